import { addRow, columnsOf, emptyFormulation, type Formulation, type Row, reachOf } from './formulation.ts';
import { openRows, restRows } from './meanings.ts';
import type { Model } from './model.ts';
import { hardRules, rowsOf } from './rules.ts';
import { addTotals } from './totals.ts';

/** All rules as rows; null when one of them cannot hold beside the limits that others set. */
export function formulate(model: Model): Formulation | null {
  const form = emptyFormulation(model);
  const col = columnsOf(model);
  // What `rest` means already says these two.
  const rules = hardRules.filter(({ name }) => name !== 'otherDuty' && name !== 'comeAlong');
  const fine = [...rowsOf(model, col, rules), ...openRows(model, col), ...restRows(model, col)].map((row) =>
    addRow(form, row),
  );
  addTotals(form);
  return fine.every(Boolean) && form.rows.every((row) => canHold(form, row)) ? form : null;
}

function canHold(form: Formulation, row: Row): boolean {
  const { least, most } = reachOf(form, row);
  return least <= row.upper + 1e-6 && most >= row.lower - 1e-6;
}
