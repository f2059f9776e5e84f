import { expect, test } from 'vitest';
import { explain, freeSessionsPerDuty, largestPromise, solve } from '../index.ts';
import { smallFamily, smallProblem, smallSession } from '../small-problem.ts';

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

const slotReasons = (explained: ReturnType<typeof explain>) =>
  explained.flatMap((of) => (of.kind === 'openSlot' ? of.reasons : []));

test('nobody could still take a slot whose children would find no room, or who may not lead', async () => {
  const asks = { placesPerWeek: { min: 1, max: 1 } };
  const full = smallProblem(
    [smallFamily('a', asks, { maxDutiesPerWeek: 0 }), smallFamily('b')],
    [smallSession(7, { capacity: 1 })],
  );
  expect(slotReasons(explain(full, await solve(full)))).toContainEqual({ reason: 'noRoom', adults: 1 });
  const led = smallProblem(
    [smallFamily('a', asks, { lead: false }), smallFamily('b', {}, { lead: false })],
    [smallSession(7, { needsLead: true })],
  );
  const reasons = slotReasons(explain(led, await solve(led)));
  expect(reasons.map(({ reason }) => reason)).toEqual(['notLead']);
});

test('nobody could still take a slot whose children would be too many, are elsewhere, or have come often enough', () => {
  const week = smallProblem(
    [
      smallFamily('a', {}, { maxDutiesPerWeek: 0 }),
      smallFamily('b', { placesPerWeek: { min: 0, max: 1 } }),
      smallFamily('c', { placesPerWeek: { min: 0, max: 2 } }),
    ],
    [smallSession(7), smallSession(8), smallSession(8, { id: 'beside', venue: 'barn' })],
  );
  const reasonsAt = (session: string, places: [family: string, session: string][]) =>
    explain(
      { ...week, rules: { ...week.rules, childrenPerAdult: 1 } },
      {
        status: 'feasible',
        ...{ duties: [], backups: [], open: [{ session, adults: 1 }] },
        places: places.map(([family, at]) => ({ family, session: at })),
      },
    ).flatMap((of) => (of.kind === 'openSlot' ? of.reasons.map(({ reason }) => reason) : []));
  // An adult holds one child: with their own, another's is one too many.
  expect(new Set(reasonsAt('s7-9', [['a', 's7-9']]))).toEqual(new Set(['exempt', 'noRoom']));
  const elsewhere = reasonsAt('s8-9', [
    ['b', 's7-9'],
    ['c', 'beside'],
  ]);
  expect(new Set(elsewhere)).toEqual(new Set(['exempt', 'placesPerWeek', 'otherPlace']));
});

test('a session that its hosts are away from lacks a host, however many others there are', async () => {
  const away: [string, string][] = [['2026-12-07T00:00:00Z', '2026-12-08T00:00:00Z']];
  const problem = smallProblem(
    [smallFamily('a', {}, { unavailable: away }), smallFamily('b')],
    [smallSession(7, { host: 'a', staff: 2 })],
  );
  const explained = explain(problem, await solve(problem));
  expect(explained.map(({ reasons }) => reasons)).toEqual([
    [{ reason: 'noHost', sessions: 1 }],
    [{ reason: 'noHost', sessions: 1 }],
  ]);
});

test('a session at which all is decided is that, whatever keeps the children from it', () => {
  const problem = smallProblem([smallFamily('a')], [smallSession(7)]);
  problem.fixed.noDuties = [{ adult: 'a-adult', session: 's7-9' }];
  problem.fixed.noPlaces = [{ family: 'a', session: 's7-9' }];
  const nothing = { status: 'feasible' as const, duties: [], backups: [], places: [], open: [] };
  expect(explain(problem, nothing)).toMatchObject([{ reasons: [{ reason: 'settled', sessions: 1 }] }]);
});

test('a session that does not take place lacks adults; one at the same time as another place is that', async () => {
  const alone = smallProblem(
    [smallFamily('a', {}, { maxDutiesPerWeek: 0 })],
    [smallSession(7, { staff: 1, minAdults: 2 })],
  );
  const [short] = explain(alone, await solve(alone));
  expect(short).toMatchObject({ reasons: [{ reason: 'noAdults', sessions: 1 }] });
  const long = { ...smallFamily('a'), childrenComeAlong: false };
  const both = smallProblem([long], [smallSession(7, { staff: 1 }), smallSession(7, { staff: 1 }, 10, 13)], {
    rules: { ...alone.rules, restorationMinutesPerWeek: 360 },
  });
  const [missing] = explain(both, await solve(both));
  expect(missing?.reasons).toContainEqual({ reason: 'otherPlace', sessions: 1 });
});

