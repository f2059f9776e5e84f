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
   * Where it is no sum of 0/1 columns: sets limits that leave all plans better than the one that stands and no others; answers
   * what takes them off again. Only where values have a step, or a better plan by less would be shut out.
   */
  onlyBetter?: () => () => void;
}

/**
 * Brings an objective down by clause learning.
 * @param work most work, see `Budget`
 * @returns a proven bound, for the free columns beside all others (whatever these are, with `relaxOutside`), −∞ where nothing
 * is proved; null where it is no question for it
 */
export function improveByLearning(
  state: State,
  { objective, free = () => true, relaxOutside = false, onlyBetter }: Descent,
  work: number,
): number | null {
  const { engine, form } = state;
  // Of so many columns even the question would take long.
  if (isTooLarge(form)) return null;
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
    if (found === null) return null;
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
