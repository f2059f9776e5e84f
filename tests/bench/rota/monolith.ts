import { addColumn, complete, type Formulation, type Terms } from '#app/scheduler/formulation.ts';
import { grainOfTerms } from '#app/scheduler/grain.ts';
import {
  judgeItems,
  type LevelName,
  type LevelValue,
  type Problem,
  type Rota,
} from '#app/scheduler/index.ts';
import { levelRules } from '#app/scheduler/levels.ts';
import { loadGrain, loadTerms } from '#app/scheduler/loads.ts';
import { buildModel } from '#app/scheduler/model.ts';
import { loadOf, scheduleOf } from '#app/scheduler/schedule.ts';
import { type Moment, note } from './outcome.ts';
import { Tiers } from './tiers.ts';
import { WholeEngine } from './whole-engine.ts';
import { hold, itemsOf, wholeModel } from './whole-model.ts';

const NONE = Number.NEGATIVE_INFINITY;
const ANY = Number.POSITIVE_INFINITY;

export interface MonolithResult {
  rota: Rota | null;
  moments: Moment[];
}

/**
 * The rota one plain model of the whole problem gives: the nine levels in order, each level's best held as a row for the
 * next. Nothing is split by week, nothing searched beside the engine's own search. Each solve may use half of the time
 * that is left, so that one level which cannot be proved does not starve those below it.
 * @param seconds wall time for all levels together
 * @param onMoment told of each better rota when it is there
 */
export async function monolith(
  problem: Problem,
  seconds: number,
  onMoment: (moment: Moment) => void = () => {},
): Promise<MonolithResult> {
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  const form = wholeModel(buildModel(problem));
  if (form === null) return { rota: infeasible(problem), moments: [] };
  const engine = await WholeEngine.open();
  const moments: Moment[] = [];
  const bounds = new Map<LevelName, LevelValue>();
  let x: Float64Array | null = null;
  let impossible = false;

  const see = (y: Float64Array) => {
    const values = judgeItems(problem, itemsOf(form, y)).levels.map(({ value }) => value);
    if (note(moments, elapsed(), values)) onMoment({ seconds: elapsed(), values });
  };
  /** Least value; answers what is proved of it. A start is completed by the columns added since. */
  const least = (objective: Terms, grain = grainOfTerms(objective)): number => {
    if (x !== null && seconds - elapsed() < 0.05) return NONE;
    const start = x === null ? null : complete(form, x);
    const share = x === null ? 1 : 2;
    const found = engine.least(form, {
      objective,
      grain,
      start,
      seconds: (seconds - elapsed()) / share,
      onBetter: see,
    });
    impossible = found.infeasible && x === null;
    x = found.x ?? start;
    if (x !== null) see(x);
    return found.infeasible ? NONE : found.bound;
  };
  const evaluate = (terms: Terms) => terms.reduce((sum, [c, coef]) => sum + coef * (x?.[c] ?? 0), 0);

  for (const rule of levelRules) {
    if (rule.linear !== null) {
      const { terms, constant } = rule.linear(form.model);
      const sign = rule.aim === 'most' ? -1 : 1;
      const objective = terms
        .filter(([, coef]) => coef !== 0)
        .map(([c, v]): [number, number] => [c, sign * v]);
      // Level 1 is solved even with nothing to seek: it finds the first rota.
      const bound = objective.length === 0 && x !== null ? 0 : least(objective);
      if (x === null) return { rota: impossible ? infeasible(problem) : null, moments };
      if (Number.isFinite(bound)) bounds.set(rule.name, sign * bound + constant + 0);
      hold(form, objective, NONE, evaluate(objective) + 1e-6);
    } else if (rule.name === 'shortfalls') {
      const tiers = new Tiers(form);
      bounds.set(
        'shortfalls',
        tiers.settle(least, () => x as Float64Array),
      );
    } else if (rule.name === 'heaviestLoad') {
      solveLoads(form, least, bounds, () => x as Float64Array);
    }
  }
  const found = x as Float64Array | null;
  return { rota: found && rotaOf(problem, form, complete(form, found), bounds), moments };
}

/** Levels 5 and 6: a column above every load and one below, in steps in which loads differ. */
function solveLoads(
  form: Formulation,
  least: (objective: Terms, grain?: number) => number,
  bounds: Map<LevelName, LevelValue>,
  current: () => Float64Array,
): void {
  const sharing = form.model.families.flatMap((family, f) => (family.sharesWork ? [f] : []));
  bounds.set('heaviestLoad', 0).set('loadSpread', 0);
  if (sharing.length === 0) return;
  const grain = loadGrain(form);
  const unit = grain > 0 ? grain : 1;
  const column = (pick: (...loads: number[]) => number) =>
    addColumn(form, {
      ...{ lower: 0, upper: ANY, integer: grain > 0, week: -1 },
      complete: (x) => {
        const value = pick(...sharing.map((f) => loadOf(form.model, scheduleOf(form, x), f))) / unit;
        return grain > 0 ? Math.round(value) : value;
      },
    });
  const [most, fewest] = [column(Math.max), column(Math.min)];
  for (const f of sharing) {
    const share = (form.model.families[f]?.share ?? 1) * unit;
    hold(form, [...loadTerms(form, f), [most, -share]], NONE, 0);
    hold(form, [...loadTerms(form, f), [fewest, -share]], 0, ANY);
  }
  const heaviest = least([[most, unit]], grain);
  if (Number.isFinite(heaviest)) bounds.set('heaviestLoad', heaviest);
  form.upper[most] = complete(form, current())[most] ?? ANY;
  const spread = least(
    [
      [most, unit],
      [fewest, -unit],
    ],
    grain,
  );
  if (Number.isFinite(spread)) bounds.set('loadSpread', spread);
  const best = complete(form, current());
  hold(
    form,
    [
      [most, unit],
      [fewest, -unit],
    ],
    NONE,
    ((best[most] ?? 0) - (best[fewest] ?? 0)) * unit + 1e-6,
  );
}

function infeasible(problem: Problem): Rota {
  const none = { duties: [], backups: [], places: [], open: [], levels: [] };
  return {
    ...{ format: 'rotation/1', problem: problem.name, status: 'infeasible' as const },
    ...none,
    conflicts: ['The engine proves that the rules contradict each other.'],
  } as Rota;
}

function rotaOf(
  problem: Problem,
  form: Formulation,
  x: Float64Array,
  bounds: Map<LevelName, LevelValue>,
): Rota {
  const items = itemsOf(form, x);
  const levels = judgeItems(problem, items).levels.map(({ name, value }) => {
    const bound = bounds.get(name) ?? null;
    const met = typeof bound === 'number' && typeof value === 'number' && Math.abs(bound - value) < 1e-6;
    return { name, value, bound: met ? value : bound };
  });
  const proved = levels.every(({ value, bound }) => JSON.stringify(value) === JSON.stringify(bound));
  return {
    ...{ format: 'rotation/1', problem: problem.name, status: proved ? 'optimal' : 'feasible' },
    ...items,
    ...{ levels, conflicts: [] },
  };
}
