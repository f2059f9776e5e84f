import { at } from '../at.ts';
import { adultWeek, reaching } from '../attainable.ts';
import { weekBlocks } from '../blocks.ts';
import { Budget } from '../budget.ts';
import type { Engine } from '../engine.ts';
import { formulate } from '../formulate.ts';
import {
  addColumn,
  addRow,
  columnsOf,
  type Formulation,
  keepsRows,
  type Programme,
  type Terms,
} from '../formulation.ts';
import { isPossible } from '../is-possible.ts';
import { isApart, leanWays } from '../list-ways.ts';
import { buildModel } from '../model.ts';
import type { Problem } from '../problem.ts';
import { inWeek } from '../rules.ts';
import { scheduleOf } from '../schedule.ts';
import { factsOf } from '../search/facts.ts';
import { LeanSearch } from '../search/lean-search.ts';
import { LocalSearch } from '../search/local-search.ts';
import { demandRestoration } from '../shortfalls.ts';
import { wayProgramme } from '../way-programme.ts';

/** Whether a promise can be kept; unknown where the work did not suffice. */
export type Answer = 'kept' | 'impossible' | 'unknown';

/** Work of the relaxation that begins, and of a first look for a plan. */
const RELAXED_WORK = 10_000;
const LOOK_WORK = 200;
/** The part of what work is left that one question may use: others may be easier. */
const PART_OF_QUESTION = 0.5;

/**
 * Weeks that nothing ties to others, and what is known of the rest they can give everybody. Plans come from the local
 * search, which soon meets one where there are any; proofs that there is none from a programme of families' ways, mostly
 * from its relaxation alone.
 */
export class PromiseBlock {
  /** Minutes that every adult has in each week of some plan without open slots. */
  kept = 0;
  /** Minutes that no such plan gives everybody. */
  notKept = Number.POSITIVE_INFINITY;
  private readonly engine: Engine;
  private readonly problem: Problem;

  /** @param problem without anybody on call, and the block's sessions only */
  constructor(engine: Engine, problem: Problem) {
    this.engine = engine;
    this.problem = problem;
  }

  /** Looks for a plan that gives everybody so many minutes; what it finds may give less. */
  look(minutes: number): void {
    const form = this.question(minutes);
    if (form !== null) this.learn(form, bySmallChanges(form, this.engine.budget)(LOOK_WORK));
  }

  /** Minutes, up to `most`, more than which cannot be kept for everybody even by halves of duties and places. */
  relaxed(most: number): number {
    const form = this.question(0);
    if (form === null) return 0;
    const promise = promiseColumn(form, most);
    const task = { free: () => true, objective: [[promise, -1]] as Terms, grain: 0, start: null };
    const { status, bound } = this.engine.run(form, { ...task, relaxWhole: true, maxWork: RELAXED_WORK });
    return status === 'infeasible' ? 0 : Math.min(most, -bound);
  }

  /** Whether every adult can have so many minutes in each week without an open slot. */
  ask(minutes: number): Answer {
    if (this.known(minutes) === 'unknown' && !this.engine.budget.spent() && !this.settle(minutes))
      this.notKept = minutes;
    return this.known(minutes);
  }

  private known(minutes: number): Answer {
    if (minutes <= this.kept + 1e-9) return 'kept';
    return minutes >= this.notKept - 1e-9 ? 'impossible' : 'unknown';
  }

  /** Looks for a plan and for a proof; false once it is proved that there is none. */
  private settle(minutes: number): boolean {
    const form = this.question(minutes);
    if (form === null) return false;
    const { engine } = this;
    const facts = factsOf(form);
    const hasAll = (_: number, had: number) => (had >= minutes - 1e-9 ? 0 : Number.POSITIVE_INFINITY);
    const ways = isApart(form) ? leanWays(facts, hasAll) : null;
    if (ways?.all.some((one) => one.ways.length === 0)) return false;
    const none = new Float64Array(facts.S);
    const among = ways && new LeanSearch(form, facts, ways.all, none, [], engine.budget);
    const answer = isPossible(engine, {
      search: among === null ? bySmallChanges(form, engine.budget) : (work) => among.run(work),
      programme: () => (ways === null ? withDemands(form) : wayProgramme(form, ways)),
      accept: (x) => {
        this.learn(form, x);
        return this.known(minutes) === 'kept';
      },
      mostWork: PART_OF_QUESTION * engine.budget.workLeft(),
    });
    return answer !== 'no';
  }

