/** Where a mail may land: never in an adult's quiet hours, nor in the times that belong to their family's children. */
import { type AttunedWindow, attunedSpans } from '#app/restoration/attuned.ts';
import {
  addDays,
  datesFrom,
  type Instant,
  instantAtOrNear,
  type LocalDate,
  type LocalTime,
  localDateOf,
} from '#app/time/index.ts';
import type { Span } from '#app/time/span.ts';

/** The hours without mail; a start after the end spans midnight, equal ones mean none. */
export type QuietHours = { start: LocalTime; end: LocalTime };

export type NoMail = { quiet: QuietHours; attuned: AttunedWindow[] };

/** What holds while an adult has said nothing. */
export const usualQuietHours: QuietHours = { start: '21:00', end: '07:00' };

/** Both recur each week, so an adult without a free moment in eight days has none at all. */
const daysAhead = [1, 8];

/** `instant` itself, or the first moment after it that lies outside all of `noMail`; null when there is none. */
export function landsAt(instant: Instant, zone: string, noMail: NoMail): Instant | null {
  const first = addDays(localDateOf(instant, zone), -1);
  for (const days of daysAhead) {
    const dates = datesFrom(first, addDays(first, days + 1));
    const spans = [...quietSpans(noMail.quiet, dates, zone), ...attunedSpans(noMail.attuned, dates, zone)];
    const at = firstOutside(instant, spans);
    // Beyond the days looked at, a span may not have been seen.
    if (localDateOf(at, zone) <= addDays(first, days + 1)) return at;
  }
  return null;
}

/** In the order of their starts one pass is enough: a later span that holds the moment also holds where it moved to. */
export function firstOutside(instant: Instant, spans: Span[]): Instant {
  return spans
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .reduce((at, span) => (span.startsAt <= at && at < span.endsAt ? span.endsAt : at), instant);
}

function quietSpans({ start, end }: QuietHours, dates: LocalDate[], zone: string): Span[] {
  if (start === end) return [];
  return dates.map((date) => ({
    startsAt: instantAtOrNear(date, start, zone),
    endsAt: instantAtOrNear(start < end ? date : addDays(date, 1), end, zone),
  }));
}
