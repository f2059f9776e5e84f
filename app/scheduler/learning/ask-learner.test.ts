import { expect, test } from 'vitest';
import { Budget } from '../budget.ts';
import type { Programme, Row, Terms } from '../formulation.ts';
import { askLearner } from './ask-learner.ts';

const budget = () => new Budget(100, Number.POSITIVE_INFINITY, () => false);
const row = (terms: Terms, lower: number, upper: number): Row => ({
  cols: terms.map(([c]) => c),
  coefs: terms.map(([, v]) => v),
  lower,
  upper,
  source: { rule: 'any' },
});
const programme = (columns: number, rows: Row[]): Programme => ({
  lower: new Array<number>(columns).fill(0),
  upper: new Array<number>(columns).fill(1),
  integer: new Array<boolean>(columns).fill(true),
  rows,
  complete: (raw) => Float64Array.from(raw),
});
const start = (...values: number[]) => Float64Array.from(values);
const two = programme(2, [
  row(
    [
      [0, 1],
      [1, 1],
    ],
    1,
    2,
  ),
]);
const costs: Terms = [
  [0, 3],
  [1, 2],
];

test('it goes on to the best plan', () => {
  const found = askLearner(budget(), two, { free: () => true, objective: costs, start: start(1, 1) });
  expect(found).toEqual({ status: 'optimal', x: start(0, 1), bound: 2 });
});

test('where nothing is better than the start it says so', () => {
  const found = askLearner(budget(), two, { free: () => true, objective: costs, start: start(0, 1) });
  expect(found?.status).toBe('infeasible');
});

test('what no row asks for is better left off', () => {
  const found = askLearner(budget(), programme(2, two.rows), {
    free: (c) => c === 0,
    objective: costs,
    start: start(1, 1),
  });
  expect(found).toEqual({ status: 'optimal', x: start(0, 1), bound: 2 });
});

test('columns that must stay as they are leave nothing to better', () => {
  const found = askLearner(budget(), two, { free: (c) => c === 1, objective: [[0, 3]], start: start(1, 1) });
  expect(found?.status).toBe('infeasible');
});

test('without an objective any plan will do', () => {
  const found = askLearner(budget(), two, { free: () => true, objective: [], start: start(0, 0) });
  expect(found?.status).toBe('optimal');
  expect(found?.x?.some((value) => value === 1)).toBe(true);
});

test('without work nothing is known', () => {
  const none = new Budget(0, Number.POSITIVE_INFINITY, () => false);
  const found = askLearner(none, two, { free: () => true, objective: costs, start: start(1, 1) });
  expect(found?.status).toBe('unknown');
});

test('it is asked whether to end between plans as well', () => {
  let asked = 0;
  const loose = programme(40, []);
  const found = askLearner(
    new Budget(100, Number.POSITIVE_INFINITY, () => {
      asked += 1;
      return asked > 3;
    }),
    loose,
    { free: () => true, objective: loose.lower.map((_, c) => [c, 1]), start: new Float64Array(40).fill(1) },
  );
  expect(found?.status).toBe('feasible');
});

test('what are no sums of 0/1 columns is no question for it', () => {
  const thirds = programme(2, [
    row(
      [
        [0, 1 / 3],
        [1, 1],
      ],
      Number.NEGATIVE_INFINITY,
      1,
    ),
  ]);
  expect(askLearner(budget(), thirds, { free: () => true, objective: costs, start: start(1, 0) })).toBeNull();
});
