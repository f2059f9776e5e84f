import { at } from './at.ts';
import { columnsOf, type Terms } from './formulation.ts';
import type { Model } from './model.ts';
import type { LevelName, LevelValue, Runs } from './rota.ts';
import { adultSessions, loadOf, type Schedule, shortfallOf } from './schedule.ts';

export interface LevelRule {
  name: LevelName;
  aim: 'least' | 'most';
  value: (model: Model, plan: Schedule) => LevelValue;
  /** The value as a linear objective plus a constant; null where it is not linear (levels 2, 5 and 6). */
  linear: ((model: Model) => { terms: Terms; constant: number }) | null;
}

/** The nine levels of FORMAT.md in order, each stated once: what a plan's value is, and what to seek. */
export const levelRules: LevelRule[] = [
  level('openDutyMinutes', 'least', (model) => {
    const col = columnsOf(model);
    return { terms: model.sessions.map((session, s) => [col.slots(s), session.minutes]), constant: 0 };
  }),
  {
    name: 'shortfalls',
    aim: 'least',
    value: (model, plan) => runsOf(allShortfalls(model, plan)),
    linear: null,
  },
  level('missingBackups', 'least', (model) => {
    const col = columnsOf(model);
    const wanted = model.problem.rules.backupsPerSession;
    const open: Terms = model.sessions.map((_, s) => [col.open(s), wanted]);
    const held: Terms = adultSessions(model).map(([a, s]) => [col.backup(a, s), -1]);
    return { terms: wanted === 0 ? [] : [...open, ...held], constant: 0 };
  }),
  level('changes', 'least', (model) => {
    const { published } = model;
    if (published === null) return { terms: [], constant: 0 };
    const col = columnsOf(model);
    const cost = new Map<number, number>();
    for (const [a, s] of adultSessions(model)) cost.set(col.duty(a, s), 1).set(col.backup(a, s), 1);
    model.families.forEach((_, f) => {
      for (const s of model.sessions.keys()) cost.set(col.place(f, s), 1);
    });
    const held = [
      ...published.duties.map(([a, s]) => col.duty(a, s)),
      ...published.backups.map(([a, s]) => col.backup(a, s)),
      ...published.places.map(([f, s]) => col.place(f, s)),
    ];
    for (const c of held) cost.set(c, -1);
    return { terms: [...cost], constant: held.length + model.publishedGone };
  }),
  {
    name: 'heaviestLoad',
    aim: 'least',
    value: (model, plan) => Math.max(0, ...loads(model, plan)),
    linear: null,
  },
  {
    name: 'loadSpread',
    aim: 'least',
    value: (model, plan) => {
      const all = loads(model, plan);
      return all.length === 0 ? 0 : Math.max(...all) - Math.min(...all);
    },
    linear: null,
  },
  level('practiceMinutes', 'most', (model) => {
    const col = columnsOf(model);
    const minutes = (a: number, s: number) => at(model.practiceMinutes, a * model.sessions.length + s);
    return { terms: adultSessions(model).map(([a, s]) => [col.rest(a, s), minutes(a, s)]), constant: 0 };
  }),
  level('restorationMinutes', 'most', (model) => {
    const col = columnsOf(model);
    return {
      terms: adultSessions(model).map(([a, s]) => [col.rest(a, s), at(model.sessions, s).minutes]),
      constant: 0,
    };
  }),
  level('dutyMinutes', 'least', (model) => {
    const col = columnsOf(model);
    return {
      terms: adultSessions(model).map(([a, s]) => [col.duty(a, s), at(model.sessions, s).minutes]),
      constant: 0,
    };
  }),
];

export function levelRule(name: LevelName): LevelRule {
  const found = levelRules.find((rule) => rule.name === name);
  if (!found) throw new RangeError(`no level ${name}`);
  return found;
}

/** A linear level needs its objective stated only: a plan's value is the objective of what the plan holds. */
function level(name: LevelName, aim: 'least' | 'most', state: NonNullable<LevelRule['linear']>): LevelRule {
  // Asked for again and again: a solve tells the values of every plan it reports.
  const stated = new WeakMap<Model, ReturnType<typeof state>>();
  const linear = (model: Model) => {
    const known = stated.get(model) ?? state(model);
    stated.set(model, known);
    return known;
  };
  return { name, aim, linear, value: (model, plan) => valueOfPlan(model, plan, linear(model)) };
}

function valueOfPlan(
  model: Model,
  plan: Schedule,
  { terms, constant }: { terms: Terms; constant: number },
): number {
  const col = columnsOf(model);
  const S = model.sessions.length;
  const A = model.adults.length;
  const holds = (c: number): number => {
    const [kind, s] = [Math.floor(c / S), c % S];
    if (kind < A) return Number(plan.duty(kind, s));
    if (kind < 2 * A) return Number(plan.backup(kind - A, s));
    if (kind < 3 * A) return Number(plan.rest(kind - 2 * A, s));
    if (c < col.open(0)) return Number(plan.place(kind - 3 * A, s));
    return c < col.slots(0) ? Number(plan.open(s)) : plan.slots(s);
  };
  return terms.reduce((sum, [c, coef]) => sum + coef * holds(c), constant);
}

function loads(model: Model, plan: Schedule): number[] {
  return model.families.flatMap((family, f) => (family.sharesWork ? [loadOf(model, plan, f)] : []));
}

function allShortfalls(model: Model, plan: Schedule): number[] {
  return model.adults.flatMap((_, a) => model.weeks.map((_, w) => shortfallOf(model, plan, a, w)));
}

/** Minutes that differ by less are the same: 100.1 − 90 and 10.1 are, which numbers of this kind hold a hair apart. */
export const SAME_MINUTES = 1e-9;

/** Sorted from the largest down, equal ones counted, zeros left out. */
export function runsOf(minutes: number[]): Runs {
  return joinRuns([minutes.filter((m) => m > 0).map((m) => [m, 1])]);
}

/** Joins lists of runs into one. */
export function joinRuns(lists: Runs[]): Runs {
  const runs: Runs = [];
  for (const [minutes, times] of lists.flat().sort((a, b) => b[0] - a[0])) {
    const last = runs.at(-1);
    if (last && last[0] - minutes < SAME_MINUTES) last[1] += times;
    else runs.push([minutes, times]);
  }
  return runs.filter(([, times]) => times > 0);
}
