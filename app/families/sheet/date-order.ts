import { isLocalDate, type LocalDate } from '#app/time/index.ts';
import { foldText } from './fold-text.ts';
import type { Language } from './languages.ts';
import { monthNamed } from './month-names.ts';

/** In which order a sheet writes day, month and year. `ambiguous`: 03/04/2023 could be either, so somebody must say. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy' | 'ambiguous';

export type SheetDate = { ok: true; date: LocalDate } | { ok: false; reason: 'notADate' | 'ambiguousDate' };

const yearFirst = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/;
const yearLast = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d{2})$/;

/**
 * The order of all dates of a sheet: from dots (day first everywhere), from a number above twelve, and at last from the
 * language, whose date habits only leave a doubt in English.
 */
export function detectDateOrder(values: string[], language: Language | null): DateOrder {
  const dates = values
    .map((value) => yearLast.exec(withoutMidnight(value)))
    .filter((match) => match !== null);
  if (dates.length === 0) return 'ymd';
  const dayFirst = dates.some(([, first, separator]) => separator === '.' || Number(first) > 12);
  const monthFirst = dates.some(([, , separator, second]) => separator !== '.' && Number(second) > 12);
  if (dayFirst && monthFirst) return 'ambiguous';
  if (dayFirst) return 'dmy';
  if (monthFirst) return 'mdy';
  return language === 'de' || language === 'es' ? 'dmy' : 'ambiguous';
}

/**
 * Reads one date. Year-first dates and those with a month's name are read in any order; where two readings are possible,
 * neither is chosen.
 */
export function readSheetDate(text: string, order: DateOrder): SheetDate {
  const value = withoutMidnight(text);
  const [, year = '', , month = '', day = ''] = yearFirst.exec(value) ?? [];
  if (year) return only(asDate(year, month, day));
  const [, first = '', separator = '', second = '', lastYear = ''] = yearLast.exec(value) ?? [];
  if (!lastYear) return only(readNamedDate(value));
  const dayFirst = asDate(lastYear, second, first);
  if (separator === '.' || order === 'dmy') return only(dayFirst);
  const monthFirst = asDate(lastYear, first, second);
  if (order === 'mdy') return only(monthFirst);
  if (dayFirst && monthFirst && dayFirst !== monthFirst) return { ok: false, reason: 'ambiguousDate' };
  return only(dayFirst ?? monthFirst);
}

/** Reads "3. Dezember 2021", "Dec 3, 2021" or "3 de diciembre de 2021". */
function readNamedDate(value: string): LocalDate | null {
  const parts = foldText(value)
    .replace(/(\d)(st|nd|rd|th|o|er)\b/g, '$1')
    .split(' ')
    .filter((word) => !['de', 'del', 'of'].includes(word));
  if (parts.length !== 3) return null;
  const at = parts.findIndex((word) => monthNamed(word) !== null);
  const month = monthNamed(parts[at] ?? '');
  const [first = '', last = ''] = parts.filter((_, index) => index !== at);
  if (month === null || ![first, last].every((part) => /^\d{1,2}$|^\d{4}$/.test(part))) return null;
  const [year, day] = first.length === 4 ? [first, last] : [last, first];
  // A short year only where spreadsheets write one, "3-Dec-21": in "Dec 03 21" nobody can tell it from the day.
  const isYear = year.length === 4 || (year.length === 2 && at === 1);
  return isYear && day.length <= 2 ? asDate(year, String(month), day) : null;
}

function only(date: LocalDate | null): SheetDate {
  return date ? { ok: true, date } : { ok: false, reason: 'notADate' };
}

function asDate(year: string, month: string, day: string): LocalDate | null {
  // Two digits are this century: the dates in a co-op's sheet are children's birthdays.
  const date = `${year.length === 2 ? '20' : ''}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) && date >= '1900' ? date : null;
}

/** Spreadsheets export a date with the time of its first second. */
function withoutMidnight(text: string): string {
  return text.trim().replace(/[ T]0?0:00(:00(\.0+)?)?Z?$/, '');
}
