import { type Choices, choicesByMeter, groupByMeter, type Meters, NEAR, SHARED, WITHIN } from './choices.ts';

/** Plans kept of one group; the oldest gives way. */
const MOST = 4_000;
/** Meters between groups up to which plans are compared on all of them. */
const MOST_SHARED = 100;
/** Steps of one try to put plans together. */
const STEPS = 300;
const TABU = 3;
const TABU_MORE = 4;
/** Plans compared that take as long as looking at one value. */
const COMPARED_PER_LOOK = 2;

/** One group's choices with nothing wrong within it. */
interface GroupPlan {
  mark: number;
  /** By choice of the group: its value. */
  values: Int32Array;
  /** By shared meter: what they add to it. */
  sums: Float64Array;
}

interface Group {
  choices: Int32Array;
  plans: GroupPlan[];
  marks: Set<number>;
  /** The next plan to give way. */
  next: number;
}

/**
 * The plans of single groups of choices that a search meets with nothing wrong within the group, whatever the other groups
 * look like just then. Weeks have little between them but loads and other sums, so that any plan of one goes with any
 * plan of another: what a search seeks as a whole may long be there in pieces, each met at another time. They are put
 * together by constraint weighting among whole plans. Such pieces are the columns of a Dantzig–Wolfe decomposition by weeks
 * (Dantzig & Wolfe 1960), met by a search instead of priced.
 */
export class GroupPlans {
  /** Work of putting plans together so far, counted in values looked at. */
  looked = 0;
  private readonly choices: Choices;
  private readonly meters: Meters;
  private readonly groups: Group[] = [];
  private readonly shared: Int32Array;
  /** By meter: its place among the shared ones, or −1. */
  private readonly placeOf: Int32Array;
  /** By value: a number of its own; their sum marks a plan. */
  private readonly markOf: Float64Array;

  private constructor(choices: Choices, meters: Meters, shared: Int32Array, random: () => number) {
    this.choices = choices;
    this.meters = meters;
    this.shared = shared;
    this.placeOf = new Int32Array(meters.kind.length).fill(-1);
    shared.forEach((m, k) => {
      this.placeOf[m] = k;
    });
    // Sums of some hundred such numbers are still whole and exact.
    this.markOf = Float64Array.from({ length: choices.entries.length }, () => Math.floor(random() * 2 ** 44));
    const members = new Map<number, number[]>();
    choices.group.forEach((group, g) => {
      members.set(group, [...(members.get(group) ?? []), g]);
    });
    for (const [group, own] of members)
      this.groups[group] = { choices: Int32Array.from(own), plans: [], marks: new Set(), next: 0 };
  }

  /** For choices whose groups have little between them; null for others. */
  static of(choices: Choices, meters: Meters, random: () => number): GroupPlans | null {
    const groupOf = groupByMeter(choices, choicesByMeter(choices, meters));
    const shared = Int32Array.from([...groupOf.keys()].filter((m) => groupOf[m] === SHARED));
    const fits = shared.length <= MOST_SHARED && shared.every((m) => meters.kind[m] === WITHIN);
    const plans = new GroupPlans(choices, meters, shared, random);
    return fits && plans.groups.filter(Boolean).length > 1 ? plans : null;
  }

  /** Keeps what one group has chosen, if it is new. */
  keep(group: number, chosen: Int32Array): void {
    const own = this.groups[group]!;
    let mark = 0;
    for (const g of own.choices) mark += this.markOf[chosen[g]!]!;
    if (own.marks.has(mark)) return;
    own.marks.add(mark);
    const { entries, meter, amount } = this.choices;
    const sums = new Float64Array(this.shared.length);
    for (const g of own.choices)
      for (let e = entries[chosen[g]!]!; e < entries[chosen[g]! + 1]!; e += 1) {
        const k = this.placeOf[meter[e]!]!;
        if (k >= 0) sums[k]! += amount[e]!;
      }
    const plan = { mark, values: Int32Array.from(own.choices, (g) => chosen[g]!), sums };
    if (own.plans.length < MOST) {
      own.plans.push(plan);
      return;
    }
    own.marks.delete(own.plans[own.next]!.mark);
    own.plans[own.next] = plan;
    own.next = (own.next + 1) % MOST;
  }

  /** By choice: values with nothing wrong, put together from plans kept; null where none were found. */
  together(random: () => number): Int32Array | null {
    const groups = this.groups.filter(Boolean);
    if (groups.some(({ plans }) => plans.length === 0)) return null;
    const { shared, meters } = this;
    const K = shared.length;
    const low = Float64Array.from(shared, (m) => meters.low[m]!);
    const high = Float64Array.from(shared, (m) => meters.high[m]!);
    const current = groups.map(({ plans }) => (random() * plans.length) | 0);
    const tabu = groups.map(({ plans }) => new Int32Array(plans.length));
    const weight = new Float64Array(K).fill(1);
    const sum = new Float64Array(K);
    current.forEach((p, b) => {
      const { sums } = groups[b]!.plans[p]!;
      for (let k = 0; k < K; k += 1) sum[k]! += sums[k]!;
    });
    const off = (k: number, value: number): number =>
      value > high[k]! + NEAR ? value - high[k]! : value < low[k]! - NEAR ? low[k]! - value : 0;
    for (let step = 1; step <= STEPS; step += 1) {
      let total = 0;
      for (let k = 0; k < K; k += 1) total += weight[k]! * off(k, sum[k]!);
      if (total === 0) return this.wholeOf(groups, current);
      let best = Number.POSITIVE_INFINITY;
      let bestGroup = -1;
      let bestPlan = -1;
      for (let b = 0; b < groups.length; b += 1) {
        const { plans } = groups[b]!;
        const old = plans[current[b]!]!.sums;
        this.looked += plans.length / COMPARED_PER_LOOK;
        for (let p = 0; p < plans.length; p += 1) {
          const { sums } = plans[p]!;
          let cost = 0;
          for (let k = 0; k < K && cost < best; k += 1) {
            const then = sum[k]! - old[k]! + sums[k]!;
            if (then > high[k]! + NEAR) cost += weight[k]! * (then - high[k]!);
            else if (then < low[k]! - NEAR) cost += weight[k]! * (low[k]! - then);
          }
          if (cost >= best || p === current[b] || (tabu[b]![p]! > step && cost > 0)) continue;
          best = cost;
          bestGroup = b;
          bestPlan = p;
        }
      }
      if (bestGroup < 0) return null;
      const { plans } = groups[bestGroup]!;
      const old = current[bestGroup]!;
      tabu[bestGroup]![old] = step + TABU + ((random() * TABU_MORE) | 0);
      for (let k = 0; k < K; k += 1) sum[k]! += plans[bestPlan]!.sums[k]! - plans[old]!.sums[k]!;
      current[bestGroup] = bestPlan;
      if (best < total - NEAR) continue;
      for (let k = 0; k < K; k += 1) if (off(k, sum[k]!) > 0) weight[k]! += 1;
    }
    return null;
  }

  private wholeOf(groups: Group[], current: number[]): Int32Array {
    const chosen = new Int32Array(this.choices.group.length);
    groups.forEach(({ choices, plans }, b) => {
      choices.forEach((g, i) => {
        chosen[g] = plans[current[b]!]!.values[i]!;
      });
    });
    return chosen;
  }
}