  /** The rows that hold where everybody is promised so many minutes; null where one alone cannot. */
  private question(minutes: number): Formulation | null {
    const form = formulate(buildModel(promising(this.problem, minutes)));
    if (form !== null) closeSlots(form);
    return form;
  }

  private learn(form: Formulation, x: Float64Array | null): void {
    if (x !== null && keepsRows(form, x)) this.kept = Math.max(this.kept, leastRest(form, x));
  }
}

/** The problem with the same promise for everybody. */
function promising(problem: Problem, minutes: number): Problem {
  return {
    ...problem,
    rules: { ...problem.rules, restorationMinutesPerWeek: minutes },
    families: problem.families.map((family) => ({
      ...family,
      adults: family.adults.map(({ restorationMinutesPerWeek: _, ...adult }) => adult),
    })),
  };
}

/** Neither an open slot nor anybody on call. */
function closeSlots(form: Formulation): void {
  const col = columnsOf(form.model);
  for (const s of form.model.sessions.keys()) {
    form.upper[col.slots(s)] = 0;
    for (const a of form.model.adults.keys()) form.upper[col.backup(a, s)] = 0;
  }
}

/** A column for minutes, `most` at most, that every adult has to themselves in each week. */
function promiseColumn(form: Formulation, most: number): number {
  const { model } = form;
  const { rest } = columnsOf(model);
  const promise = addColumn(form, { lower: 0, upper: most, integer: false, week: -1, complete: () => 0 });
  for (const a of model.adults.keys())
    for (const w of model.weeks.keys()) {
      const sessions = inWeek(model, w);
      addRow(form, {
        cols: [...sessions.map((s) => rest(a, s)), promise],
        coefs: [...sessions.map((s) => at(model.sessions, s).minutes), -1],
        lower: 0,
        upper: Number.POSITIVE_INFINITY,
        source: { rule: 'promise' },
      });
    }
  return promise;
}

/** The formulation with every adult's promise as rows; null where somebody by themselves cannot have it. */
function withDemands(form: Formulation): Programme | null {
  for (const [a, { promised }] of form.model.adults.entries())
    for (const w of form.model.weeks.keys()) {
      const week = adultWeek(form, a, w);
      if (!demandRestoration(form, week, reaching(week, promised), undefined)) return null;
    }
  return form;
}

/** What the local search finds for so much work, good in open slots and shortfalls, though perhaps not all that is asked. */
function bySmallChanges(form: Formulation, budget: Budget): (work: number) => Float64Array | null {
  let seed = 0;
  return (work) => {
    const most = Math.min(work, budget.workLeft());
    const own = new Budget(most, Number.POSITIVE_INFINITY, () => budget.spent());
    const x = new LocalSearch(form, weekBlocks(form), own, seed).weeklyLevels(() => {});
    budget.spend(most - own.workLeft());
    seed += 1;
    return x;
  };
}

/** The least rest that any adult has in a week of a plan, in minutes. */
function leastRest(form: Formulation, x: Float64Array): number {
  const { model } = form;
  const plan = scheduleOf(form, x);
  const had = (a: number, w: number) =>
    inWeek(model, w).reduce((sum, s) => (plan.rest(a, s) ? sum + at(model.sessions, s).minutes : sum), 0);
  return Math.min(...model.adults.flatMap((_, a) => [...model.weeks.keys()].map((w) => had(a, w))));
}
