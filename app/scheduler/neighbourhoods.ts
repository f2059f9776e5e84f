import { at, upTo } from './at.ts';
import { complete, type Formulation, type Terms } from './formulation.ts';
import { evaluate, type State } from './state.ts';

export interface Search {
  objective: Terms;
  /** What every value is a multiple of; 0 when unknown. */
  grain: number;
  /** No value below this exists: reaching it ends the search. */
  floor: number;
  /** Most work in all and in one neighbourhood, see `Budget`. */
  work: number;
  each: number;
}

/**
 * Large-neighbourhood search (Shaw 1998): one week, then two, are planned anew while the others stay; a better plan is
 * kept and its weeks' neighbours tried again. Always the same order, so the same answer. It finds good plans where one
 * model of all weeks is too large to; it proves nothing.
 */
export function searchByWeeks(state: State, search: Search): void {
  const { form, engine } = state;
  const weeks = upTo(form.model.weeks.length);
  if (weeks.length < 2) return;
  const until = engine.budget.workLeft() - search.work;
  const value = () => evaluate(search.objective, state.x);
  const singles = weeks.map((w) => [w]);
  const pairs = weeks.flatMap((w) => weeks.filter((v) => v > w).map((v) => [w, v]));
  // Neighbours in time first, then wider apart: over a cycle every pair gets its turn while the work lasts.
  pairs.sort((a, b) => at(a, 1) - at(a, 0) - (at(b, 1) - at(b, 0)));
  let idle = 0;
  const turns = weeks.length > 2 ? [...singles, ...pairs] : singles;
  for (let turn = 0; idle < turns.length && value() > search.floor + 1e-6; turn = (turn + 1) % turns.length) {
    if (engine.budget.spent() || engine.budget.workLeft() < until) return;
    const before = value();
    const found = engine.run(form, {
      free: spanning(form, at(turns, turn)),
      objective: search.objective,
      grain: search.grain,
      start: state.x,
      maxWork: search.each,
    });
    idle += 1;
    if (found.x && evaluate(search.objective, found.x) < before - 1e-6) {
      state.x = complete(form, found.x);
      idle = 0;
    }
  }
}

/** The columns of some weeks, and those that span the weeks. */
function spanning(form: Formulation, weeks: number[]): (col: number) => boolean {
  return (c) => at(form.week, c) === -1 || weeks.includes(at(form.week, c));
}
