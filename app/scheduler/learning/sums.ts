import type { Trail } from './trail.ts';
import type { Sum } from './zero-one.ts';

/** Sums that may not become too large, and what each has to spare beside what holds. */
export class Sums {
  /** Values looked at so far. */
  work = 0;
  /** Whether some sum is too large whatever is decided. */
  isHopeless = false;
  private readonly trail: Trail;
  private readonly sums: Sum[] = [];
  /** By sum: how much more it takes. */
  private readonly spare: number[] = [];
  /** By sum: its largest weight. */
  private readonly largest: number[] = [];
  /** By literal: the sums it is in, and its weight there. */
  private readonly having: number[][];
  private readonly weightIn: number[][];

  constructor(trail: Trail) {
    this.trail = trail;
    this.having = Array.from(trail.holds, () => []);
    this.weightIn = Array.from(trail.holds, () => []);
  }

  /** Before anything holds; answers the sum's number. */
  add({ literals, weights, most }: Sum): number {
    const order = [...literals.keys()].sort((a, b) => weights[b]! - weights[a]!);
    const sum = {
      literals: order.map((i) => literals[i]!),
      // More than all there is to spare is as good as just too much.
      weights: order.map((i) => Math.min(weights[i]!, Math.max(0, most) + 1)),
      most,
    };
    const s = this.sums.push(sum) - 1;
    this.spare.push(most);
    this.largest.push(sum.weights[0] ?? 0);
    sum.literals.forEach((literal, i) => {
      this.having[literal]!.push(s);
      this.weightIn[literal]!.push(sum.weights[i]!);
    });
    if (most < 0) this.isHopeless = true;
    return s;
  }

  /** Sets a sum's limit, no higher than it was, where no decision stands. */
  limit(s: number, most: number): void {
    this.spare[s]! += most - this.sums[s]!.most;
    this.sums[s]!.most = most;
    if (this.spare[s]! < 0) this.isHopeless = true;
    else this.tighten(s);
  }

  tightenAll(): void {
    for (const s of this.sums.keys()) this.tighten(s);
  }

  /** Takes a literal that holds into account; the number of a sum that has become too large, or null. */
  follow(literal: number): number | null {
    const sums = this.having[literal]!;
    const weights = this.weightIn[literal]!;
    this.work += sums.length;
    let broken: number | null = null;
    for (let i = 0; i < sums.length; i += 1) {
      const s = sums[i]!;
      const spare = this.spare[s]! - weights[i]!;
      this.spare[s] = spare;
      if (spare < 0) broken = s;
      else if (broken === null && spare < this.largest[s]!) this.tighten(s);
    }
    return broken;
  }

  /** Takes back what `follow` did. */
  undo(literal: number): void {
    const sums = this.having[literal]!;
    const weights = this.weightIn[literal]!;
    for (let i = 0; i < sums.length; i += 1) this.spare[sums[i]!]! += weights[i]!;
  }

  /** Rules out whatever weighs more than a sum can still take. */
  private tighten(s: number): void {
    const { literals, weights } = this.sums[s]!;
    const { holds } = this.trail;
    const spare = this.spare[s]!;
    let i = 0;
    for (; i < weights.length && weights[i]! > spare; i += 1) {
      const literal = literals[i]!;
      if (holds[literal] === 0) this.trail.settle(literal ^ 1, s);
    }
    this.work += i;
  }

  /**
   * Literals that hold and leave no other choice than `literal`, or that are too much together (`literal` −1). What is not
   * needed is left out, the latest first, so that the reason reaches back as far as it can; what is needed anyway stays in.
   * @param needed by variable: 1 where it is part of what is being explained already
   */
  explain(s: number, literal: number, needed: Uint8Array): number[] {
    const { literals, weights, most } = this.sums[s]!;
    const { holds, position, length } = this.trail;
    const before = literal < 0 ? length : position[literal >> 1]!;
    const own = literal < 0 ? 0 : weights[literals.indexOf(literal ^ 1)]!;
    this.work += literals.length;
    const holding: number[] = [];
    let over = own - most - 1;
    for (let i = 0; i < literals.length; i += 1) {
      const one = literals[i]!;
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
