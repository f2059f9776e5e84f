import type { Board } from './board.ts';
import { compareShortfalls, shortfallsIn } from './plan-values.ts';

/** The values of all nine levels that a later level must not spoil; the last ones may still be open. */
export interface Standing {
  openMinutes: number;
  shortfalls: number[];
  missing: number;
  changes: number;
  heaviest: number;
  spread: number;
  practice: number;
  rest: number;
}

const NEAR = 1e-6;

/** The largest and the smallest load of the families that share the work, in minutes over share; 0 when none does. */
export function loadsOf({ facts, load }: Board): { heaviest: number; lightest: number } {
  let heaviest = 0;
  let lightest = Number.POSITIVE_INFINITY;
  for (let f = 0; f < facts.F; f += 1) {
    if (!facts.sharesWork[f]) continue;
    const own = load[f]! / facts.share[f]!;
    if (own > heaviest) heaviest = own;
    if (own < lightest) lightest = own;
  }
  return { heaviest, lightest: Math.min(heaviest, lightest) };
}

/** Whether a plan is valid and no worse than what stands, level by level; the cheap questions first. */
export function keeps(board: Board, standing: Standing, chargedShort: number): boolean {
  if (board.broken > 0 || board.openMinutes > standing.openMinutes + NEAR) return false;
  if (board.missing > standing.missing || board.changes > standing.changes) return false;
  if (board.chargedShort > chargedShort + NEAR) return false;
  const { heaviest, lightest } = loadsOf(board);
  if (heaviest > standing.heaviest + NEAR || heaviest - lightest > standing.spread + NEAR) return false;
  if (board.practiceMinutes < standing.practice - NEAR || board.restMinutes < standing.rest - NEAR)
    return false;
  return compareShortfalls(shortfallsIn(board, [...board.facts.sessionsOf.keys()]), standing.shortfalls) <= 0;
}
