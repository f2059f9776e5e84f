import { at, upTo } from './at.ts';
import type { Engine } from './engine.ts';
import { complete, type Formulation, type Terms } from './formulation.ts';
import { joinRuns, levelRules } from './levels.ts';
import {
  type Level,
  type LevelName,
  type LevelValue,
  levelNames,
  type Progress,
  type Rota,
  type Runs,
} from './rota.ts';
import { scheduleOf } from './schedule.ts';
import type { LocalSearch } from './search/local-search.ts';

/** What a solve knows so far. */
export interface State {
  engine: Engine;
  form: Formulation;
  /** Weeks that no rule ties together, each list solved on its own. */
  blocks: number[][];
  x: Float64Array;
  search: LocalSearch;
  bounds: Map<LevelName, LevelValue>;
  report: (level: Progress['level']) => void;
}

/** Keeps the answer's level values and bounds as FORMAT `rotation/1` asks for them. */
export function toRota(form: Formulation, x: Float64Array, bounds: Map<LevelName, LevelValue>): Rota {
  const { model } = form;
  const plan = scheduleOf(form, x);
  const pairs = <T>(
    names: { id: string }[],
    held: (who: number, s: number) => boolean,
    item: (who: string, s: string) => T,
  ) =>
    model.sessions.flatMap((session, s) =>
      names.flatMap(({ id }, who) => (held(who, s) ? [item(id, session.id)] : [])),
    );
  const levels = levelRules.map(({ name, value }): Level => {
    const found = value(model, plan);
    return { name, value: found, bound: honest(bounds.get(name) ?? null, found) };
  });
  const adultItem = (adult: string, session: string) => ({ adult, session });
  return {
    format: 'rotation/1',
    problem: model.problem.name,
    status: levels.every(({ value, bound }) => same(value, bound)) ? 'optimal' : 'feasible',
    duties: pairs(model.adults, plan.duty, adultItem),
    backups: pairs(model.adults, plan.backup, adultItem),
    places: pairs(model.families, plan.place, (family, session) => ({ family, session })),
    open: upTo(model.sessions.length)
      .filter((s) => plan.slots(s) > 0)
      .map((s) => ({ session: at(model.sessions, s).id, adults: plan.slots(s) })),
    levels,
    conflicts: [],
  };
}

export function infeasibleRota(problem: string, conflicts: string[]): Rota {
  const none = { duties: [], backups: [], places: [], open: [], levels: [] };
  return { format: 'rotation/1', problem, status: 'infeasible', ...none, conflicts };
}

export function same(a: LevelValue, b: LevelValue | null): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-6;
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A bound within rounding of its value is the value. */
function honest(bound: LevelValue | null, value: LevelValue): LevelValue | null {
  return bound !== null && same(value, bound) ? value : bound;
}

/** Bounds that need no solving: no least value of levels 1 to 6 is below nothing. */
export function plainBounds(publishedGone: number): Map<LevelName, LevelValue> {
  const bounds = new Map<LevelName, LevelValue>();
  for (const name of levelNames.slice(0, 6)) bounds.set(name, 0);
  return bounds.set('shortfalls', []).set('changes', publishedGone);
}

export function joinBounds(lists: Runs[]): Runs {
  return joinRuns(lists);
}

/** Σ coef × value. */
export function evaluate(terms: Terms, x: Float64Array): number {
  return terms.reduce((sum, [c, coef]) => sum + coef * at(x, c), 0);
}

/** Takes over a plan of a search, which knows the model's own columns only. */
export function takeOver(state: State, x: Float64Array): void {
  state.x = complete(state.form, x);
}

/** Takes over each plan that a search tells on its way, and reports it. */
export function reporting(state: State, level: LevelName): (x: Float64Array) => void {
  return (x) => {
    takeOver(state, x);
    state.report(level);
  };
}
