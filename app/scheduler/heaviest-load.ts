import { at } from './at.ts';
import type { Task } from './engine.ts';
import { freeColumns, type Terms } from './formulation.ts';
import { improve } from './improve.ts';
import { type Descent, improveByLearning, limited } from './improve-by-learning.ts';
import { improveInParts } from './improve-in-parts.ts';
import { easeOfWhole, isForLearning, isSmall, isTooLarge, levelWork } from './level-work.ts';
import type { Ways } from './list-ways.ts';
import type { LoadColumns } from './load-columns.ts';
import { addWeeklyFloors, proveByWays, raiseFloor, raiseFloorByWays, relaxedWork } from './load-floor.ts';
import { loadTerms } from './loads.ts';
import { loadOf, scheduleOf } from './schedule.ts';
import type { Effort } from './search/local-search.ts';
import { evaluate, reporting, type State, takeOver } from './state.ts';
import { solveWays, wayProgramme } from './way-programme.ts';

/** Free columns up to which the model of all weeks is tried first: it then often proves its answer. */
const SMALL_COLUMNS = 1_000;

/** The part of what work is left that a first glance may take: it settles some at once. */
const GLANCE = 0.05;
/**
 * Work of a glance at the least load that there could be. Where no part of the work is anybody's own, the engine may have it
 * at once and a search by small changes never.
 */
const LEAST_GLANCE = 1_000;
/** The part that a relaxation of all weeks may take. */
const PART_OF_RELAXED = 0.2;
/** The part that is kept for telling what an average of loads cannot fall below. */
const PART_OF_AVERAGE = 0.25;

/** How long the local search seeks the least heaviest load, before and after the solver tries a proof. */
const FIRST: Effort = { coolings: 4, looks: 200_000 };
const LATER: Effort = { coolings: 26, looks: 20_000_000 };

/** Steps between bound and value up to which it is worth trying to prove the rest with one model of all weeks. */
const FEW_STEPS = 3;
/** Work of such a try for each free column: usually, and where the proof is near; then at most a part of what is left. */
const QUICK = 12;
const LONG = 300;
const LONGEST = 0.35;

/**
 * Level 5: the column above every load is brought down as far as a search can, and how far any plan could bring it is
 * proved as well as work allows. Bound and value are kept.
 * @param listed families' ways, exact or allowing more than there is; null where they are too many
 */
export function solveHeaviestLoad(state: State, loads: LoadColumns, listed: Ways | null): void {
  const { form } = state;
  state.report('heaviestLoad');
  const bound = isTooLarge(form) ? searchOnly(state, loads) : searchAndProve(state, loads, listed);
  state.bounds.set('heaviestLoad', bound);
  form.upper[loads.most] = at(state.x, loads.most);
}

/**
 * Where one model of all weeks is too large even for a relaxation: the heaviest load is no less than any average of loads,
 * and what an average cannot fall below is told week by week. Whoever has little to do as it is would only lower it.
 */
function searchOnly(state: State, loads: LoadColumns): number {
  const { form, engine } = state;
  const { sharing, most, unit } = loads;
  const kept = PART_OF_AVERAGE * engine.budget.workLeft();
  const handOut = engine.budget.setAside(PART_OF_AVERAGE);
  // No bound is known yet; the plan's own even part is as good a thing to aim at.
  const work = sharing.flatMap((f) => loadTerms(form, f));
  const even = Math.floor(evaluate(work, state.x) / sharesOf(state, sharing) / unit) * unit;
  seek(state, loads, even, LATER);
  handOut();
  const plan = scheduleOf(form, state.x);
  const laden = sharing.filter((f) => loadOf(form.model, plan, f) >= (at(state.x, most) * unit) / 2);
  const least = relaxedWork(state, laden, kept);
  return stepUp(least / sharesOf(state, laden), loads);
}

