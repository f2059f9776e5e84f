import { at, upTo } from './at.ts';
import { columnsOf, type Formulation, type Terms } from './formulation.ts';
import { overlaps } from './overlap.ts';
import { inWeek } from './rules.ts';

/**
 * What a weighing of rest cannot exceed: family by family and week by week the best places it may take, as if its adults
 * were never on duty or on call. (Weighted interval scheduling with at most so many intervals, by dynamic programming;
 * Kleinberg & Tardos, Algorithm Design, 6.1.)
 * @param terms columns of rest, none weighed below 0
 */
export function mostOfRest(form: Formulation, terms: Terms): number {
  const { model } = form;
  const col = columnsOf(model);
  const weightOf = new Map(terms);
  const worth = (f: number, s: number) =>
    at(model.families, f).adults.reduce((sum, a) => sum + (weightOf.get(col.rest(a, s)) ?? 0), 0);
  let sum = 0;
  for (const f of model.families.keys())
    for (const w of upTo(model.weeks.length)) {
      const usable = inWeek(model, w).filter((s) => at(form.upper, col.place(f, s)) > 0);
      sum += bestPlaces(form, usable, (s) => worth(f, s), at(model.families, f).maxPlaces);
    }
  return sum;
}

/** The most that sessions without overlap are worth together, at most so many of them. */
function bestPlaces(
  { model }: Formulation,
  usable: number[],
  worth: (s: number) => number,
  places: number,
): number {
  const byEnd = [...usable].sort((a, b) => at(model.sessions, a).end - at(model.sessions, b).end);
  const most = Math.min(places, byEnd.length);
  /** By sessions looked at and places taken at most. */
  const best = upTo(byEnd.length + 1).map(() => new Float64Array(most + 1));
  byEnd.forEach((s, i) => {
    // All that end before it begins come first in the order.
    let before = i;
    while (before > 0 && overlaps(at(model.sessions, at(byEnd, before - 1)), at(model.sessions, s)))
      before -= 1;
    for (let k = 1; k <= most; k += 1)
      at(best, i + 1)[k] = Math.max(at(at(best, i), k), at(at(best, before), k - 1) + worth(s));
  });
  return at(at(best, byEnd.length), most);
}
