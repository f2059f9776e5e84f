import type { Conflict } from './conflict/conflict.ts';
import type { Explanation } from './explain/explain.ts';
import type { Relaxation } from './relax/relax.ts';

/** Everything the scheduler says of an answer, as data for a view to word: told apart by `kind`. */
export type Finding = Explanation | Relaxation | Conflict;

/** The step a run is at while it looks for what would help, after the nine levels. */
export const relaxingStep = 10;
