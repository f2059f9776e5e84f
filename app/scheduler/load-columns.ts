import { at } from './at.ts';
import { addColumn, addRow, type Formulation } from './formulation.ts';
import { loadGrain, loadTerms } from './loads.ts';
import { loadOf, scheduleOf } from './schedule.ts';

export interface LoadColumns {
  /** Families whose loads count, by number. */
  sharing: number[];
  /** A column at or above every load, and one at or below. */
  most: number;
  lightest: number;
  /** Minutes that both columns are counted in. */
  unit: number;
  /** The step between loads in minutes; 0 for none. */
  grain: number;
}

/**
 * Adds a column above every load and one below, with the rows that hold them there.
 * @returns null where nobody shares the work: then there is no load
 */
export function addLoadColumns(form: Formulation): LoadColumns | null {
  const sharing = form.model.families.flatMap((family, f) => (family.sharesWork ? [f] : []));
  if (sharing.length === 0) return null;
  const grain = loadGrain(form);
  const unit = grain > 0 ? grain : 1;
  const loads = (x: Float64Array) => sharing.map((f) => loadOf(form.model, scheduleOf(form, x), f));
  const column = (pick: (...all: number[]) => number) =>
    addColumn(form, {
      lower: 0,
      upper: Number.POSITIVE_INFINITY,
      integer: grain > 0,
      week: -1,
      complete: (x) => tidy(pick(...loads(x)) / unit, grain > 0),
    });
  const most = column(Math.max);
  const lightest = column(Math.min);
  for (const f of sharing) {
    const terms = loadTerms(form, f);
    const cols = terms.map(([c]) => c);
    const coefs = [...terms.map(([, coef]) => coef), -at(form.model.families, f).share * unit];
    const source = { rule: 'load', family: f };
    addRow(form, { cols: [...cols, most], coefs, lower: Number.NEGATIVE_INFINITY, upper: 0, source });
    addRow(form, { cols: [...cols, lightest], coefs, lower: 0, upper: Number.POSITIVE_INFINITY, source });
  }
  return { sharing, most, lightest, unit, grain };
}

/** Whole steps come out of a division a hair off. */
function tidy(value: number, whole: boolean): number {
  return whole ? Math.round(value) : value;
}