test('a session that lacks adults tells how many more it takes, and what keeps each other from it', () => {
  const away: [string, string][] = [['2026-12-07T00:00:00Z', '2026-12-08T00:00:00Z']];
  const two = (id: string) => ({
    children: [
      { id: `${id}-1`, weight: 1 },
      { id: `${id}-2`, weight: 1 },
    ],
  });
  const problem = smallProblem(
    [
      smallFamily('a'),
      smallFamily('b', {}, { maxDutiesPerWeek: 0 }),
      smallFamily('c', {}, { unavailable: away }),
      smallFamily('d', two('d')),
      smallFamily('e', {}, { restorationMinutesPerWeek: 0 }),
      smallFamily('f', { placesPerWeek: { min: 0, max: 0 } }),
    ],
    [smallSession(7), smallSession(8, { staff: 1 })],
    { rules: { ...smallProblem([], []).rules, childrenPerAdult: 2 } },
  );
  const monday = (family: string) => ({ family, session: 's7-9' });
  const told = explain(problem, {
    status: 'feasible',
    ...{ duties: [{ adult: 'a-adult', session: 's7-9' }], backups: [], open: [] },
    places: [monday('a'), monday('b'), { family: 'd', session: 's8-9' }],
  }).filter(({ kind }) => kind === 'tooFewAdults');
  // On Monday a third child needs a second adult; on Tuesday the teacher holds the two who come.
  const [first, second] = told;
  expect(told).toHaveLength(2);
  expect(first).toMatchObject({ session: 's7-9', adults: 1 });
  expect(first?.reasons).toEqual(
    expect.arrayContaining([
      { reason: 'exempt', adults: 1 },
      { reason: 'unavailable', adults: 1 },
      { reason: 'ownChildren', adults: 1 },
      { reason: 'free', adults: 1 },
      { reason: 'placesPerWeek', adults: 1 },
    ]),
  );
  expect(second).toMatchObject({ session: 's8-9', adults: 1 });
  // Who brings the two rests at that time, and has no other.
  expect(second?.reasons).toContainEqual({ reason: 'ownTime', adults: 1 });
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

test('a conflict over a rule for many sessions names those it is about', async () => {
  const days = [7, 8, 9, 10].map((day) => smallSession(day));
  const base = smallProblem([smallFamily('a')], days);
  const duties = ['s8-9', 's9-9'].map((session) => ({ adult: 'a-adult', session }));
  const problem = {
    ...base,
    rules: { ...base.rules, minHoursBetweenDuties: 100 },
    fixed: { ...base.fixed, duties },
  };
  expect((await solve(problem)).conflicts).toEqual([
    'a-adult is fixed on duty at s8-9.',
    'a-adult is fixed on duty at s9-9.',
    'a-adult needs 100 hours between duties (s8-9, s9-9).',
  ]);
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

test('the largest promise is not proved by the work that ended before it was looked for', async () => {
  const weeks = [7, 8, 14, 15, 21, 22].map((day) => smallSession(day));
  const problem = smallProblem([smallFamily('a'), smallFamily('b')], weeks);
  const { minutes, bound } = await largestPromise(problem, { workLimit: 0 });
  expect(minutes).toBeLessThanOrEqual(180);
  expect(bound).toBeGreaterThanOrEqual(180);
});

test('the largest promise sees a duty that overlaps a session of the week before', async () => {
  const night = {
    ...smallSession(13, { staff: 1 }),
    id: 'night',
    start: '2026-12-13T22:00:00Z',
    end: '2026-12-14T03:00:00Z',
  };
  const early = {
    ...smallSession(14),
    id: 'early',
    start: '2026-12-14T01:00:00Z',
    end: '2026-12-14T06:00:00Z',
  };
  const later = smallSession(16, { staff: 1 }, 9, 14);
  const problem = smallProblem([{ ...smallFamily('a'), childrenComeAlong: false }], [night, early, later]);
  problem.fixed.duties.push({ adult: 'a-adult', session: 'early' });
  expect(await largestPromise(problem)).toEqual({ minutes: 0, bound: 0 });
});
