import { describe, expect, it } from 'vitest';
import { defaultRules } from '#app/agreements/rules.ts';
import { readProblem } from '#app/scheduler/read-problem.ts';
import { buildProblem } from './build-problem.ts';
import type { Planning } from './planning.ts';

const now = '2026-11-24T18:00:00.000Z';
const away = { startTime: null, endTime: null, firstDay: null, lastDay: null, weekday: null };

function planning(over: Partial<Planning> = {}): Planning {
  const family = {
    share: 1,
    placesMin: 0,
    placesMax: 3,
    comeAlong: true,
    careDays: null,
    avoided: { homes: [], venues: [] },
    attuned: [],
  };
  return {
    coopName: 'Laurel Court',
    timeZone: 'America/Los_Angeles',
    rules: defaultRules,
    cycle: { id: 'c1', firstDay: '2026-11-30', lastDay: '2026-12-13', publishedAt: null },
    families: [
      { id: 'abara', name: 'Abara', ...family },
      { id: 'greene', name: 'Greene', ...family },
      { id: 'none', name: 'No children yet', ...family },
    ],
    children: [
      { id: 'noa', familyId: 'abara', bornOn: '2025-06-01' },
      { id: 'ada', familyId: 'greene', bornOn: '2025-05-30' },
      { id: 'sol', familyId: 'greene', bornOn: null },
    ],
    adults: [
      { id: 'ife', familyId: 'abara', name: 'Ife', firstAid: true },
      { id: 'sam', familyId: 'greene', name: 'Sam', firstAid: false },
      { id: 'kim', familyId: 'none', name: 'Kim', firstAid: false },
    ],
    absences: [],
    practices: [],
    sessions: ['2026-11-30', '2026-12-07'].map((localDate, i) => ({
      id: `s${i}`,
      localDate,
      startsAt: `${localDate}T17:00:00.000Z`,
      endsAt: `${localDate}T20:00:00.000Z`,
      venueId: null,
      venueName: null,
      hostFamilyId: i === 0 ? 'abara' : 'none',
      capacity: 9,
    })),
    pins: [],
    duties: [],
    places: [],
    ...over,
  };
}

