import { expect, test } from 'vitest';
import { eased } from './eased.ts';

test('fewer who miss the most are counted, though the most stays what it was and others miss more', () => {
  const before: [number, number][] = [[180, 21]];
  const after: [number, number][] = [
    [180, 15],
    [150, 12],
  ];
  expect(eased(before, after)).toEqual({ minutes: 180, times: 6 });
  expect(eased(after, before)).toBeNull();
  expect(eased(before, before)).toBeNull();
});

test('where nobody misses as much any more, all who did are counted', () => {
  expect(eased([[180, 3]], [[90, 8]])).toEqual({ minutes: 180, times: 3 });
  expect(eased([[180, 3]], [])).toEqual({ minutes: 180, times: 3 });
});

test('a difference below the most is found', () => {
  const rest: [number, number] = [180, 2];
  expect(eased([rest, [60, 4]], [rest, [60, 1]])).toEqual({ minutes: 60, times: 3 });
});
