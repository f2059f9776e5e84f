import { at } from './at.ts';
import { byWays } from './by-ways.ts';
import type { Engine, Found, Task } from './engine.ts';
import { formulate } from './formulate.ts';
import { columnsOf, complete, type Formulation, keepsRows, type Terms } from './formulation.ts';
import { inWeeks } from './in-weeks.ts';
import { isPossible } from './is-possible.ts';
import { isApart, type LeanWays, leanWays } from './list-ways.ts';
import { buildModel } from './model.ts';
import { scheduleOf, shortfallOf } from './schedule.ts';
import { type Facts, factsOf } from './search/facts.ts';
import { LeanSearch } from './search/lean-search.ts';
import { withoutSpareDuties } from './search/spare-duties.ts';
import { type WayProgramme, wayProgramme } from './way-programme.ts';

/** What some adults must bear in a week. */
export interface Tier {
  /** The most they miss. */
  minutes: number;
  /** How many adult-weeks it is, with those that must bear more. */
  most: number;
}

/** Work of a search for fewer before it is known whether a proof is easy, of a first proof, and of a later search for each way. */
const FIRST_SEARCH = 200;
const FIRST_PROOF = 1_000;
const SEARCH_PER_WAY = 0.25;
/** The part of a first proof that the relaxation which it begins with may take. */
const PART_ON_FIRST = 0.25;
/** The part of the work left that asking for one fewer may take. */
const PART_OF_FEWER = 0.2;

/**
 * Level 2's questions over one block of weeks, asked of lists of families' ways: each way tells how many of its adults miss
 * more than each tier allows, so that a sum of ways says what a tier costs, where half a place and half a duty could hide it.
 */
export class ShortfallWays {
  private readonly engine: Engine;
  private readonly whole: Formulation;
  private readonly own: Formulation;
  private readonly facts: Facts;
  /** By session of the block: its number in the whole. */
  private readonly sessions: number[];
  private readonly slots: number[];
  private isTooMany = false;

  private constructor(
    engine: Engine,
    whole: Formulation,
    own: Formulation,
    sessions: number[],
    slots: number[],
  ) {
    this.engine = engine;
    this.whole = whole;
    this.own = own;
    this.facts = factsOf(own);
    this.sessions = sessions;
    this.slots = slots;
  }

  /** @returns null where open slots are not settled, or a duty may take rest in another week */
  static of(engine: Engine, whole: Formulation, weeks: number[]): ShortfallWays | null {
    const { model } = whole;
    const own = blockOf(whole, weeks);
    if (own === null) return null;
    const sessions = own.model.sessions.map(({ id }) => model.sessions.findIndex((one) => one.id === id));
    const [here, there] = [columnsOf(own.model), columnsOf(model)];
    const slots = sessions.map((s) => at(whole.upper, there.slots(s)));
    if (sessions.some((s) => at(whole.lower, there.slots(s)) !== at(whole.upper, there.slots(s))))
      return null;
    slots.forEach((count, s) => {
      own.lower[here.slots(s)] = count;
      own.upper[here.slots(s)] = count;
    });
    return new ShortfallWays(engine, whole, own, sessions, slots);
  }

  /**
   * A plan in which nobody misses more than `minutes` but those that the tiers name, from the least to the most that is missed.
   * @param x whose other weeks stay
   * @returns null where ways cannot tell: they are too many to list, or somebody is fixed on call
   */
  within(minutes: number, tiers: Tier[], x: Float64Array, mostWork: number): Found | null {
    const ways = this.ways(minutes, tiers);
    if (ways === null) return null;
    const none: Found = { status: 'infeasible', x: null, bound: Number.POSITIVE_INFINITY };
    if (ways.all.some((one) => one.ways.length === 0)) return none;
    const search = this.search(ways, tiers);
    let found: Float64Array | null = null;
    let isRefused = false;
    const answer = isPossible(this.engine, {
      ...this.byWays(ways, search, () => this.programme(ways, tiers)),
      accept: (own) => {
        found = this.merged(own, x);
        isRefused ||= found === null;
        return found !== null;
      },
      mostWork,
    });
    if (answer === 'no') return none;
    // Somebody fixed on call asks for more than ways know of.
    if (found === null && isRefused) return null;
    return { status: found ? 'feasible' : 'unknown', x: found, bound: Number.NEGATIVE_INFINITY };
  }

  /**
   * A plan in which as few adult-weeks as can be miss more than `minutes`, none of them more than the tiers say.
   * @param x a plan that keeps the tiers
   * @param floor no plan has fewer
   * @returns the best plan found, and a number below which there is none; null where there are too many ways to list
   */
  fewest(minutes: number, tiers: Tier[], x: Float64Array, floor: number, mostWork: number) {
    const ways = this.ways(minutes, tiers);
    if (ways === null) return null;
    const { engine } = this;
    const { budget } = engine;
    const until = budget.workLeft() - mostWork;
    const left = () => budget.workLeft() - until;
    const search = this.search(ways, tiers);
    let best = x;
    let count = this.countBeyond(x, minutes);
    let bound = floor;
    const isOpen = () => bound < count && left() > 0 && !budget.spent();
    const take = (own: Float64Array | null): boolean => {
      const plan = own && this.merged(own, x);
      const reached = plan ? this.countBeyond(plan, minutes) : count;
      if (plan === null || reached >= count) return false;
      best = plan;
      count = reached;
      return true;
    };
    const isFewer = (work: number): boolean => {
      search.limitWorse(1, count - 1);
      return take(search.run(Math.min(work, left())));
    };
    const solve = (asked: Pick<Task, 'relaxWhole' | 'maxWork'>): boolean => {
      const programme = this.programme(ways, tiers, count - 1);
      const objective = termsOfRank(ways, programme, 1);
      const task = { free: () => true, objective, grain: 1, start: null, target: bound, presolve: false };
      const found = engine.run(programme, { ...task, ...asked });
      if (found.status === 'infeasible') bound = count;
      else if (Number.isFinite(found.bound))
        bound = Math.max(bound, Math.min(count, Math.ceil(found.bound - 1e-5)));
      return take(found.x);
    };
    while (isOpen() && isFewer(FIRST_SEARCH));
    const before = budget.workLeft();
    if (isOpen()) solve({ relaxWhole: true, maxWork: left() });
    const isSmall = before - budget.workLeft() <= PART_ON_FIRST * FIRST_PROOF;
    while (isSmall && isOpen() && solve({ maxWork: Math.min(FIRST_PROOF, left()) }));
    let isTold = true;
    while (isOpen() && isTold) {
      search.limitWorse(1, count - 1);
      const answer = isPossible(engine, {
        ...this.byWays(ways, search, () => this.programme(ways, tiers, count - 1)),
        accept: take,
        mostWork: PART_OF_FEWER * left(),
      });
      if (answer === 'no') bound = count;
      isTold = answer !== 'unknown';
    }
    const listed = ways.all.reduce((sum, list) => sum + list.ways.length, 0);
    while (isOpen() && isFewer(SEARCH_PER_WAY * listed));
    while (isOpen() && solve({ maxWork: left() }));
    return { x: best, bound };
  }

