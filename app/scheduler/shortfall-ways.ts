import { at } from './at.ts';
import type { Engine, Found } from './engine.ts';
import { columnsOf, complete, type Formulation, keepsRows, type Terms } from './formulation.ts';
import { inWeeks } from './in-weeks.ts';
import { isPossible } from './is-possible.ts';
import { buildModel } from './model.ts';
import { scheduleOf, shortfallOf } from './schedule.ts';
import { type Facts, factsOf } from './search/facts.ts';
import { LeanSearch } from './search/lean-search.ts';
import type { Rank } from './search/lean-ways.ts';
import { formulate } from './solve.ts';
import { isApart, type LeanWays, leanWays, type WayProgramme, wayProgramme } from './way-programme.ts';

/** What adults may miss in a week, and how many adult-weeks may miss more than the tier before allows. */
export interface Tier {
  minutes: number;
  /** The first tier's is not asked about. */
  most: number;
}

/** How often the search for fewer is asked again, and the work of each time, see `Budget`. */
const SEARCH_WORK = 1_000;

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
    const { problem } = model;
    const bare = {
      ...problem,
      published: null,
      rules: { ...problem.rules, backupsPerSession: 0 },
    };
    const own = formulate(buildModel(inWeeks({ ...model, problem: bare }, weeks)));
    if (own === null || !isApart(own)) return null;
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
   * A plan in which nobody misses more than the first tier allows but as many as the others say.
   * @param x whose other weeks stay
   * @returns null where there are too many ways to list
   */
  within(tiers: Tier[], x: Float64Array, mostWork: number): Found | null {
    const ways = this.ways(tiers);
    if (ways === null) return null;
    if (isStuck(ways)) return { status: 'infeasible', x: null, bound: Number.POSITIVE_INFINITY };
    const search = this.search(ways, tiers);
    let found: Float64Array | null = null;
    const answer = isPossible(this.engine, {
      search: (work) => search.run(work),
      programme: () => this.programme(ways, tiers),
      accept: (own) => {
        found = this.merged(own, x);
        return found !== null;
      },
      mostWork,
    });
    if (answer === 'no') return { status: 'infeasible', x: null, bound: Number.POSITIVE_INFINITY };
    return { status: found ? 'feasible' : 'unknown', x: found, bound: Number.NEGATIVE_INFINITY };
  }

  /**
   * A plan in which as few adult-weeks as possible miss more than the first tier allows, all others kept.
   * @param x a plan that keeps the tiers, `count` of them missing more than the first
   * @param floor no plan has fewer
   * @returns the better plan found, if any, and a number below which there is none; null where there are too many ways
   */
  fewest(tiers: Tier[], x: Float64Array, count: number, floor: number, mostWork: number) {
    const ways = this.ways(tiers);
    if (ways === null) return null;
    const { budget } = this.engine;
    const until = budget.workLeft() - mostWork;
    const left = () => budget.workLeft() - until;
    const [first, ...others] = tiers;
    const asked = (most: number): Tier[] => [first!, { ...others[0]!, most }, ...others.slice(1)];
    const search = this.search(ways, asked(count - 1));
    let best = count;
    let found: Float64Array | null = null;
    const take = (own: Float64Array | null): boolean => {
      const merged = own && this.merged(own, x);
      const reached = merged ? this.countBeyond(merged, first!.minutes) : best;
      if (reached >= best) return false;
      found = merged;
      best = reached;
      return true;
    };
    const lookFurther = (): void => {
      while (best > floor && left() > 0 && !budget.spent()) {
        search.limitWorse(1, best - 1);
        if (!take(search.run(Math.min(SEARCH_WORK, left())))) break;
      }
    };
    lookFurther();
    let bound = floor;
    while (bound < best && left() > 0 && !budget.spent()) {
      const programme = this.programme(ways, asked(best - 1));
      const objective: Terms = ways.all.flatMap((list, g) =>
        list.ways.flatMap(
          ({ worse }, i): Terms => (worse[0] ? [[at(at(programme.columns, g), i), worse[0]]] : []),
        ),
      );
      const task = { free: () => true, objective, grain: 1, start: null };
      const relaxed = this.engine.run(programme, { ...task, relaxWhole: true, maxWork: left() });
      if (relaxed.status === 'infeasible') bound = best;
      else bound = Math.max(bound, Math.ceil(relaxed.bound - 1e-5));
      if (bound >= best || left() <= 0) break;
      const least = this.engine.run(programme, { ...task, target: bound, maxWork: left(), presolve: false });
      if (least.status === 'infeasible') bound = best;
      else if (Number.isFinite(least.bound)) bound = Math.max(bound, Math.ceil(least.bound - 1e-5));
      if (!take(least.x)) break;
      lookFurther();
    }
    return { x: found, count: best, bound: Math.min(bound, best) };
  }

  private ways(tiers: Tier[]): LeanWays | null {
    const { promised } = this.facts;
    const rank: Rank = (a, had) => {
      const tier = tiers.findIndex(({ minutes }) => at(promised, a) - had <= minutes + 1e-9);
      return tier === -1 ? Number.POSITIVE_INFINITY : tier;
    };
    return leanWays(this.facts, rank);
  }

  private search(ways: LeanWays, tiers: Tier[]): LeanSearch {
    const worse = tiers.slice(1).map(({ most }) => most);
    return new LeanSearch(this.own, this.facts, ways.all, this.slots, worse, this.engine.budget);
  }

  private programme(ways: LeanWays, tiers: Tier[]): WayProgramme {
    const programme = wayProgramme(this.own, ways);
    tiers.slice(1).forEach(({ most }, r) => {
      const terms = ways.all.flatMap((list, g) =>
        list.ways.flatMap(({ worse }, i): Terms => {
          const count = worse[r];
          return count ? [[at(at(programme.columns, g), i), count]] : [];
        }),
      );
      if (terms.length > 0)
        programme.rows.push({
          cols: terms.map(([c]) => c),
          coefs: terms.map(([, v]) => v),
          lower: Number.NEGATIVE_INFINITY,
          upper: most,
          source: { rule: 'tier' },
        });
    });
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
  private merged(own: Float64Array, x: Float64Array): Float64Array | null {
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

/** Whether some family has no way at all to spend a week. */
function isStuck({ all }: LeanWays): boolean {
  return all.some(({ ways }) => ways.length === 0);
}
