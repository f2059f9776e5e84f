import { at, upTo } from './at.ts';
import type { Found } from './engine.ts';
import { addColumn, addRow, complete, type Formulation, keepsRows, type Terms } from './formulation.ts';
import { grainOfTerms } from './grain.ts';
import { levelRule } from './levels.ts';
import { listWays, type Ways } from './list-ways.ts';
import { addWeeklyFloors, proveByWays, raiseFloor, raiseFloorByWays } from './load-floor.ts';
import { loadGrain, loadTerms } from './loads.ts';
import { mostOfRest } from './most-rest.ts';
import type { LevelName } from './rota.ts';
import { loadOf, scheduleOf } from './schedule.ts';
import type { Effort } from './search/local-search.ts';
import { inBlock } from './shortfalls.ts';
import { evaluate, type State } from './state.ts';
import { addFamilyTotals } from './totals.ts';
import { solveWays, wayProgramme } from './way-programme.ts';

const NONE = Number.NEGATIVE_INFINITY;
const ANY = Number.POSITIVE_INFINITY;

/** Columns above which one model of all weeks is left out. */
const WHOLE_COLUMNS = 12_000;

/** Columns up to which the model of all weeks is tried first: it then often proves its answer. */
const SMALL_COLUMNS = 1_000;

/** The part of what work is left that a first glance at the heaviest load may take: it settles some at once. */
const GLANCE = 0.05;

/** How long the local search seeks the least heaviest load, before and after the solver tries a proof; and later levels. */
const FIRST: Effort = { coolings: 4, looks: 200_000 };
const LATER: Effort = { coolings: 26, looks: 20_000_000 };
const SPREAD: Effort = { coolings: 5, looks: 12_000_000 };
const MINUTES: Effort = { coolings: 3, looks: 3_000_000 };

/** Steps between bound and value up to which it is worth trying to prove the rest with one model of all weeks. */
const FEW_STEPS = 3;
/** The same for a level tried once more after its search. */
const NEAR_STEPS = 12;
/** Work of such a try for each free column: usually, and where the proof is near; then at most a part of what is left. */
const QUICK = 12;
const LONG = 300;
const LONGEST = 0.7;

/** The part of what work is left that a relaxation of all weeks may take, and all those of single weeks together. */
const PART_OF_RELAXED = 0.2;
const PART_OF_WEEKS = 0.05;

/**
 * Work below which a proof is not tried, since its first relaxation alone takes more, and nothing ends it: in the programme
 * of ways, and for each free column squared of the model of all weeks.
 */
const LEAST_TO_ASK = 600;
const LEAST_BY_SQUARE = 1 / 900;

/** Work for one level by the number of free columns: at first, and where the proof is near; later levels need theirs too. */
function shares({ form, engine }: State) {
  const columns = freeColumns(form);
  if (columns > WHOLE_COLUMNS) return { first: 0, most: 0, mayAskWays: false, mayAskWhole: false };
  const left = engine.budget.workLeft();
  const first = Math.min(6 * columns, left / 8);
  return {
    first,
    most: Math.min(30 * columns, left / 2),
    mayAskWays: left / 8 >= Math.min(6 * columns, LEAST_TO_ASK),
    mayAskWhole: first >= LEAST_BY_SQUARE * columns ** 2,
  };
}

const MINUTE_LEVELS = ['practiceMinutes', 'restorationMinutes', 'dutyMinutes'] as const;

/** Levels 5 to 9: what spans the weeks, since a family's load is the sum of them all. */
export function solveSharedLevels(state: State): void {
  const listed = listWays(state.form, state.blocks, state.x);
  const ways = listed?.exact ? listed : null;
  // Now, since the last levels may be left without the work for it.
  const minutes = MINUTE_LEVELS.map((name) => minuteLevel(state, name));
  solveLoads(state, ways, listed);
  for (const { name, objective, grain, floor } of minutes) {
    state.report(name);
    const bound = improve(state, ways, objective, grain, floor, () => {
      take(state, state.search.minutes(name, state.x, floor, grain || 1, MINUTES, reporting(state, name)));
    });
    state.bounds.set(name, (levelRule(name).aim === 'most' ? -bound : bound) + 0);
    keep(state.form, objective, evaluate(objective, state.x));
  }
}

/** One of the last three levels as something to be least, and what it cannot fall below whatever the loads. */
function minuteLevel(state: State, name: (typeof MINUTE_LEVELS)[number]) {
  const rule = levelRule(name);
  const terms = (rule.linear?.(state.form.model).terms ?? []).filter(([, coef]) => coef !== 0);
  const objective = terms.map(([c, coef]): [number, number] => [c, rule.aim === 'most' ? -coef : coef]);
  const grain = grainOfTerms(objective);
  const plain = rule.aim === 'most' ? -mostOfRest(state.form, terms) : leastOf(state.form, objective);
  return { name, objective, grain, floor: Math.max(plain, relaxedByWeeks(state, objective, grain)) };
}

