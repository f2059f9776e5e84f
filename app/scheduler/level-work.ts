import { type Formulation, freeColumns } from './formulation.ts';
import type { State } from './state.ts';

/** Free columns above which one model of all weeks is left out. */
const WHOLE_COLUMNS = 12_000;

/**
 * Work below which a proof is not tried, since its first relaxation alone takes more, and nothing ends it: in the programme
 * of ways, and for each free column squared of the model of all weeks.
 */
const LEAST_TO_ASK = 600;
const LEAST_BY_SQUARE = 1 / 900;

/** Free columns up to which clause learning is asked before the engine. */
const FEW_COLUMNS = 1_200;
/** Work of that: where ways say everything, which the engine mostly settles, and the part of what is left where they do not. */
const LEARNING_BESIDE_WAYS = 400;
const LEARNING_ALONE = 1 / 4;
/** The part of what is left for what is still open at a level's end. */
const LEARNING_LAST = 1 / 8;

/** Whether one model of all weeks is too large even for its relaxation. */
export function isTooLarge(form: Formulation): boolean {
  return freeColumns(form) > WHOLE_COLUMNS;
}

/** Whether clause learning comes first. */
export function isSmall(form: Formulation): boolean {
  return freeColumns(form) <= FEW_COLUMNS;
}

/** Work for one of levels 5 to 9 by the number of free columns: at first, and where the proof is near; later levels need theirs too. */
export function levelWork({ form, engine }: State, hasWays: boolean) {
  const none = {
    first: 0,
    most: 0,
    mayAskWays: false,
    mayAskWhole: false,
    learningFirst: 0,
    learningLast: 0,
  };
  if (isTooLarge(form)) return none;
  const columns = freeColumns(form);
  const left = engine.budget.workLeft();
  const first = Math.min(6 * columns, left / 8);
  return {
    first,
    most: Math.min(30 * columns, left / 2),
    mayAskWays: left / 8 >= Math.min(6 * columns, LEAST_TO_ASK),
    mayAskWhole: first >= LEAST_BY_SQUARE * columns ** 2,
    learningFirst: !isSmall(form)
      ? 0
      : Math.min(hasWays ? LEARNING_BESIDE_WAYS : left, LEARNING_ALONE * left),
    learningLast: LEARNING_LAST * left,
  };
}
