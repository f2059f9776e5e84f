import { at } from './at.ts';
import type { Limit } from './relaxation.ts';

interface Decision {
  took: Limit[];
  /** Limits before it. */
  back: Limit[];
  /** The other side, if that is still to come. */
  other: Limit[] | null;
}

/** Steps that the details of one outline may take before others have their turn, and by how much more in each round. */
const PATIENCE = 20;
const GROWS = 4;

/**
 * Where a search is that decides one thing after the other, depth first, and what is still to come. What it decides are
 * outlines at first and details of an outline later. Details that lead nowhere for long are put off until all other outlines
 * have been looked at, so that one that has no plan cannot hold up another that has. (Restarts with growing limits against
 * the long tails of backtracking: Gomes, Selman & Kautz 1998, "Boosting Combinatorial Search Through Randomization".)
 */
export class Decisions {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  private readonly limited: (limit: Limit) => void;
  private readonly path: Decision[] = [];
  /** How many decisions the outline takes; as many as there are where it is not complete. */
  private outline = Number.POSITIVE_INFINITY;
  /** Steps since it was. */
  private steps = 0;
  private patience = PATIENCE;
  /** What outlines decided whose details were put off: those of this round, and those of the next. */
  private outlines: Limit[][] = [];
  private later: Limit[][] = [];

  /** @param limited told of every limit that changes */
  constructor(lower: ArrayLike<number>, upper: ArrayLike<number>, limited: (limit: Limit) => void) {
    this.lower = Float64Array.from(lower);
    this.upper = Float64Array.from(upper);
    this.limited = limited;
  }

  /** Takes one side of a decision; false where nothing is left to look at. */
  decide(first: Limit[], other: Limit[] | null, isDetail: boolean): boolean {
    if (isDetail && this.path.length < this.outline) {
      this.outline = this.path.length;
      this.steps = 0;
    }
    this.steps += 1;
    if (this.path.length >= this.outline && this.steps > this.patience) {
      this.putOff();
      return this.turn();
    }
    this.take(first, other);
    return true;
  }

  /** Notes what follows from what has been decided. */
  imply(limits: Limit[]): void {
    if (limits.length > 0) this.take(limits, null);
  }

  /** Goes back to the last decision with another side and takes that; false where nothing is left to look at. */
  turn(): boolean {
    this.steps += 1;
    for (let last = this.path.pop(); last !== undefined; last = this.path.pop()) {
      this.set(last.back);
      if (last.other === null) continue;
      this.take(last.other, null);
      return true;
    }
    if (this.outlines.length === 0) {
      this.outlines = this.later;
      this.later = [];
      this.patience *= GROWS;
    }
    const outline = this.outlines.shift();
    if (outline === undefined) return false;
    this.take(outline, null);
    return true;
  }

  /** Sets limits for as long as `look` takes. */
  under<T>(limits: Limit[], look: () => T): T {
    const back = this.set(limits);
    const seen = look();
    this.set(back);
    return seen;
  }

  private putOff(): void {
    while (this.path.length > this.outline) this.set(this.path.pop()?.back ?? []);
    this.later.push(this.path.flatMap(({ took }) => took));
  }

  private take(took: Limit[], other: Limit[] | null): void {
    if (this.path.length < this.outline) this.outline = Number.POSITIVE_INFINITY;
    this.path.push({ took, back: this.set(took), other });
  }

  /** Returns the limits before. */
  private set(limits: Limit[]): Limit[] {
    return limits.map((limit) => {
      const { column, lower, upper } = limit;
      const before = { column, lower: at(this.lower, column), upper: at(this.upper, column) };
      this.lower[column] = lower;
      this.upper[column] = upper;
      this.limited(limit);
      return before;
    });
  }
}