/** Takes over a plan, with the columns added since the model's own. */
function take(state: State, x: Float64Array): void {
  state.x = complete(state.form, x);
}

function reporting(state: State, level: LevelName): (x: Float64Array) => void {
  return (x) => {
    take(state, x);
    state.report(level);
  };
}

/** What an objective cannot fall below whatever the rules: every column at its better limit. */
function leastOf(form: Formulation, terms: Terms): number {
  return terms.reduce((sum, [c, coef]) => sum + coef * (coef > 0 ? at(form.lower, c) : at(form.upper, c)), 0);
}

/**
 * One model of all weeks first where that is quick; what it leaves open is searched. Then the programme of ways is asked
 * again where the search found better; without ways, one model is tried once more where the proof is near.
 * @param floor what the objective cannot fall below anyway
 * @param seek the local search of this level
 * @returns a proven bound
 */
function improve(
  state: State,
  ways: Ways | null,
  objective: Terms,
  grain: number,
  floor: number,
  seek: () => void = () => {},
): number {
  const { engine, form } = state;
  const value = () => evaluate(objective, state.x);
  let bound = floor;
  const take = (found: Found) => {
    bound = Math.max(bound, Math.min(found.bound, value()));
    if (found.x && evaluate(objective, found.x) < value() - 1e-9 && keepsRows(form, found.x))
      state.x = found.x;
  };
  const whole = (maxWork: number) => {
    if (maxWork === 0 || engine.budget.spent()) return;
    take(
      engine.run(form, {
        free: () => true,
        objective,
        grain,
        start: state.x,
        maxWork,
        ...(Number.isFinite(floor) ? { target: floor } : {}),
      }),
    );
  };
  const open = () => value() - bound;
  const ask = () => {
    if (open() <= 1e-6 || engine.budget.spent()) return;
    const { first, mayAskWays, mayAskWhole } = shares(state);
    if (!ways && mayAskWhole) whole(first);
    if (ways && mayAskWays) take(better(state, ways, objective, grain, first));
  };
  ask();
  const before = value();
  if (open() > 1e-6) seek();
  if (ways && value() < before - 1e-9) ask();
  if (!ways && open() > 1e-6 && open() <= NEAR_STEPS * (grain || 1) + 1e-6) whole(shares(state).most);
  return Math.min(bound, value());
}

/** What an objective cannot fall below, ignoring that columns are whole. */
function relaxed({ engine, form, x }: State, ways: Ways | null, objective: Terms): number {
  const maxWork = PART_OF_RELAXED * engine.budget.workLeft();
  const task = { relaxWhole: true, maxWork, grain: 0 };
  if (!ways) return engine.run(form, { ...task, free: () => true, objective, start: x }).bound;
  const programme = wayProgramme(form, ways);
  return solveWays(engine, programme, { ...task, objective: programme.image(objective) }).bound;
}

/** The same for an objective of cells, week by week: less tight, and much less work. */
function relaxedByWeeks({ engine, form, x }: State, objective: Terms, grain: number): number {
  const until = (1 - PART_OF_WEEKS) * engine.budget.workLeft();
  let sum = 0;
  for (const w of upTo(form.model.weeks.length)) {
    const free = inBlock(form, [w]);
    const own = objective.filter(([c]) => free(c));
    const maxWork = engine.budget.workLeft() - until;
    if (maxWork <= 0 || engine.budget.spent()) return NONE;
    const task = { free, objective: own, grain, start: x, relaxWhole: true, relaxOutside: true, maxWork };
    sum += engine.run(form, task).bound;
    if (sum === NONE) return NONE;
  }
  return grain > 0 ? Math.ceil(sum / grain - 1e-5) * grain : sum;
}

/** Asks the programme of ways for a plan better by a step at least; where there is none, the value that stands is proved. */
function better(state: State, ways: Ways, objective: Terms, grain: number, maxWork: number): Found {
  const programme = wayProgramme(state.form, ways);
  const terms = programme.image(objective);
  programme.rows.push({
    cols: terms.map(([c]) => c),
    coefs: terms.map(([, v]) => v),
    lower: NONE,
    upper: evaluate(objective, state.x) - (grain || 1e-6),
    source: { rule: 'level' },
  });
  return solveWays(state.engine, programme, { objective: terms, grain, maxWork });
}

function freeColumns(form: Formulation): number {
  return form.lower.reduce((count, low, c) => count + (low < at(form.upper, c) ? 1 : 0), 0);
}

/** Keeps Σ terms ≤ value for every later level. */
function keep(form: Formulation, terms: Terms, upper: number): void {
  addRow(form, {
    cols: terms.map(([c]) => c),
    coefs: terms.map(([, v]) => v),
    lower: NONE,
    upper,
    source: { rule: 'level' },
  });
}

