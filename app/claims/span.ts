import type { Instant } from '#app/time/index.ts';

/** A stretch of time; its end is not part of it. */
export type Span = { startsAt: Instant; endsAt: Instant };

/** Whether two stretches share a moment; touching ends share none. */
export function overlaps(a: Span, b: Span): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}
