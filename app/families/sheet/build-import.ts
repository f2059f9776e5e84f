import type { LocalDate } from '#app/time/index.ts';
import { type ColumnTarget, mayRepeat, sheetLanguage } from './columns.ts';
import { type DateOrder, detectDateOrder } from './date-order.ts';
import type { Fault, FaultReason } from './fault.ts';
import { readFirstAid } from './first-aid.ts';
import { foldName } from './fold-text.ts';
import type { ImportedFamily } from './imported-family.ts';
import type { Language } from './languages.ts';
import { type ReadAdult, readAdults, readChildren } from './read-members.ts';
import type { SheetRow, SheetTable } from './read-table.ts';
import { type DayParts, usualDayParts } from './read-times.ts';
import { type Corrections, OpenRow, type SheetCell } from './sheet-row.ts';
import type { WordsContext } from './words-context.ts';
import { readAvailable, readRestores, readUnavailable, readWeekdays } from './words-to-times.ts';

export type ImportInput = {
  table: SheetTable;
  columns: ColumnTarget[];
  dateOrder: DateOrder;
  corrections?: Corrections;
  /** The co-op's today: no child is born after it. */
  today: LocalDate;
  dayParts?: DayParts;
};

export type BuiltImport = { families: ImportedFamily[]; faults: Fault[] };

type Sheet = { language: Language | null; dateOrder: DateOrder; today: LocalDate; dayParts: DayParts };

/** In which order the sheet's birthdays are written, corrected cells included. */
export function dateOrderOf(
  table: SheetTable,
  columns: ColumnTarget[],
  corrections: Corrections = {},
): DateOrder {
  const values = table.rows.flatMap((source) => {
    const row = new OpenRow(source, table.header, columns, corrections, []);
    return row.numbers('childBorn').map((number) => row.text(`childBorn.${number}`) ?? '');
  });
  return detectDateOrder(values, sheetLanguage(table.header));
}

/**
 * Makes families of a sheet's rows, and names every fault by row and column. Nothing may be stored while there are
 * faults; correcting a cell means running this again with the correction.
 */
export function buildImport(input: ImportInput): BuiltImport {
  const { table, columns, dateOrder, today, corrections = {}, dayParts = usualDayParts } = input;
  const unfit = columnFaults(table, columns);
  if (unfit.length > 0) return { families: [], faults: unfit };
  const sheet: Sheet = { language: sheetLanguage(table.header), dateOrder, today, dayParts };

  const faults: Fault[] = [];
  const seen = { families: new Set<string>(), emails: new Set<string>() };
  const families = table.rows.flatMap((source: SheetRow) => {
    const row = new OpenRow(source, table.header, columns, corrections, faults);
    const nameCell = row.cell('familyName');
    if (!nameCell) return [];
    const { family, adults } = readFamily(row, nameCell.value, sheet);
    if (family.name === '') row.fault(nameCell, 'missingFamilyName');
    else if (seen.families.has(family.key)) row.fault(nameCell, 'familyTwice');
    seen.families.add(family.key);
    for (const { adult, emailCell } of adults) {
      if (emailCell && adult.email && seen.emails.has(adult.email)) row.fault(emailCell, 'emailTwice');
      if (adult.email) seen.emails.add(adult.email);
    }
    return [family];
  });
  return { families, faults: faults.sort((a, b) => a.row - b.row || a.columnIndex - b.columnIndex) };
}

function columnFaults({ header, headerRow }: SheetTable, columns: ColumnTarget[]): Fault[] {
  const taken = new Set<ColumnTarget>();
  const faults: Fault[] = [];
  columns.forEach((target, columnIndex) => {
    const column = header[columnIndex] ?? '';
    if (taken.has(target) && !mayRepeat(target)) {
      faults.push({ row: headerRow, column, columnIndex, value: target, reason: 'targetTwice' });
    }
    taken.add(target);
  });
  const need = (start: string, reason: FaultReason) => {
    if (columns.some((target) => target.startsWith(start))) return;
    faults.push({ row: headerRow, column: '', columnIndex: -1, value: '', reason });
  };
  need('familyName', 'noFamilyNameColumn');
  need('adultName.', 'noAdultNameColumn');
  need('childName.', 'noChildNameColumn');
  return faults;
}

