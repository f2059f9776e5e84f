import { at } from './at.ts';
import { addColumn, addRow, complete, type Formulation, type Terms } from './formulation.ts';
import { grainOfTerms } from './grain.ts';
import { levelRule } from './levels.ts';
import { addWeeklyFloors, raiseFloor } from './load-floor.ts';
import { loadGrain, loadTerms } from './loads.ts';
import { searchByWeeks } from './neighbourhoods.ts';
import { loadOf, scheduleOf } from './schedule.ts';
import { evaluate, type State } from './state.ts';
import { addFamilyTotals } from './totals.ts';
import { mark } from './undo.ts';
import { unevenness } from './uneven.ts';

const NONE = Number.NEGATIVE_INFINITY;
const ANY = Number.POSITIVE_INFINITY;

/** Columns above which one model of all weeks is left out. */
const WHOLE_COLUMNS = 12_000;

/** Columns up to which the model of all weeks is tried first: it then often proves its answer. */
const SMALL_COLUMNS = 1_000;

/** Work for one level by the number of free columns: in all weeks at once, in a search by weeks, in one neighbourhood. */
function shares(form: Formulation) {
  const columns = freeColumns(form);
  return {
    whole: columns > WHOLE_COLUMNS ? 0 : 60 * columns,
    search: Math.min(400_000, Math.max(20_000, 60 * columns)),
    each: Math.min(20_000, Math.max(5_000, 4 * columns)),
  };
}

/** Levels 5 to 9: what spans the weeks, since a family's load is the sum of them all. */
export function solveSharedLevels(state: State): void {
  solveLoads(state);
  for (const name of ['practiceMinutes', 'restorationMinutes', 'dutyMinutes'] as const) {
    state.report(name);
    const rule = levelRule(name);
    const terms = rule.linear?.(state.form.model).terms ?? [];
    const sign = rule.aim === 'most' ? -1 : 1;
    const objective = terms
      .filter(([, coef]) => coef !== 0)
      .map(([c, coef]): [number, number] => [c, sign * coef]);
    const bound = improve(state, objective, grainOfTerms(objective), NONE);
    if (Number.isFinite(bound)) state.bounds.set(name, sign * bound + 0);
    keep(state.form, objective, evaluate(objective, state.x));
  }
}

/** One model of all weeks first where that is quick; what it leaves open is searched by weeks. Answers a proven bound. */
function improve(state: State, objective: Terms, grain: number, floor: number): number {
  const { engine, form } = state;
  const value = () => evaluate(objective, state.x);
  let bound = floor;
  const { whole: most, search, each } = shares(form);
  const whole = (maxWork: number) => {
    if (maxWork === 0 || engine.budget.spent()) return;
    const found = engine.run(form, {
      free: () => true,
      objective,
      grain,
      start: state.x,
      maxWork,
      ...(Number.isFinite(floor) ? { target: floor } : {}),
    });
    if (found.x && evaluate(objective, found.x) < value() - 1e-9) state.x = found.x;
    bound = Math.max(bound, found.bound);
  };
  whole(most / 10);
  if (value() > bound + 1e-6)
    searchByWeeks(state, { objective, grain, floor: bound, work: search / 3, each });
  if (value() > bound + 1e-6) whole(most);
  return Math.min(bound, value());
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
function solveLoads(state: State): void {
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
  const least = column(Math.min);
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
      cols: row.cols.with(-1, least),
      lower: 0,
      upper: ANY,
      source: { rule: 'load', family: f },
    });
  }
  addFamilyTotals(form);
  state.x = complete(form, state.x);

  state.report('heaviestLoad');
  addWeeklyFloors(state, sharing);
  const relaxed = engine.run(form, {
    free: () => true,
    objective: [[most, unit]],
    grain,
    start: state.x,
    relaxWhole: true,
  });
  const floor = Math.max(0, Math.ceil(relaxed.bound / unit - 1e-5) * unit);
  let bound = floor;
  const columns = freeColumns(form);
  if (columns <= SMALL_COLUMNS) {
    const whole = engine.run(form, {
      free: () => true,
      objective: [[most, unit]],
      grain,
      start: state.x,
      target: floor,
      maxWork: 300 * columns,
    });
    state.x = whole.x ?? state.x;
    bound = Math.min(Math.max(floor, whole.bound), at(state.x, most) * unit);
    state.report('heaviestLoad');
  }
  if (at(state.x, most) * unit > bound + 1e-6) {
    even(state, sharing, bound, Math.max(...loads(state.x)), 1);
    state.report('heaviestLoad');
    if (grain > 0) bound = raiseFloor(state, most, unit, bound, shares(form).whole / 10);
    if (columns > SMALL_COLUMNS) bound = improve(state, [[most, unit]], grain, bound);
  }
  state.bounds.set('heaviestLoad', bound);
  form.upper[most] = at(state.x, most);

  state.report('loadSpread');
  even(state, sharing, Math.max(...loads(state.x)), Math.min(...loads(state.x)), -1);
  state.report('loadSpread');
  state.bounds.set(
    'loadSpread',
    improve(
      state,
      [
        [most, unit],
        [least, -unit],
      ],
      grain,
      0,
    ),
  );
  form.upper[most] = at(state.x, most);
  form.lower[least] = at(state.x, least);
}

/** Searches for loads nearer to the goal from above (side 1) or from below (side −1). */
function even(state: State, sharing: number[], goal: number, worst: number, side: 1 | -1): void {
  if (Math.abs(worst - goal) < 1e-6) return;
  const { search, each } = shares(state.form);
  const undo = mark(state.form);
  const objective = unevenness(state.form, sharing, goal, worst, side);
  state.x = complete(state.form, state.x);
  searchByWeeks(state, { objective, grain: 0, floor: 0, work: search, each });
  undo();
  state.x = state.x.slice(0, state.form.lower.length);
}

/** Whole steps come out of a division a hair off. */
function tidy(value: number, whole: boolean): number {
  return whole ? Math.round(value) : value;
}
