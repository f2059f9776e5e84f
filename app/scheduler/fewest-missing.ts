import { at } from './at.ts';
import { type AdultWeek, reaching } from './attainable.ts';
import type { Engine } from './engine.ts';
import { addColumn, addRow, columnsOf, complete, type Formulation } from './formulation.ts';
import { searchBySessions } from './search-by-sessions.ts';
import { mark } from './undo.ts';

/** Most work of the search in one block. */
const SEARCH_WORK = 80_000;

/**
 * A plan with few minutes missing in all: no level by itself, but a relaxation that leads the solver quickly to where the
 * worst-off are well off too, which plain feasibility does not.
 */
export function fewestMissing(
  engine: Engine,
  form: Formulation,
  all: AdultWeek[],
  free: (c: number) => boolean,
  start: Float64Array,
): Float64Array {
  const undo = mark(form);
  const objective = all.map((week): [number, number] => [missingColumn(form, week), 1]);
  const search = { free, objective, grain: 0, floor: 0, work: SEARCH_WORK };
  const { x } = searchBySessions(engine, form, search, complete(form, start));
  undo();
  return x.slice(0, form.lower.length);
}

/** Minutes an adult misses in a week, no session counted for more than what was promised. */
function missingColumn(form: Formulation, week: AdultWeek): number {
  const promised = at(form.model.adults, week.adult).promised;
  const need = reaching(week, Math.min(promised, at(week.totals, week.totals.length - 1)));
  const { rest } = columnsOf(form.model);
  const cols = week.sessions.map((s) => rest(week.adult, s));
  const coefs = week.sessions.map((s) => Math.min(at(form.model.sessions, s).minutes, need));
  const column = addColumn(form, {
    lower: 0,
    upper: Math.max(need, 0),
    integer: false,
    week: week.week,
    complete: (x) => Math.max(0, need - cols.reduce((sum, c, i) => sum + at(coefs, i) * at(x, c), 0)),
  });
  const row = { cols: [...cols, column], coefs: [...coefs, 1], lower: need, upper: Number.POSITIVE_INFINITY };
  addRow(form, { ...row, source: { rule: 'restoration' } });
  return column;
}
