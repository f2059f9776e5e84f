import { at } from '../at.ts';
import { adultWeek, reaching } from '../attainable.ts';
import { weekBlocks } from '../blocks.ts';
import { Budget } from '../budget.ts';
import { byWays } from '../by-ways.ts';
import type { Engine, Found } from '../engine.ts';
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
import { isPossible, type PossibleTask } from '../is-possible.ts';
import { isApart, type LeanWays, leanWays } from '../list-ways.ts';
import { buildModel } from '../model.ts';
import type { Problem } from '../problem.ts';
import { inWeek } from '../rules.ts';
import { scheduleOf } from '../schedule.ts';
import { type Facts, factsOf } from '../search/facts.ts';
import { LeanSearch } from '../search/lean-search.ts';
import { LocalSearch } from '../search/local-search.ts';
import { demandRestoration } from '../shortfalls.ts';
import { wayProgramme } from '../way-programme.ts';

/** Whether a promise can be kept; unknown where the work did not suffice. */
export type Answer = 'kept' | 'impossible' | 'unknown';

/** Work of the relaxation that begins. */
const RELAXED_WORK = 10_000;
/** Work of a first search by small changes. */
const FIRST_SEARCH = 200;
/** Columns up to which preparing the relaxation takes longer than it saves. */
const MOST_UNPREPARED = 2_000;
/** The part of what work is left that one question may use: others may be easier. */
const PART_OF_QUESTION = 0.5;

/** Ways up to which a search among them is prepared sooner than a relaxation by rows is solved. */
const FEW_WAYS = 3_000;

type Methods = Omit<PossibleTask, 'accept' | 'mostWork'>;

/**
 * Weeks that nothing ties to others, and what is known of the rest they can give everybody. Each question is asked of lists of
 * families' ways where there are such, see `isPossible`.
 */
export class PromiseBlock {
  /** Minutes that every adult has in each week of some plan without open slots; −∞ while no such plan is known. */
  kept = Number.NEGATIVE_INFINITY;
  /** Minutes that no such plan gives everybody. */
  notKept = Number.POSITIVE_INFINITY;
  private readonly engine: Engine;
  private readonly problem: Problem;
  /** The rules as rows, whatever is promised; null where one alone cannot hold. */
  private readonly rules: Formulation | null;

  /** @param problem without anybody on call, and the block's sessions only */
  constructor(engine: Engine, problem: Problem) {
    this.engine = engine;
    this.problem = problem;
    this.rules = rulesOf(promising(problem, 0));
  }

  /** Minutes, up to `most`, more than which cannot be kept for everybody even by halves of duties and places. */
  relaxed(most: number): number {
    const form = rulesOf(promising(this.problem, 0));
    if (form === null) return 0;
    const promise = promiseColumn(form, most);
    const { status, bound } = this.relax(form, [[promise, -1]]);
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
    const { engine, rules } = this;
    if (rules === null) return false;
    const facts = factsOf(rules);
    const hasAll = (_: number, had: number) => (had >= minutes - 1e-9 ? 0 : Number.POSITIVE_INFINITY);
    const ways = isApart(rules) ? leanWays(facts, hasAll) : null;
    if (ways?.all.some((one) => one.ways.length === 0)) return false;
    const mayRuleOut = ways !== null && countOf(ways) > FEW_WAYS && engine.budget.workLeft() > RELAXED_WORK;
    if (mayRuleOut && this.isRuledOut(minutes)) return false;
    const by = ways === null ? this.byRows(minutes) : this.byWays(rules, facts, ways);
    if (by === null) return false;
    const answer = isPossible(engine, {
      ...by,
      accept: (x) => {
        this.learn(rules, x);
        return this.known(minutes) === 'kept';
      },
      mostWork: PART_OF_QUESTION * engine.budget.workLeft(),
    });
    return answer !== 'no';
  }

  /** Whether not even halves of duties and places keep it. */
  private isRuledOut(minutes: number): boolean {
    const form = rulesOf(promising(this.problem, minutes));
    const programme = form && withDemands(form);
    return programme === null || this.relax(programme, []).status === 'infeasible';
  }

  /** The least of an objective over halves of duties and places. */
  private relax(programme: Programme, objective: Terms): Found {
    return this.engine.run(programme, {
      ...{ free: () => true, objective, grain: 0, start: null },
      ...{ relaxWhole: true, presolve: programme.lower.length > MOST_UNPREPARED, maxWork: RELAXED_WORK },
    });
  }

  /** By families' ways, all of which give everybody what is asked. */
  private byWays(rules: Formulation, facts: Facts, ways: LeanWays): Methods {
    const noSlots = new Float64Array(facts.S);
    const search = new LeanSearch(rules, facts, ways.all, noSlots, [], this.engine.budget);
    return byWays({ form: rules, ways, search, make: () => wayProgramme(rules, ways), isAlone: true });
  }

  /** By each place and duty of its own, where ways are too many or reach beyond a week. */
  private byRows(minutes: number): Methods | null {
    const form = rulesOf(promising(this.problem, minutes));
    return (
      form && {
        search: bySmallChanges(form, this.engine.budget),
        firstSearch: FIRST_SEARCH,
        programme: () => withDemands(form),
      }
    );
  }

  private learn(form: Formulation, x: Float64Array | null): void {
    if (x !== null && keepsRows(form, x)) this.kept = Math.max(this.kept, leastRest(form, x));
  }
}

function countOf({ all }: LeanWays): number {
  return all.reduce((sum, { ways }) => sum + ways.length, 0);
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

/** The rows of all rules, with neither an open slot nor anybody on call; null where one alone cannot hold. */
function rulesOf(problem: Problem): Formulation | null {
  const form = formulate(buildModel(problem));
  if (form === null) return null;
  const col = columnsOf(form.model);
  for (const s of form.model.sessions.keys()) {
    form.upper[col.slots(s)] = 0;
    for (const a of form.model.adults.keys()) form.upper[col.backup(a, s)] = 0;
  }
  return form;
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
