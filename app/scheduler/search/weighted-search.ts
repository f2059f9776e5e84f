/** How a meter says what is wrong with its sum. */
export const WITHIN = 0;
export const NEEDED = 1;
export const NEEDED_OR_NOBODY = 2;

/**
 * What a `NEEDED` meter gets for each value that uses what it is about; each one who is there counts 1 beside it. So one
 * sum knows both whether it is used at all and how many are there.
 */
export const USED = 1000;

/** Sums over chosen values, each with limits. */
export interface Meters {
  /**
   * `WITHIN`: the sum lies between low and high. `NEEDED`: where used at all, at least `low` are there.
   * `NEEDED_OR_NOBODY`: the same, and nobody where it is not used.
   */
  kind: Uint8Array;
  low: Float64Array;
  high: Float64Array;
}

/** Choices of one value each, and what each value adds to which meters. */
export interface Choices {
  /** By choice: its first value; one more at the end. */
  values: Int32Array;
  /** By value: its first entry; one more at the end. */
  entries: Int32Array;
  /** By entry. */
  meter: Int32Array;
  amount: Float64Array;
  /** By choice: the group that it is drawn anew with. */
  group: Int32Array;
}

/** For how many steps at least, and how many more at most, a value that was given up is not taken again. */
const TABU = 3;
const TABU_MORE = 6;
/** After so many steps, what weights have gained shrinks to this part. */
const FORGET_AFTER = 120;
const FORGET = 0.8;
/** The part of the groups that is drawn anew. */
const DRAWN = 0.3;
const NEAR = 1e-9;

/**
 * Looks for one value for each choice with nothing wrong on any meter. Each step takes something that is wrong and makes
 * the best change of a choice that has a part in it; where none helps, whatever is wrong starts to weigh more, so that the
 * search fills up the valleys it gets stuck in: constraint weighting (Morris 1993, "The Breakout Method for Escaping from
 * Local Minima") with a tabu list (Galinier & Hao 2004, "A General Approach for Constraint Solving by Local Search").
 * What leads nowhere for long is left: some groups of choices are drawn anew.
 */
export class WeightedSearch {
  /** Values looked at so far: the measure of its work. */
  looked = 0;
  /** By choice: the value it has. */
  readonly chosen: Int32Array;
  private readonly choices: Choices;
  private readonly meters: Meters;
  private readonly random: () => number;
  private readonly sum: Float64Array;
  private readonly weight: Float64Array;
  private readonly tabuUntil: Int32Array;
  /** By meter: what is wrong there, weighted. */
  private readonly cost: Float64Array;
  private readonly again: number;
  private upsetAt: number;
  /** The last choices with nothing wrong, or those at first. */
  private readonly last: Int32Array;
  private step = 0;

  /** By meter: the choices that have a part in it. */
  private readonly choicesOf: Int32Array[];

  /**
   * @param chosen by choice: the value to begin with
   * @param again how many values are looked at before some groups are drawn anew
   */
  constructor(choices: Choices, meters: Meters, chosen: Int32Array, again: number, random: () => number) {
    this.choices = choices;
    this.meters = meters;
    this.random = random;
    this.again = again;
    this.upsetAt = again;
    this.chosen = chosen;
    this.last = chosen.slice();
    const M = meters.kind.length;
    this.sum = new Float64Array(M);
    this.cost = new Float64Array(M);
    this.weight = new Float64Array(M).fill(1);
    this.tabuUntil = new Int32Array(choices.entries.length);
    for (const value of chosen) this.add(value, 1);
    const { values, entries, meter } = choices;
    const parts: Set<number>[] = Array.from({ length: M }, () => new Set());
    for (let g = 0; g < chosen.length; g += 1)
      for (let e = entries[values[g]!]!; e < entries[values[g + 1]!]!; e += 1) parts[meter[e]!]!.add(g);
    this.choicesOf = parts.map((part) => Int32Array.from(part));
  }

