import { remember } from '../remember.ts';
import { addDays, datesFrom, instantAtOrNear, type LocalDate, type LocalTime, weekdayOf } from './index.ts';
import type { Span } from './span.ts';

/** A stretch that comes back each week, in the co-op's zone; one whose end is not after its start goes past midnight. */
export type WeeklyWindow = { weekday: number; start: LocalTime; end: LocalTime };

/** Days of a co-op, both ends included. */
export type Days = { firstDay: LocalDate; lastDay: LocalDate; timeZone: string };

/** Each occurrence of the windows that reaches into the days, by its start; the last night of the day before is one too. */
export function windowSpans(windows: readonly WeeklyWindow[], days: Days): Span[] {
  const before = addDays(days.firstDay, -1);
  return windows
    .flatMap((window) => datesOn(before, days.lastDay, window.weekday).map((date) => ({ date, window })))
    .filter(({ date, window }) => date >= days.firstDay || goesPastMidnight(window))
    .toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
    .map(({ date, window }) => spanOn(date, window, days.timeZone))
    .filter((span) => span.endsAt > span.startsAt);
}

/** A plan asks for the same weeks with each window of each adult. */
const datesOn = remember(500, (first: LocalDate, last: LocalDate, weekday: number): readonly LocalDate[] =>
  datesFrom(first, last).filter((date) => weekdayOf(date) === weekday),
);

export function goesPastMidnight(window: { start: LocalTime; end: LocalTime }): boolean {
  return window.end <= window.start;
}

/** The window as it falls on a date: at a clock change its nearest instants, which may lie together. */
function spanOn(date: LocalDate, window: { start: LocalTime; end: LocalTime }, zone: string): Span {
  return {
    startsAt: instantAtOrNear(date, window.start, zone),
    endsAt: instantAtOrNear(goesPastMidnight(window) ? addDays(date, 1) : date, window.end, zone),
  };
}
