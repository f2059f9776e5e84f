/** How a meter says what is wrong with its sum. */
export const WITHIN = 0;
export const NEEDED = 1;
export const NEEDED_OR_NOBODY = 2;

/**
 * What a `NEEDED` meter gets for each value that uses what it is about; each one who is there counts 1 beside it. So one
 * sum knows both whether it is used at all and how many are there.
 */
export const USED = 1000;

/** What a sum may be off by. */
export const NEAR = 1e-9;

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

/** How far a meter's sum is from what it may be. */
export function wrongAt({ kind, low, high }: Meters, m: number, sum: number): number {
  if (kind[m] === WITHIN) {
    if (sum > high[m]! + NEAR) return sum - high[m]!;
    return sum < low[m]! - NEAR ? low[m]! - sum : 0;
  }
  const there = sum - USED * Math.floor(sum / USED);
  if (sum < USED) return kind[m] === NEEDED_OR_NOBODY ? there : 0;
  return there < low[m]! ? low[m]! - there : 0;
}

/** By meter: the choices that have a part in it. */
export function choicesByMeter({ values, entries, meter }: Choices, meters: Meters): Int32Array[] {
  const parts: Set<number>[] = Array.from(meters.kind, () => new Set());
  for (let g = 0; g < values.length - 1; g += 1)
    for (let e = entries[values[g]!]!; e < entries[values[g + 1]!]!; e += 1) parts[meter[e]!]!.add(g);
  return parts.map((part) => Int32Array.from(part));
}

/** Stands for a meter that more than one group has a part in. */
export const SHARED = -1;

/** By meter: the only group with a part in it, or `SHARED`. */
export function groupByMeter({ group }: Choices, choicesOf: Int32Array[]): Int32Array {
  return Int32Array.from(choicesOf, (choices) => {
    const first = group[choices[0] ?? 0] ?? 0;
    return choices.every((g) => group[g] === first) ? first : SHARED;
  });
}
