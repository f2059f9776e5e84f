import { expect, test } from 'vitest';
import { judge, type Problem } from '#app/scheduler/index.ts';
import { smallFamily, smallProblem, smallSession } from '#app/scheduler/small-problem.ts';
import { roundRobin } from '#tests/bench/rota/round-robin.ts';
import { bestOfAll } from './exhaustive.ts';
import { randomProblem } from './random-problem.ts';

const seeds = Array.from({ length: 60 }, (_, i) => i + 1);

test('whatever it gives is valid, and it gives something nearly always when there is something', () => {
  let [given, possible] = [0, 0];
  for (const seed of seeds) {
    const problem = randomProblem(seed, 5);
    const rota = roundRobin(problem);
    if (rota) expect(judge(problem, rota).violations, `seed ${seed}`).toEqual([]);
    const best = bestOfAll(problem);
    if (best === null) expect(rota, `seed ${seed}`).toBeNull();
    possible += Number(best !== null);
    given += Number(rota !== null);
  }
  expect(possible).toBeGreaterThan(35);
  expect(given / possible).toBeGreaterThan(0.95);
});

test('larger ones too', () => {
  for (const seed of seeds) {
    const problem = randomProblem(seed, 24);
    const rota = roundRobin(problem);
    if (rota) expect(judge(problem, rota).violations, `seed ${seed}`).toEqual([]);
  }
});

const dutiesOf = (problem: Problem) =>
  roundRobin(problem)?.duties.map(({ adult, session }) => `${session} ${adult}`);

const days = [7, 8, 9].map((day) => smallSession(day, { id: `day-${day}`, capacity: 2 }));

test('adults take turns in the order of time', () => {
  const problem = smallProblem([smallFamily('a'), smallFamily('b')], days);
  expect(dutiesOf(problem)?.toSorted()).toEqual(['day-7 a-adult', 'day-8 b-adult', 'day-9 a-adult']);
});

test('who cannot come keeps the place in the list', () => {
  const away = { unavailable: [['2026-12-07T00:00:00Z', '2026-12-08T00:00:00Z'] as [string, string]] };
  const problem = smallProblem([smallFamily('a', {}, away), smallFamily('b')], days);
  expect(dutiesOf(problem)?.toSorted()).toEqual(['day-7 b-adult', 'day-8 a-adult', 'day-9 b-adult']);
});

test('a host is asked first, whoever is next', () => {
  const hosted = days.map((session) => ({ ...session, host: 'b' }));
  const problem = smallProblem([smallFamily('a'), smallFamily('b')], hosted);
  expect(dutiesOf(problem)).toEqual(['day-7 b-adult', 'day-8 b-adult', 'day-9 b-adult']);
});

test('what nobody can take stays an open slot', () => {
  const two = days.map((session) => ({ ...session, minAdults: 2 }));
  const once = { maxDutiesPerWeek: 3 };
  const problem = smallProblem([smallFamily('a', {}, once)], two);
  expect(roundRobin(problem)?.open).toEqual(days.map(({ id }) => ({ session: id, adults: 1 })));
});
