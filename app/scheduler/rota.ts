import type { Assignments } from './problem.ts';

/** The nine levels in order; the first in which two valid rotas differ decides. */
export const levelNames = [
  'openDutyMinutes',
  'shortfalls',
  'missingBackups',
  'changes',
  'heaviestLoad',
  'loadSpread',
  'practiceMinutes',
  'restorationMinutes',
  'dutyMinutes',
] as const;

export type LevelName = (typeof levelNames)[number];

/** Shortfalls in runs, `[minutes, how many]`, largest first, zeros left out. */
export type Runs = [minutes: number, count: number][];

/** A number for eight of the levels, runs for `shortfalls`. */
export type LevelValue = number | Runs;

export interface Level {
  name: LevelName;
  value: LevelValue;
  /** A proven limit on the best value, given the values of the levels above; null where nothing was proved. */
  bound: LevelValue | null;
}

/** An answer, as FORMAT `rotation/1` writes it. */
export interface Rota extends Assignments {
  format: 'rotation/1';
  problem: string;
  status: 'optimal' | 'feasible' | 'infeasible';
  open: { session: string; adults: number }[];
  levels: Level[];
  conflicts: string[];
}

/** What a solve reports on the way: the level it works on (0 while building, then 1 to 9) and the best so far. */
export interface Progress {
  level: LevelName | 'building';
  levelIndex: number;
  best: Rota | null;
}
