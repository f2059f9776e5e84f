import type { LocalDate, LocalTime, Weekday } from '#app/time/index.ts';

/** Everything that was read from words carries the words, their column, and waits for the family's yes. */
export type FromWords = { column: string; source: string; confirm: true };

/** When an adult cannot take a duty: each week, or once from a day through a day (null: open at that end). */
export type ImportedAbsence =
  | ({ kind: 'weekly'; weekdays: Weekday[]; from: LocalTime; until: LocalTime } & FromWords)
  | ({ kind: 'span'; from: LocalDate | null; through: LocalDate | null } & FromWords);

export type PracticeTime = { weekdays: Weekday[]; from: LocalTime; until: LocalTime };

/** What restores an adult. No `times`: the sheet names none that could be read. */
export type ImportedPractice = { name: string; nonNegotiable: boolean; times: PracticeTime[] } & FromWords;

/** Words that were kept as they are. */
export type ImportedNote = { column: string; text: string; adultName: string | null };

export type ImportedAdult = {
  name: string;
  email: string | null;
  phone: string | null;
  firstAid: boolean;
  unavailable: ImportedAbsence[];
  practices: ImportedPractice[];
};

/** `confirm`: the sheet does not say surely whose allergy it is, so every child it may mean has it. */
export type ImportedAllergies = { text: string; confirm: boolean };

export type ImportedChild = { name: string; bornOn: LocalDate | null; allergies: ImportedAllergies | null };

export type ImportedFamily = {
  row: number;
  /** The folded family name: what the same sheet, imported again, is recognised by. */
  key: string;
  name: string;
  address: string | null;
  allergiesText: string | null;
  /** Null when the sheet says nothing. */
  share: number | null;
  careDays: Weekday[] | null;
  adults: ImportedAdult[];
  children: ImportedChild[];
  notes: ImportedNote[];
};
