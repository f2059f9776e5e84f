import { expect, it } from 'vitest';
import { defaultRules } from '#app/agreements/rules.ts';
import type { Planning } from './planning.ts';
import { uncaredIn } from './uncared.ts';

const [first, second] = ['2026-11-30', '2026-12-07'];
const mondays = new Set([first, second]);

/** Ife, alone with Noa, runs on Wednesdays from 9:30 to 10:15; there is a session on both Wednesdays, and Noa at the first. */
function planning(over: Partial<Planning> = {}): Planning {
  const wednesdays = ['2026-12-02', '2026-12-09'];
  return {
    coopName: 'Laurel Court',
    timeZone: 'America/Los_Angeles',
    rules: defaultRules,
    cycle: { id: 'c', firstDay: first, lastDay: '2026-12-13', publishedAt: null },
    families: [],
    children: [{ id: 'noa', familyId: 'abara', bornOn: null }],
    adults: [{ id: 'ife', familyId: 'abara', name: 'Ife', firstAid: false }],
    absences: [],
    practices: [practice('ife', 3, '09:30', '10:15')],
    sessions: wednesdays.map((localDate) => ({
      ...{ id: localDate, localDate, venueId: null, venueName: null, hostFamilyId: null, capacity: 9 },
      startsAt: `${localDate}T17:00:00.000Z`,
      endsAt: `${localDate}T20:00:00.000Z`,
    })),
    pins: [],
    duties: wednesdays.map((sessionId) => ({ sessionId, adultId: 'lena' })),
    places: [{ sessionId: '2026-12-02', childId: 'noa' }],
    ...over,
  };
}

function practice(adultId: string, weekday: number, start: string, end: string, nonNegotiable = true) {
  return { adultId, name: 'run', nonNegotiable, windows: [{ weekday, start, end }] };
}

it('names the days on which nobody is known to have the children', () => {
  expect(uncaredIn(planning(), mondays)).toEqual([
    { name: 'Ife', start: '09:30', end: '10:15', days: ['2026-12-09'] },
  ]);
});

it('asks of the planned weeks alone, and of families with children', () => {
  expect(uncaredIn(planning(), new Set([first]))).toEqual([]);
  expect(uncaredIn(planning({ children: [] }), mondays)).toEqual([]);
});

it('leaves to each what is negotiable, and what another adult of the family can bear', () => {
  expect(uncaredIn(planning({ practices: [practice('ife', 3, '09:30', '10:15', false)] }), mondays)).toEqual(
    [],
  );
  const { adults } = planning();
  const tunde = { id: 'tunde', familyId: 'abara', name: 'Tunde', firstAid: false };
  expect(uncaredIn(planning({ adults: [...adults, tunde] }), mondays)).toEqual([]);
});

it('says times on several days once', () => {
  const evenings = [practice('ife', 2, '20:00', '21:00'), practice('ife', 4, '20:00', '21:00')];
  expect(uncaredIn(planning({ practices: evenings }), mondays)).toEqual([
    {
      name: 'Ife',
      start: '20:00',
      end: '21:00',
      days: ['2026-12-01', '2026-12-03', '2026-12-08', '2026-12-10'],
    },
  ]);
});
