import { at, upTo } from '../at.ts';
import { weekBlocks } from '../blocks.ts';
import { Budget } from '../budget.ts';
import { Engine } from '../engine.ts';
import { addColumn, addRow, columnsOf, type Formulation } from '../formulation.ts';
import { grainOf } from '../grain.ts';
import { buildModel, type Model } from '../model.ts';
import type { Problem } from '../problem.ts';
import { scheduleOf } from '../schedule.ts';
import { formulate } from '../solve.ts';
import { solveWays, wayProgramme, waysKeeping } from '../way-programme.ts';

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
 * The answer is the least of what each block of weeks that nothing ties to another can keep. In a block it is found by
 * bisection over the totals that a week's sessions can add up to: can every family be given a way to spend each week that
 * keeps so much? Where there are too many ways to list, a max–min programme finds it. What adults were promised one by
 * one, who is on call and what is published are set aside.
 */
export async function largestPromise(problem: Problem, options: PromiseOptions = {}): Promise<Promised> {
  const { workLimit = usualWork, stop = () => false } = options;
  const nothing = { minutes: 0, bound: 0 };
  const bare: Problem = {
    ...problem,
    rules: { ...problem.rules, backupsPerSession: 0 },
    fixed: { ...problem.fixed, backups: [], noBackups: [] },
    published: null,
  };
  const model = buildModel(bare);
  const form = formulate(model);
  if (form === null || model.adults.length === 0 || model.sessions.length === 0) return nothing;
  const engine = await Engine.open(new Budget(workLimit, Number.POSITIVE_INFINITY, stop));
  // The block with the fewest hours first: beyond what it can keep, no more is asked of the others.
  const poorest = (weeks: number[]) => Math.min(...weekMinutes(model, weeks));
  const blocks = weekBlocks(form).sort((a, b) => poorest(a) - poorest(b));
  let [least, bound] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const weeks of blocks) {
    const part = formulate(buildModel(inWeeks(bare, model, weeks)));
    if (part === null) return nothing;
    const most = Math.min(least, poorest(weeks));
    const found =
      byWays(engine, part, most, least < Number.POSITIVE_INFINITY) ?? byColumn(engine, part, most);
    if (found === null) return nothing;
    least = Math.min(least, found.minutes);
    // Having all that was asked says nothing of what more there is: `most` may come from a block that was not proved.
    bound = Math.min(bound, found.bound < most - 1e-9 ? found.bound : poorest(weeks));
  }
  return { minutes: least, bound: Math.max(least, bound) };
}

/** The problem with the sessions of some weeks only. */
function inWeeks(problem: Problem, model: Model, weeks: number[]): Problem {
  const kept = new Set(model.sessions.filter(({ week }) => weeks.includes(week)).map(({ id }) => id));
  const items = <T extends { session: string }>(all: T[]) => all.filter(({ session }) => kept.has(session));
  const { duties, backups, places, noDuties, noBackups, noPlaces } = problem.fixed;
  return {
    ...problem,
    sessions: problem.sessions.filter(({ id }) => kept.has(id)),
    fixed: {
      duties: items(duties),
      backups: items(backups),
      places: items(places),
      noDuties: items(noDuties),
      noBackups: items(noBackups),
      noPlaces: items(noPlaces),
    },
  };
}

/**
 * By bisection over what a week's sessions can add up to; null where the ways are too many to list or do not say all: a
 * duty may take rest from a session of another week.
 * @param most no more is asked
 * @param mostFirst whether `most` itself is likely to be kept
 */
function byWays(engine: Engine, form: Formulation, most: number, mostFirst: boolean): Promised | null {
  closeSlots(form);
  // Whoever is to have `most` may be given more, so it counts whether or not sessions add up to it.
  const sums = [...attainableSums(form.model).filter((minutes) => minutes < most), most];
  let [low, high] = [0, sums.length - 1];
  let next = mostFirst ? high : Math.floor((low + high + 1) / 2);
  while (low < high) {
    const ways = waysKeeping(form, at(sums, next));
    if (ways === null) return null;
    const found = solveWays(engine, wayProgramme(form, ways));
    if (found.x && !everybodyHas(form, found.x, at(sums, next))) return null;
    if (found.x) low = next;
    else if (found.status === 'infeasible') high = next - 1;
    else break;
    next = Math.floor((low + high + 1) / 2);
  }
  return { minutes: at(sums, low), bound: at(sums, high) };
}

/** Whether a plan gives every adult so many minutes in every week. */
function everybodyHas(form: Formulation, x: Float64Array, minutes: number): boolean {
  const { model } = form;
  const plan = scheduleOf(form, x);
  const had = (a: number, w: number) =>
    model.sessions.reduce(
      (sum, session, s) => sum + (session.week === w && plan.rest(a, s) ? session.minutes : 0),
      0,
    );
  return model.adults.every((_, a) => model.weeks.every((_, w) => had(a, w) >= minutes - 1e-6));
}

/** Everything that some sessions of one week add up to, in minutes, from 0 up. */
function attainableSums(model: Model): number[] {
  const all = new Set([0]);
  for (const w of model.weeks.keys()) {
    const sums = new Set([0]);
    for (const { week, minutes } of model.sessions)
      if (week === w) for (const sum of [...sums]) sums.add(sum + minutes);
    for (const sum of sums) all.add(sum);
  }
  return [...all].sort((a, b) => a - b);
}

/** By one max–min programme: a column for the promise, which no adult's restoration in a week may fall below. */
function byColumn(engine: Engine, form: Formulation, most: number): Promised | null {
  closeSlots(form);
  const { model } = form;
  const step = grainOf(model.sessions.map(({ minutes }) => minutes)) || 1;
  const promise = promiseColumn(form, upTo(model.weeks.length), step, most);
  const found = engine.run(form, {
    free: () => true,
    objective: [[promise, -1]],
    grain: 1,
    start: null,
    target: -Math.floor(most / step + 1e-9),
  });
  if (found.status === 'infeasible') return null;
  return {
    minutes: found.x === null ? 0 : at(found.x, promise) * step,
    bound: Math.min(most, -found.bound * step),
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
