import { Branching, type ProgrammeOfWholes } from './branching.ts';
import type { Engine } from './engine.ts';
import type { Programme } from './formulation.ts';

/** Whether there is a plan; unknown where the work did not suffice. */
export type Possible = 'yes' | 'no' | 'unknown';

export interface PossibleTask {
  /** Goes on looking for a plan for so much work, see `Budget`. */
  search: (work: number) => Float64Array | null;
  /** Work of the first search. */
  firstSearch: number;
  /** Has no plan only where there is none; null where that is plain. Asked for once the first search was in vain. */
  programme: () => Programme | null;
  /** Where it is known what is whole: the same for branching, and a short search near what a relaxation has. */
  branching?: {
    programme: () => ProgrammeOfWholes;
    near: (x: Float64Array) => Float64Array | null;
    /** Whether the engine's own branch and bound is left out: it proves what others do not in large programmes only. */
    isAlone: boolean;
  };
  /** Takes a plan up; false where it is not what was asked for. */
  accept: (x: Float64Array) => boolean;
  /** Most work of all of it, see `Budget`. */
  mostWork: number;
}

/** Work of the first round after the first search; each round may use more than the one before. */
const ROUND = { branching: 3_000, search: 100, engine: 400 };
const GROWS = 4;
/** Branching takes this part of what is left at most, so that the others have their turn. */
const SHARE = 3;
/** How often what it may use the engine must not need for the relaxation that it begins with, or it is left out. */
const MOST_ON_FIRST = 4;

/**
 * Whether there is a plan: a search soon meets one where there are many, a relaxation or a few steps of branching mostly
 * prove soon that there is none; what lies between is left to all of them by turns. The engine's own branch and bound, which
 * takes ten times as long for the same work as counted, comes in where a second turn of branching was in vain.
 */
export function isPossible(engine: Engine, task: PossibleTask): Possible {
  const { budget } = engine;
  const until = budget.workLeft() - task.mostWork;
  const left = () => budget.workLeft() - until;
  const isOver = () => left() <= 0 || budget.spent();
  const isFound = (x: Float64Array | null) => x !== null && task.accept(x);
  if (isFound(task.search(Math.min(task.firstSearch, left())))) return 'yes';
  if (isOver()) return 'unknown';
  const programme = task.programme();
  if (programme === null) return 'no';
  const asked = { free: () => true, objective: [], grain: 0, start: null };
  const by = task.branching;
  const branching = by ? new Branching(engine, by.programme(), by.near) : null;
  const isTooEarly = ({ firstWork }: Branching, maxWork: number, times: number) =>
    by?.isAlone || times === 1 || firstWork > MOST_ON_FIRST * maxWork;
  try {
    if (branching === null) {
      const relaxed = engine.run(programme, { ...asked, relaxWhole: true, maxWork: left() });
      if (relaxed.status === 'infeasible') return 'no';
    }
    for (let times = 1; !isOver(); times *= GROWS) {
      if (branching !== null) {
        const met = branching.run(Math.min(times * ROUND.branching, left() / SHARE));
        if (isFound(met)) return 'yes';
        if (branching.isOver) return met === null ? 'no' : 'unknown';
        if (isOver()) break;
      }
      if (isFound(task.search(Math.min(times * ROUND.search, left())))) return 'yes';
      if (isOver()) break;
      const maxWork = Math.min(times * ROUND.engine, left());
      if (branching !== null && isTooEarly(branching, maxWork, times)) continue;
      const found = engine.run(programme, { ...asked, maxWork, presolve: false });
      if (found.status === 'infeasible') return 'no';
      if (isFound(found.x)) return 'yes';
      // The programme has a plan that is none: it says less than the rules.
      if (found.status === 'optimal') break;
    }
    return 'unknown';
  } finally {
    branching?.close();
  }
}