describe('buildProblem', () => {
  it('is readable, leaves out families without children, and knows no host among them', () => {
    const problem = buildProblem(planning(), now);
    expect(readProblem(JSON.parse(JSON.stringify(problem)))).toMatchObject({ ok: true });
    expect(problem.families.map(({ id }) => id)).toEqual(['abara', 'greene']);
    expect(problem.sessions.map(({ host }) => host)).toEqual(['abara', null]);
    expect(problem.sessions[0]?.start).toBe('2026-11-30T09:00:00-08:00');
    expect(problem.published).toBeNull();
  });

  it('weighs a child by its age on the cycle’s first day', () => {
    const weights = buildProblem(planning(), now).families.flatMap((family) => family.children);
    expect(weights).toEqual([
      { id: 'noa', weight: 1.5 },
      { id: 'ada', weight: 1 },
      { id: 'sol', weight: 1 },
    ]);
  });

  it('writes weekly absences and practices out for each week, and cuts spans to the cycle', () => {
    const problem = buildProblem(
      planning({
        absences: [
          { ...away, adultId: 'ife', kind: 'weekly', weekday: 2, startTime: '08:00', endTime: '10:00' },
          { ...away, adultId: 'sam', kind: 'span', firstDay: '2026-12-10' },
        ],
        practices: [
          {
            adultId: 'ife',
            name: 'solo run',
            nonNegotiable: true,
            windows: [{ weekday: 3, start: '09:30', end: '10:15' }],
          },
          {
            adultId: 'sam',
            name: 'night shift',
            nonNegotiable: false,
            windows: [{ weekday: 7, start: '22:00', end: '06:00' }],
          },
        ],
      }),
      now,
    );
    const [ife, sam] = problem.families.flatMap((family) => family.adults);
    expect(ife?.unavailable).toEqual([
      ['2026-12-01T08:00:00-08:00', '2026-12-01T10:00:00-08:00'],
      ['2026-12-08T08:00:00-08:00', '2026-12-08T10:00:00-08:00'],
    ]);
    expect(ife?.practices[0]?.times.map(([start]) => start)).toEqual([
      '2026-12-02T09:30:00-08:00',
      '2026-12-09T09:30:00-08:00',
    ]);
    expect(sam?.unavailable).toEqual([['2026-12-10T00:00:00-08:00', '2026-12-14T00:00:00-08:00']]);
    expect(sam?.practices[0]?.times[0]).toEqual(['2026-11-29T22:00:00-08:00', '2026-11-30T06:00:00-08:00']);
  });

  it('fixes what is pinned; of a published rota what has begun stays, and nobody can be added to it', () => {
    const problem = buildProblem(
      planning({
        cycle: { id: 'c1', firstDay: '2026-11-30', lastDay: '2026-12-13', publishedAt: now },
        pins: [
          { id: 'p1', sessionId: 's1', kind: 'noDuty', adultId: 'sam', familyId: null },
          { id: 'p2', sessionId: 's1', kind: 'place', adultId: null, familyId: 'greene' },
          // Fixed before the session began, and never published.
          { id: 'p3', sessionId: 's0', kind: 'duty', adultId: 'sam', familyId: null },
        ],
        duties: [
          { sessionId: 's0', adultId: 'ife' },
          { sessionId: 's1', adultId: 'ife' },
          { sessionId: 's1', adultId: null },
        ],
        places: ['ada', 'sol'].map((childId) => ({ sessionId: 's0', childId })),
      }),
      '2026-12-01T00:00:00.000Z',
    );
    expect(problem.fixed).toEqual({
      duties: [{ adult: 'ife', session: 's0' }],
      backups: [],
      places: [
        { family: 'greene', session: 's0' },
        { family: 'greene', session: 's1' },
      ],
      noDuties: [
        { adult: 'sam', session: 's1' },
        { adult: 'sam', session: 's0' },
      ],
      noBackups: [],
      noPlaces: [{ family: 'abara', session: 's0' }],
    });
    expect(problem.published?.duties).toHaveLength(2);
  });

  describe('obeys what a family says about itself', () => {
    const saying = (over: Partial<Planning['families'][number]>, rest: Partial<Planning> = {}) => {
      const usual = planning();
      const families = usual.families.map((family) =>
        family.id === 'greene' ? { ...family, ...over } : family,
      );
      return buildProblem(planning({ families, ...rest }), now);
    };
    const fixedPlace = {
      id: 'p',
      sessionId: 's1',
      kind: 'place',
      adultId: null,
      familyId: 'greene',
    } as const;

    it('keeps all its adults free in its attuned windows', () => {
      const attuned = [{ weekdays: '15', startTime: '08:00', endTime: '09:30' }];
      const [ife, sam] = saying({ attuned }).families.flatMap((family) => family.adults);
      expect(ife?.unavailable).toEqual([]);
      expect(sam?.unavailable.map(([start]) => start)).toEqual([
        '2026-11-30T08:00:00-08:00',
        '2026-12-04T08:00:00-08:00',
        '2026-12-07T08:00:00-08:00',
        '2026-12-11T08:00:00-08:00',
      ]);
    });

    it('gives its children no place on other days than theirs, but where a coordinator fixed one or a duty', () => {
      const both = ['s0', 's1'].map((session) => ({ family: 'greene', session }));
      const tuesdays = { careDays: '2' };
      expect(saying(tuesdays).fixed.noPlaces).toEqual(both);
      expect(saying({ careDays: '1' }).fixed.noPlaces).toEqual([]);
      const pinned = saying(tuesdays, { pins: [fixedPlace] }).fixed;
      expect(pinned).toMatchObject({ places: [both[1]], noPlaces: [both[0]] });
      const onDuty = { ...fixedPlace, kind: 'duty', adultId: 'sam', familyId: null } as const;
      expect(saying(tuesdays, { pins: [onDuty] }).fixed.noPlaces).toEqual([both[0]]);
      expect(saying({ ...tuesdays, comeAlong: false }, { pins: [onDuty] }).fixed.noPlaces).toEqual(both);
    });

    it('lets its children be at home on any day', () => {
      const sessions = planning().sessions.map((session) => ({ ...session, hostFamilyId: 'greene' }));
      expect(saying({ careDays: '2' }, { sessions }).fixed.noPlaces).toEqual([]);
    });

    it('excludes the homes and venues its children cannot use, and keeps what has begun there', () => {
      const avoided = { homes: ['abara'], venues: ['hall'] };
      const greene = (problem: ReturnType<typeof saying>) =>
        problem.families.find(({ id }) => id === 'greene');
      expect(greene(saying({ avoided }))?.excludedVenues).toEqual(['home of abara']);
      const sessions = planning().sessions.map((session) => ({ ...session, venueId: 'hall' }));
      expect(greene(saying({ avoided }, { sessions }))?.excludedVenues).toEqual(['hall']);
      const begun = buildProblem(
        planning({
          cycle: { id: 'c1', firstDay: '2026-11-30', lastDay: '2026-12-13', publishedAt: now },
          families: planning().families.map((family) => ({ ...family, avoided })),
          sessions,
          places: [{ sessionId: 's0', childId: 'sol' }],
        }),
        '2026-12-01T00:00:00.000Z',
      );
      expect(greene(begun)?.excludedVenues).toEqual([]);
      expect(begun.fixed).toMatchObject({
        places: [{ family: 'greene', session: 's0' }],
        noPlaces: [
          { family: 'abara', session: 's0' },
          { family: 'greene', session: 's1' },
        ],
      });
    });
  });
});
