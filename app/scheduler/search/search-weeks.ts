import type { Formulation } from '../formulation.ts';
import { anneal } from './anneal.ts';
import type { Board } from './board.ts';
import { weeklyCharges } from './charges.ts';
import { Moves } from './moves.ts';
import { compareValues, type PlanValues, shortfallsIn } from './plan-values.ts';

/** What a search of all weeks may do, and whom it asks and tells. */
export interface WeeksSearch {
  random: () => number;
  /** Most moves in all. */
  moves: number;
  stop: () => boolean;
  /** Told after each block that got better. */
  better: () => void;
  /** Whether what adults are short of in a block is settled later, and better than by more coolings. */
  settlesShortfalls: (weeks: number[]) => boolean;
  /** Asked of a block in which no valid plan was met at first: whether none exists, so that the search may end. */
  isHopeless: (weeks: number[]) => boolean;
}

/**
 * Coolings after which a block with so many choices is left, where nothing but shortfalls remains and these are settled later.
 * In smaller ones more coolings take little time, and what they find has more evenly spread loads.
 */
const ENOUGH = 2;
const MANY_CHOICES = 1_000;

/**
 * Coolings, one after another over all blocks: moves for each choice a block offers, and the temperatures. The first is
 * short, so that a good plan is there soon; the hotter ones reach what lies behind a session that must first open.
 */
const COOLINGS = [
  { movesPerChoice: 40, hot: 30, cold: 5 },
  { movesPerChoice: 500, hot: 30, cold: 5 },
  { movesPerChoice: 1000, hot: 60, cold: 5 },
  { movesPerChoice: 1000, hot: 300, cold: 5 },
  { movesPerChoice: 1500, hot: 30, cold: 4 },
];

/** The first cooling where a rota is published: hardly warm enough to let go of it, so that what is amiss is mended nearby. */
const MENDING = { movesPerChoice: 100, hot: 6, cold: 1 };

/** How much dearer open slots and broken rules become where a search ended with some, and how often at once. */
const DEARER = 30;
const MOST_RAISES = 3;

/**
 * Levels 1 to 4 by local search, block by block of weeks: each cools down a few times and is left alone as soon as it has
 * all that can be had. It proves nothing; what it finds is where the proofs start. The board ends with the best plan.
 * @returns the number of moves tried
 */
export function searchWeeks(
  board: Board,
  form: Formulation,
  blocks: number[][],
  effort: WeeksSearch,
): number {
  const charges = weeklyCharges(form.model);
  const dearer = blocks.map(() => 1);
  let done = 0;
  const coolings = board.facts.hasPublished ? [MENDING, ...COOLINGS] : COOLINGS;
  for (const [cooling, { movesPerChoice, hot, cold }] of coolings.entries())
    for (const [block, weeks] of blocks.entries()) {
      if (done >= effort.moves || effort.stop()) return done;
      const { sessionsOf, A, F } = board.facts;
      const scope = Int32Array.from(weeks.flatMap((w) => [...sessionsOf[w]!]));
      const choices = scope.length * (2 * A + F);
      const inside = board.countIn(weeks);
      const outside = {
        broken: board.broken - inside.broken,
        openMinutes: board.openMinutes - inside.openMinutes,
        missing: board.missing - inside.missing,
        changes: board.changes - inside.changes,
      };
      const values = (): PlanValues => ({
        broken: board.broken - outside.broken,
        openMinutes: board.openMinutes - outside.openMinutes,
        shortfalls: shortfallsIn(board, weeks),
        missing: board.missing - outside.missing,
        changes: board.facts.hasPublished ? board.changes - outside.changes : 0,
      });
      let best = values();
      if (isIdeal(best)) continue;
      // The solver soon brings the changes down, and knows when there are fewest.
      if (cooling > 0 && choices >= MANY_CHOICES && isIdeal({ ...best, changes: 0 })) continue;
      const isLong = cooling >= ENOUGH && choices >= MANY_CHOICES;
      if (isLong && isIdeal({ ...best, shortfalls: [] }) && effort.settlesShortfalls(weeks)) continue;
      const start = best;
      const cells = board.cells();
      let least = Number.POSITIVE_INFINITY;
      const visit = (): boolean => {
        if (board.charged >= least - 1e-9 && board.broken - outside.broken >= best.broken) return false;
        const found = values();
        if (compareValues(found, best) < 0) {
          best = found;
          board.copyTo(cells);
        }
        least = Math.min(least, board.charged);
        return isIdeal(best);
      };
      const moves = new Moves(board, effort.random, scope);
      for (let raised = 0; done < effort.moves; raised += 1) {
        const times = dearer[block]!;
        board.recharge({ ...charges, open: charges.open * times, broken: charges.broken * times });
        least = Number.POSITIVE_INFINITY;
        done += anneal({
          board,
          move: () => moves.try(),
          random: effort.random,
          moves: Math.min(effort.moves - done, movesPerChoice * choices),
          hot,
          cold,
          visit,
          stop: effort.stop,
        });
        // More need than the co-op can meet: open slots and broken rules must cost more than the rest they would buy.
        const now = values();
        if (now.broken + now.openMinutes <= best.broken + best.openMinutes || raised === MOST_RAISES) break;
        dearer[block]! *= DEARER;
      }
      board.set(cells);
      if (compareValues(best, start) < 0 && board.broken === 0) effort.better();
      if (cooling === 0 && best.broken > 0 && effort.isHopeless(weeks)) return done;
    }
  return done;
}

function isIdeal({ broken, openMinutes, shortfalls, missing, changes }: PlanValues): boolean {
  return broken + openMinutes + shortfalls.length + missing + changes === 0;
}
