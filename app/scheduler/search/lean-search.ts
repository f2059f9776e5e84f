import type { Budget } from '../budget.ts';
import { complete, type Formulation } from '../formulation.ts';
import { randomFrom } from '../random.ts';
import { Board, type Cells } from './board.ts';
import { weeklyCharges } from './charges.ts';
import { type Meters, WITHIN } from './choices.ts';
import type { Facts } from './facts.ts';
import type { LeanWay } from './lean-ways.ts';
import { choicesOf, valuesOf } from './way-choices.ts';
import { wayMeters } from './way-meters.ts';
import type { FamilyWeek } from './ways.ts';
import { WeightedSearch } from './weighted-search.ts';

/** Work of looking at one way, see `Budget`. */
const WORK_OF_LOOK = 0.00015;
/** Looks, for each way there is, before some weeks are drawn anew. */
const AGAIN_PER_WAY = 1_000;
/** Looks, for each way there is, of a first search, and of one near a plan: there is another one soon or not at all. */
const FIRST_PER_WAY = 200;
const NEAR_PER_WAY = 100;

/**
 * Looks for one of the listed ways for each family and week that together keep all rules, with as many open slots as given,
 * nobody on call, and no more adults of each rank than wanted. It goes on from call to call.
 */
export class LeanSearch {
  private readonly form: Formulation;
  private readonly budget: Budget;
  private readonly search: WeightedSearch;
  private readonly meters: Meters;
  private readonly cells: (chosen: Int32Array) => Cells;
  private readonly firstRank: number;
  /** By family and week, as listed: the number of its first way. */
  private readonly firsts: Int32Array;
  /** How many ways there are. */
  private readonly count: number;

  /** @param worse by rank from 1 on: how many adult-weeks may have this rank or a worse one */
  constructor(
    form: Formulation,
    facts: Facts,
    lists: FamilyWeek<LeanWay>[],
    slots: ArrayLike<number>,
    worse: number[],
    budget: Budget,
  ) {
    this.form = form;
    this.budget = budget;
    const held = {
      slots,
      missing: new Float64Array(facts.S),
      changes: Number.POSITIVE_INFINITY,
      mayMiss: () => true,
      short: [],
    };
    const on = wayMeters(facts, held, 'rest');
    this.firstRank = on.meters.kind.length;
    this.meters = {
      kind: Uint8Array.from([...on.meters.kind, ...worse.map(() => WITHIN)]),
      low: Float64Array.from([...on.meters.low, ...worse.map(() => Number.NEGATIVE_INFINITY)]),
      high: Float64Array.from([...on.meters.high, ...worse]),
    };
    const all = lists.map((list) => {
      const values = valuesOf(facts, on, list);
      list.ways.forEach((way, i) => {
        for (const [r, count] of way.worse.entries()) values[i]!.amounts.set(this.firstRank + r, count);
      });
      return { week: list.week, all: values };
    });
    const { choices, cells } = choicesOf(facts, { ...on, meters: this.meters }, all);
    this.cells = cells;
    this.firsts = choices.values.slice(0, -1);
    this.count = choices.entries.length - 1;
    const again = AGAIN_PER_WAY * this.count;
    this.search = new WeightedSearch(choices, this.meters, this.firsts.slice(), again, randomFrom(1));
  }

  /** Changes how many adult-weeks may have a rank, from 1 on, or a worse one. */
  limitWorse(rank: number, most: number): void {
    this.meters.high[this.firstRank + rank - 1] = most;
  }

  /** Work in which a plan is met where there are many, see `Budget`. */
  get firstWork(): number {
    return FIRST_PER_WAY * this.count * WORK_OF_LOOK;
  }

  /** Begins anew with other ways, by family and week as listed, and looks near them for a moment. */
  near(ways: number[]): Float64Array | null {
    this.search.restart(this.firsts.map((first, g) => first + ways[g]!));
    return this.run(NEAR_PER_WAY * this.count * WORK_OF_LOOK);
  }

  /** Goes on for so much work; null where no plan was met. */
  run(work: number): Float64Array | null {
    const { budget, search, form } = this;
    const before = search.looked;
    const most = Math.min(work, budget.workLeft()) / WORK_OF_LOOK;
    const isMet = search.run(most, () => budget.spent());
    budget.spend((search.looked - before) * WORK_OF_LOOK);
    if (!isMet) return null;
    const board = new Board(form, weeklyCharges(form.model));
    board.set(this.cells(search.chosen));
    return complete(form, board.columns());
  }
}
