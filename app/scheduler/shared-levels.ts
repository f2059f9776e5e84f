import { at } from './at.ts';
import { addColumn, addRow, columnsOf, complete, type Formulation, type Terms } from './formulation.ts';
import { grainOf, grainOfTerms } from './grain.ts';
import { levelRule } from './levels.ts';
import { loadOf, scheduleOf } from './schedule.ts';
import { evaluate, type State } from './state.ts';

const NONE = Number.NEGATIVE_INFINITY;
const ANY = Number.POSITIVE_INFINITY;

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
    const found = state.engine.run(state.form, {
      free: () => true,
      objective,
      grain: grainOfTerms(objective),
      start: state.x,
    });
    state.x = found.x ?? state.x;
    if (Number.isFinite(found.bound)) state.bounds.set(name, sign * found.bound + 0);
    keep(state.form, objective, evaluate(objective, state.x));
  }
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

/** A family's load times its share, as terms. */
export function loadTerms(form: Formulation, family: number): Terms {
  const { model } = form;
  const col = columnsOf(model);
  return at(model.families, family).adults.flatMap((a) =>
    model.sessions.flatMap(
      (session, s): Terms => [
        [col.duty(a, s), session.minutes],
        [col.backup(a, s), session.minutes * model.problem.rules.onCallLoad],
      ],
    ),
  );
}

/** The step between loads: what divides every family's minutes, by the least common multiple of the shares. */
export function loadGrain(form: Formulation): number {
  const { model } = form;
  const minutes = model.sessions.flatMap(({ minutes: m }) => [m, m * model.problem.rules.onCallLoad]);
  const shares = model.families.filter((f) => f.sharesWork).map((f) => f.share);
  const common = shares.reduce((all, share) => (all * share) / gcd(all, share), 1);
  return grainOf(minutes) / common;
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
  state.x = complete(form, state.x);

  state.report('heaviestLoad');
  const heaviest = engine.run(form, { free: () => true, objective: [[most, unit]], grain, start: state.x });
  state.x = heaviest.x ?? state.x;
  state.bounds.set('heaviestLoad', Math.max(0, heaviest.bound));
  form.upper[most] = at(state.x, most);

  state.report('loadSpread');
  const spread = engine.run(form, {
    free: () => true,
    objective: [
      [most, unit],
      [least, -unit],
    ],
    grain,
    start: state.x,
  });
  state.x = spread.x ?? state.x;
  state.bounds.set('loadSpread', Math.max(0, spread.bound));
  form.upper[most] = at(state.x, most);
  form.lower[least] = at(state.x, least);
}

/** Whole steps come out of a division a hair off. */
function tidy(value: number, whole: boolean): number {
  return whole ? Math.round(value) : value;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