function searchAndProve(state: State, loads: LoadColumns, listed: Ways | null): number {
  const { engine, form } = state;
  const { sharing, most, lightest, unit, grain } = loads;
  const exact = listed?.exact ? listed : null;
  const columns = freeColumns(form);
  const worked = exact ? null : addWeeklyFloors(state, sharing, listed !== null);
  const ways = worked === null ? listed : null;
  const even = (worked ?? 0) / sharesOf(state, sharing);
  const floor = stepUp(Math.max(even, relaxed(state, ways, [[most, unit]])), loads);
  const before = state.x;
  let bound = floor;
  // Where clause learning may use it up, what later levels need is set aside.
  const work = () => levelWork(state, exact !== null, true);
  const open = () => at(state.x, most) * unit > bound + 1e-6;
  const isNear = () => Math.round(at(state.x, most) - bound / unit) <= FEW_STEPS;
  const runWhole = (asked: Pick<Task, 'target' | 'maxWork'> & { start: Float64Array }) => {
    const task = { free: () => true, objective: descent.objective, grain, ease: easeOfWhole(form) };
    const found = engine.run(form, { ...task, ...asked });
    if (found.x && at(found.x, most) < at(state.x, most)) state.x = found.x;
    bound = Math.min(Math.max(bound, found.bound), at(state.x, most) * unit);
  };
  const proveWhole = () => {
    // From the plan before the search: told the best one, HiGHS takes far longer to prove it.
    const maxWork = isForLearning(form, exact !== null)
      ? work().first
      : isNear()
        ? Math.min(LONG * columns, LONGEST * engine.budget.workLeft())
        : QUICK * columns;
    runWhole({ start: before, target: floor, maxWork });
  };
  /** What the engine is quick at in a large model shows at once, where a search may take long. */
  const askWhole = () => {
    const { first, mayAskWhole } = work();
    if (mayAskWhole) runWhole({ start: state.x, target: bound, maxWork: first });
  };
  const prove = () => {
    if (!open()) return;
    const byWays = exact !== null && grain > 0;
    if (!byWays && columns <= SMALL_COLUMNS) proveWhole();
    if (grain > 0 && open())
      bound = ways
        ? raiseFloorByWays(state, ways, most, unit, bound)
        : raiseFloor(state, most, unit, bound, work().first);
    state.report('heaviestLoad');
  };

  const shares = sharesOf(state, sharing);
  const leastShare = Math.min(...sharing.map((f) => at(form.model.families, f).share));
  /** Where nobody may have more than a cap, what is left for the lightest load once all others are at the cap. */
  const leftFor = (cap: number) => cap - (cap * shares - (worked ?? 0) / unit) / leastShare;
  const onlyBetter = () => {
    const cap = at(state.x, most) - 1;
    const takeOff = [
      limited(form.upper, most, cap),
      limited(form.lower, lightest, Math.max(at(form.lower, lightest), Math.ceil(leftFor(cap) - 1e-6))),
    ];
    return () => {
      for (const one of takeOff) one();
    };
  };
  const descent: Descent = { objective: [[most, unit]], ...(grain > 0 ? { onlyBetter } : {}) };
  const learn = (maxWork: number) => {
    if (open()) bound = Math.max(bound, improveByLearning(state, descent, maxWork) ?? bound);
  };
  const inParts = (maxWork: number) => {
    if (isSmall(form) && open()) improveInParts(state, descent, maxWork);
  };

  seek(state, loads, bound, FIRST);
  learn(work().learning.glance);
  if (exact && grain > 0 && open())
    bound = proveByWays(state, exact, most, unit, bound, GLANCE * engine.budget.workLeft());
  else if (!exact && isNear()) prove();
  else if (!exact && grain > 0 && open()) bound = raiseFloor(state, most, unit, bound, LEAST_GLANCE);
  if (!ways && !isSmall(form) && open()) askWhole();
  inParts(work().learning.onCall);
  learn(work().learning.onCall);
  seek(state, loads, bound, LATER);
  prove();
  form.upper[most] = at(state.x, most);
  if (open() && !ways && !isSmall(form)) {
    bound = improve(state, null, { ...descent, grain, floor: bound });
    state.report('heaviestLoad');
  }
  inParts(work().learning.parts);
  learn(work().learning.last);
  return bound;
}

/** @param aim the load in minutes at which the search may end */
function seek(state: State, { most, unit }: LoadColumns, aim: number, effort: Effort): void {
  if (at(state.x, most) * unit <= aim + 1e-6) return;
  const { search, x } = state;
  takeOver(
    state,
    search.level('heaviestLoad', x, { floor: aim, grain: unit, effort }, reporting(state, 'heaviestLoad')),
  );
}

function sharesOf({ form }: State, families: number[]): number {
  return families.reduce((sum, f) => sum + at(form.model.families, f).share, 0);
}

/** The least load, in minutes, that there can be from a least load that may be no whole step. */
function stepUp(least: number, { grain }: LoadColumns): number {
  return Math.max(0, grain > 0 ? Math.ceil(least / grain - 1e-5) * grain : least);
}

/** What an objective cannot fall below, ignoring that columns are whole. */
function relaxed({ engine, form, x }: State, ways: Ways | null, objective: Terms): number {
  const maxWork = PART_OF_RELAXED * engine.budget.workLeft();
  const task = { relaxWhole: true, maxWork, grain: 0 };
  if (!ways) {
    const whole = { free: () => true, objective, start: x, ease: easeOfWhole(form) };
    return engine.run(form, { ...task, ...whole }).bound;
  }
  const programme = wayProgramme(form, ways);
  return solveWays(engine, programme, { ...task, objective: programme.image(objective) }).bound;
}
