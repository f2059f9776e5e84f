/**
 * The scheduler's public face. Pure: no database, no framework, no clock. See docs/scheduler.md.
 *
 * - `readProblem` turns parsed JSON into a problem or a list of faults by path; it never throws.
 * - `solve` finds the best rota in the order of the nine levels, with proven bounds; minutes everywhere. Where there is none
 *   it tells a smallest set of fixed items and rules that cannot hold together.
 * - `judge` checks any rota from scratch, sharing no code with `solve`.
 * - `explain` says, as data, why a slot stayed open and why an adult misses minutes in a week.
 * - `whoCouldTake` says for each adult what stands in the way of one duty.
 * - `relaxations` solves small changes to a problem and gives those that truly help.
 * - `largestPromise` gives the largest weekly restoration that can be kept for everybody; `canPromise` tells of one.
 */
export { canPromise, freeSessionsPerDuty, largestPromise, type Promised } from './capacity/promise.ts';
export type { Conflict } from './conflict/conflict.ts';
export { type Explanation, explain } from './explain/explain.ts';
export { whoCouldTake } from './explain/slot-reason.ts';
export type { Finding } from './findings.ts';
export { judge, judgeItems, type Verdict } from './judge.ts';
export type { Violation } from './judge-rules.ts';
export type { Fault, Problem } from './problem.ts';
export { readProblem } from './read-problem.ts';
export { type Relaxation, relaxations } from './relax/relax.ts';
export type { Level, LevelName, LevelValue, Progress, Rota } from './rota.ts';
export { type SolveOptions, solve } from './solve.ts';
