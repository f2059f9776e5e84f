import { describe, expect, it } from 'vitest';
import { randomFrom } from '#app/scheduler/random.ts';
import {
  type Choices,
  type Meters,
  NEEDED,
  NEEDED_OR_NOBODY,
  USED,
  WITHIN,
} from '#app/scheduler/search/choices.ts';
import { WeightedSearch } from '#app/scheduler/search/weighted-search.ts';

type Value = [meter: number, amount: number][];

function choicesOf(all: Value[][]): Choices {
  const values = [0];
  const entries = [0];
  const flat: Value = [];
  for (const choice of all) {
    for (const value of choice) {
      flat.push(...value);
      entries.push(flat.length);
    }
    values.push(entries.length - 1);
  }
  return {
    values: Int32Array.from(values),
    entries: Int32Array.from(entries),
    meter: Int32Array.from(flat, ([meter]) => meter),
    amount: Float64Array.from(flat, ([, amount]) => amount),
    group: Int32Array.from(all.keys()),
  };
}

function metersOf(all: { kind: number; low?: number; high?: number }[]): Meters {
  return {
    kind: Uint8Array.from(all, ({ kind }) => kind),
    low: Float64Array.from(all, ({ low }) => low ?? Number.NEGATIVE_INFINITY),
    high: Float64Array.from(all, ({ high }) => high ?? Number.POSITIVE_INFINITY),
  };
}

/** The values chosen, by choice, counted from each choice's own first; null when none were found. */
function solved(all: Value[][], meters: Meters, seed = 1): number[] | null {
  const choices = choicesOf(all);
  const first = choices.values.subarray(0, all.length);
  const search = new WeightedSearch(choices, meters, Int32Array.from(first), 5_000, randomFrom(seed));
  if (!search.run(200_000, () => false)) return null;
  return [...search.chosen].map((value, g) => value - (first[g] ?? 0));
}

describe('a search by weights', () => {
  it('keeps a sum within its limits, whichever of them is missed at first', () => {
    const all: Value[][] = [
      [[[0, 0]], [[0, 5]]],
      [[[0, 0]], [[0, 3]]],
    ];
    expect(solved(all, metersOf([{ kind: WITHIN, low: 4, high: 6 }]))).toEqual([1, 0]);
    expect(solved(all, metersOf([{ kind: WITHIN, low: 8, high: 8 }]))).toEqual([1, 1]);
    expect(solved(all, metersOf([{ kind: WITHIN, low: 9, high: 9 }]))).toBeNull();
  });

  it('wants somebody where something is used, and nobody but there only if told to', () => {
    const used: Value = [[0, USED]];
    const there: Value = [[0, 1]];
    const nothing: Value = [];
    expect(solved([[used], [nothing, there]], metersOf([{ kind: NEEDED, low: 1 }]))).toEqual([0, 1]);
    expect(solved([[nothing], [there]], metersOf([{ kind: NEEDED, low: 1 }]))).toEqual([0, 0]);
    const or = metersOf([{ kind: NEEDED_OR_NOBODY, low: 1 }]);
    expect(solved([[used], [nothing, there]], or)).toEqual([0, 1]);
    expect(solved([[nothing], [there, nothing]], or)).toEqual([0, 1]);
  });

  it('finds its way out of valleys: eight queens, each seed', () => {
    // Rows are choices, columns and diagonals meters of which each may be met once.
    const n = 8;
    const all = Array.from({ length: n }, (_, row) =>
      Array.from(
        { length: n },
        (_, column): Value => [
          [column, 1],
          [n + row + column, 1],
          [3 * n + row - column + n, 1],
        ],
      ),
    );
    const meters = metersOf(Array.from({ length: 5 * n }, () => ({ kind: WITHIN, high: 1 })));
    for (const seed of [1, 2, 3]) {
      const queens = solved(all, meters, seed);
      expect(new Set(queens).size).toBe(n);
      expect(new Set(queens?.map((column, row) => column + row)).size).toBe(n);
      expect(new Set(queens?.map((column, row) => column - row)).size).toBe(n);
      expect(solved(all, meters, seed)).toEqual(queens);
    }
  });
});
