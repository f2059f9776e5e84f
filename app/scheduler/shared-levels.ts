import { at } from './at.ts';
import { complete } from './formulation.ts';
import { solveHeaviestLoad } from './heaviest-load.ts';
import { improve } from './improve.ts';
import { limited } from './improve-by-learning.ts';
import { isForLearning } from './level-work.ts';
import { listWays, type Ways } from './list-ways.ts';
import { addLoadColumns, type LoadColumns } from './load-columns.ts';
import { minuteLevels, solveMinutes } from './minute-levels.ts';
import type { Effort } from './search/local-search.ts';
import { reporting, type State, takeOver } from './state.ts';
import { addFamilyTotals } from './totals.ts';

/** How long the local search brings the lightest load up. */
const SPREAD: Effort = { coolings: 5, looks: 12_000_000 };

/** The part of the work of small problems with people on call that the levels after the heaviest load have to themselves. */
const PART_OF_LATER = 0.4;

/** Levels 5 to 9: what spans the weeks, since a family's load is the sum of them all. */
export function solveSharedLevels(state: State): void {
  const listed = listWays(state.form, state.blocks, state.x);
  const exact = listed?.exact ? listed : null;
  // Now, since the last levels may be left without the work for it.
  const minutes = minuteLevels(state);
  const loads = addLoadColumns(state.form);
  if (loads !== null) {
    addFamilyTotals(state.form);
    state.x = complete(state.form, state.x);
    const handOut = state.engine.budget.setAside(
      isForLearning(state.form, exact !== null) ? PART_OF_LATER : 0,
    );
    solveHeaviestLoad(state, loads, listed);
    handOut();
    solveLoadSpread(state, loads, exact);
    lowerSpreadWithHeaviest(state, loads);
  }
  for (const level of minutes) solveMinutes(state, exact, level);
  state.report('dutyMinutes');
}

/**
 * A plan met in a later level may have a lighter heaviest load, where that was not proved. What was proved of how far apart loads
 * are then says only how light the lightest must be: the bound goes down with the heaviest load, before anything is told.
 */
function lowerSpreadWithHeaviest(state: State, { most, unit }: LoadColumns): void {
  const { bounds, report } = state;
  const bound = Number(bounds.get('loadSpread'));
  const heaviest = at(state.x, most);
  state.report = (level) => {
    bounds.set('loadSpread', Math.max(0, bound - (heaviest - at(state.x, most)) * unit));
    report(level);
  };
}

/** Level 6, with the heaviest load held at its value: the lightest brought up. */
function solveLoadSpread(
  state: State,
  { most, lightest, unit, grain }: LoadColumns,
  ways: Ways | null,
): void {
  const { form } = state;
  state.report('loadSpread');
  // A plan met on the way may have a lighter heaviest load as well, which none may give back.
  const holdHeaviest = () => {
    form.upper[most] = Math.min(at(form.upper, most), at(state.x, most));
  };
  const onlyBetter = () => {
    holdHeaviest();
    return limited(form.lower, lightest, at(state.x, lightest) + 1);
  };
  const bound = improve(state, ways, {
    objective: [
      [most, unit],
      [lightest, -unit],
    ],
    grain,
    floor: 0,
    ...(grain > 0 ? { onlyBetter } : {}),
    seek: () => {
      takeOver(
        state,
        state.search.level(
          'loadSpread',
          state.x,
          { floor: 0, grain: unit, effort: SPREAD },
          reporting(state, 'loadSpread'),
        ),
      );
      holdHeaviest();
    },
  });
  state.bounds.set('loadSpread', bound);
  form.upper[most] = at(state.x, most);
  form.lower[lightest] = at(state.x, lightest);
}