  /** Goes on until nothing is wrong (true), or so many values more were looked at or `stop` says so (false). */
  run(most: number, stop: () => boolean): boolean {
    const { sum, weight, cost } = this;
    const until = this.looked + most;
    const wrong: number[] = [];
    while (this.looked < until) {
      wrong.length = 0;
      let total = 0;
      for (let m = 0; m < sum.length; m += 1) {
        cost[m] = weight[m]! * this.wrongAt(m, sum[m]!);
        if (cost[m] === 0) continue;
        // What no choice has a part in stays wrong.
        if (this.choicesOf[m]!.length === 0) return false;
        wrong.push(m);
        total += cost[m]!;
      }
      if (wrong.length === 0) {
        this.last.set(this.chosen);
        return true;
      }
      this.step += 1;
      // A step costs something even where there is nothing to choose from.
      this.looked += 1;
      if (!this.change(total, wrong[(this.random() * wrong.length) | 0]!))
        for (const m of wrong) weight[m] = weight[m]! + 1;
      if (this.step % FORGET_AFTER === 0) {
        if (stop()) return false;
        for (let m = 0; m < sum.length; m += 1) weight[m] = 1 + (weight[m]! - 1) * FORGET;
      }
      if (this.looked >= this.upsetAt) this.upset();
    }
    return false;
  }

  /** Goes back to the last plan with nothing wrong and draws some groups of choices anew. */
  upset(): void {
    const { values, group } = this.choices;
    this.upsetAt = this.looked + this.again;
    this.weight.fill(1);
    // One group at least, or nothing would be another way.
    const drawn = new Map([[group[(this.random() * group.length) | 0]!, true]]);
    for (let g = 0; g < this.chosen.length; g += 1) {
      const of = group[g]!;
      if (!drawn.has(of)) drawn.set(of, this.random() < DRAWN);
      const first = values[g]!;
      const one = first + ((this.random() * (values[g + 1]! - first)) | 0);
      this.choose(g, drawn.get(of) ? one : this.last[g]!);
    }
  }

  /** Takes the best change of a choice that has a part in what is wrong; false where it makes nothing better. */
  private change(total: number, about: number): boolean {
    const { choices, chosen, sum, weight, cost, random, tabuUntil, step } = this;
    const { values, entries, meter, amount } = choices;
    const parts = this.choicesOf[about]!;
    let best = Number.POSITIVE_INFINITY;
    let bestValue = -1;
    let bestChoice = -1;
    let ties = 0;
    for (let i = 0; i < parts.length; i += 1) {
      const g = parts[i]!;
      const old = chosen[g]!;
      const [from, to] = [entries[old]!, entries[old + 1]!];
      let without = 0;
      for (let e = from; e < to; e += 1) {
        const m = meter[e]!;
        sum[m] = sum[m]! - amount[e]!;
        without -= cost[m]!;
        cost[m] = weight[m]! * this.wrongAt(m, sum[m]!);
        without += cost[m]!;
      }
      const [first, end] = [values[g]!, values[g + 1]!];
      this.looked += end - first;
      for (let v = first; v < end; v += 1) {
        if (v === old) continue;
        let change = without;
        const last = entries[v + 1]!;
        for (let e = entries[v]!; e < last; e += 1) {
          const m = meter[e]!;
          change += weight[m]! * this.wrongAt(m, sum[m]! + amount[e]!) - cost[m]!;
        }
        if (change > best + NEAR) continue;
        if (tabuUntil[v]! > step && total + change > NEAR) continue;
        if (change < best - NEAR) ties = 0;
        ties += 1;
        // Of equally good ones, each with the same chance.
        if (random() * ties >= 1) continue;
        best = change;
        bestValue = v;
        bestChoice = g;
      }
      for (let e = from; e < to; e += 1) {
        const m = meter[e]!;
        sum[m] = sum[m]! + amount[e]!;
        cost[m] = weight[m]! * this.wrongAt(m, sum[m]!);
      }
    }
    if (bestChoice < 0) return false;
    tabuUntil[chosen[bestChoice]!] = step + TABU + ((random() * TABU_MORE) | 0);
    this.choose(bestChoice, bestValue);
    return best < -NEAR;
  }

  private choose(g: number, value: number): void {
    this.add(this.chosen[g]!, -1);
    this.chosen[g] = value;
    this.add(value, 1);
  }

  private add(value: number, times: number): void {
    const { entries, meter, amount } = this.choices;
    for (let e = entries[value]!; e < entries[value + 1]!; e += 1) {
      const m = meter[e]!;
      this.sum[m] = this.sum[m]! + times * amount[e]!;
    }
  }

  private wrongAt(m: number, sum: number): number {
    const { kind, low, high } = this.meters;
    if (kind[m] === WITHIN) {
      if (sum > high[m]! + NEAR) return sum - high[m]!;
      return sum < low[m]! - NEAR ? low[m]! - sum : 0;
    }
    const there = sum % USED;
    if (sum < USED) return kind[m] === NEEDED_OR_NOBODY ? there : 0;
    return there < low[m]! ? low[m]! - there : 0;
  }
}
