import { expect, test } from 'vitest';
import { limitsByCost } from './reduced-costs.ts';

const columns = (count: number, upper = 1) => ({
  integer: new Array<boolean>(count).fill(true),
  lower: new Array<number>(count).fill(0),
  upper: new Array<number>(count).fill(upper),
});
const relaxed = (x: number[], costs: number[], value = 0) => ({
  x: Float64Array.from(x),
  costs: Float64Array.from(costs),
  value,
});

test('a column that would cost more than there is stays where it is', () => {
  expect(limitsByCost(relaxed([0, 1], [3, -3], 2), 4, columns(2))).toEqual([
    { column: 0, lower: 0, upper: 0 },
    { column: 1, lower: 1, upper: 1 },
  ]);
});

test('one that costs just what there is may move', () => {
  expect(limitsByCost(relaxed([0, 1], [2, -2], 2), 4, columns(2))).toEqual([]);
});

test('it may move as far as its cost allows', () => {
  expect(limitsByCost(relaxed([0, 9], [2, -3]), 7, columns(2, 9))).toEqual([
    { column: 0, lower: 0, upper: 3 },
    { column: 1, lower: 7, upper: 9 },
  ]);
});

test('nothing is told of columns that cost nothing, lie between their limits or need not be whole', () => {
  expect(limitsByCost(relaxed([0, 0.5], [0, 9]), 1, columns(2))).toEqual([]);
  expect(limitsByCost(relaxed([0], [9]), 1, { ...columns(1), integer: [false] })).toEqual([]);
});
