import { at } from './at.ts';
import { type AdultWeek, adultWeek, reaching } from './attainable.ts';
import type { Engine, Found } from './engine.ts';
import { addColumn, addRow, columnsOf, complete, type Formulation } from './formulation.ts';
import { runsOf, SAME_MINUTES } from './levels.ts';
import type { Runs } from './rota.ts';
import { scheduleOf, shortfallOf } from './schedule.ts';
import { searchBySessions } from './search-by-sessions.ts';
import { ShortfallWays, type Tier } from './shortfall-ways.ts';
import { mark } from './undo.ts';

/** Adult-weeks that may miss more than a tier allows, each by the column that says so. */
type Excused = Map<AdultWeek, number>;

/** Most work of one step within a block, so that one hard week does not eat what the others need. */
const ATTEMPT_WORK = 20_000;
/** Most work of finding and proving how few must bear a tier: among families' ways, and by sessions. */
const WAYS_WORK = 200_000;
const SESSIONS_WORK = 60_000;

/**
 * Level 2 over a block of weeks: the smallest list of shortfalls, largest first. Tier by tier, the worst shortfall that
 * somebody must bear is found by bisection over the totals of minutes a week can give, then how many must bear it
 * (the scheme for max-min fairness over a finite set of values; Ogryczak & Śliwiński 2006, "On direct methods for
 * lexicographic min-max optimization"). Leaves rows in the formulation that hold every later level to the list found.
 * @param work most work for the block, see `Budget`
 * @returns the best assignment, and a list proved to be no larger than any
 */
export function leastShortfalls(
  engine: Engine,
  form: Formulation,
  weeks: number[],
  start: Float64Array,
  work: number,
) {
  const all = form.model.adults
    .flatMap((_, a) => weeks.map((w) => adultWeek(form, a, w)))
    .filter(({ adult }) => at(form.model.adults, adult).promised > 0);
  const promised = (week: AdultWeek) => at(form.model.adults, week.adult).promised;
  const missing = (x: Float64Array, week: AdultWeek) =>
    shortfallOf(form.model, scheduleOf(form, x), week.adult, week.week);
  const missed = (x: Float64Array) => all.map((week) => missing(x, week)).sort((a, b) => b - a);
  const steps = apart([
    ...new Set([0, ...all.flatMap((week) => week.totals.map((t) => Math.max(0, promised(week) - t)))]),
  ]);
  /** The first step that is no less; where the steps are coarser than what is missed, nothing is proved of it. */
  const stepOf = (minutes: number): number => {
    const step = steps.findIndex((s) => s >= minutes - 1e-9);
    if (step === -1 || at(steps, step) > minutes + 1e-9) proved = false;
    return step === -1 ? steps.length - 1 : step;
  };
  const inWeeks = inBlock(form, weeks);
  const onCall = backupColumns(form);
  // Being on call never helps this level or the one above, so nobody is until level 3: a third fewer choices.
  const free = (c: number) => inWeeks(c) && !onCall(c);
  const until = engine.budget.workLeft() - work;
  const left = () => engine.budget.workLeft() - until;
  const bound: Runs = [];
  let proved = true;
  let x = complete(
    form,
    start.map((value, c) => (inWeeks(c) && onCall(c) ? at(form.lower, c) : value)),
  );
  const given = start;
  let excused: Excused = new Map();
  /** What whoever is not excused by the last tier's columns may miss: as that tier asks, then as the next one does. */
  let unexcused = { minutes: 0 };
  let count = 0;
  const byWays = ShortfallWays.of(engine, form, weeks);
  /** What the worst-off must bear, the last found first. */
  let tiers: Tier[] = [];

  const demand = (step: number, except: Excused) => {
    for (const week of all) {
      const need = reaching(week, promised(week) - at(steps, step));
      if (!demandRestoration(form, week, need, except.get(week))) return false;
    }
    return true;
  };
  const attempt = (step: number): Found => {
    const maxWork = Math.min(ATTEMPT_WORK, left());
    if (maxWork > 0) {
      const found = byWays?.within(at(steps, step), tiers, x, maxWork);
      if (found) return found;
    }
    const undo = mark(form);
    const possible = demand(step, excused);
    const found: Found = !possible
      ? { status: 'infeasible', x: null, bound: Number.POSITIVE_INFINITY }
      : maxWork <= 0 || engine.budget.spent()
        ? { status: 'unknown', x: null, bound: Number.NEGATIVE_INFINITY }
        : engine.run(form, { free, objective: [], grain: 0, start: x, maxWork });
    undo();
    return found;
  };

  for (;;) {
    // The worst that somebody beyond those already excused must bear.
    let low = 0;
    let high = stepOf(missed(x)[count] ?? 0);
    let next = 0;
    while (low < high) {
      const found = attempt(next);
      if (found.x) {
        x = found.x;
        high = Math.min(next, stepOf(missed(x)[count] ?? 0));
      } else {
        proved &&= found.status === 'infeasible';
        low = next + 1;
      }
      next = Math.floor((low + high) / 2);
    }
    demand(high, excused);
    unexcused.minutes = at(steps, high);
    if (high === 0) break;
    // How many must bear it.
    const bearing: Excused = new Map();
    const within = { minutes: at(steps, high - 1) };
    unexcused = within;
    for (const week of all) {
      const col = addColumn(form, {
        lower: 0,
        upper: 1,
        integer: true,
        week: week.week,
        complete: (y) => (missing(y, week) > within.minutes + 1e-9 ? 1 : 0),
      });
      bearing.set(week, col);
      const before = excused.get(week);
      if (before !== undefined)
        addRow(form, { cols: [col, before], coefs: [1, -1], lower: 0, upper: 1, source: { rule: 'tier' } });
    }
    demand(high - 1, bearing);
    const cols = [...bearing.values()];
    x = extend(form, x, cols);
    const objective = cols.map((c): [number, number] => [c, 1]);
    const bearers = () => missed(x).filter((minutes) => minutes > at(steps, high - 1) + 1e-9).length;
    let floor = proved ? count + 1 : 0;
    const asked = [{ minutes: at(steps, high), most: bearers() }, ...tiers];
    const listed = byWays?.fewest(at(steps, high - 1), asked, x, floor, Math.min(WAYS_WORK, left()));
    if (listed) {
      x = listed.x;
      floor = listed.bound;
    }
    if (floor < bearers()) {
      const search = { free, objective, grain: 1, floor, work: Math.min(SESSIONS_WORK, left()) };
      const found = searchBySessions(engine, form, search, x);
      x = found.x;
      if (Number.isFinite(found.bound)) floor = Math.max(floor, Math.ceil(found.bound - 1e-6));
    }
    const bear = bearers();
    addRow(form, {
      cols,
      coefs: cols.map(() => 1),
      lower: Number.NEGATIVE_INFINITY,
      upper: bear,
      source: { rule: 'tier' },
    });
    if (proved) {
      const least = Math.max(count + 1, floor);
      bound.push([at(steps, high), least - count]);
      proved = least === bear;
    }
    count = bear;
    excused = bearing;
    tiers = [{ minutes: at(steps, high), most: bear }, ...tiers];
  }
  const value = runsOf(missed(x));
  // Nothing better found: who is on call in the plan given stays so.
  const kept = JSON.stringify(value) === JSON.stringify(runsOf(missed(given)));
  return { x: kept ? complete(form, given) : x, bound, proved, value };
}

