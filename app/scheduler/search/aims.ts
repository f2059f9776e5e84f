import type { LevelName } from '../rota.ts';
import type { Board, Charges } from './board.ts';
import { beyond } from './charges.ts';
import { loadsOf } from './standing.ts';
import type { WayChoices } from './way-choices.ts';

/** Levels that are sought one by one, with all above them held. */
export type SearchedLevel = Exclude<LevelName, 'openDutyMinutes' | 'shortfalls' | 'missingBackups'>;

/** What stands when a level is begun, in minutes. */
export type Stands = ReturnType<typeof loadsOf> & { practice: number; rest: number };

/** A level as both ways of searching see it. */
export interface Aim {
  /** What is to become least. */
  value: (board: Board) => number;
  /** Charges that lead from `best` to a goal by small changes; the grip adds what must be held. */
  lead: (board: Board, goal: number, best: number) => Partial<Charges>;
  /** Limits for plans that reach the goal, with all that stands before. */
  limit: (ways: WayChoices, goal: number, stands: Stands) => void;
}

/** What each level seeks, by the step between its values. */
export const aims: Record<SearchedLevel, (grain: number) => Aim> = {
  changes: () => ({
    value: (board) => board.changes,
    // Any grip charges changes.
    lead: () => ({}),
    limit: () => {},
  }),
  heaviestLoad: (grain) => ({
    value: (board) => loadsOf(board).heaviest,
    lead: (_, goal, best) => ({ load: beyond(goal, Math.max(grain, best - goal)) }),
    limit: (ways, goal) => ways.limitLoads(0, goal),
  }),
  loadSpread: (grain) => ({
    value: (board) => {
      const { heaviest, lightest } = loadsOf(board);
      return heaviest - lightest;
    },
    lead: (board, goal, best) => {
      const { heaviest } = loadsOf(board);
      const above = beyond(heaviest, Math.max(grain, best - goal) / 4);
      const below = beyond(goal - heaviest, Math.max(grain, best - goal));
      return { load: (minutes) => above(minutes) + below(-minutes) };
    },
    limit: (ways, goal, { heaviest }) => ways.limitLoads(heaviest - goal, heaviest),
  }),
  practiceMinutes: (grain) => ({
    value: (board) => -board.practiceMinutes,
    lead: (board) => ({ load: within(board, grain), practice: -0.5 }),
    limit: (ways, goal, stands) => {
      ways.limitLoads(stands.lightest, stands.heaviest);
      ways.limitTotal('practice', -goal);
    },
  }),
  restorationMinutes: (grain) => ({
    value: (board) => -board.restMinutes,
    lead: (board) => ({ load: within(board, grain), practice: -2, rest: -0.2 }),
    limit: (ways, goal, stands) => {
      ways.limitLoads(stands.lightest, stands.heaviest);
      ways.limitTotal('practice', stands.practice);
      ways.limitTotal('rest', -goal);
    },
  }),
  dutyMinutes: (grain) => ({
    value: (board) => board.dutyMinutes,
    lead: (board) => ({ load: within(board, grain), practice: -2, rest: -1, duty: 0.2 }),
    limit: (ways, goal, stands) => {
      ways.limitLoads(stands.lightest, stands.heaviest);
      ways.limitTotal('practice', stands.practice);
      ways.limitTotal('rest', stands.rest);
      ways.limitTotal('duty', goal);
    },
  }),
};

/** Loads that stay between the smallest and the largest there are. */
function within(board: Board, grain: number): (minutes: number) => number {
  const { heaviest, lightest } = loadsOf(board);
  const above = beyond(heaviest, grain);
  const below = beyond(-lightest, grain);
  return (minutes) => above(minutes) + below(-minutes);
}
