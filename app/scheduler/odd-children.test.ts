import { expect, test } from 'vitest';
import { at } from './at.ts';
import { evenGrain, isOdd, oddChildren, type Spare } from './odd-children.ts';

test('an infant that counts 1.5 makes the grain a half, and is odd', () => {
  expect(evenGrain(3, [1, 2, 2.5])).toBe(0.5);
  expect([1, 1.5, 2, 2.5].map((weight) => isOdd(weight, 0.5))).toEqual([false, true, false, true]);
});

test('where an adult holds an odd number of grains, or very many, nothing is said', () => {
  expect(evenGrain(3, [1, 2])).toBe(0);
  expect(evenGrain(4, [1, 2])).toBe(1);
  expect(evenGrain(3.5, [1, 1.5])).toBe(0);
  expect(evenGrain(3, [1, 0.999])).toBe(0);
  expect(isOdd(1, 0)).toBe(false);
});

/** A duty, two families whose children count 1.5 and one whose child counts 1, in this order; adults hold three. */
const session: Spare = {
  terms: [
    [0, 3],
    [1, -1.5],
    [2, -1.5],
    [3, -1],
  ],
  least: 0,
  odd: [[[1, 1]], [[2, 1]]],
  grain: 0.5,
};

const sumOf = (terms: Spare['terms'], x: Float64Array) =>
  terms.reduce((sum, [column, times]) => sum + times * at(x, column), 0);

test('one odd family alone leaves half a child spare', () => {
  // 2.5 children where 2.5 are held: five sixths of an adult.
  const row = oddChildren(session, Float64Array.of(5 / 6, 1, 0, 1));
  expect(row).not.toBeNull();
  expect(oddChildren(session, Float64Array.of(1, 1, 0, 1))).toBeNull();
});

test('two odd families fill an adult', () => {
  expect(oddChildren(session, Float64Array.of(1, 1, 1, 0))).toBeNull();
});

test('every row that is told is kept by all plans, and broken by what it was told of', () => {
  const plans: Float64Array[] = [];
  for (let duties = 0; duties <= 2; duties += 1)
    for (let who = 0; who < 8; who += 1) {
      const x = Float64Array.of(duties, who & 1, (who >> 1) & 1, who >> 2);
      if (sumOf(session.terms, x) >= session.least) plans.push(x);
    }
  let told = 0;
  const parts = [0, 0.2, 0.4, 0.5, 0.6, 0.8, 1];
  for (const first of parts)
    for (const second of parts)
      for (const third of parts) {
        const x = Float64Array.of((1.5 * first + 1.5 * second + third) / 3, first, second, third);
        const row = oddChildren(session, x);
        if (row === null) continue;
        told += 1;
        expect(sumOf(row.terms, x)).toBeLessThan(row.lower);
        for (const plan of plans) expect(sumOf(row.terms, plan)).toBeGreaterThanOrEqual(row.lower - 1e-9);
      }
  expect(plans.length).toBeGreaterThan(10);
  expect(told).toBeGreaterThan(100);
});

test('what others than families hold is not spare', () => {
  // A teacher holds three: one odd family without a duty leaves at least half a child, so 2.5 may come and no more.
  const taught = { ...session, least: -3 };
  expect(oddChildren(taught, Float64Array.of(0, 1, 0, 1))).toBeNull();
  expect(oddChildren(taught, Float64Array.of(1 / 6, 1, 1, 0.5))).toBeNull();
  expect(oddChildren(taught, Float64Array.of(0, 1, 0.5, 0.75))).not.toBeNull();
});
