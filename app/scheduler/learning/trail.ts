/**
 * Why a literal holds, or what has become too much: a sum by its number, or the clause at a place of the store as
 * −2 − place. There is no object for it, since it is looked up millions of times.
 */
export type Reason = number;
/** None is kept: a decision, or what holds for good; where something broken is asked for, nothing is. */
export const NONE: Reason = -1;

export function reasonOf(place: number): Reason {
  return -2 - place;
}

export function placeOf(reason: Reason): number {
  return -2 - reason;
}

/** What holds so far, in the order in which it came to, by levels of decisions. */
export class Trail {
  /** By literal: 1 it holds, −1 its opposite does, 0 not settled. */
  readonly holds: Int8Array;
  /** By variable: on which level it was settled, as which one of all, and why. */
  readonly level: Int32Array;
  readonly position: Int32Array;
  readonly reasons: Int32Array;
  readonly literals: Int32Array;
  length = 0;
  /** Where each level begins. */
  private readonly starts: number[] = [];
  /** By level: at which count it was last met. */
  private readonly met: Int32Array;
  private counts = 0;

  constructor(variables: number) {
    this.holds = new Int8Array(2 * variables);
    this.level = new Int32Array(variables);
    this.position = new Int32Array(variables);
    this.reasons = new Int32Array(variables).fill(NONE);
    this.literals = new Int32Array(variables);
    this.met = new Int32Array(variables + 1);
  }

  /** The level of the last decision; 0 before any. */
  get depth(): number {
    return this.starts.length;
  }

  /** On how many levels some literals were settled. */
  levelsOf(literals: ArrayLike<number>, start: number, end: number): number {
    this.counts += 1;
    let levels = 0;
    for (let k = start; k < end; k += 1) {
      const level = this.level[literals[k]! >> 1]!;
      if (this.met[level] === this.counts) continue;
      this.met[level] = this.counts;
      levels += 1;
    }
    return levels;
  }

  decide(literal: number): void {
    this.starts.push(this.length);
    this.settle(literal, NONE);
  }

  settle(literal: number, reason: Reason): void {
    const variable = literal >> 1;
    this.holds[literal] = 1;
    this.holds[literal ^ 1] = -1;
    this.reasons[variable] = reason;
    this.level[variable] = this.starts.length;
    this.position[variable] = this.length;
    this.literals[this.length] = literal;
    this.length += 1;
  }

  /** Takes back all above a level; tells of each literal, the last first. */
  backTo(level: number, each: (literal: number, position: number) => void): void {
    if (this.starts.length <= level) return;
    const start = this.starts[level]!;
    for (let i = this.length - 1; i >= start; i -= 1) {
      const literal = this.literals[i]!;
      this.holds[literal] = 0;
      this.holds[literal ^ 1] = 0;
      each(literal, i);
    }
    this.length = start;
    this.starts.length = level;
  }
}
