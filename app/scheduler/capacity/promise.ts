import { at, upTo } from '../at.ts';
import { weekBlocks } from '../blocks.ts';
import { Budget } from '../budget.ts';
import { Engine } from '../engine.ts';
import { addColumn, addRow, columnsOf, type Formulation } from '../formulation.ts';
import { grainOf } from '../grain.ts';
import { buildModel, type Model } from '../model.ts';
import type { Problem } from '../problem.ts';
import { inBlock } from '../shortfalls.ts';
import { formulate } from '../solve.ts';

/**
 * Free sessions that one duty buys in a co-op of equal families: an adult holds `ratio` children, of which `children` are
 * the family's own, so each duty lets (ratio − children) ÷ children other families' adults rest.
 * @param ratio children one adult may hold
 * @param children children of each family, counted by care weight; must be above 0
 */
export function freeSessionsPerDuty(ratio: number, children: number): number {
  return children > 0 ? Math.max(0, (ratio - children) / children) : 0;
}

export interface Promised {
  /** Minutes a week that every adult gets in some rota without open slots; 0 when there is no such rota. */
  minutes: number;
  /** No rota without open slots gives every adult more than this; equal to `minutes` when that is proved. */
  bound: number;
}

export interface PromiseOptions {
  /** Most work, see `Budget`; default enough for a proof in most co-ops of twelve families. */
  workLimit?: number;
  stop?: () => boolean;
}

const usualWork = 60_000;

/**
 * The largest weekly restoration, in minutes, that can be kept for every adult in every week without an open slot.
 *
 * One max–min programme for each block of weeks that nothing ties to another: a column for the promise, which no adult's
 * restoration in a week may fall below, is made as large as the hard rules allow. The least of them is the answer. What adults were promised one by one, who is on call and what is published are set aside.
 */
export async function largestPromise(problem: Problem, options: PromiseOptions = {}): Promise<Promised> {
  const { workLimit = usualWork, stop = () => false } = options;
  const nothing = { minutes: 0, bound: 0 };
  const model = buildModel({
    ...problem,
    rules: { ...problem.rules, backupsPerSession: 0 },
    fixed: { ...problem.fixed, backups: [], noBackups: [] },
    published: null,
  });
  const form = formulate(model);
  if (form === null || model.adults.length === 0 || model.sessions.length === 0) return nothing;
  const col = columnsOf(model);
  model.sessions.forEach((_, s) => {
    form.upper[col.slots(s)] = 0;
    model.adults.forEach((_, a) => {
      form.upper[col.backup(a, s)] = 0;
    });
  });
  const step = grainOf(model.sessions.map(({ minutes }) => minutes)) || 1;
  const blocks = weekBlocks(form);
  const engine = await Engine.open(new Budget(workLimit, Number.POSITIVE_INFINITY, stop));
  let [least, bound] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const weeks of blocks) {
    // Beyond what another block can keep, no more is asked of this one.
    const most = Math.min(least, ...weekMinutes(model, weeks));
    const promise = promiseColumn(form, weeks, step, most);
    const inWeeks = inBlock(form, weeks);
    const found = engine.run(form, {
      free: (c) => c === promise || inWeeks(c),
      objective: [[promise, -1]],
      grain: 1,
      start: null,
      relaxOutside: true,
      target: -Math.floor(most / step + 1e-9),
    });
    if (found.status === 'infeasible') return nothing;
    least = found.x === null ? 0 : Math.min(least, at(found.x, promise) * step);
    bound = Math.min(bound, most, -found.bound * step);
  }
  return { minutes: least, bound: Math.max(least, bound) };
}

/** A whole number of steps of minutes, `most` minutes at most, that every adult has to themselves in each of some weeks. */
function promiseColumn(form: Formulation, weeks: number[], step: number, most: number): number {
  const { model } = form;
  const { rest } = columnsOf(model);
  const minutes = (s: number) => at(model.sessions, s).minutes;
  const adultWeeks = upTo(model.adults.length).flatMap((a) =>
    weeks.map((w) => ({
      a,
      sessions: upTo(model.sessions.length).filter((s) => at(model.sessions, s).week === w),
    })),
  );
  const promise = addColumn(form, {
    lower: 0,
    upper: Math.floor(most / step + 1e-9),
    integer: true,
    week: -1,
    complete: (x) => {
      const had = adultWeeks.map(({ a, sessions }) =>
        sessions.reduce((sum, s) => sum + at(x, rest(a, s)) * minutes(s), 0),
      );
      return Math.floor(Math.min(...had) / step + 1e-9);
    },
  });
  for (const { a, sessions } of adultWeeks)
    addRow(form, {
      cols: [...sessions.map((s) => rest(a, s)), promise],
      coefs: [...sessions.map(minutes), -step],
      lower: 0,
      upper: Number.POSITIVE_INFINITY,
      source: { rule: 'promise' },
    });
  return promise;
}

/** All session minutes of each of some weeks: nobody can be promised more. */
function weekMinutes(model: Model, weeks: number[]): number[] {
  return weeks.map((w) =>
    model.sessions.filter(({ week }) => week === w).reduce((sum, { minutes }) => sum + minutes, 0),
  );
}
