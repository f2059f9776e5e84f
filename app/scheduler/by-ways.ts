import type { Formulation } from './formulation.ts';
import type { PossibleTask } from './is-possible.ts';
import type { Ways } from './list-ways.ts';
import type { LeanSearch } from './search/lean-search.ts';
import type { WayProgramme } from './way-programme.ts';
import { withWholes } from './way-wholes.ts';

interface ByWays {
  form: Formulation;
  ways: Ways;
  search: LeanSearch;
  /** The ways' programme, made once and only where a first search was in vain. */
  make: () => WayProgramme;
  /** Whether branching does without the engine's own, see `PossibleTask`. */
  isAlone: boolean;
}

/** How to tell whether families' ways make a plan: by a search among them, and by their programme. */
export function byWays({
  form,
  ways,
  search,
  make,
  isAlone,
}: ByWays): Omit<PossibleTask, 'accept' | 'mostWork'> {
  let made: WayProgramme | null = null;
  const programme = () => {
    made ??= make();
    return made;
  };
  return {
    search: (work) => search.run(work),
    firstSearch: search.firstWork,
    programme,
    branching: {
      programme: () => withWholes(form, ways, programme()),
      near: (x) => search.near(programme().nearest(x)),
      isAlone,
    },
  };
}
