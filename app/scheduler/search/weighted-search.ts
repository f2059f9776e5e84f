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
}

/** For how many steps at least, and how many more at most, a value that was given up is not taken again. */
const TABU = 5;
const TABU_MORE = 10;
/** The chance that a choice is looked at which has no part in what is wrong. */
const OTHERS = 0.3;
/** After so many steps, what weights have gained shrinks to this part. */
const FORGET_AFTER = 200;
const FORGET = 0.7;
const NEAR = 1e-9;

/**
 * Looks for one value for each choice with nothing wrong on any meter. Each step takes the best change of one choice; where
 * none helps, whatever is wrong starts to weigh more, so that the search fills up the valleys it gets stuck in: constraint
 * weighting (Morris 1993, "The Breakout Method for Escaping from Local Minima") with a tabu list (Galinier & Hao 2004, "A
 * General Approach for Constraint Solving by Local Search").
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
  private step = 0;

  constructor(choices: Choices, meters: Meters, chosen: Int32Array, random: () => number) {
    this.choices = choices;
    this.meters = meters;
    this.random = random;
    this.chosen = chosen;
    this.sum = new Float64Array(meters.kind.length);
    this.weight = new Float64Array(meters.kind.length).fill(1);
    this.tabuUntil = new Int32Array(choices.entries.length);
    for (const value of chosen) this.add(value, 1);
    this.all = Array.from(chosen.keys());
    this.choicesOf = Array.from(meters.kind, () => []);
    for (let g = 0; g < chosen.length; g += 1) {
      const mine = new Set<number>();
      for (let v = choices.values[g]!; v < choices.values[g + 1]!; v += 1)
        for (let e = choices.entries[v]!; e < choices.entries[v + 1]!; e += 1) mine.add(choices.meter[e]!);
      for (const m of mine) this.choicesOf[m]!.push(g);
    }
  }
  private all: number[];
  private choicesOf: number[][];

  restart(): void {
    const { values } = this.choices;
    this.weight.fill(1);
    for (let g = 0; g < this.chosen.length; g += 1) {
      const first = values[g]!;
      this.choose(g, first + ((this.random() * (values[g + 1]! - first)) | 0));
    }
  }

  /** Gives one choice, taken at random, another value: a way on from where nothing seems wrong but something is. */
  upset(): void {
    const { values } = this.choices;
    const g = (this.random() * this.chosen.length) | 0;
    const first = values[g]!;
    this.choose(g, first + ((this.random() * (values[g + 1]! - first)) | 0));
  }

  /** Goes on until nothing is wrong (true), or so many values more were looked at or `stop` says so (false). */
  run(most: number, stop: () => boolean): boolean {
    const until = this.looked + most;
    const { sum, weight, meters } = this;
    const M = sum.length;
    const wrong: number[] = [];
    let again = this.looked + Number(process.env.RS ?? 2e6);
    while (this.looked < until) {
      wrong.length = 0;
      let total = 0;
      for (let m = 0; m < M; m += 1) {
        const lacking = this.wrongAt(m, sum[m]!);
        if (lacking === 0) continue;
        wrong.push(m);
        total += lacking * weight[m]!;
      }
      if (wrong.length === 0) return true;
      if (stop()) return false;
      this.step += 1;
      if (this.looked > again) {
        this.restart();
        again = this.looked + Number(process.env.RS ?? 2e6);
      }
      if (!this.change(total, wrong[(this.random() * wrong.length) | 0]!)) for (const m of wrong) weight[m] = weight[m]! + 1;
      if (this.step % FORGET_AFTER === 0)
        for (let m = 0; m < meters.kind.length; m += 1) weight[m] = 1 + (weight[m]! - 1) * FORGET;
    }
    return false;
  }

  /** Takes the best change there is; false where it makes nothing better. */
  private change(total: number, about: number): boolean {
    const { choices, chosen, sum, weight, random, tabuUntil, step } = this;
    const { values, entries, meter, amount } = choices;
    let best = Number.POSITIVE_INFINITY;
    let bestValue = -1;
    let bestChoice = -1;
    let ties = 0;
    const mode = Number(process.env.MODE ?? 0);
    const few = mode ? this.choicesOf[about]! : this.all;
    for (let i = 0; i < few.length; i += 1) {
      const g = few[i]!;
      const old = chosen[g]!;
      const [from, to] = [entries[old]!, entries[old + 1]!];
      if (mode === 0 && !this.isWrong(from, to) && random() > OTHERS) continue;
      let without = 0;
      for (let e = from; e < to; e += 1) {
        const m = meter[e]!;
        const now = sum[m]!;
        without += weight[m]! * (this.wrongAt(m, now - amount[e]!) - this.wrongAt(m, now));
        sum[m] = now - amount[e]!;
      }
      const [firstValue, endValue] = [values[g]!, values[g + 1]!];
      this.looked += endValue - firstValue;
      for (let v = firstValue; v < endValue; v += 1) {
        if (v === old) continue;
        let change = without;
        const end = entries[v + 1]!;
        for (let e = entries[v]!; e < end; e += 1) {
          const m = meter[e]!;
          const now = sum[m]!;
          change += weight[m]! * (this.wrongAt(m, now + amount[e]!) - this.wrongAt(m, now));
        }
        if (change > best + NEAR) continue;
        if (tabuUntil[v]! > step && total + change > NEAR) continue;
        if (change < best - NEAR) ties = 0;
        ties += 1;
        if (ties > 1 && random() * ties >= 1) continue;
        best = change;
        bestValue = v;
        bestChoice = g;
      }
      for (let e = from; e < to; e += 1) sum[meter[e]!] = sum[meter[e]!]! + amount[e]!;
    }
    if (bestChoice < 0) return false;
    tabuUntil[chosen[bestChoice]!] = step + TABU + ((random() * TABU_MORE) | 0);
    this.choose(bestChoice, bestValue);
    return best < -NEAR;
  }

  private isWrong(from: number, to: number): boolean {
    const { meter } = this.choices;
    for (let e = from; e < to; e += 1) if (this.wrongAt(meter[e]!, this.sum[meter[e]!]!) > 0) return true;
    return false;
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
