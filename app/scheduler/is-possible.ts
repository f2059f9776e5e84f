import type { Engine } from './engine.ts';
import type { Programme } from './formulation.ts';

/** Whether there is a plan; unknown where the work did not suffice. */
export type Possible = 'yes' | 'no' | 'unknown';

export interface PossibleTask {
  /** Goes on looking for a plan for so much work, see `Budget`. */
  search: (work: number) => Float64Array | null;
  /** Has no plan only where there is none; null where that is plain. Asked for once the first search was in vain. */
  programme: () => Programme | null;
  /** Takes a plan up; false where it is not what was asked for. */
  accept: (x: Float64Array) => boolean;
  /** Most work of each kind of step, see `Budget`. */
  mostWork: number;
}

/** Work of the first search, and of the search and the proof after it, which grow until something is known. */
const FIRST_SEARCH = 200;
const NEXT_SEARCH = 400;
const NEXT_PROOF = 1_000;
const GROWS = 4;

/**
 * Whether there is a plan: a search soon meets one where there are many, a relaxation mostly proves at once that there is
 * none; what lies between is left to both by turns.
 */
export function isPossible(engine: Engine, { search, programme, accept, mostWork }: PossibleTask): Possible {
  const { budget } = engine;
  const until = budget.workLeft() - mostWork;
  const left = () => budget.workLeft() - until;
  const isOver = () => left() <= 0 || budget.spent();
  const isFound = (x: Float64Array | null) => x !== null && accept(x);
  if (isFound(search(Math.min(FIRST_SEARCH, left())))) return 'yes';
  if (isOver()) return 'unknown';
  const asked = programme();
  if (asked === null) return 'no';
  const task = { free: () => true, objective: [], grain: 0, start: null };
  const relaxed = engine.run(asked, { ...task, relaxWhole: true, maxWork: left() });
  if (relaxed.status === 'infeasible') return 'no';
  for (let times = 1; !isOver(); times *= GROWS) {
    if (isFound(search(Math.min(times * NEXT_SEARCH, left())))) return 'yes';
    if (isOver()) break;
    const maxWork = Math.min(times * NEXT_PROOF, left());
    const found = engine.run(asked, { ...task, maxWork, presolve: false });
    if (found.status === 'infeasible') return 'no';
    if (isFound(found.x)) return 'yes';
    // The programme has a plan that is none: it says less than the rules.
    if (found.status === 'optimal') break;
  }
  return 'unknown';
}