/** In order, of those that are the same only the largest. */
function apart(minutes: number[]): number[] {
  minutes.sort((a, b) => a - b);
  return minutes.filter((m, i) => (minutes[i + 1] ?? Number.POSITIVE_INFINITY) - m >= SAME_MINUTES);
}

/** Asks for `need` minutes of an adult's week, or for the column that excuses it. False when neither is possible. */
export function demandRestoration(
  form: Formulation,
  week: AdultWeek,
  need: number,
  excuse: number | undefined,
): boolean {
  if (need <= 0) return true;
  const source = { rule: 'restoration', adult: week.adult, week: week.week };
  const most = Number.POSITIVE_INFINITY;
  if (need === Number.POSITIVE_INFINITY) {
    return (
      excuse !== undefined && addRow(form, { cols: [excuse], coefs: [1], lower: 1, upper: most, source })
    );
  }
  const col = columnsOf(form.model);
  const minutes = week.sessions.map((s) => at(form.model.sessions, s).minutes);
  const rest = week.sessions.map((s) => col.rest(week.adult, s));
  const excuseCol = excuse === undefined ? [] : [excuse];
  // A session counts for no more than the whole need: the same rotas, and a tighter relaxation.
  const coefs = minutes.map((m) => Math.min(m, need));
  const fine = addRow(form, {
    cols: [...rest, ...excuseCol],
    coefs: [...coefs, ...excuseCol.map(() => need)],
    lower: need,
    upper: most,
    source,
  });
  const fewest = fewestReaching(minutes, need);
  if (fewest > 1)
    addRow(form, {
      cols: [...rest, ...excuseCol],
      coefs: [...rest.map(() => 1), ...excuseCol.map(() => fewest)],
      lower: fewest,
      upper: most,
      source,
    });
  return fine;
}

function fewestReaching(minutes: number[], need: number): number {
  let total = 0;
  let taken = 0;
  for (const m of [...minutes].sort((a, b) => b - a)) {
    if (total >= need - 1e-9) break;
    total += m;
    taken += 1;
  }
  return taken;
}

function backupColumns(form: Formulation): (col: number) => boolean {
  const { backup } = columnsOf(form.model);
  const [from, to] = [backup(0, 0), backup(form.model.adults.length, 0)];
  return (c) => c >= from && c < to;
}

/** Whether a column belongs to one of the weeks. */
export function inBlock(form: Formulation, weeks: number[]): (col: number) => boolean {
  const wanted = new Set(weeks);
  return (c) => wanted.has(at(form.week, c));
}

function extend(form: Formulation, x: Float64Array, cols: number[]): Float64Array {
  const grown = new Float64Array(form.lower.length);
  grown.set(x);
  const first = form.lower.length - form.extras.length;
  for (const c of cols) grown[c] = at(form.extras, c - first).complete(grown);
  return grown;
}
