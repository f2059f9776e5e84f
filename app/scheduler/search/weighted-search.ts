import { type Parts, partsOf } from './choice-parts.ts';
import {
  type Choices,
  choicesByMeter,
  groupByMeter,
  type Meters,
  NEAR,
  SHARED,
  WITHIN,
  wrongAt,
} from './choices.ts';

/** For how many steps at least, and how many more at most, a value that was given up is not taken again. */
const TABU = 3;
const TABU_MORE = 6;
/** After so many steps, what weights have gained shrinks to this part. */
const FORGET_AFTER = 120;
const FORGET = 0.5;
/** The part of the groups that is drawn anew. */
const DRAWN = 0.3;

/** Told of a group of choices in which a change has left nothing wrong, whatever is wrong between groups. */
type Met = (group: number, chosen: Int32Array) => void;

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
  private readonly parts: Parts;
  private readonly meters: Meters;
  private readonly random: () => number;
  private readonly met: Met | null;
  private readonly sum: Float64Array;
  private readonly weight: Float64Array;
  private readonly tabuUntil: Int32Array;
  /** By meter: what is wrong there. */
  private readonly off: Float64Array;
  /** Meters where something is wrong, and by meter its place among them or −1. */
  private readonly wrong: Int32Array;
  private readonly placeIn: Int32Array;
  private wrongs = 0;
  /** By group: how many of its own meters have something wrong. */
  private readonly wrongIn: Int32Array;
  /** By part of the choice looked at: what it would change. */
  private readonly changeOf: Float64Array;
  private readonly again: number;
  private upsetAt: number;
  /** The last choices with nothing wrong, or those at first. */
  private readonly last: Int32Array;
  private step = 0;

  /** By meter: the choices that have a part in it, and the only group that does. */
  private readonly choicesOf: Int32Array[];
  private readonly groupOf: Int32Array;

  /**
   * @param chosen by choice: the value to begin with
   * @param again how many values are looked at before some groups are drawn anew
   */
  constructor(
    choices: Choices,
    meters: Meters,
    chosen: Int32Array,
    again: number,
    random: () => number,
    met: Met | null = null,
  ) {
    this.choices = choices;
    this.parts = partsOf(choices);
    this.meters = meters;
    this.random = random;
    this.met = met;
    this.again = again;
    this.upsetAt = again;
    this.chosen = chosen;
    this.last = chosen.slice();
    const M = meters.kind.length;
    this.sum = new Float64Array(M);
    this.off = new Float64Array(M);
    this.weight = new Float64Array(M).fill(1);
    this.wrong = new Int32Array(M);
    this.placeIn = new Int32Array(M).fill(-1);
    this.tabuUntil = new Int32Array(choices.entries.length);
    this.changeOf = new Float64Array(this.parts.most);
    this.choicesOf = choicesByMeter(choices, meters);
    this.groupOf = groupByMeter(choices, this.choicesOf);
    this.wrongIn = new Int32Array(choices.group.reduce((most, group) => Math.max(most, group + 1), 0));
    for (const value of chosen) this.add(value, 1);
  }

  /** Goes on until nothing is wrong (true), or so many values more were looked at or `stop` says so (false). */
  run(most: number, stop: () => boolean): boolean {
    const { weight, wrong } = this;
    const until = this.looked + most;
    // Limits may have changed.
    for (let m = 0; m < weight.length; m += 1) this.weigh(m);
    while (this.wrongs > 0) {
      if (this.looked >= until) return false;
      this.step += 1;
      // A step costs something even where there is nothing to choose from.
      this.looked += 1;
      const about = wrong[(this.random() * this.wrongs) | 0]!;
      // What no choice has a part in stays wrong.
      if (this.choicesOf[about]!.length === 0) return false;
      if (!this.change(about)) for (let i = 0; i < this.wrongs; i += 1) weight[wrong[i]!]! += 1;
      if (this.step % FORGET_AFTER === 0) {
        if (stop()) return false;
        for (let m = 0; m < weight.length; m += 1) weight[m] = 1 + (weight[m]! - 1) * FORGET;
      }
      if (this.looked >= this.upsetAt) this.upset();
    }
    this.last.set(this.chosen);
    return true;
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

  /** Begins anew with other values, by choice. */
  restart(chosen: Int32Array): void {
    this.put(chosen);
    this.last.set(chosen);
    this.weight.fill(1);
    this.upsetAt = this.looked + this.again;
  }

  /** Takes over other values, by choice. */
  put(chosen: Int32Array): void {
    for (let g = 0; g < chosen.length; g += 1) this.choose(g, chosen[g]!);
  }

  /** Takes the best change of a choice that has a part in what is wrong; false where it makes nothing better. */
  private change(about: number): boolean {
    const { choices, parts, chosen, sum, weight, off, random, tabuUntil, step, changeOf, meters } = this;
    const { kind, low, high } = meters;
    const { values, entries, meter, amount } = choices;
    const partMeter = parts.meter;
    const partAmount = parts.amount;
    const partEntries = parts.entries;
    const partsOfValue = parts.ofValue;
    const valueParts = parts.parts;
    const concerned = this.choicesOf[about]!;
    let total = 0;
    for (let i = 0; i < this.wrongs; i += 1) total += weight[this.wrong[i]!]! * off[this.wrong[i]!]!;
    let best = Number.POSITIVE_INFINITY;
    let bestValue = -1;
    let bestChoice = -1;
    let ties = 0;
    for (let i = 0; i < concerned.length; i += 1) {
      const g = concerned[i]!;
      const [first, end] = [values[g]!, values[g + 1]!];
      if (end - first === 1) continue;
      const old = chosen[g]!;
      const [from, to] = [entries[old]!, entries[old + 1]!];
      let without = 0;
      for (let e = from; e < to; e += 1) {
        const m = meter[e]!;
        sum[m]! -= amount[e]!;
        const now = wrongAt(meters, m, sum[m]!);
        without += weight[m]! * (now - off[m]!);
        off[m] = now;
      }
      const firstPart = parts.ofChoice[g]!;
      const count = parts.ofChoice[g + 1]! - firstPart;
      for (let p = 0, e = partEntries[firstPart]!; p < count; p += 1) {
        const last = partEntries[firstPart + p + 1]!;
        let change = 0;
        for (; e < last; e += 1) {
          const m = partMeter[e]!;
          const then = sum[m]! + partAmount[e]!;
          let now = 0;
          // As `wrongAt` says, written out where it matters most.
          if (kind[m] !== WITHIN) now = wrongAt(meters, m, then);
          else if (then > high[m]! + NEAR) now = then - high[m]!;
          else if (then < low[m]! - NEAR) now = low[m]! - then;
          change += weight[m]! * (now - off[m]!);
        }
        changeOf[p] = change;
      }
      this.looked += end - first;
      for (let v = first; v < end; v += 1) {
        let change = without;
        const last = partsOfValue[v + 1]!;
        for (let k = partsOfValue[v]!; k < last; k += 1) change += changeOf[valueParts[k]!]!;
        if (change > best + NEAR || v === old) continue;
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
        sum[m]! += amount[e]!;
        off[m] = wrongAt(meters, m, sum[m]!);
      }
    }
    if (bestChoice < 0) return false;
    tabuUntil[chosen[bestChoice]!] = step + TABU + ((random() * TABU_MORE) | 0);
    this.choose(bestChoice, bestValue);
    const group = choices.group[bestChoice]!;
    if (this.wrongIn[group] === 0) this.met?.(group, chosen);
    return best < -NEAR;
  }

  private choose(g: number, value: number): void {
    const { entries, meter } = this.choices;
    const old = this.chosen[g]!;
    if (value === old) return;
    this.add(old, -1);
    this.chosen[g] = value;
    this.add(value, 1);
    for (let e = entries[old]!; e < entries[old + 1]!; e += 1) this.weigh(meter[e]!);
    for (let e = entries[value]!; e < entries[value + 1]!; e += 1) this.weigh(meter[e]!);
  }

  private add(value: number, times: number): void {
    const { entries, meter, amount } = this.choices;
    for (let e = entries[value]!; e < entries[value + 1]!; e += 1) this.sum[meter[e]!]! += times * amount[e]!;
  }

  /** Notes whether something is wrong on a meter whose sum or limits have changed. */
  private weigh(m: number): void {
    const { wrong, placeIn, off, groupOf, wrongIn } = this;
    off[m] = wrongAt(this.meters, m, this.sum[m]!);
    const place = placeIn[m]!;
    if (off[m]! > 0 === place >= 0) return;
    const group = groupOf[m]!;
    if (place < 0) {
      placeIn[m] = this.wrongs;
      wrong[this.wrongs] = m;
      this.wrongs += 1;
      if (group !== SHARED) wrongIn[group]! += 1;
      return;
    }
    this.wrongs -= 1;
    const last = wrong[this.wrongs]!;
    wrong[place] = last;
    placeIn[last] = place;
    placeIn[m] = -1;
    if (group !== SHARED) wrongIn[group]! -= 1;
  }
}