/** Levels 5 and 6: a column above every load, brought down; then a column below every load, brought up. */
function solveLoads(state: State, ways: Ways | null, listed: Ways | null): void {
  const { engine, form } = state;
  const sharing = form.model.families.flatMap((family, f) => (family.sharesWork ? [f] : []));
  if (sharing.length === 0) return;
  const grain = loadGrain(form);
  const unit = grain > 0 ? grain : 1;
  const loads = (x: Float64Array) => sharing.map((f) => loadOf(form.model, scheduleOf(form, x), f));
  const column = (pick: (...all: number[]) => number) =>
    addColumn(form, {
      lower: 0,
      upper: ANY,
      integer: grain > 0,
      week: -1,
      complete: (x) => tidy(pick(...loads(x)) / unit, grain > 0),
    });
  const most = column(Math.max);
  const lightest = column(Math.min);
  for (const f of sharing) {
    const terms = loadTerms(form, f);
    const share = at(form.model.families, f).share;
    const row = {
      cols: [...terms.map(([c]) => c), most],
      coefs: [...terms.map(([, v]) => v), -share * unit],
    };
    addRow(form, { ...row, lower: NONE, upper: 0, source: { rule: 'load', family: f } });
    addRow(form, {
      ...row,
      cols: row.cols.with(-1, lightest),
      lower: 0,
      upper: ANY,
      source: { rule: 'load', family: f },
    });
  }
  addFamilyTotals(form);
  state.x = complete(form, state.x);

  state.report('heaviestLoad');
  const columns = freeColumns(form);
  const large = columns > WHOLE_COLUMNS;
  let bound = 0;
  // Where one model of all weeks is too large even for a relaxation, nobody can have less than everybody's even part.
  const shared = sharing.reduce((sum, f) => sum + at(form.model.families, f).share, 0);
  const work = sharing.flatMap((f) => loadTerms(form, f));
  const seek = (effort: Effort) => {
    // No bound is known yet of a large cycle; its own even part is as good a thing to aim at.
    const aim = large ? Math.floor(evaluate(work, state.x) / shared / unit) * unit : bound;
    if (at(state.x, most) * unit <= aim + 1e-6) return;
    take(state, state.search.heaviestLoad(state.x, aim, unit, effort, reporting(state, 'heaviestLoad')));
  };
  if (large) seek(LATER);
  const worked = ways
    ? null
    : addWeeklyFloors(state, sharing, { relaxWhole: large, onlyQuick: listed !== null });
  const byWays = worked === null ? listed : null;
  const least = Math.max((worked ?? 0) / shared, large ? 0 : relaxed(state, byWays, [[most, unit]]));
  const floor = Math.max(0, grain > 0 ? Math.ceil(least / unit - 1e-5) * unit : least);
  bound = floor;
  const open = () => at(state.x, most) * unit > bound + 1e-6;
  const isNear = () => Math.round(at(state.x, most) - bound / unit) <= FEW_STEPS;
  const before = state.x;
  const prove = () => {
    if (!open()) return;
    if (ways && grain > 0) bound = raiseFloorByWays(state, ways, most, unit, bound);
    else {
      if (columns <= SMALL_COLUMNS) proveWhole();
      if (open() && grain > 0)
        bound = byWays
          ? raiseFloorByWays(state, byWays, most, unit, bound)
          : raiseFloor(state, most, unit, bound, shares(state).first);
    }
    state.report('heaviestLoad');
  };
  const proveWhole = () => {
    // From the plan before the search: told the best one, HiGHS takes far longer to prove it.
    const whole = engine.run(form, {
      free: () => true,
      objective: [[most, unit]],
      grain,
      start: before,
      target: floor,
      maxWork: isNear() ? Math.min(LONG * columns, LONGEST * engine.budget.workLeft()) : QUICK * columns,
    });
    if (whole.x && at(whole.x, most) < at(state.x, most)) state.x = whole.x;
    bound = Math.min(Math.max(bound, whole.bound), at(state.x, most) * unit);
  };
  if (!large) {
    seek(FIRST);
    if (ways && grain > 0 && open())
      bound = proveByWays(state, ways, most, unit, bound, GLANCE * engine.budget.workLeft());
    else if (!ways && isNear()) prove();
    seek(LATER);
    prove();
  }
  form.upper[most] = at(state.x, most);
  if (open() && !large && !byWays) {
    bound = improve(state, null, [[most, unit]], grain, bound);
    state.report('heaviestLoad');
  }
  state.bounds.set('heaviestLoad', bound);
  form.upper[most] = at(state.x, most);

  state.report('loadSpread');
  state.bounds.set(
    'loadSpread',
    improve(
      state,
      ways,
      [
        [most, unit],
        [lightest, -unit],
      ],
      grain,
      0,
      () => {
        take(state, state.search.loadSpread(state.x, unit, SPREAD, reporting(state, 'loadSpread')));
      },
    ),
  );
  form.upper[most] = at(state.x, most);
  form.lower[lightest] = at(state.x, lightest);
}

/** Whole steps come out of a division a hair off. */
function tidy(value: number, whole: boolean): number {
  return whole ? Math.round(value) : value;
}
