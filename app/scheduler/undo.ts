import type { Formulation } from './formulation.ts';

/** Remembers the formulation's size and bounds; calling the answer takes back what was added since. */
export function mark(form: Formulation): () => void {
  const [rows, columns] = [form.rows.length, form.lower.length];
  const [lower, upper] = [[...form.lower], [...form.upper]];
  return () => {
    form.rows.length = rows;
    form.extras.length -= form.lower.length - columns;
    form.integer.length = columns;
    form.week.length = columns;
    form.lower = lower;
    form.upper = upper;
  };
}