function readFamily(
  row: OpenRow,
  rawName: string,
  sheet: Sheet,
): { family: ImportedFamily; adults: ReadAdult[] } {
  const name = rawName.replace(/\s+/g, ' ');
  const adults = readAdults(row);
  const allergyCells = row.filled('allergies');
  const family: ImportedFamily = {
    row: row.row,
    key: foldName(name),
    name,
    address: row.text('address'),
    allergiesText: allergyCells.map(({ value }) => value).join('; ') || null,
    share: readShare(row),
    careDays: null,
    adults: adults.map(({ adult }) => adult),
    children: readChildren(row, sheet.dateOrder, sheet.today),
    notes: row.filled('note').map(({ column, value }) => ({ column, text: value, adultName: null })),
  };
  addCareDays(row, family, sheet);
  addFirstAid(row, family);
  addTimes(row, family, sheet);
  return { family, adults };
}

function readShare(row: OpenRow): number | null {
  const cell = row.filled('share')[0];
  if (!cell) return null;
  const digits = /^(\d{1,2})(?:[.,]0+)?$/.exec(cell.value)?.[1];
  if (digits === undefined) row.fault(cell, 'notAShare');
  return digits === undefined ? null : Number(digits);
}

function addCareDays(row: OpenRow, family: ImportedFamily, sheet: Sheet): void {
  const cell = row.filled('careDays')[0];
  if (!cell) return;
  const { weekdays, complete } = readWeekdays(cell.value, sheet);
  family.careDays = weekdays;
  if (!complete) keepNote(family, cell, cell.value, null);
}

function addFirstAid(row: OpenRow, family: ImportedFamily): void {
  const names = family.adults.map(({ name }) => name);
  for (const cell of row.filled('firstAid')) {
    const { adults, complete } = readFirstAid(cell.value, names);
    family.adults.forEach((adult, index) => {
      if (adults.includes(index)) adult.firstAid = true;
    });
    if (!complete) keepNote(family, cell, cell.value, null);
  }
}

/** No family says more times than this in words; a cell with which it would is kept whole as a note. */
const mostTimesRead = 48;

function addTimes(row: OpenRow, family: ImportedFamily, sheet: Sheet): void {
  const adults = family.adults.map(({ name }) => name);
  let timesRead = 0;
  const tooMany = (cell: SheetCell, read: unknown[]) => {
    if (timesRead + read.length > mostTimesRead) {
      keepNote(family, cell, cell.value, null);
      return true;
    }
    timesRead += read.length;
    return false;
  };
  const context = (cell: SheetCell): WordsContext => ({ ...sheet, adults, column: cell.column });
  for (const [target, read] of [
    ['unavailable', readUnavailable],
    ['available', readAvailable],
  ] as const) {
    for (const cell of row.filled(target)) {
      const found = read(cell.value, context(cell));
      if (tooMany(cell, found.read)) continue;
      for (const { adult, value } of found.read) family.adults[adult]?.unavailable.push(value);
      for (const { adult, text } of found.notes) keepNote(family, cell, text, adult);
    }
  }
  for (const cell of row.filled('restores')) {
    const found = readRestores(cell.value, context(cell));
    if (tooMany(cell, found.read)) continue;
    for (const { adult, value } of found.read) family.adults[adult]?.practices.push(value);
    for (const { adult, text } of found.notes) keepNote(family, cell, text, adult);
  }
}

function keepNote(family: ImportedFamily, { column }: SheetCell, text: string, adult: number | null): void {
  family.notes.push({
    column,
    text,
    adultName: adult === null ? null : (family.adults[adult]?.name ?? null),
  });
}
