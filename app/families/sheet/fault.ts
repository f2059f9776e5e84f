/** What is wrong with a cell. The sentence for it is worded where it is shown. */
export type FaultReason =
  | 'missingFamilyName'
  | 'missingAdultName'
  | 'missingChildName'
  | 'familyTwice'
  | 'emailTwice'
  | 'notAnEmail'
  | 'notADate'
  | 'ambiguousDate'
  | 'bornInFuture'
  | 'bornLongAgo'
  | 'notAShare'
  | 'tooLong'
  /** About the columns, not a row: two hold the same, or none holds what every family needs. */
  | 'targetTwice'
  | 'noFamilyNameColumn'
  | 'noAdultNameColumn'
  | 'noChildNameColumn';

/** A fault by row (as the spreadsheet numbers it) and column. `columnIndex` is -1 when the column is what is missing. */
export type Fault = { row: number; column: string; columnIndex: number; value: string; reason: FaultReason };
