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
/** How many times this the first try of one model of all weeks may take where it can be spared: it then settles most levels at once. */
const ENOUGH_FOR_WHOLE = 1.25;
/** The parts of what is left that may be spared for it, usually and where nothing else needs the rest. */
const SPARED = { usually: 1 / 4, atLast: 1 / 2 };

/** Rows and columns of one model of all weeks from which on an iteration takes hardly longer: the larger it is, the sparser are its rows. */
const LARGE_WHOLE = 5_000;

/** Free columns up to which clause learning comes first. */
const FEW_COLUMNS = 1_200;
/** Work of a first glance, by clause learning and then, where that does the rest, by the engine; and of the engine where its proof is near. */
const LEARNING_GLANCE = 400;
const ENGINE_GLANCE = 1_000;
const ENGINE_NEAR = 2_500;
/** The parts of what is left that clause learning may use where people are on call, and for what is open at a level's end. */
const LEARNING_ON_CALL = 0.4;
const LEARNING_LAST = 1 / 8;

/** Whether one model of all weeks is too large even for its relaxation. */
export function isTooLarge(form: Formulation): boolean {
  return freeColumns(form) > WHOLE_COLUMNS;
}

/** What an iteration on one model of all weeks takes of the work of one elsewhere, see `Task`. */
export function easeOfWhole(form: Formulation): number {
  return Math.min(1, LARGE_WHOLE / (form.rows.length + freeColumns(form)));
}

/** Whether clause learning comes first. */
export function isSmall(form: Formulation): boolean {
  return freeColumns(form) <= FEW_COLUMNS;
}

/** Whether clause learning does what the engine does elsewhere: where people are on call ways are too many, and relaxations far. */
export function isForLearning(form: Formulation, ways: boolean): boolean {
  return isSmall(form) && !ways;
}

/**
 * Work for one of levels 5 to 9 by the number of free columns; later levels need theirs too.
 * @param ways whether ways say all there is to a plan: the engine is then quick
 * @param isAll whether nothing else needs what is left
 */
export function levelWork({ form, engine }: State, ways: boolean, isAll: boolean) {
  const none = { first: 0, most: 0, mayAskWays: false, mayAskWhole: false };
  if (isTooLarge(form)) return { ...none, learning: { glance: 0, onCall: 0, parts: 0, last: 0 } };
  const columns = freeColumns(form);
  const small = isSmall(form);
  const forLearning = isForLearning(form, ways);
  const left = engine.budget.workLeft();
  const least = LEAST_BY_SQUARE * columns ** 2;
  const glance = Math.min(Math.max(ENGINE_GLANCE, least), left / 16);
  const usual = Math.min(6 * columns, left / 8, forLearning ? glance : left);
  const spared = (isAll ? SPARED.atLast : SPARED.usually) * left;
  const first = forLearning ? usual : Math.max(usual, Math.min(ENOUGH_FOR_WHOLE * least, spared));
  return {
    /** For the engine, at first and where the proof is near. */
    first,
    most: forLearning ? Math.min(ENGINE_NEAR, left / 8) : Math.min(30 * columns, spared),
    mayAskWays: left / 8 >= Math.min(6 * columns, LEAST_TO_ASK),
    mayAskWhole: first >= least,
    /** For clause learning. */
    learning: {
      glance: small ? Math.min(LEARNING_GLANCE, LEARNING_LAST * left) : 0,
      onCall: forLearning ? LEARNING_ON_CALL * left : 0,
      parts: forLearning && isAll ? left / 2 : LEARNING_LAST * left,
      last: forLearning && isAll ? left : LEARNING_LAST * left,
    },
  };
}
