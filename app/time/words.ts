/** Dates and times as people say them, in the reader's language and the co-op's zone. */
import { remember } from '../remember.ts';
import type { Instant, LocalDate, LocalTime } from './index.ts';
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

/** "Tue 1 Dec" */
export const sayDate = remember(500, (date: LocalDate, locale: string): string =>
  format(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
    .format(asDate(date))
    .replace(',', ''),
);

/** "Tuesday 1 December" */
export const sayLongDate = remember(500, (date: LocalDate, locale: string): string =>
  format(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(asDate(date)),
);

/** "1 December 2026" */
export function sayFullDate(date: LocalDate, locale: string): string {
  return format(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    asDate(date),
  );
}

/**
 * "1 Dec – 28 Dec". Joined here rather than by Intl's own range: runtimes differ in the spaces it sets, and a page must
 * read the same on the server and in the browser.
 */
export const sayDates = remember(500, (first: LocalDate, last: LocalDate, locale: string): string => {
  const day = format(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return `${day.format(asDate(first))} – ${day.format(asDate(last))}`;
});

/** "9:00" from "09:00" */
export function sayTime(time: LocalTime): string {
  return time.replace(/^0/, '');
}

/** "9:00–12:00" */
export function sayTimes(start: LocalTime, end: LocalTime): string {
  return `${sayTime(start)}–${sayTime(end)}`;
}

/** The instant's wall clock, "9:00". */
export function sayInstantTime(instant: Instant, zone: string, locale: string): string {
  return format(locale, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(
    new Date(instant),
  );
}

/** "Tue 1 Dec, 9:00–12:00" for an instant range in the co-op's zone. */
export function saySession(start: Instant, end: Instant, zone: string, locale: string): string {
  const day = format(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: zone })
    .format(new Date(start))
    .replace(',', '');
  return `${day}, ${sayInstantTime(start, zone, locale)}–${sayInstantTime(end, zone, locale)}`;
}

/** "Tue" or "Tuesday"; 1 is Monday. */
export function sayWeekday(weekday: Weekday, locale: string, length: 'short' | 'long' = 'long'): string {
  return weekdayWord(weekday, locale, length);
}

const weekdayWord = remember(100, (weekday: Weekday, locale: string, length: 'short' | 'long'): string =>
  // 2024-01-01 was a Monday.
  format(locale, { weekday: length, timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, weekday))),
);

/** "Mon Wed Fri" */
export function sayWeekdays(weekdays: readonly number[], locale: string): string {
  return weekdays.map((weekday) => sayWeekday(weekday as Weekday, locale, 'short')).join(' ');
}

/** Minutes as hours people read: "3 h", "1 h 30 min", "45 min"; with spaces at which no line breaks. */
export function sayDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes - hours * 60);
  const parts = [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 || hours === 0 ? [`${rest} min`] : [])];
  return parts.join(' ').replaceAll(' ', '\u00a0');
}
