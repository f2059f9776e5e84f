import { expect, test } from 'vitest';
import { explain, freeSessionsPerDuty, largestPromise, solve } from './index.ts';
import { smallFamily, smallProblem, smallSession } from './small-problem.ts';

test('an open slot tells how many adults each reason keeps from it', async () => {
  const busy: [string, string][] = [['2026-12-07T09:00:00Z', '2026-12-07T10:00:00Z']];
  const problem = smallProblem(
    [
      smallFamily('a', { placesPerWeek: { min: 1, max: 1 } }, { unavailable: busy }),
      smallFamily('b', {}, { practices: [{ name: 'run', nonNegotiable: true, times: busy }] }),
      smallFamily('c', { share: 0 }),
    ],
    [smallSession(7)],
  );
  const [slot] = explain(problem, await solve(problem));
  expect(slot).toMatchObject({ kind: 'openSlot', session: 's7-9', adults: 1 });
  expect(slot?.reasons).toHaveLength(3);
  expect(slot?.reasons).toEqual(
    expect.arrayContaining(
      ['unavailable', 'protectedPractice', 'exempt'].map((reason) => ({ reason, adults: 1 })),
    ),
  );
});

test('a shortfall tells the week, the minutes and what each other session lacks', async () => {
  const problem = smallProblem([smallFamily('a', { excludedVenues: ['hall'] })], [smallSession(7)]);
  expect(explain(problem, await solve(problem))).toEqual([
    {
      kind: 'shortfall',
      adult: 'a-adult',
      week: '2026-W50',
      minutesMissing: 180,
      reasons: [{ reason: 'excludedVenue', sessions: 1 }],
    },
  ]);
});

test('an infeasible answer gives no explanations', async () => {
  const item = { adult: 'a-adult', session: 's7-9' };
  const base = smallProblem([smallFamily('a')], [smallSession(7)]);
  const problem = { ...base, fixed: { ...base.fixed, duties: [item], noDuties: [item] } };
  const rota = await solve(problem);
  expect(rota.status).toBe('infeasible');
  expect(rota.conflicts).toEqual([
    'a-adult is fixed on duty at s7-9.',
    'a-adult is ruled out for duty at s7-9.',
  ]);
  expect(explain(problem, rota)).toEqual([]);
});

test('free sessions that one duty buys: (R − c) ÷ c', () => {
  expect(freeSessionsPerDuty(3, 1)).toBe(2);
  expect(freeSessionsPerDuty(3, 1.5)).toBe(1);
  expect(freeSessionsPerDuty(3, 4)).toBe(0);
});

test('the largest promise: two families who take turns get one morning each', async () => {
  const week = [smallSession(7), smallSession(8)];
  const families = [smallFamily('a'), smallFamily('b')];
  expect(await largestPromise(smallProblem(families, week))).toEqual({ minutes: 180, bound: 180 });
  expect(await largestPromise(smallProblem(families, week.slice(0, 1)))).toEqual({ minutes: 0, bound: 0 });
});
