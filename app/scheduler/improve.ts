import type { Found } from './engine.ts';
import { keepsRows, levelCap } from './formulation.ts';
import { type Descent, improveByLearning } from './improve-by-learning.ts';
import { improveInParts } from './improve-in-parts.ts';
import { easeOfWhole, isForLearning, isSmall, levelWork } from './level-work.ts';
import type { Ways } from './list-ways.ts';
import { evaluate, type State } from './state.ts';
import { solveWays, wayProgramme } from './way-programme.ts';

/** Steps between bound and value up to which a level is tried once more. */
const NEAR_STEPS = 12;
/** Where clause learning would come next, they may be no further apart than this part of the value either. */
const NEAR_PART = 0.1;

/** Something to be least over all weeks. */
export interface Aim extends Descent {
  /** The step between its values; 0 for none. */
  grain: number;
  /** What it cannot fall below anyway; −∞ where nothing is known. */
  floor: number;
  /** Whether no level after it needs the work that is left. */
  isLast?: boolean;
  /** Its local search, which takes over what it finds. */
  seek?: () => void;
}

/**
 * Clause learning first where the problem is small, then the engine where it is quick: by ways, or by one model of all weeks. What
 * they leave open is searched. Then the programme of ways is asked again where the search found better; without ways, one model
 * is tried once more where the proof is near; and clause learning has what is still open.
 * @param ways where they say all there is to a plan, else null
 * @returns a proven bound
 */
export function improve(state: State, ways: Ways | null, aim: Aim): number {
  const { engine, form } = state;
  const { objective, grain, floor, isLast = false, seek = () => {} } = aim;
  const value = () => evaluate(objective, state.x);
  let bound = floor;
  const learn = (found: Found) => {
    bound = Math.max(bound, Math.min(found.bound, value()));
    if (found.x && evaluate(objective, found.x) < value() - 1e-9 && keepsRows(form, found.x))
      state.x = found.x;
  };
  const whole = (maxWork: number) => {
    if (maxWork === 0 || engine.budget.spent()) return;
    const target = Number.isFinite(floor) ? { target: floor } : {};
    const task = { free: () => true, objective, grain, start: state.x, maxWork, ease: easeOfWhole(form) };
    learn(engine.run(form, { ...task, ...target }));
  };
  const work = () => levelWork(state, ways !== null, isLast);
  const open = () => value() - bound;
  const ask = () => {
    if (open() <= 1e-6 || engine.budget.spent()) return;
    const { first, mayAskWays, mayAskWhole } = work();
    if (!ways && mayAskWhole) whole(first);
    if (ways && mayAskWays) learn(better(state, ways, aim, first));
  };
  const byLearning = (maxWork: number) => {
    if (open() > 1e-6) bound = Math.max(bound, improveByLearning(state, aim, maxWork) ?? bound);
  };
  const inParts = (maxWork: number) => {
    if (open() > 1e-6 && isSmall(form)) improveInParts(state, aim, maxWork);
  };
  const isNear = () => open() > 1e-6 && open() <= NEAR_STEPS * (grain || 1) + 1e-6;
  const forLearning = isForLearning(form, ways !== null);
  byLearning(work().learning.glance);
  ask();
  if (forLearning && work().mayAskWhole && isNear() && open() <= NEAR_PART * Math.abs(value()))
    whole(work().most);
  inParts(work().learning.onCall);
  byLearning(work().learning.onCall);
  const before = value();
  if (open() > 1e-6) seek();
  if (ways && value() < before - 1e-9) ask();
  if (!ways && !forLearning && isNear()) whole(work().most);
  inParts(work().learning.parts);
  byLearning(work().learning.last);
  return Math.min(bound, value());
}

/** Asks the programme of ways for a plan better by a step at least; where there is none, the value that stands is proved. */
function better(state: State, ways: Ways, { objective, grain }: Aim, maxWork: number): Found {
  const programme = wayProgramme(state.form, ways);
  const terms = programme.image(objective);
  programme.rows.push(levelCap(terms, evaluate(objective, state.x) - (grain || 1e-6)));
  return solveWays(state.engine, programme, { objective: terms, grain, maxWork });
}
