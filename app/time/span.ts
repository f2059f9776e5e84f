import type { Instant } from './index.ts';

/** A stretch of time; its end is not part of it. */
export type Span = { startsAt: Instant; endsAt: Instant };

/** Whether two stretches share a moment; touching ends share none. */
export function overlaps(a: Span, b: Span): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}

/** What of `whole` lies in none of `parts`, in order of time. */
export function gapsIn(whole: Span, parts: Span[]): Span[] {
  const gaps: Span[] = [];
  let from = whole.startsAt;
  const within = parts.filter((part) => overlaps(whole, part));
  for (const part of within.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))) {
    if (part.startsAt > from) gaps.push({ startsAt: from, endsAt: part.startsAt });
    if (part.endsAt > from) from = part.endsAt;
  }
  if (from < whole.endsAt) gaps.push({ startsAt: from, endsAt: whole.endsAt });
  return gaps;
}
