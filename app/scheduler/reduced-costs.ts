import { at } from './at.ts';
import type { Limit, Relaxed } from './relaxation.ts';

/** What columns may be, and which of them are whole. */
interface Columns {
  integer: ArrayLike<boolean>;
  lower: ArrayLike<number>;
  upper: ArrayLike<number>;
}

const NEAR = 1e-9;
/** Costs below this tell nothing. */
const LEAST_COST = 1e-7;
/** By how much a plan's objective must be beyond the most to count as beyond it. */
const BEYOND = 1e-5;

/**
 * Limits that whole columns have in every plan whose objective is no more than `most`: a relaxation's objective and what a
 * unit of a column adds to it tell how far the column can move (reduced-cost fixing; Dantzig, Fulkerson & Johnson 1954,
 * "Solution of a large-scale traveling-salesman problem").
 */
export function limitsByCost(
  { x, value, costs }: Relaxed,
  most: number,
  { integer, lower, upper }: Columns,
): Limit[] {
  const limits: Limit[] = [];
  for (let column = 0; column < x.length; column += 1) {
    const cost = at(costs, column);
    if (!at(integer, column) || Math.abs(cost) < LEAST_COST) continue;
    const [low, high] = [at(lower, column), at(upper, column)];
    const steps = Math.floor((most - value + BEYOND) / Math.abs(cost));
    if (low + steps >= high) continue;
    if (cost > 0 && at(x, column) <= low + NEAR) limits.push({ column, lower: low, upper: low + steps });
    if (cost < 0 && at(x, column) >= high - NEAR) limits.push({ column, lower: high - steps, upper: high });
  }
  return limits;
}
