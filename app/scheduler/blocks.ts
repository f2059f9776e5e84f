import { at, upTo } from './at.ts';
import { type Formulation, type Row, reachOf } from './formulation.ts';

/** Groups weeks that some row ties together (rest between duties over a weekend, `maxDuties`): each group alone is exact. */
export function weekBlocks(form: Formulation): number[][] {
  const parent = upTo(form.model.weeks.length);
  const root = (w: number): number => (at(parent, w) === w ? w : root(at(parent, w)));
  for (const row of form.rows) {
    if (isSlack(form, row)) continue;
    const free = row.cols.filter((c) => at(form.lower, c) < at(form.upper, c));
    const first = free[0];
    if (first === undefined) continue;
    for (const c of free) parent[root(at(form.week, c))] = root(at(form.week, first));
  }
  const groups = new Map<number, number[]>();
  for (const w of upTo(parent.length)) groups.set(root(w), [...(groups.get(root(w)) ?? []), w]);
  return [...groups.values()];
}

/** A row that no choice within the limits can break. */
function isSlack(form: Formulation, row: Row): boolean {
  const { least, most } = reachOf(form, row);
  return least >= row.lower - 1e-9 && most <= row.upper + 1e-9;
}
