import { instantAtOrNear, type LocalDate, weekdayOf } from '#app/time/index.ts';
import type { Span } from '#app/time/span.ts';

/** Hours that belong to a family's children; `weekdays` as digits ("135": Monday, Wednesday, Friday), never past midnight. */
export type AttunedWindow = { weekdays: string; startTime: string; endTime: string };

/** The stretches of a family's attuned windows on these days: no duty and no mail lands in them. */
export function attunedSpans(windows: AttunedWindow[], dates: LocalDate[], zone: string): Span[] {
  return windows.flatMap((window) =>
    dates
      .filter((date) => window.weekdays.includes(String(weekdayOf(date))))
      .map((date) => ({
        startsAt: instantAtOrNear(date, window.startTime, zone),
        endsAt: instantAtOrNear(date, window.endTime, zone),
      }))
      .filter((span) => span.endsAt > span.startsAt),
  );
}
