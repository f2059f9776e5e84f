import { describe, expect, it } from 'vitest';
import { defaultRules } from '#app/agreements/rules.ts';
import { findingWords } from '#app/i18n/catalogue.ts';
import type { Finding } from '#app/scheduler/findings.ts';
import { findingsReader } from './findings-reader.ts';
import type { Planning } from './planning.ts';
import { reachedBy } from './reached.ts';
import { sayNotHeld } from './say-not-held.ts';
import { sayReached } from './say-reached.ts';
import { unmetIn } from './unmet.ts';

const names = ['Ife', 'Sam', 'Kim', 'Noor'];
const days = ['2026-11-30', '2026-12-07', '2026-12-14'];

function planning(): Planning {
  return {
    coopName: 'Laurel Court',
    timeZone: 'America/Los_Angeles',
    rules: { ...defaultRules, restorationMinutesPerWeek: 180 },
    // The fourth week has no session, so nothing is promised for it.
    cycle: { id: 'c', firstDay: '2026-11-30', lastDay: '2026-12-27', publishedAt: null },
    families: [],
    children: [{ id: 'child', familyId: 'f', bornOn: null }],
    adults: [
      ...names.map((name) => ({ id: name, familyId: 'f', name, firstAid: false })),
      { id: 'without', familyId: 'childless', name: 'Bo', firstAid: false },
    ],
    absences: [],
    practices: [],
    sessions: days.map((localDate, i) => ({
      id: `s${i}`,
      localDate,
      startsAt: `${localDate}T17:00:00.000Z`,
      endsAt: `${localDate}T20:00:00.000Z`,
      venueId: null,
      venueName: null,
      hostFamilyId: null,
      capacity: 9,
    })),
    pins: [],
    duties: [],
    places: days.map((_, i) => ({ sessionId: `s${i}`, childId: 'child' })),
  };
}

const short = (adult: string, week: string, minutesMissing: number, full = 1): Finding => ({
  kind: 'shortfall',
  adult,
  week,
  minutesMissing,
  reasons: [{ reason: 'full', sessions: full }],
});
const open: Finding = {
  kind: 'openSlot',
  session: 's1',
  adults: 2,
  reasons: [{ reason: 'free', adults: 1 }],
};

function said(findings: Finding[], planned: string[] | null = null, of = planning()) {
  const reached = reachedBy(of, findings, planned && new Set(planned));
  return sayReached(reached, findingWords('en'));
}

describe('what a rota gives', () => {
  it('names the sessions that do not take place, those that nobody misses apart', () => {
    const two = { ...planning(), places: planning().places.slice(0, 1) };
    const reader = findingsReader('en', '2026-11-24');
    expect(sayNotHeld(reachedBy(two, [], null), reader)).toEqual([
      {
        sentence: '2 sessions do not take place; nobody misses any promised time because of them.',
        sessions: 2,
        lines: ['9:00–12:00: Mon 7 Dec and Mon 14 Dec'],
      },
    ]);
    expect(sayNotHeld(reachedBy(two, [short('Ife', '2026-W50', 90)], null), reader)).toMatchObject([
      { sessions: 1, lines: ['Mon 14 Dec, 9:00–12:00'] },
      { sentence: '1 session does not take place in this rota.', lines: ['Mon 7 Dec, 9:00–12:00'] },
    ]);
    expect(sayNotHeld(reachedBy(planning(), [], null), reader)).toEqual([]);
  });

  it('is first what is reached, then what is missing', () => {
    expect(said([])).toEqual([
      'Everyone has the time they were promised, in all 3 weeks.',
      'Every duty is taken.',
    ]);
    expect(said([short('Ife', '2026-W50', 90), short('Sam', '2026-W50', 30), open])).toEqual([
      'In 2 of 3 weeks everyone has the time they were promised.',
      'Where something is missing, it is 1\u00a0h\u00a030\u00a0min a week at most.',
      '2 duties are still open for somebody to claim.',
    ]);
  });

  it('speaks of the fewest adults where no week is whole, and of hours where everybody misses some', () => {
    const weeks = ['2026-W49', '2026-W50', '2026-W51'];
    const some = [...weeks.map((week) => short('Ife', week, 30)), short('Sam', '2026-W51', 30)];
    expect(said(some)[0]).toBe('In every week at least 2 of 4 adults have all the time they were promised.');
    const all = weeks.flatMap((week) => names.map((name) => short(name, week, 60)));
    expect(said(all)[0]).toBe('Of 36\u00a0h promised in all, 24\u00a0h are in this rota.');
  });

  it('is told of the weeks that were planned alone', () => {
    expect(said([], ['s2'])[0]).toBe('Everyone has the time they were promised.');
    expect(said([short('Ife', '2026-W51', 30)], ['s1', 's2'])[0]).toBe(
      'In 1 of 2 weeks everyone has the time they were promised.',
    );
  });
});

it('groups who misses the same time in a week, and among them those for the same reasons', () => {
  const findings = [
    short('Ife', '2026-W50', 60),
    short('Sam', '2026-W50', 60, 2),
    short('Kim', '2026-W50', 60),
    short('Noor', '2026-W50', 30),
    short('Ife', '2026-W51', 30),
    open,
  ];
  const { openSlots, shortfalls } = unmetIn(planning(), findings, '2026-12-07');
  expect(openSlots).toMatchObject([{ date: '2026-12-07', start: '09:00', end: '12:00', adults: 2 }]);
  expect(shortfalls).toMatchObject([
    { missing: 60, names: ['Ife', 'Sam', 'Kim'], parts: [{ names: ['Ife', 'Kim'] }, { names: ['Sam'] }] },
    { missing: 30, names: ['Noor'], parts: [{ names: ['Noor'] }] },
  ]);
});
