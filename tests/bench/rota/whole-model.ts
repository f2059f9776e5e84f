import {
  addRow,
  columnsOf,
  emptyFormulation,
  type Formulation,
  type Terms,
} from '#app/scheduler/formulation.ts';
import { openRows, restRows } from '#app/scheduler/meanings.ts';
import type { Model } from '#app/scheduler/model.ts';
import type { Assignments } from '#app/scheduler/problem.ts';
import { hardRules, rowsOf } from '#app/scheduler/rules.ts';
import { scheduleOf } from '#app/scheduler/schedule.ts';

/**
 * The whole problem as one integer programme: every rule as the scheduler states it, since the comparison is of how a
 * model is solved, not of how well its rows are written. Null when one row alone leaves a column no value.
 */
export function wholeModel(model: Model): Formulation | null {
  const form = emptyFormulation(model);
  const col = columnsOf(model);
  // What `rest` means already says these two, and more tightly.
  const rules = hardRules.filter(({ name }) => name !== 'otherDuty' && name !== 'comeAlong');
  const rows = [...rowsOf(model, col, rules), ...openRows(model, col), ...restRows(model, col)];
  return rows.map((row) => addRow(form, row)).every(Boolean) ? form : null;
}

/** Keeps lower ≤ Σ terms ≤ upper from now on. */
export function hold(form: Formulation, terms: Terms, lower: number, upper: number): void {
  const kept = terms.filter(([, coef]) => coef !== 0);
  if (kept.length === 0) return;
  const [cols, coefs] = [kept.map(([c]) => c), kept.map(([, coef]) => coef)];
  addRow(form, { cols, coefs, lower, upper, source: { rule: 'held' } });
}

/** An assignment as a rota's items, by id. */
export function itemsOf(form: Formulation, x: Float64Array) {
  const { adults, families, sessions } = form.model;
  const plan = scheduleOf(form, x);
  const items: Assignments & { open: { session: string; adults: number }[] } = {
    ...{ duties: [], backups: [], places: [], open: [] },
  };
  sessions.forEach(({ id: session }, s) => {
    adults.forEach(({ id: adult }, a) => {
      if (plan.duty(a, s)) items.duties.push({ adult, session });
      if (plan.backup(a, s)) items.backups.push({ adult, session });
    });
    families.forEach(({ id: family }, f) => {
      if (plan.place(f, s)) items.places.push({ family, session });
    });
    if (plan.slots(s) > 0) items.open.push({ session, adults: plan.slots(s) });
  });
  return items;
}
