import { at } from './at.ts';
import { addColumn, addRow, type Formulation, type Terms } from './formulation.ts';
import { loadTerms } from './loads.ts';
import { loadOf, scheduleOf } from './schedule.ts';

/** Steps of the penalty: the further from the goal, the steeper. */
const STEPS = 8;

/**
 * A penalty that grows like a square with what each load lies above `goal` (side 1) or below it (side −1). The largest
 * load alone gives a search no slope, since several families share it; this one falls with every step towards even.
 * @returns its terms; the columns and rows stay until the formulation is put back
 */
export function unevenness(
  form: Formulation,
  families: number[],
  goal: number,
  worst: number,
  side: 1 | -1,
): Terms {
  const reach = Math.max(1e-6, Math.abs(worst - goal));
  return families.flatMap((f) => {
    const { share } = at(form.model.families, f);
    const own = loadTerms(form, f);
    return Array.from({ length: STEPS }, (_, k): [number, number] => {
      const mark = goal + (side * reach * k) / STEPS;
      const beyond = (x: Float64Array) =>
        Math.max(0, side * (loadOf(form.model, scheduleOf(form, x), f) - mark));
      const column = addColumn(form, {
        lower: 0,
        upper: Number.POSITIVE_INFINITY,
        integer: false,
        week: -1,
        complete: beyond,
      });
      addRow(form, {
        cols: [...own.map(([c]) => c), column],
        coefs: [...own.map(([, v]) => v * side), -share],
        lower: Number.NEGATIVE_INFINITY,
        upper: side * share * mark,
        source: { rule: 'load', family: f },
      });
      return [column, k + 1];
    });
  });
}
