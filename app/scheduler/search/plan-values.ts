import type { Board } from './board.ts';

/** The first four levels of a plan, over some of its weeks; `broken` counts what keeps it from being valid. */
export interface PlanValues {
  broken: number;
  openMinutes: number;
  /** Largest first, none of them 0. */
  shortfalls: number[];
  missing: number;
  changes: number;
}

/** What adults miss in some weeks, largest first. */
export function shortfallsIn({ rest, facts }: Board, weeks: number[]): number[] {
  const { A, W, promised } = facts;
  const found: number[] = [];
  for (const w of weeks)
    for (let a = 0; a < A; a += 1) {
      const miss = promised[a]! - rest[a * W + w]!;
      if (miss > 1e-9) found.push(miss);
    }
  return found.sort((a, b) => b - a);
}

/** Compares two lists of shortfalls as FORMAT.md does: below 0 when the first is better. */
export function compareShortfalls(a: number[], b: number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (Math.abs(difference) > 1e-9) return difference;
  }
  return 0;
}

/** Compares by the levels in their order, what is broken before all: below 0 when the first is better. */
export function compareValues(a: PlanValues, b: PlanValues): number {
  return (
    a.broken - b.broken ||
    a.openMinutes - b.openMinutes ||
    compareShortfalls(a.shortfalls, b.shortfalls) ||
    a.missing - b.missing ||
    a.changes - b.changes
  );
}
