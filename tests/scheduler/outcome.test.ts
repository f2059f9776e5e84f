import { expect, test } from 'vitest';
import type { LevelValue } from '#app/scheduler/index.ts';
import {
  compareLists,
  firstDifference,
  type Moment,
  note,
  type Outcome,
  secondsTo,
} from '#tests/bench/rota/outcome.ts';
import { difference, speed } from '#tests/bench/rota/table.ts';

const values = (changes: Record<number, LevelValue> = {}): LevelValue[] =>
  [0, [], 0, 0, 720, 0, 100, 900, 500].map((value, i) => changes[i] ?? (value as LevelValue));

const outcome = (seconds: number, ...moments: Moment[]): Outcome => ({
  ...{ status: 'feasible', levels: [], moments, seconds, weekly: null, memory: 1, violations: [] },
});

test('the first level that differs decides, each by its own aim', () => {
  expect(firstDifference(values(), values())).toBeNull();
  expect(firstDifference(values({ 4: 700 }), values({ 8: 1 }))).toEqual({ level: 4, better: 'a' });
  expect(firstDifference(values({ 6: 90 }), values())).toEqual({ level: 6, better: 'b' });
  expect(compareLists(values({ 1: [[60, 1]] }), values({ 1: [[30, 9]] }))).toBe(1);
  expect(
    compareLists(
      values({ 1: [[60, 1]] }),
      values({
        1: [
          [60, 1],
          [30, 1],
        ],
      }),
    ),
  ).toBe(-1);
});

test('only better moments are kept, and the first as good gives the time', () => {
  const moments: Moment[] = [];
  expect(note(moments, 1, values({ 4: 900 }))).toBe(true);
  expect(note(moments, 2, values({ 4: 950 }))).toBe(false);
  expect(note(moments, 3, values())).toBe(true);
  expect(secondsTo(moments, values({ 4: 800 }))).toBe(3);
  expect(secondsTo(moments, values({ 4: 700 }))).toBeNull();
});

test('times are compared at equally good values, and "not reached" is said', () => {
  const ours = outcome(4, { seconds: 2, values: values() });
  expect(speed(ours, outcome(20, { seconds: 8, values: values() }))).toBe('0.25');
  const worse = outcome(20, { seconds: 4, values: values({ 4: 900 }) });
  expect(speed(ours, worse)).toContain('not reached by the plain model in 20 s');
  expect(difference(ours, worse)).toBe('scheduler better in level 5, 720 against 900 (180 apart)');
  expect(difference(worse, ours)).toContain('**scheduler worse**');
});
