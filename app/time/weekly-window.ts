import { addDays, datesFrom, instantAtOrNear, type LocalDate, type LocalTime, weekdayOf } from './index.ts';
import type { Span } from './span.ts';

/** A stretch that comes back each week, in the co-op's zone; one whose end is not after its start goes past midnight. */
export type WeeklyWindow = { weekday: number; start: LocalTime; end: LocalTime };

/** Days of a co-op, both ends included. */
export type Days = { firstDay: LocalDate; lastDay: LocalDate; timeZone: string };

/** Each occurrence of the windows that reaches into the days, by its start; the last night of the day before is one too. */
export function windowSpans(windows: WeeklyWindow[], days: Days): Span[] {
  const found: Span[] = [];
  for (const date of datesFrom(addDays(days.firstDay, -1), days.lastDay)) {
    for (const window of windows) {
      if (window.weekday !== weekdayOf(date)) continue;
      if (date < days.firstDay && !goesPastMidnight(window)) continue;
      const span = spanOn(date, window, days.timeZone);
      if (span.endsAt > span.startsAt) found.push(span);
    }
  }
  return found;
}

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
