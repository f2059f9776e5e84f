import { at, upTo } from './at.ts';
import { columnsOf, type Formulation, keepsRows, type Terms } from './formulation.ts';
import { askLearner } from './learning/ask-learner.ts';
import { isTooLarge } from './level-work.ts';
import { evaluate, type State } from './state.ts';

/** Something to be least, step by step from the plan that stands. */
export interface Descent {
  objective: Terms;
  /** Columns to decide, all others staying as they are; default all. */
  free?: (c: number) => boolean;
  /** Leaves out rows that reach beyond the free columns. */
  relaxOutside?: boolean;
  /**
   * Where it is no sum of 0/1 columns: sets limits that leave only plans better than the one that stands; answers what takes
   * them off again.
   */
  onlyBetter?: () => () => void;
}

/**
 * Brings an objective down by clause learning.
 * @param work most work, see `Budget`
 * @returns a proven bound, for the free columns beside all others; −∞ where nothing is proved
 */
export function improveByLearning(
  state: State,
  { objective, free = () => true, relaxOutside = false, onlyBetter }: Descent,
  work: number,
): number {
  const { engine, form } = state;
  if (isTooLarge(form)) return Number.NEGATIVE_INFINITY;
  const until = engine.budget.workLeft() - work;
  for (;;) {
    const value = evaluate(objective, state.x);
    const takeOff = onlyBetter?.();
    const found = askLearner(engine.budget, form, {
      free,
      relaxOutside,
      objective: takeOff ? [] : objective,
      start: state.x,
      maxWork: engine.budget.workLeft() - until,
    });
    takeOff?.();
    const isBetter =
      found.x !== null && evaluate(objective, found.x) < value - 1e-9 && keepsRows(form, found.x);
    if (found.x && isBetter) state.x = found.x;
    if (found.status === 'infeasible') return value;
    if (!takeOff || !isBetter) return isBetter ? found.bound : Number.NEGATIVE_INFINITY;
  }
}

/** Most work of one part at first; parts that were not settled get three times as much each time. */
const PART_WORK = 300;
const GROWS = 3;

/**
 * Brings an objective down by clause learning with some weeks, or some families, free at a time (large-neighbourhood search,
 * Shaw 1998), until no part helps.
 * @param work most work, see `Budget`
 */
export function improveInParts(state: State, descent: Descent, work: number): void {
  const { engine, form } = state;
  if (isTooLarge(form)) return;
  const value = () => evaluate(descent.objective, state.x);
  const until = engine.budget.workLeft() - work;
  let parts = partsOf(form);
  for (let most = PART_WORK; parts.length > 0; most *= GROWS) {
    let unsettled = new Set<Part>();
    for (let turn = 0, idle = 0; idle < parts.length; turn = (turn + 1) % parts.length) {
      const left = engine.budget.workLeft() - until;
      if (left <= 0 || engine.budget.spent()) return;
      const before = value();
      const part = at(parts, turn);
      const bound = improveByLearning(state, { ...descent, free: part }, Math.min(most, left));
      const isBetter = value() < before - 1e-9;
      if (isBetter) unsettled = new Set(parts);
      if (value() <= bound + 1e-9) unsettled.delete(part);
      else unsettled.add(part);
      idle = isBetter ? 0 : idle + 1;
    }
    parts = parts.filter((part) => unsettled.has(part));
  }
}

type Part = (c: number) => boolean;

/** Two weeks of all families, and half of the families in all weeks, with all that belongs to no week or family. */
function partsOf(form: Formulation): Part[] {
  const { weeks, families, adults, sessions } = form.model;
  const { place, open } = columnsOf(form.model);
  const S = sessions.length;
  const inWeeks = (some: number[]) => (c: number) => {
    const week = at(form.week, c);
    return week === -1 || some.includes(week);
  };
  const familyOf = (c: number) => {
    const kind = Math.floor(c / S);
    return c < place(0, 0) ? at(adults, kind % adults.length).family : kind - 3 * adults.length;
  };
  const ofFamilies = (some: number[]) => (c: number) => c >= open(0) || some.includes(familyOf(c));
  const half = Math.ceil(families.length / 2);
  const neighbours = upTo(families.length).map((f) => upTo(half).map((i) => (f + i) % families.length));
  const pairs = upTo(weeks.length).flatMap((a) => upTo(a).map((b) => [a, b]));
  return [
    ...(weeks.length > 2 ? pairs : upTo(weeks.length).map((w) => [w])).map(inWeeks),
    ...neighbours.map(ofFamilies),
  ];
}

/** Sets a column's limit; answers what takes it off again. */
export function limited(limits: number[], column: number, value: number): () => void {
  const before = at(limits, column);
  limits[column] = value;
  return () => {
    limits[column] = before;
  };
}
