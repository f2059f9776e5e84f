import { at, upTo } from './at.ts';
import { addColumn, addRow, columnsOf, type Formulation } from './formulation.ts';

/**
 * Whole-numbered columns for the number of duties at each session, in each week, and of each family in each week. They
 * say nothing new; branching on a total decides what branching on one of many alike duties leaves open.
 */
export function addTotals(form: Formulation): void {
  const { model } = form;
  const col = columnsOf(model);
  const total = (cols: number[], week: number) => addTotal(form, cols, week);
  for (const w of upTo(model.weeks.length)) {
    const sessions = upTo(model.sessions.length).filter((s) => at(model.sessions, s).week === w);
    const everyone = upTo(model.adults.length);
    for (const s of sessions)
      total(
        everyone.map((a) => col.duty(a, s)),
        w,
      );
    total(
      sessions.flatMap((s) => everyone.map((a) => col.duty(a, s))),
      w,
    );
    for (const { adults } of model.families)
      total(
        sessions.flatMap((s) => adults.map((a) => col.duty(a, s))),
        w,
      );
  }
}

/** A total of each family's duties over all weeks: what levels 5 and 6 turn on. */
export function addFamilyTotals(form: Formulation): void {
  const col = columnsOf(form.model);
  for (const { adults } of form.model.families) {
    addTotal(
      form,
      adults.flatMap((a) => form.model.sessions.map((_, s) => col.duty(a, s))),
      -1,
    );
  }
}

function addTotal(form: Formulation, cols: number[], week: number): void {
  if (cols.filter((c) => at(form.lower, c) < at(form.upper, c)).length < 2) return;
  const complete = (x: Float64Array) => cols.reduce((sum, c) => sum + at(x, c), 0);
  const column = addColumn(form, { lower: 0, upper: cols.length, integer: true, week, complete });
  const coefs = [...cols.map(() => 1), -1];
  addRow(form, { cols: [...cols, column], coefs, lower: 0, upper: 0, source: { rule: 'total' } });
}
