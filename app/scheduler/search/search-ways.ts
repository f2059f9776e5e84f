import type { Cells } from './board.ts';
import { GroupPlans } from './group-plans.ts';
import type { WayChoices } from './way-choices.ts';
import { WeightedSearch } from './weighted-search.ts';

/** Values looked at before some weeks are drawn anew. */
const AGAIN = 500_000;
/** Values looked at for a goal far ahead, at the most. */
const FAR = 500_000;
/** Values looked at before weeks met so far are put together. */
const TOGETHER = 3_000_000;

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
 * Brings one level down by asking for better and better values, each as a question of what is possible at all; from one
 * plan to the next the steps grow while they are met.
 * @returns the number of values looked at
 */
export function searchWays(ways: WayChoices, from: Cells, search: WaySearch): number {
  const { floor, grain, patience, most, random, stop } = search;
  const { choices, meters } = ways;
  const plans = GroupPlans.of(choices, meters, random);
  const weighted = new WeightedSearch(choices, meters, ways.nearest(from), AGAIN, random, (group, chosen) =>
    plans?.keep(group, chosen),
  );
  const looked = () => weighted.looked + (plans?.looked ?? 0);
  let best = search.value;
  let step = grain;
  let patient = patience;
  while (best > floor + 1e-6 && patient > 0 && looked() < most && !stop()) {
    const near = step <= grain + 1e-9;
    search.limit(Math.max(floor, best - step));
    const before = looked();
    let met = weighted.run(Math.min(most - before, near ? Math.min(patient, TOGETHER) : FAR), stop);
    if (!met && near) {
      const together = plans?.together(random) ?? null;
      if (together !== null) {
        weighted.put(together);
        met = weighted.run(0, stop);
      }
    }
    const value = met ? search.take(ways.cells(weighted.chosen)) : null;
    if (value !== null && value < best - 1e-9) {
      best = value;
      step *= 2;
      patient = patience;
      continue;
    }
    if (near || met) patient -= Math.max(looked() - before, AT_LEAST);
    step = grain;
    // What keeps every meter may still break a rule that only the plan as a whole shows.
    if (met) weighted.upset();
  }
  return looked();
}
