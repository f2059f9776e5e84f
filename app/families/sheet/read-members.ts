import { z } from 'zod';
import type { LocalDate } from '#app/time/index.ts';
import { readAllergies } from './allergies.ts';
import type { ColumnTarget } from './columns.ts';
import { type DateOrder, readSheetDate } from './date-order.ts';
import type { ImportedAdult, ImportedAllergies, ImportedChild } from './imported-family.ts';
import type { OpenRow, SheetCell } from './sheet-row.ts';

const email = z.email();
/** Older than this and the year is mistyped: these are children to be looked after. */
const oldestChildYears = 18;

/** An adult still to be told their times, and the cell of their address, which no other row may repeat. */
export type ReadAdult = { adult: ImportedAdult; emailCell: SheetCell | null };

/** The adults of a row: whoever has a name, an address or a number. */
export function readAdults(row: OpenRow): ReadAdult[] {
  const numbers = row.numbers('adultName', 'adultEmail', 'adultPhone');
  if (numbers.length === 0) missing(row, ['adultName.1'], 'missingAdultName');
  return numbers.map((number) => {
    const name = oneLine(row.text(`adultName.${number}`));
    if (!name) {
      missing(
        row,
        [`adultName.${number}`, `adultEmail.${number}`, `adultPhone.${number}`],
        'missingAdultName',
      );
    }
    const emailCell = row.filled(`adultEmail.${number}`)[0] ?? null;
    const address = emailCell?.value.toLowerCase() ?? '';
    const isEmail = email.safeParse(address).success;
    if (emailCell && !isEmail) row.fault(emailCell, 'notAnEmail');
    const phone = oneLine(row.text(`adultPhone.${number}`)) || null;
    const adult = {
      name,
      email: isEmail ? address : null,
      phone,
      firstAid: false,
      unavailable: [],
      practices: [],
    };
    return { adult, emailCell: isEmail ? emailCell : null };
  });
}

/** The children of a row: whoever has a name, a birthday or an allergy. */
export function readChildren(row: OpenRow, dateOrder: DateOrder, today: LocalDate): ImportedChild[] {
  const numbers = row.numbers('childName', 'childBorn', 'childAllergies');
  if (numbers.length === 0) missing(row, ['childName.1'], 'missingChildName');
  const names = numbers.map((number) => oneLine(row.text(`childName.${number}`)));
  const shared = row.filled('allergies').map(({ value }) => readAllergies(value, names));
  return numbers.map((number, index) => {
    const name = names[index] ?? '';
    if (!name) {
      missing(
        row,
        [`childName.${number}`, `childBorn.${number}`, `childAllergies.${number}`],
        'missingChildName',
      );
    }
    const own = readAllergies(row.text(`childAllergies.${number}`) ?? '', [name])[0] ?? null;
    const allergies = [own, ...shared.map((each) => each[index] ?? null)].filter((each) => each !== null);
    return { name, bornOn: readBorn(row, number, dateOrder, today), allergies: joined(allergies) };
  });
}

function readBorn(row: OpenRow, number: number, order: DateOrder, today: LocalDate): LocalDate | null {
  const cell = row.filled(`childBorn.${number}`)[0];
  if (!cell) return null;
  const read = readSheetDate(cell.value, order);
  if (!read.ok) {
    row.fault(cell, read.reason);
    return null;
  }
  if (read.date > today) row.fault(cell, 'bornInFuture');
  const oldest = `${String(Number(today.slice(0, 4)) - oldestChildYears).padStart(4, '0')}${today.slice(4)}`;
  if (read.date < oldest) row.fault(cell, 'bornLongAgo');
  return read.date;
}

function joined(allergies: ImportedAllergies[]): ImportedAllergies | null {
  if (allergies.length === 0) return null;
  return {
    text: allergies.map(({ text }) => text).join('; '),
    confirm: allergies.some(({ confirm }) => confirm),
  };
}

/** Names the first of these columns that the sheet has: there the missing text can be typed. */
function missing(
  row: OpenRow,
  targets: ColumnTarget[],
  reason: 'missingAdultName' | 'missingChildName',
): void {
  const anyName = targets[0]?.startsWith('adult') ? 'adultName.2' : 'childName.2';
  const cell = [...targets, anyName as ColumnTarget]
    .map((target) => row.cell(target))
    .find((found) => found !== null);
  if (cell) row.fault(cell, reason);
}

function oneLine(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
