import type { Formulation } from './formulation.ts';
import type { PossibleTask } from './is-possible.ts';
import type { Ways } from './list-ways.ts';
import type { LeanSearch } from './search/lean-search.ts';
import type { WayProgramme } from './way-programme.ts';
import { withWholes } from './way-wholes.ts';

/**
 * How to tell whether families' ways make a plan: by a search among them, and by their programme.
 * @param make the programme, made once and only where a first search was in vain
 * @param isAlone whether branching does without the engine's own, see `PossibleTask`
 */
export function byWays(
  form: Formulation,
  ways: Ways,
  search: LeanSearch,
  make: () => WayProgramme,
  isAlone: boolean,
): Omit<PossibleTask, 'accept' | 'mostWork'> {
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
