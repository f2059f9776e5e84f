import { at, upTo } from './at.ts';
import type { Found, Task } from './engine.ts';
import { addRow, type Formulation, keepsRows, levelCap, type Terms } from './formulation.ts';
import { grainOfTerms } from './grain.ts';
import { askLearner } from './learning/ask-learner.ts';
import { easeOfWhole, isSmall } from './level-work.ts';
import type { Ways } from './list-ways.ts';
import { loadTerms } from './loads.ts';
import { inBlock } from './shortfalls.ts';
import { evaluate, type State } from './state.ts';
import { solveWays, wayProgramme } from './way-programme.ts';

/** Work of proving what one week asks: by clause learning, then by the engine. */
const LEARNING_WORK = 500;
const WEEK_WORK = 1_000;
/** What an iteration on one week's relaxation takes of the work of one elsewhere: nothing is cut, tried or begun anew. */
const EASE_OF_WEEK = 0.05;

/**
 * Rows that every plan keeps: the fewest minutes of work that each week asks of some families. Proved week by week, they
 * tell the model of all weeks at once what it could only learn by branching.
 * @param onlyQuick left off at the first week that takes long: there is another way to a floor
 * @returns the fewest minutes of all weeks together, on-call counted as in loads; null where it was left off
 */
export function addWeeklyFloors(state: State, families: number[], onlyQuick: boolean): number | null {
  const { form, engine } = state;
  let sum = 0;
  for (const [, week] of weeksOfWork(form, families)) {
    if (engine.budget.spent()) return sum;
    const grain = grainOfTerms(week.objective);
    const task = { ...week, grain, start: state.x };
    const least = leastByLearning(state, week) ?? engine.run(form, { ...task, maxWork: WEEK_WORK });
    if (!Number.isFinite(least.bound)) continue;
    if (onlyQuick && least.status !== 'optimal') return null;
    sum += least.bound;
    addRow(form, levelCap(negative(week.objective), 1e-6 - least.bound));
  }
  return sum;
}

/** What clause learning says a week asks at least; null where it does not tell. */
function leastByLearning(
  { form, engine, x }: State,
  week: WeekOfWork,
): Pick<Found, 'status' | 'bound'> | null {
  if (!isSmall(form)) return null;
  const found = askLearner(engine.budget, form, { ...week, start: x, maxWork: LEARNING_WORK });
  if (found?.status === 'infeasible') return { status: 'optimal', bound: evaluate(week.objective, x) };
  return found?.status === 'optimal' ? found : null;
}

/**
 * The fewest minutes of work that all weeks ask of some families, by the linear relaxation of each: for cycles of which even
 * one week is too large for more.
 */
export function relaxedWork(
  { form, engine, x }: Pick<State, 'form' | 'engine' | 'x'>,
  families: number[],
  work: number,
): number {
  const { budget } = engine;
  const until = budget.workLeft() - work;
  const weeks = weeksOfWork(form, families);
  let sum = 0;
  for (const [i, week] of weeks) {
    const maxWork = (budget.workLeft() - until) / (weeks.length - i);
    if (maxWork <= 0 || budget.spent()) return sum;
    const task = { ...week, grain: 0, start: x, maxWork, relaxWhole: true, ease: EASE_OF_WEEK };
    const { bound } = engine.run(form, task);
    // Where one week's relaxation is too long, those of the others are as well.
    if (!Number.isFinite(bound)) return sum;
    sum += bound;
  }
  return sum;
}

type WeekOfWork = Pick<Task, 'free' | 'objective' | 'relaxOutside'>;

/** What the families work in each week, to be least whatever other weeks ask. */
function weeksOfWork(form: Formulation, families: number[]): [number, WeekOfWork][] {
  const all = families.flatMap((f) => loadTerms(form, f)).filter(([, coef]) => coef !== 0);
  const weeks = upTo(form.model.weeks.length).map((w) => {
    const free = inBlock(form, [w]);
    return { free, objective: all.filter(([c]) => free(c)), relaxOutside: true };
  });
  return [...weeks.filter(({ objective }) => objective.length > 0).entries()];
}

function negative(terms: Terms): Terms {
  return terms.map(([c, coef]) => [c, -coef]);
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
      ease: easeOfWhole(form),
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
