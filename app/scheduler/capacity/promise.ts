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
 * Found by bisection over the totals that a week's sessions can add up to: can every family be given a way to spend each
 * week that keeps so much? Each block of weeks that nothing ties to another is asked by itself, at first briefly: where one
 * says no, the others need not be settled. A block with too many ways to list is asked by a max–min programme. What adults
 * were promised one by one, who is on call and what is published are set aside.
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
  const most = Math.min(...weekMinutes(model, upTo(model.weeks.length)));
  // The block with the fewest hours first: where it cannot keep so much, no other is asked.
  const poorest = (weeks: number[]) => Math.min(...weekMinutes(model, weeks));
  const blocks: Block[] = [];
  for (const weeks of weekBlocks(form).sort((a, b) => poorest(a) - poorest(b))) {
    const own = formulate(buildModel(inWeeks(bare, model, weeks)));
    if (own === null) return nothing;
    closeSlots(own);
    blocks.push({ form: own, kept: 0, bound: most });
  }
  // Whoever is to have `most` may be given more, so it counts whether or not sessions add up to it.
  const sums = [...attainableSums(model).filter((minutes) => minutes < most), most];
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const next = Math.floor((low + high + 1) / 2);
    const answer = askAll(engine, blocks, at(sums, next), most);
    if (answer === 'unknown') break;
    if (answer === 'kept') low = next;
    else high = next - 1;
  }
  return {
    minutes: at(sums, low),
    bound: Math.max(at(sums, low), Math.min(at(sums, high), ...blocks.map(({ bound }) => bound))),
  };
}

/** Weeks that nothing ties to others, with what is known of what they can keep, in minutes. */
interface Block {
  form: Formulation;
  kept: number;
  bound: number;
}

/** Work of a first, brief question. */
const BRIEFLY = 100;

type Answer = 'kept' | 'impossible' | 'unknown';

/** Whether all blocks can give everybody so much. */
function askAll(engine: Engine, blocks: Block[], minutes: number, most: number): Answer {
  let open = blocks;
  for (const work of [BRIEFLY, Number.POSITIVE_INFINITY]) {
    const unsettled: Block[] = [];
    for (const block of open) {
      const answer = ask(engine, block, minutes, most, work);
      if (answer === 'impossible') return answer;
      if (answer === 'unknown') unsettled.push(block);
    }
    if (unsettled.length === 0) return 'kept';
    open = unsettled;
  }
  return 'unknown';
}

function ask(engine: Engine, block: Block, minutes: number, most: number, maxWork: number): Answer {
  const known = (): Answer =>
    minutes <= block.kept + 1e-9 ? 'kept' : minutes > block.bound + 1e-9 ? 'impossible' : 'unknown';
  if (known() !== 'unknown' || engine.budget.spent()) return known();
  const ways = waysKeeping(block.form, minutes);
  if (ways !== null) {
    // Most questions take less than the engine's probing before it starts; the few long ones are settled by it.
    const presolve = maxWork > BRIEFLY;
    const found = solveWays(engine, wayProgramme(block.form, ways), { maxWork, presolve });
    if (found.status === 'infeasible') return 'impossible';
    if (found.x === null) return 'unknown';
    // A duty may take rest from a session of another week, which no way knows of.
    if (everybodyHas(block.form, found.x, minutes)) {
      block.kept = minutes;
      return 'kept';
    }
  }
  const { kept, bound } = byColumn(engine, block.form, most);
  block.kept = Math.max(block.kept, kept);
  block.bound = Math.min(block.bound, bound);
  return known();
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
function byColumn(engine: Engine, block: Formulation, most: number): Pick<Block, 'kept' | 'bound'> {
  const { model } = block;
  const form = formulate(model);
  if (form === null) return { kept: 0, bound: 0 };
  closeSlots(form);
  const step = grainOf(model.sessions.map(({ minutes }) => minutes)) || 1;
  const promise = promiseColumn(form, upTo(model.weeks.length), step, most);
  const found = engine.run(form, {
    free: () => true,
    objective: [[promise, -1]],
    grain: 1,
    start: null,
    target: -Math.floor(most / step + 1e-9),
  });
  if (found.status === 'infeasible') return { kept: 0, bound: 0 };
  return {
    kept: found.x === null ? 0 : at(found.x, promise) * step,
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
