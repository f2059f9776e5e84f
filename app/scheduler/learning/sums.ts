import { NONE, type Reason, type Trail } from './trail.ts';
import type { Sum } from './zero-one.ts';

/** Sums that may not become too large, and what each has to spare beside what holds. */
export class Sums {
  /** Values looked at so far. */
  work = 0;
  /** Whether some sum is too large whatever is decided. */
  isHopeless = false;
  private readonly trail: Trail;
  /** By sum: where its terms begin, the heaviest first; how much it takes, how much more, and its largest weight. */
  private readonly starts: Int32Array;
  private readonly most: Float64Array;
  private readonly spare: Float64Array;
  private readonly largest: Float64Array;
  /** By term. */
  private readonly literals: Int32Array;
  private readonly weights: Float64Array;
  /** By literal: where the sums it is in begin; by place there: which sum, and its weight in it. */
  private readonly having: Int32Array;
  private readonly sumOf: Int32Array;
  private readonly weightIn: Float64Array;

  constructor(trail: Trail, sums: Sum[]) {
    this.trail = trail;
    const terms = sums.reduce((count, { literals }) => count + literals.length, 0);
    this.starts = new Int32Array(sums.length + 1);
    this.most = Float64Array.from(sums, ({ most }) => most);
    this.spare = Float64Array.from(this.most);
    this.largest = new Float64Array(sums.length);
    this.literals = new Int32Array(terms);
    this.weights = new Float64Array(terms);
    this.having = new Int32Array(trail.holds.length + 1);
    this.sumOf = new Int32Array(terms);
    this.weightIn = new Float64Array(terms);
    for (const [s, { literals, weights, most }] of sums.entries()) {
      const start = this.starts[s]!;
      this.starts[s + 1] = start + literals.length;
      const order = [...literals.keys()].sort((a, b) => weights[b]! - weights[a]!);
      for (const [k, i] of order.entries()) {
        this.literals[start + k] = literals[i]!;
        // More than all there is to spare is as good as just too much.
        this.weights[start + k] = Math.min(weights[i]!, Math.max(0, most) + 1);
      }
      if (literals.length > 0) this.largest[s] = this.weights[start]!;
      if (most < 0) this.isHopeless = true;
    }
    this.listByLiteral();
  }

  /** By literal, the sums it is in, in their order. */
  private listByLiteral(): void {
    const { having, starts, literals } = this;
    for (const literal of literals) having[literal + 1]! += 1;
    for (let literal = 1; literal < having.length; literal += 1) having[literal]! += having[literal - 1]!;
    const next = having.slice();
    for (let s = 0; s + 1 < starts.length; s += 1)
      for (let i = starts[s]!; i < starts[s + 1]!; i += 1) {
        const place = next[literals[i]!]!;
        next[literals[i]!] = place + 1;
        this.sumOf[place] = s;
        this.weightIn[place] = this.weights[i]!;
      }
  }

  /** Sets a sum's limit, no higher than it was, where no decision stands. */
  limit(s: number, most: number): void {
    this.spare[s]! += most - this.most[s]!;
    this.most[s] = most;
    if (this.spare[s]! < 0) this.isHopeless = true;
    else this.tighten(s);
  }

  tightenAll(): void {
    for (let s = 0; s < this.most.length; s += 1) this.tighten(s);
  }

  /** Takes a literal that holds into account; the number of a sum that has become too large, or `NONE`. */
  follow(literal: number): Reason {
    const { sumOf, weightIn, spare, largest } = this;
    const start = this.having[literal]!;
    const end = this.having[literal + 1]!;
    this.work += end - start;
    let broken: Reason = NONE;
    for (let i = start; i < end; i += 1) {
      const s = sumOf[i]!;
      const left = spare[s]! - weightIn[i]!;
      spare[s] = left;
      if (left < 0) broken = s;
      else if (broken === NONE && left < largest[s]!) this.tighten(s);
    }
    return broken;
  }

  /** Takes back what `follow` did. */
  undo(literal: number): void {
    const { sumOf, weightIn, spare } = this;
    const end = this.having[literal + 1]!;
    for (let i = this.having[literal]!; i < end; i += 1) spare[sumOf[i]!]! += weightIn[i]!;
  }

  /** Rules out whatever weighs more than a sum can still take. */
  private tighten(s: number): void {
    const { literals, weights, trail } = this;
    const { holds } = trail;
    const spare = this.spare[s]!;
    const start = this.starts[s]!;
    const end = this.starts[s + 1]!;
    let i = start;
    for (; i < end && weights[i]! > spare; i += 1) {
      const literal = literals[i]!;
      if (holds[literal] === 0) trail.settle(literal ^ 1, s);
    }
    this.work += i - start;
  }

  /**
   * Literals that hold and leave no other choice than `literal`, or that are too much together (`literal` −1). What is not
   * needed is left out, the latest first, so that the reason reaches back as far as it can; what is needed anyway stays in.
   * @param needed by variable: 1 where it is part of what is being explained already
   */
  explain(s: number, literal: number, needed: Uint8Array): number[] {
    const { literals, weights } = this;
    const { holds, position, length } = this.trail;
    const before = literal < 0 ? length : position[literal >> 1]!;
    const start = this.starts[s]!;
    const end = this.starts[s + 1]!;
    this.work += end - start;
    const holding: number[] = [];
    let over = -this.most[s]! - 1;
    for (let i = start; i < end; i += 1) {
      const one = literals[i]!;
      if (one === (literal ^ 1)) over += weights[i]!;
      if (holds[one]! <= 0 || position[one >> 1]! >= before) continue;
      holding.push(i);
      over += weights[i]!;
    }
    if (over > 0) holding.sort((a, b) => position[literals[b]! >> 1]! - position[literals[a]! >> 1]!);
    const because: number[] = [];
    for (const i of holding) {
      const one = literals[i]!;
      if (weights[i]! <= over && needed[one >> 1] === 0) over -= weights[i]!;
      else because.push(one);
    }
    return because;
  }
}
