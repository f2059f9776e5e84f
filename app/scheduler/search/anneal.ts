import type { Board } from './board.ts';

/** Moves between two looks at the clock-free stop sign. */
const BATCH = 2048;

export interface Annealing {
  board: Board;
  /** Changes the board a little; false when the change came to nothing and is to be taken back. */
  move: () => boolean;
  /** Numbers in [0, 1). */
  random: () => number;
  /** Moves to try in all. */
  moves: number;
  /** Temperatures at the start and the end, in the board's charge. */
  hot: number;
  cold: number;
  /** Sees every plan that was taken up; true ends the search. */
  visit: () => boolean;
  /** Asked between batches; true ends the search. */
  stop: () => boolean;
}

/**
 * Simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983) with geometric cooling: a worse plan is taken up with
 * probability exp(−difference ÷ temperature).
 * @returns the number of moves tried
 */
export function anneal({ board, move, random, moves, hot, cold, visit, stop }: Annealing): number {
  let done = 0;
  while (done < moves) {
    const heat = hot * (cold / hot) ** (done / moves);
    for (let i = 0; i < BATCH; i += 1) {
      board.turned = 0;
      const before = board.charged;
      const made = move();
      const worse = board.charged - before;
      if (!made || (worse > 0 && random() >= Math.exp(-worse / heat))) board.undo();
      else if (board.turned > 0 && visit()) return done + i + 1;
    }
    done += BATCH;
    if (stop()) break;
  }
  return done;
}
