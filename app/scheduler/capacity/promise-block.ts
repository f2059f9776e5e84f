import { at, upTo } from '../at.ts';
import { adultWeek, reaching } from '../attainable.ts';
import { weekBlocks } from '../blocks.ts';
import { Budget } from '../budget.ts';
import type { Engine } from '../engine.ts';
import { columnsOf, type Formulation, keepsRows, type Programme } from '../formulation.ts';
import { buildModel } from '../model.ts';
import type { Problem } from '../problem.ts';
import { scheduleOf } from '../schedule.ts';
import { LocalSearch } from '../search/local-search.ts';
import { demandRestoration } from '../shortfalls.ts';
import { formulate } from '../solve.ts';
import { leanWays, wayProgramme } from '../way-programme.ts';

/** Whether a promise can be kept; unknown where the work did not suffice. */
export type Answer = 'kept' | 'impossible' | 'unknown';

/** Work of the first search and of the first proof; both grow until something is known. */
const FIRST_WORK = 400;
const GROWS = 4;

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

  /** Looks for a plan and for a proof by turns; false once it is proved that there is none. */
  private settle(minutes: number): boolean {
    const form = formulate(buildModel(promising(this.problem, minutes)));
    if (form === null) return false;
    closeSlots(form);
    const programme = programmeOf(form);
    if (programme === null) return false;
    const { engine } = this;
    const { budget } = engine;
    const task = { free: () => true, objective: [], grain: 0, start: null };
    const relaxed = engine.run(programme, { ...task, relaxWhole: true, maxWork: budget.workLeft() });
    if (relaxed.status === 'infeasible') return false;
    for (let round = 0; this.known(minutes) === 'unknown' && !budget.spent(); round += 1) {
      const maxWork = FIRST_WORK * GROWS ** round;
      this.learn(form, searched(form, budget, maxWork, round));
      if (this.known(minutes) !== 'unknown' || budget.spent()) break;
      const found = engine.run(programme, { ...task, maxWork, presolve: false });
      if (found.status === 'infeasible') return false;
      this.learn(form, found.x);
    }
    return true;
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

/** Has a plan exactly where every adult can have all that is promised; null where somebody by themselves cannot. */
function programmeOf(form: Formulation): Programme | null {
  // A duty may take rest from a session of another week, which no way knows of.
  const weekOf = (s: number) => at(form.model.sessions, s).week;
  const isApart = form.overlapping.every((all, s) => all.every((o) => weekOf(o) === weekOf(s)));
  const ways = isApart ? leanWays(form) : null;
  if (ways !== null) return ways.all.some((one) => one.ways.length === 0) ? null : wayProgramme(form, ways);
  for (const [a, { promised }] of form.model.adults.entries())
    for (const w of form.model.weeks.keys()) {
      const week = adultWeek(form, a, w);
      if (!demandRestoration(form, week, reaching(week, promised), undefined)) return null;
    }
  return form;
}

/** What the local search finds, good in open slots and shortfalls; null when nothing valid. */
function searched(form: Formulation, budget: Budget, work: number, seed: number): Float64Array | null {
  const most = Math.min(work, budget.workLeft());
  const own = new Budget(most, Number.POSITIVE_INFINITY, () => budget.spent());
  const x = new LocalSearch(form, weekBlocks(form), own, seed).weeklyLevels(() => {});
  budget.spend(most - own.workLeft());
  return x;
}

/** The least rest that any adult has in a week of a plan, in minutes. */
function leastRest(form: Formulation, x: Float64Array): number {
  const { model } = form;
  const plan = scheduleOf(form, x);
  const had = (a: number, w: number) =>
    upTo(model.sessions.length).reduce((sum, s) => {
      const { week, minutes } = at(model.sessions, s);
      return week === w && plan.rest(a, s) ? sum + minutes : sum;
    }, 0);
  return Math.min(...model.adults.flatMap((_, a) => [...model.weeks.keys()].map((w) => had(a, w))));
}
