import type { Level, LevelValue, Rota } from '#app/scheduler/index.ts';

/** A moment at which a better rota was there: seconds since the start, and its nine values. */
export interface Moment {
  seconds: number;
  values: LevelValue[];
}

/** What one way of making a rota came to on one problem. */
export interface Outcome {
  status: Rota['status'] | 'nothing' | 'did not end';
  /** The nine values and what was proved of each; empty when there is no rota. */
  levels: Level[];
  /** Each strictly better than the one before; the last has the final values. */
  moments: Moment[];
  /** Wall seconds to the end, the reading of the problem left out. */
  seconds: number;
  /** Wall seconds until levels 1 to 4 were settled; null where that is not known. */
  weekly: number | null;
  /** Largest resident memory of the process, in megabytes (2^20 bytes). */
  memory: number;
  /** Rules the rota breaks according to `judge`: always none. */
  violations: string[];
}

/** Positions of the levels of which most is sought. */
const most = new Set([6, 7]);

/** Position of the first level in which two lists of values differ, and which list is better there; null when none does. */
export function firstDifference(
  a: LevelValue[],
  b: LevelValue[],
): { level: number; better: 'a' | 'b' } | null {
  for (const [level, value] of a.entries()) {
    const other = b[level];
    if (other === undefined) return null;
    const order = compareValues(value, other) * (most.has(level) ? -1 : 1);
    if (order !== 0) return { level, better: order < 0 ? 'a' : 'b' };
  }
  return null;
}

/** Below zero when the first list of values is better, 0 when they are alike. */
export function compareLists(a: LevelValue[], b: LevelValue[]): number {
  const difference = firstDifference(a, b);
  return difference === null ? 0 : difference.better === 'a' ? -1 : 1;
}

/** Keeps a moment only when it is better than all before. */
export function note(moments: Moment[], seconds: number, values: LevelValue[]): boolean {
  const last = moments.at(-1);
  if (last && compareLists(values, last.values) >= 0) return false;
  moments.push({ seconds, values });
  return true;
}

/** Seconds until values at least this good were there; null when they never were. */
export function secondsTo(moments: Moment[], values: LevelValue[]): number | null {
  return moments.find((moment) => compareLists(moment.values, values) <= 0)?.seconds ?? null;
}

/** Loads are compared within a millionth of a minute, as FORMAT.md says; runs from the largest shortfall down. */
function compareValues(a: LevelValue, b: LevelValue): number {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-6 ? 0 : a - b;
  if (typeof a === 'number' || typeof b === 'number')
    throw new TypeError('a number against a list of shortfalls');
  const [left, right] = [a, b].map((runs) => runs.flatMap(([minutes, times]) => Array(times).fill(minutes)));
  const longer = Math.max(left?.length ?? 0, right?.length ?? 0);
  for (let i = 0; i < longer; i += 1) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