  private ways(minutes: number, tiers: Tier[]): LeanWays | null {
    if (this.isTooMany) return null;
    const { promised } = this.facts;
    const limits = [minutes, ...tiers.map((tier) => tier.minutes)];
    const ways = leanWays(this.facts, (a, had) => {
      const rank = limits.findIndex((limit) => at(promised, a) - had <= limit + 1e-9);
      return rank === -1 ? Number.POSITIVE_INFINITY : rank;
    });
    this.isTooMany = ways === null;
    return ways;
  }

  private byWays(ways: LeanWays, search: LeanSearch, make: () => WayProgramme) {
    return byWays({ form: this.own, ways, search, make, isAlone: false });
  }

  private search(ways: LeanWays, tiers: Tier[]): LeanSearch {
    const worse = tiers.map(({ most }) => most);
    return new LeanSearch(this.own, this.facts, ways.all, this.slots, worse, this.engine.budget);
  }

  /** @param fewer how many the first tier may excuse, where it is less than it says */
  private programme(ways: LeanWays, tiers: Tier[], fewer = Number.POSITIVE_INFINITY): WayProgramme {
    const programme = wayProgramme(this.own, ways);
    for (const [i, { most }] of tiers.entries()) {
      const terms = termsOfRank(ways, programme, i + 1);
      if (terms.length === 0) continue;
      programme.rows.push({
        cols: terms.map(([c]) => c),
        coefs: terms.map(([, v]) => v),
        lower: Number.NEGATIVE_INFINITY,
        upper: i === 0 ? Math.min(most, fewer) : most,
        source: { rule: 'tier' },
      });
    }
    return programme;
  }

  /** How many adult-weeks of the block miss more. */
  private countBeyond(x: Float64Array, minutes: number): number {
    const { model } = this.whole;
    const plan = scheduleOf(this.whole, x);
    const weeks = new Set(this.sessions.map((s) => at(model.sessions, s).week));
    let count = 0;
    for (const w of weeks)
      for (const a of model.adults.keys()) if (shortfallOf(model, plan, a, w) > minutes + 1e-9) count += 1;
    return count;
  }

  /** The whole plan with the block's weeks as they are in `own`, if it keeps all rows. */
  private merged(lean: Float64Array, x: Float64Array): Float64Array | null {
    const own = withoutSpareDuties(this.own, lean);
    const { model } = this.whole;
    const [here, there] = [columnsOf(this.own.model), columnsOf(model)];
    const raw = x.slice();
    this.sessions.forEach((s, i) => {
      for (const a of model.adults.keys()) raw[there.duty(a, s)] = at(own, here.duty(a, i));
      for (const f of model.families.keys()) raw[there.place(f, s)] = at(own, here.place(f, i));
    });
    const plan = complete(this.whole, raw);
    return keepsRows(this.whole, plan) ? plan : null;
  }
}

/** The rules for the block's weeks alone, nobody on call; null where a duty may take rest in another week. */
function blockOf({ model }: Formulation, weeks: number[]): Formulation | null {
  const { problem } = model;
  const bare = { ...problem, published: null, rules: { ...problem.rules, backupsPerSession: 0 } };
  const own = formulate(buildModel(inWeeks({ ...model, problem: bare }, weeks)));
  return own !== null && isApart(own) ? own : null;
}

/** Tells of a block of weeks whether its families' ways can be listed, so that `ShortfallWays` can be asked. */
export function waysLister(whole: Formulation): (weeks: number[]) => boolean {
  const known = new Map<number[], boolean>();
  return (weeks) => {
    const before = known.get(weeks);
    if (before !== undefined) return before;
    const own = blockOf(whole, weeks);
    const facts = own && factsOf(own);
    const canList =
      facts !== null &&
      leanWays(facts, (a, had) => (had >= at(facts.promised, a) - 1e-9 ? 0 : Number.POSITIVE_INFINITY)) !==
        null;
    known.set(weeks, canList);
    return canList;
  };
}

/** How many adult-weeks have a rank, from 1 on, or a worse one, as a sum over a programme's ways. */
function termsOfRank({ all }: LeanWays, { columns }: WayProgramme, rank: number): Terms {
  return all.flatMap(({ ways }, group) =>
    ways.flatMap(({ worse }, i): Terms => {
      const count = worse[rank - 1];
      return count ? [[at(at(columns, group), i), count]] : [];
    }),
  );
}
