import { expect, test } from 'vitest';
import { readProblem } from '#app/scheduler/index.ts';
import { madeProblem } from '#tests/bench/rota/made-coop.ts';
import { powerOf } from '#tests/bench/rota/weeks-series.ts';

const wish = { families: 12, weeks: 4, sessions: null, seed: 3 };

test.each([
  [12, 4, null],
  [60, 12, 10],
  [150, 2, 25],
])('%i families over %i weeks: a problem that is accepted', (families, weeks, sessions) => {
  const problem = madeProblem({ families, weeks, sessions, seed: 1 });
  expect(readProblem(problem)).toMatchObject({ ok: true });
  expect(problem.families).toHaveLength(families);
  expect(problem.sessions).toHaveLength(weeks * (sessions ?? Math.max(5, Math.ceil(families / 6))));
  expect(problem.sessions.some(({ host }) => host !== null)).toBe(true);
});

test('the same seed gives the same problem, another seed another', () => {
  expect(madeProblem(wish)).toEqual(madeProblem(wish));
  expect(madeProblem({ ...wish, seed: 4 }).families).not.toEqual(madeProblem(wish).families);
});

test('a longer cycle begins with the shorter one', () => {
  const [short, long] = [madeProblem(wish), madeProblem({ ...wish, weeks: 8 })];
  expect(long.sessions.slice(0, short.sessions.length)).toEqual(short.sessions);
  const [one, same] = [short, long].map((problem) =>
    problem.families.flatMap(({ adults, ...family }) => [
      family,
      ...adults.map(({ unavailable, practices, ...adult }) => ({
        ...adult,
        within: unavailable.filter(([start]) => Date.parse(start) < Date.parse('2027-02-08T08:00:00Z')),
        names: practices.map(({ name, nonNegotiable }) => [name, nonNegotiable]),
      })),
    ]),
  );
  expect(same).toEqual(one);
});

test('the power of growth is 1 where time is as the weeks', () => {
  const points = [4, 8, 24].map((weeks) => ({ weeks, seconds: 3 * weeks }));
  expect(powerOf(points)).toBeCloseTo(1);
  expect(powerOf(points.map(({ weeks }) => ({ weeks, seconds: weeks ** 2 })))).toBeCloseTo(2);
});
