import { expect, test } from 'vitest';
import type { Programme, Row, Terms } from '../formulation.ts';
import { extract } from '../submodel.ts';
import { zeroOne } from './zero-one.ts';

interface Column {
  lower?: number;
  upper?: number;
  integer?: boolean;
}

const row = (terms: Terms, lower: number, upper: number, rule = 'any'): Row => ({
  cols: terms.map(([c]) => c),
  coefs: terms.map(([, v]) => v),
  lower,
  upper,
  source: { rule },
});

function of(columns: Column[], rows: Row[], objective: Terms = []) {
  const programme: Programme = {
    lower: columns.map(({ lower = 0 }) => lower),
    upper: columns.map(({ upper = 1 }) => upper),
    integer: columns.map(({ integer = true }) => integer),
    rows,
    complete: (raw) => Float64Array.from(raw),
  };
  const sub = extract(programme, { free: () => true, objective, start: null }, Number.POSITIVE_INFINITY);
  return sub && zeroOne(programme, sub);
}

const ANY = Number.POSITIVE_INFINITY;
/** Keeps the first two columns from being settled by themselves. */
const atLeastOne = row(
  [
    [0, 1],
    [1, 1],
  ],
  1,
  ANY,
);

test('a row of two limits is two sums, weights and limits as small as they may be', () => {
  const made = of(
    [{}, {}],
    [
      row(
        [
          [0, 1.5],
          [1, 3],
        ],
        1.5,
        3.5,
      ),
    ],
  );
  expect(made?.sums).toEqual([
    { literals: [0, 2], weights: [1, 2], most: 2 },
    { literals: [1, 3], weights: [1, 2], most: 2 },
  ]);
});

test('a column of more values is one variable for each step, which needs the one before', () => {
  const made = of(
    [{ lower: 2, upper: 5 }, {}],
    [
      row(
        [
          [0, 1],
          [1, -1],
        ],
        3,
        4,
      ),
    ],
  );
  expect(made?.variables).toBe(4);
  expect(made?.sums.slice(0, 2)).toEqual([
    { literals: [2, 1], weights: [1, 1], most: 1 },
    { literals: [4, 3], weights: [1, 1], most: 1 },
  ]);
  expect([...(made?.read((v) => v < 2) ?? [])]).toEqual([4, 0]);
  expect(made?.write((place) => (place === 0 ? 4 : 1))).toEqual([true, true, false, true]);
});

test('a column that only loosens rows stands at its limit, however far that is', () => {
  const terms: Terms = [
    [0, 600],
    [1, 600],
    [2, -1],
  ];
  const made = of([{}, {}, { upper: 1000 }], [row(terms, -ANY, 0), atLeastOne]);
  expect(made?.variables).toBe(2);
  expect(made?.sums[0]).toEqual({ literals: [0, 2], weights: [1, 1], most: 1 });
  expect([...(made?.read(() => true) ?? [])]).toEqual([1, 1, 1000]);
});

test('what stands where it is may weigh anything', () => {
  const terms: Terms = [
    [0, 60],
    [1, 60],
    [2, -100 / 7],
  ];
  const made = of([{}, {}, { upper: 5 }], [row(terms, -ANY, 0), atLeastOne]);
  expect(made?.sums[0]).toEqual({ literals: [0, 2], weights: [1, 1], most: 1 });
});

test('a continuous column that is not 0 or 1 is left to others', () => {
  const pair: Terms = [
    [0, 1],
    [1, 1],
  ];
  expect(of([{ upper: 0.5, integer: false }, {}], [row(pair, -ANY, 1), atLeastOne])).toBeNull();
});

test('totals say nothing of their own', () => {
  const total = row(
    [
      [0, 1],
      [1, 1],
      [2, -1],
    ],
    0,
    0,
    'total',
  );
  expect(of([{}, {}, { upper: 2 }], [total])?.sums).toEqual([]);
});

test('an objective is a sum without a limit', () => {
  const made = of(
    [{}, {}],
    [],
    [
      [0, 30],
      [1, -45],
    ],
  );
  expect(made?.objective).toEqual({ literals: [0, 3], weights: [2, 3], most: 5 });
});

test('what is no whole number of thousandths, and a column of very many values, is left to others', () => {
  const pair: Terms = [
    [0, 1 / 3],
    [1, 1],
  ];
  expect(of([{}, {}], [row(pair, -ANY, 1), atLeastOne])).toBeNull();
  const wide: Terms = [
    [0, 1],
    [1, 1],
  ];
  expect(of([{ upper: 100 }, {}], [row(wide, 5, 50), atLeastOne])).toBeNull();
});
