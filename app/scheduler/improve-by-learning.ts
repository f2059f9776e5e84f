import { at } from './at.ts';
import { keepsRows, type Terms } from './formulation.ts';
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

/** Sets a column's limit; answers what takes it off again. */
export function limited(limits: number[], column: number, value: number): () => void {
  const before = at(limits, column);
  limits[column] = value;
  return () => {
    limits[column] = before;
  };
}
