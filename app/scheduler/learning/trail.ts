import type { Clause } from './clauses.ts';

/** Why a literal holds: the clause, or the number of the sum, that left nothing else, or nothing but a decision. */
export type Reason = Clause | number;
export const DECIDED = -1;

/** What holds so far, in the order in which it came to, by levels of decisions. */
export class Trail {
  /** By literal: 1 it holds, −1 its opposite does, 0 not settled. */
  readonly holds: Int8Array;
  /** By variable: on which level it was settled, as which one of all, and why. */
  readonly level: Int32Array;
  readonly position: Int32Array;
  readonly reasons: Reason[];
  readonly literals: Int32Array;
  length = 0;
  /** Where each level begins. */
  private readonly starts: number[] = [];

  constructor(variables: number) {
    this.holds = new Int8Array(2 * variables);
    this.level = new Int32Array(variables);
    this.position = new Int32Array(variables);
    this.reasons = new Array<Reason>(variables).fill(DECIDED);
    this.literals = new Int32Array(variables);
  }

  /** The level of the last decision; 0 before any. */
  get depth(): number {
    return this.starts.length;
  }

  decide(literal: number): void {
    this.starts.push(this.length);
    this.settle(literal, DECIDED);
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
