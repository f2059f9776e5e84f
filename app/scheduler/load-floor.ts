import { at, upTo } from './at.ts';
import type { Found } from './engine.ts';
import { addRow, keepsRows, type Terms } from './formulation.ts';
import { grainOfTerms } from './grain.ts';
import type { Ways } from './list-ways.ts';
import { loadTerms } from './loads.ts';
import { inBlock } from './shortfalls.ts';
import type { State } from './state.ts';
import { solveWays, wayProgramme } from './way-programme.ts';

const WEEK_WORK = 1_000;
/** The part of what work is left that relaxations of large weeks may take. */
const PART_OF_REST = 4;

interface FloorsWanted {
  /** A linear relaxation must do: a week is too large for more. */
  relaxWhole: boolean;
  /** Left off at the first week that takes long: there is another way to a floor. */
  onlyQuick: boolean;
}

/**
 * Rows that every plan keeps: the fewest minutes of work each week can be run with. Proved week by week, they tell the
 * model of all weeks at once what it could only learn by branching.
 * @returns the fewest minutes of all weeks together, on-call counted as in loads; null where it was left off
 */
export function addWeeklyFloors(
  state: State,
  sharing: number[],
  { relaxWhole, onlyQuick }: FloorsWanted,
): number | null {
  const { form, engine } = state;
  let sum = 0;
  const all: Terms = sharing.flatMap((f) => loadTerms(form, f)).filter(([, coef]) => coef !== 0);
  for (const w of upTo(form.model.weeks.length)) {
    if (engine.budget.spent()) return sum;
    const free = inBlock(form, [w]);
    const own = all.filter(([c]) => free(c));
    if (own.length === 0) continue;
    const found = engine.run(form, {
      free,
      objective: own,
      grain: grainOfTerms(own),
      start: state.x,
      relaxOutside: true,
      maxWork: relaxWhole ? engine.budget.workLeft() / PART_OF_REST / form.model.weeks.length : WEEK_WORK,
      relaxWhole,
    });
    if (!Number.isFinite(found.bound)) {
      // Where one week's relaxation is too long, those of the others are as well.
      if (relaxWhole) return sum;
      continue;
    }
    if (onlyQuick && found.status !== 'optimal') return null;
    sum += found.bound;
    addRow(form, {
      cols: own.map(([c]) => c),
      coefs: own.map(([, v]) => v),
      lower: found.bound - 1e-6,
      upper: Number.POSITIVE_INFINITY,
      source: { rule: 'load' },
    });
  }
  return sum;
}

/**
 * Raises a proven floor of the heaviest load step by step: with the cap set just at the floor, is there any plan at all?
 * A hard cap lets far more be derived than a cost does. A plan found on the way is the answer.
 * @param most the column above every load, counted in units
 */
export function raiseFloor(state: State, most: number, unit: number, from: number, work: number): number {
  const { form, engine } = state;
  let floor = Math.round(from / unit);
  const until = engine.budget.workLeft() - work;
  const keep = at(form.upper, most);
  while (floor < at(state.x, most) && engine.budget.workLeft() > until && !engine.budget.spent()) {
    form.upper[most] = floor;
    const found = engine.run(form, {
      free: () => true,
      objective: [],
      grain: 0,
      start: state.x,
      maxWork: engine.budget.workLeft() - until,
    });
    form.upper[most] = keep;
    if (found.x) state.x = found.x;
    else if (found.status === 'infeasible') floor += 1;
    else break;
  }
  return floor * unit;
}

/**
 * The parts of what work is left that all caps together and one cap may take: later levels need theirs. With people on call
 * a cap takes more, and later levels have few proofs to try.
 */
const PART_OF_CAPS = { exact: 0.2, loose: 0.5 };
const PART_OF_CAP = { exact: 0.12, loose: 0.5 };

function part({ exact, loose }: typeof PART_OF_CAP, ways: Ways): number {
  return ways.exact ? exact : loose;
}

/**
 * Whether the programme of ways has a plan whose loads all stay at or below a cap, which is often settled at once. A plan
 * found is taken over.
 * @param cap in units
 */
function settleCap(state: State, ways: Ways, most: number, cap: number, work: number): Found['status'] {
  const { form, engine } = state;
  const programme = wayProgramme(form, ways);
  const [[column] = [0]] = programme.image([[most, 1]]);
  programme.upper[column] = cap;
  const found = solveWays(engine, programme, {
    maxWork: Math.min(work, part(PART_OF_CAP, ways) * engine.budget.workLeft()),
  });
  if (found.x && keepsRows(form, found.x)) state.x = found.x;
  return found.status;
}

/** Asks once for a plan one unit better than the one that stands; where there is none, that one's value is the floor. */
export function proveByWays(
  state: State,
  ways: Ways,
  most: number,
  unit: number,
  from: number,
  work: number,
): number {
  const units = at(state.x, most);
  const status = settleCap(state, ways, most, units - 1, work);
  return status === 'infeasible' ? units * unit : from;
}

/** How far a cap reaches from the floor towards the value that stands. */
const REACH = 1 / 3;

/**
 * Raises a proven floor of the heaviest load in the programme of ways, by caps some way between the floor and the
 * value that stands. The nearer the value, the harder a cap is to settle; one too hard costs only itself, and none is tried
 * with less work than the last one took.
 */
export function raiseFloorByWays(state: State, ways: Ways, most: number, unit: number, from: number): number {
  const { budget } = state.engine;
  const until = (1 - part(PART_OF_CAPS, ways)) * budget.workLeft();
  let floor = Math.round(from / unit);
  let high = at(state.x, most) - 1;
  let before = budget.workLeft();
  let took = 0;
  while (floor <= high && budget.workLeft() - until > took && !budget.spent()) {
    const cap = Math.floor(floor + REACH * (high - floor));
    if (settleCap(state, ways, most, cap, budget.workLeft() - until) === 'infeasible') floor = cap + 1;
    else high = cap - 1;
    took = before - budget.workLeft();
    before = budget.workLeft();
  }
  return Math.min(floor, at(state.x, most)) * unit;
}
