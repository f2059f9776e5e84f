/** Dates and times as people say them, in the reader's language and the co-op's zone. */
import { sayList } from '../i18n/list.ts';
import { remember } from '../remember.ts';
import type { LocalDate, LocalTime } from './index.ts';
import type { SessionWhen } from './session-when.ts';
import type { Weekday } from './weekdays.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Intl formatters are costly to make and are asked for on every row, so each is made once. */
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options);
    formats.set(key, made);
  }
  return made;
}

function asDate(date: LocalDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** For whom a date is said: in their language, and on the day it is in the co-op, whose year goes without saying. */
export type DateReader = { locale: string; today: LocalDate };

/** Whether a year is said: a word, as what is remembered is told apart by words and numbers. */
type Year = 'year' | 'noYear';

const inWords = remember(
  1_000,
  (date: LocalDate, locale: string, weekday: 'short' | 'long' | 'none', year: Year): string => {
    const said = format(locale, {
      ...(weekday !== 'none' && { weekday }),
      day: 'numeric',
      month: weekday === 'long' ? 'long' : 'short',
      ...(year === 'year' && { year: 'numeric' }),
      timeZone: 'UTC',
    }).format(asDate(date));
    // In English, runtimes differ in whether a comma follows the weekday.
    return weekday === 'short' || locale === 'en' ? said.replace(',', '') : said;
  },
);

function inSameYear(a: LocalDate, b: LocalDate): boolean {
  return a.slice(0, 4) === b.slice(0, 4);
}

function yearUnlessNow(date: LocalDate, { today }: DateReader): Year {
  return inSameYear(date, today) ? 'noYear' : 'year';
}

/** "Tue 1 Dec", or "Tue 5 Jan 2027" in another year than the reader's. */
export function sayDate(date: LocalDate, reader: DateReader): string {
  return inWords(date, reader.locale, 'short', yearUnlessNow(date, reader));
}

/** "Tuesday 1 December", or "Tuesday 5 January 2027". */
export function sayLongDate(date: LocalDate, reader: DateReader): string {
  return inWords(date, reader.locale, 'long', yearUnlessNow(date, reader));
}

/** "1 December 2026" */
export function sayFullDate(date: LocalDate, locale: string): string {
  return format(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    asDate(date),
  );
}

/**
 * "1 Dec – 28 Dec", "4 Jan – 10 Jan 2027" in another year than the reader's, "28 Dec 2026 – 3 Jan 2027" where it changes.
 * Joined here rather than by Intl's own range: runtimes differ in the spaces it sets, and a page must read the same on the
 * server and in the browser.
 */
export function sayDates(first: LocalDate, last: LocalDate, reader: DateReader): string {
  const { locale } = reader;
  return inSameYear(first, last)
    ? `${inWords(first, locale, 'none', 'noYear')} – ${inWords(last, locale, 'none', yearUnlessNow(last, reader))}`
    : `${inWords(first, locale, 'none', 'year')} – ${inWords(last, locale, 'none', 'year')}`;
}

/** "9:00" from "09:00" */
export function sayTime(time: LocalTime): string {
  return time.replace(/^0/, '');
}

/** "9:00–12:00" */
export function sayTimes(start: LocalTime, end: LocalTime): string {
  return `${sayTime(start)}–${sayTime(end)}`;
}

/** "Tue 1 Dec, 9:00–12:00" */
export function saySession({ date, start, end }: SessionWhen, reader: DateReader): string {
  return `${sayDate(date, reader)}, ${sayTimes(start, end)}`;
}

/** "Tue" or "Tuesday"; 1 is Monday. */
export function sayWeekday(weekday: Weekday, locale: string, length: 'short' | 'long' = 'long'): string {
  return weekdayWord(weekday, locale, length);
}

const weekdayWord = remember(100, (weekday: Weekday, locale: string, length: 'short' | 'long'): string =>
  // 2024-01-01 was a Monday.
  format(locale, { weekday: length, timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, weekday))),
);

/** "Mon, Wed and Fri" */
export function sayWeekdays(weekdays: readonly number[], locale: string): string {
  return sayList(
    weekdays.map((weekday) => sayWeekday(weekday as Weekday, locale, 'short')),
    locale,
  );
}

/** Minutes as hours people read: "3 h", "1 h 30 min", "45 min"; with spaces at which no line breaks. */
export function sayDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes - hours * 60);
  const parts = [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 || hours === 0 ? [`${rest} min`] : [])];
  return parts.join(' ').replaceAll(' ', '\u00a0');
}
