import type { Cells } from './board.ts';
import type { WayChoices } from './way-choices.ts';
import { WeightedSearch } from './weighted-search.ts';

/** Values looked at, for each there is, before some weeks are drawn anew: half a million in a small co-op. */
const AGAIN = 400;
const AGAIN_LEAST = 500_000;
/** The part of its patience that a goal far ahead gets. */
const FAR = 0.1;

/** What a try costs of the patience at least: some end at once, and what they find must be checked. */
const AT_LEAST = 1_000;

/** A level after the fourth, as a search among families' weeks sees it. */
export interface WaySearch {
  /** The value of the plan to begin with; it is to become least. */
  value: number;
  /** No value below this exists. */
  floor: number;
  /** The step between values. */
  grain: number;
  /** Sets the limits of plans with such a value or a better one. */
  limit: (goal: number) => void;
  /** Values looked at without a better plan before the search ends, and the most of all. */
  patience: number;
  most: number;
  random: () => number;
  stop: () => boolean;
  /** Takes up a plan if it is what it should be; answers its value. */
  take: (cells: Cells) => number | null;
}

/**
 * Brings one level down by goals: each time a plan with a better value is asked for, and steps grow while they are met. Ends
 * when not even the smallest step is met for long.
 * @param from the cells of a plan to begin with
 * @returns the number of values looked at
 */
export function searchWays(ways: WayChoices, from: Cells, search: WaySearch): number {
  const { floor, grain, patience, most, random, stop } = search;
  const { choices, meters } = ways;
  const again = Math.max(AGAIN_LEAST, AGAIN * (choices.entries.length - 1));
  const weighted = new WeightedSearch(choices, meters, ways.nearest(from), again, random);
  let best = search.value;
  let step = grain;
  let patient = patience;
  while (best > floor + 1e-6 && patient > 0 && weighted.looked < most && !stop()) {
    const near = step <= grain + 1e-9;
    search.limit(Math.max(floor, best - step));
    const before = weighted.looked;
    const met = weighted.run(Math.min(most - before, near ? patient : FAR * patience), stop);
    const value = met ? search.take(ways.cells(weighted.chosen)) : null;
    if (value !== null && value < best - 1e-9) {
      best = value;
      step *= 2;
      patient = patience;
      continue;
    }
    if (near || met) patient -= Math.max(weighted.looked - before, AT_LEAST);
    step = grain;
    // What keeps every meter may still break a rule that only the plan as a whole shows.
    if (met) weighted.upset();
  }
  return weighted.looked;
}
