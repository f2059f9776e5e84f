import type { Model } from '../model.ts';
import type { Aim } from './aims.ts';
import { anneal } from './anneal.ts';
import type { Board, Cells, Charges } from './board.ts';
import { firm, type Grip, loose, shortfallCharge } from './charges.ts';
import type { FamilyWeeks } from './family-weeks.ts';
import type { Moves } from './moves.ts';
import { keeps, loadsOf, type Standing } from './standing.ts';
import type { WeekPlans } from './week-plans.ts';

/** A level after the fourth, as a search sees it. */
export interface LevelSearch extends Pick<Aim, 'value' | 'lead'> {
  standing: Standing;
  /** No value below this exists. */
  floor: number;
  /** The step between values. */
  grain: number;
  /** Moves of one cooling, and most of all. */
  cooling: number;
  /** Whether there is much to choose, so that a cooling is long. */
  large: boolean;
  moves: number;
  /** Coolings without a better plan, one after another, that end the search. */
  mostVain: number;
  stop: () => boolean;
  /** Told of each better plan found, after the cooling that found it. */
  better: () => void;
}

/** How far a goal reaches from the best value towards the floor; less after each failure, until it starts over. */
const REACH = 0.5;
const LESS = 0.7;
const LEAST_REACH = 0.1;
/** Every so many failures, the other grip is tried; where a large cycle keeps all promises, both lead on by turns. */
const OTHER_GRIP = 4;
const OTHER_GRIP_LARGE = 2;
/** How much hotter a cooling starts where blocks of weeks are put together. */
const HOTTER = 2;
/** And after each short one in vain: what those nearer by do not reach lies behind a hill. */
const HOTTER_IN_VAIN = 0.3;
/** Moves that give a family's week another form altogether, where these are listed. */
const WHOLE_WEEKS = 0.5;

/**
 * Brings one level down with all above it held: a goal is set on the way to the floor, what lies beyond it is charged the
 * more the further, and the goal follows what is reached (goal programming by annealing). The board ends with the best plan.
 * @returns the number of moves tried
 */
export function searchLevel(
  board: Board,
  model: Model,
  moves: Moves,
  weeks: FamilyWeeks | null,
  pieces: WeekPlans | null,
  search: LevelSearch,
): number {
  const { standing, value, floor, grain } = search;
  const short = shortfallCharge(model);
  // Shortfalls are charged so that the smallest one of the list weighs what the grip says.
  const smallest = short(standing.shortfalls.at(-1) ?? 0) || 1;
  const cells: Cells = board.cells();
  let best = value(board);
  let done = 0;
  let reach = REACH;
  // Among many adults, held loosely, something is always amiss: a cooling then hardly ever meets a plan to keep.
  const isLoose = standing.shortfalls.length === 0 && !search.large;
  const [usual, other]: [Grip, Grip] = isLoose ? [loose, firm] : [firm, loose];
  const otherGrip = standing.shortfalls.length === 0 && search.large ? OTHER_GRIP_LARGE : OTHER_GRIP;
  let failed = 0;
  let vain = 0;
  const move =
    weeks === null
      ? () => moves.try()
      : () => (moves.random() < WHOLE_WEEKS ? weeks.change(moves.random) : moves.try());
  while (done < search.moves && vain < search.mostVain && best > floor + 1e-6 && !search.stop()) {
    const step = Math.floor((best - (best - floor) * reach) / grain + 1e-9) * grain;
    const goal = Math.max(floor, Math.min(best - grain, step));
    const grip = failed % otherGrip === otherGrip - 1 ? other : usual;
    const { broken, open, missing, change, hot, cold } = grip;
    const weight = grip.short / smallest;
    board.set(cells);
    const charges: Charges = {
      broken,
      open,
      short: (minutes) => weight * short(minutes),
      missing,
      change: model.published === null ? 0 : change,
      load: () => 0,
      practice: 0,
      rest: 0,
      duty: 0,
      ...search.lead(board, goal, best),
    };
    board.recharge(charges);
    const { heaviest } = loadsOf(board);
    pieces?.begin(charges, heaviest);
    const { chargedShort } = board;
    const before = best;
    const visit = (): boolean => {
      pieces?.collect();
      return take();
    };
    const take = (): boolean => {
      if (board.broken > 0 || board.chargedShort > chargedShort + 1e-6) return false;
      const now = value(board);
      if (now >= best - 1e-9 || !keeps(board, standing, chargedShort)) return false;
      best = now;
      board.copyTo(cells);
      return best <= goal + 1e-6;
    };
    // With pieces to put together, a cooling need not end better than it began: it may start elsewhere, and hotter.
    pieces?.upset(moves.random);
    const heat = (pieces === null ? 1 : HOTTER) * (search.large ? 1 : 1 + HOTTER_IN_VAIN * vain);
    done += anneal({
      board,
      move,
      random: moves.random,
      moves: search.cooling,
      hot: hot * heat,
      cold,
      visit,
      stop: search.stop,
    });
    if (pieces && best > goal + 1e-6) {
      const now = board.cells();
      board.set(cells);
      const { cells: put, moves: work } = pieces.combine(moves.random);
      done += work;
      if (put !== null) {
        board.set(put);
        take();
      }
      board.set(now);
    }
    if (best > goal + 1e-6) {
      reach = reach < LEAST_REACH ? REACH : reach * LESS;
      failed += 1;
    }
    vain = best < before ? 0 : vain + 1;
    if (best < before) {
      const now = board.cells();
      board.set(cells);
      search.better();
      board.set(now);
    }
  }
  board.set(cells);
  return done;
}
