/** A half-open interval [start, end) in milliseconds. */
export interface Interval {
  start: number;
  end: number;
}

export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Milliseconds two intervals share. */
export function shared(a: Interval, b: Interval): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/**
 * The maximal sets of intervals that all run at one moment, as positions in the list. Two intervals overlap exactly when
 * some set holds both (intervals on a line have the Helly property), so "at most one of each set" says all of it, and
 * says it more tightly to a linear relaxation than one row per pair. Sets of one are left out.
 */
export function cliques(intervals: Interval[]): number[][] {
  const order = intervals
    .map((_, i) => i)
    .sort((a, b) => startOf(intervals, a) - startOf(intervals, b) || a - b);
  const found: number[][] = [];
  let running: number[] = [];
  for (const next of order) {
    const still = running.filter((i) => (intervals[i]?.end ?? 0) > startOf(intervals, next));
    // A set is maximal when somebody leaves before the next one comes.
    if (still.length < running.length && running.length > 1) found.push(running);
    running = [...still, next];
  }
  if (running.length > 1) found.push(running);
  return found;
}

/** The most intervals that can be taken without overlap (earliest end first; Kleinberg & Tardos, Algorithm Design, 4.1). */
export function mostWithoutOverlap(intervals: Interval[]): number {
  let taken = 0;
  let free = Number.NEGATIVE_INFINITY;
  for (const { start, end } of [...intervals].sort((a, b) => a.end - b.end || a.start - b.start)) {
    if (start < free) continue;
    taken += 1;
    free = end;
  }
  return taken;
}

function startOf(intervals: Interval[], i: number): number {
  return intervals[i]?.start ?? 0;
}
