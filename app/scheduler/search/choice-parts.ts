import type { Choices } from './choices.ts';

/** What the values of a choice are made of: entries that always stand together are one part, weighed once for all of them. */
export interface Parts {
  /** By choice: its first part; one more at the end. */
  ofChoice: Int32Array;
  /** By part: its first entry; one more at the end. */
  entries: Int32Array;
  /** By entry. */
  meter: Int32Array;
  amount: Float64Array;
  /** By value: the first of its parts in `parts`; one more at the end. */
  ofValue: Int32Array;
  /** Parts counted from the first of their choice. */
  parts: Int32Array;
  /** The most parts that one choice has. */
  most: number;
}

/**
 * Takes values apart. Ways to spend a week have much in common: a child's place at one session adds the same to half a dozen
 * meters in each way that has it.
 */
export function partsOf({ values, entries, meter, amount }: Choices): Parts {
  const ofChoice = [0];
  const firstEntry = [0];
  const ofMeter: number[] = [];
  const amounts: number[] = [];
  const ofValue = [0];
  const parts: number[] = [];
  for (let g = 0; g < values.length - 1; g += 1) {
    const [first, end] = [values[g]!, values[g + 1]!];
    /** By meter and amount: the values that have it. */
    const valuesWith = new Map<number, Map<number, number[]>>();
    for (let v = first; v < end; v += 1)
      for (let e = entries[v]!; e < entries[v + 1]!; e += 1) {
        const byAmount = valuesWith.get(meter[e]!) ?? new Map<number, number[]>();
        valuesWith.set(meter[e]!, byAmount);
        const with_ = byAmount.get(amount[e]!);
        if (with_) with_.push(v);
        else byAmount.set(amount[e]!, [v]);
      }
    const together = new Map<string, { values: number[]; entries: [meter: number, amount: number][] }>();
    for (const [m, byAmount] of valuesWith)
      for (const [sum, with_] of byAmount) {
        const key = with_.join();
        const part = together.get(key) ?? { values: with_, entries: [] };
        part.entries.push([m, sum]);
        together.set(key, part);
      }
    const own: number[][] = Array.from({ length: end - first }, () => []);
    let count = 0;
    for (const part of together.values()) {
      for (const [m, sum] of part.entries) {
        ofMeter.push(m);
        amounts.push(sum);
      }
      firstEntry.push(ofMeter.length);
      for (const v of part.values) own[v - first]!.push(count);
      count += 1;
    }
    ofChoice.push(firstEntry.length - 1);
    for (const list of own) {
      parts.push(...list);
      ofValue.push(parts.length);
    }
  }
  return {
    ofChoice: Int32Array.from(ofChoice),
    entries: Int32Array.from(firstEntry),
    meter: Int32Array.from(ofMeter),
    amount: Float64Array.from(amounts),
    ofValue: Int32Array.from(ofValue),
    parts: Int32Array.from(parts),
    most: ofChoice.reduce((most, first, g) => Math.max(most, (ofChoice[g + 1] ?? first) - first), 0),
  };
}
