import { grainOf } from '../grain.ts';
import type { Model } from '../model.ts';
import type { Charges } from './board.ts';

/** How much more a shortfall one step larger is charged, and the most that may come of it over all steps. */
const STEEP = 5;
const RANGE = 2e6;

/**
 * A charge for an adult's shortfall, by minutes, 1 for the smallest there is: each step up costs a multiple of the one
 * before, so that a search that adds charges up helps the worst-off first. It leads only; which of two plans is better is
 * told by their lists.
 */
export function shortfallCharge({ sessions, adults }: Model): (minutes: number) => number {
  const all = [...sessions.map(({ minutes }) => minutes), ...adults.map(({ promised }) => promised)];
  const grain = grainOf(all) || 1;
  const most = Math.max(grain, ...adults.map(({ promised }) => promised));
  const factor = Math.min(STEEP, RANGE ** (grain / most));
  return (minutes) => (minutes > 0 ? factor ** (minutes / grain - 1) : 0);
}

/** What levels 1 to 4 are charged while they are sought, in the order of the levels. */
export function weeklyCharges(model: Model): Charges {
  const short = shortfallCharge(model);
  return {
    broken: 30_000,
    open: 50,
    short: (minutes) => 100 * short(minutes),
    missing: 30,
    change: model.published === null ? 0 : 5,
    load: () => 0,
    practice: 0,
    rest: 0,
    duty: 0,
  };
}

/** How firmly what the levels above have reached is held while a later one is sought. */
export interface Grip {
  broken: number;
  open: number;
  short: number;
  missing: number;
  change: number;
  /** Temperatures a cooling starts and ends with. */
  hot: number;
  cold: number;
}

/** Never lets go for long: right where the shortfalls are as they are because hardly anything else is possible. */
export const firm: Grip = {
  broken: 3000,
  open: 20,
  short: 900,
  missing: 300,
  change: 100,
  hot: 60,
  cold: 6,
};

/** Passes through plans with too few adults: right where each family's week hangs on every other's. */
export const loose: Grip = {
  broken: 75,
  open: 0.5,
  short: 500,
  missing: 150,
  change: 100,
  hot: 60,
  cold: 1,
};

/** Charge for a load that lies as far above the goal as the best plan's. */
const LOAD = 500;

/** A charge that grows like a square with what lies above a goal: LOAD where it lies `reach` above. */
export function beyond(goal: number, reach: number): (minutes: number) => number {
  return (minutes) => (minutes > goal + 1e-9 ? LOAD * ((minutes - goal) / reach) ** 2 : 0);
}
