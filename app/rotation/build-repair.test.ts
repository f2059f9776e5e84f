import { expect, test } from 'vitest';
import { defaultRules } from '#app/agreements/rules.ts';
import { judgeItems } from '#app/scheduler/judge.ts';
import { readProblem } from '#app/scheduler/read-problem.ts';
import { solve } from '#app/scheduler/solve.ts';
import { buildRepair } from './build-repair.ts';
import { heldItems } from './held-items.ts';
import type { Planning } from './planning.ts';

/** Two families who hold Monday, Tuesday and Wednesday of one week and Monday of the next, one after the other. */
function published(changes: Partial<Planning> = {}): Planning {
  const days = ['2026-12-07', '2026-12-08', '2026-12-09', '2026-12-14'];
  const sessions = days.map((day, i) => ({
    id: `s${i}`,
    localDate: day,
    startsAt: `${day}T09:00:00.000Z`,
    endsAt: `${day}T12:00:00.000Z`,
    venueId: 'hall',
    venueName: 'Hall',
    hostFamilyId: null,
    capacity: 9,
  }));
  return {
    coopName: 'Laurel Court',
    timeZone: 'UTC',
    rules: { ...defaultRules, maxDutiesPerWeek: 2 },
    cycle: {
      id: 'cycle',
      firstDay: '2026-12-07',
      lastDay: '2026-12-20',
      publishedAt: '2026-12-01T00:00:00.000Z',
    },
    families: ['a', 'b'].map((id) => ({
      id,
      name: id,
      share: 1,
      placesMin: 0,
      placesMax: 3,
      comeAlong: true,
      careDays: null,
      avoided: { homes: [], venues: [] },
      attuned: [],
    })),
    children: ['a', 'b'].map((id) => ({ id: `${id}-child`, familyId: id, bornOn: null })),
    adults: ['a', 'b'].map((id) => ({ id: `${id}-adult`, familyId: id, name: id, firstAid: false })),
    absences: [],
    practices: [],
    sessions,
    pins: [],
    duties: sessions.map(({ id }, i) => ({ sessionId: id, adultId: i % 2 === 0 ? 'a-adult' : 'b-adult' })),
    places: sessions.flatMap(({ id }) =>
      ['a', 'b'].map((family) => ({ sessionId: id, childId: `${family}-child` })),
    ),
    ...changes,
  };
}

const tuesdayNoon = '2026-12-08T12:30:00.000Z';

test('what has begun is held and nothing can be added to it; weeks that are over are left out', async () => {
  const planning = published();
  const problem = buildRepair(planning, tuesdayNoon);
  expect(readProblem(JSON.parse(JSON.stringify(problem)))).toMatchObject({ ok: true });
  expect(problem.fixed.duties).toEqual([
    { adult: 'a-adult', session: 's0' },
    { adult: 'b-adult', session: 's1' },
  ]);
  expect(problem.fixed.noDuties).toEqual([
    { adult: 'b-adult', session: 's0' },
    { adult: 'a-adult', session: 's1' },
  ]);
  expect(buildRepair(planning, '2026-12-13T00:00:00.000Z').sessions.map(({ id }) => id)).toEqual(['s3']);
  const rota = await solve(problem);
  expect(rota.levels.find(({ name }) => name === 'changes')?.value).toBe(0);
});

test('nothing that changed since stands against what has been', () => {
  const planning = published();
  const changed = published({
    absences: [
      {
        adultId: 'a-adult',
        kind: 'span',
        weekday: null,
        startTime: null,
        endTime: null,
        firstDay: '2026-12-07',
        lastDay: '2026-12-20',
      },
    ],
    families: planning.families.map((family) => ({
      ...family,
      share: family.id === 'b' ? 0 : 1,
      placesMax: 1,
    })),
  });
  const problem = buildRepair(changed, tuesdayNoon);
  const { sessions, duties, places } = {
    sessions: new Set(['s0', 's1']),
    ...heldItems(changed),
  };
  const past = {
    // Who takes no duties any more was there as one adult more.
    duties: duties.filter(({ session, adult }) => sessions.has(session) && adult === 'a-adult'),
    backups: [],
    places: places.filter(({ session }) => sessions.has(session)),
    open: [],
  };
  expect(judgeItems(problem, past).violations).toEqual([]);
});

test('whose children did not come, and now come along, was there as one adult more; who has left, too', async () => {
  const usual = published();
  const problem = buildRepair(
    published({
      duties: usual.duties.map((duty) =>
        duty.sessionId === 's0' ? { sessionId: 's0', adultId: null, leftName: 'Kim' } : duty,
      ),
      places: usual.places.filter(({ sessionId, childId }) => sessionId !== 's1' || childId !== 'b-child'),
    }),
    tuesdayNoon,
  );
  expect(problem.fixed.duties).toEqual([]);
  expect(problem.sessions.map(({ id, staff }) => [id, staff])).toEqual([
    ['s0', 1],
    ['s1', 1],
    ['s2', 0],
    ['s3', 0],
  ]);
  const rota = await solve(problem);
  expect(rota.status).not.toBe('infeasible');
  expect(rota.duties.filter(({ session }) => ['s0', 's1'].includes(session))).toEqual([]);
});

test('nobody is missing where a session has begun, however many there should have been', async () => {
  // Three children for two adults on Monday, one of them a newborn who counts since, where an adult may hold one.
  const planning = published({ rules: { ...defaultRules, maxDutiesPerWeek: 2, childrenPerAdult: 1 } });
  planning.children.push({ id: 'b-newborn', familyId: 'b', bornOn: '2026-12-06' });
  planning.duties.push({ sessionId: 's0', adultId: null });
  const problem = buildRepair(planning, tuesdayNoon);
  const rota = await solve(problem);
  expect(rota.open.filter(({ session }) => session === 's0' || session === 's1')).toEqual([]);
});
