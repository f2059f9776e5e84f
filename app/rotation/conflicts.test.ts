import { expect, test } from 'vitest';
import type { Finding } from '#app/scheduler/findings.ts';
import { conflictsSeen, isLoosened } from './conflicts.ts';
import type { Pin } from './planning.ts';

const duty: Pin = { id: 'p', sessionId: 's', kind: 'duty', adultId: 'ife', familyId: null };
const place: Pin = { id: 'q', sessionId: 's', kind: 'place', adultId: null, familyId: 'abara' };
const found: Finding[] = [
  { kind: 'conflict', rule: 'fixed', fixed: { of: 'duty', held: true }, session: 's', adult: 'ife' },
  { kind: 'conflict', rule: 'fixed', fixed: { of: 'place', held: true }, session: 's', family: 'abara' },
  { kind: 'conflict', rule: 'fixed', fixed: { of: 'duty', held: false }, session: 's', adult: 'sam' },
  { kind: 'conflict', rule: 'ratio', session: 's' },
];

test('a contradiction stands while all that was fixed by hand is, and is loosened once one is not', () => {
  expect(isLoosened({ pins: [duty, place] }, found)).toBe(false);
  expect(isLoosened({ pins: [duty] }, found)).toBe(true);
  expect(isLoosened({ pins: [{ ...duty, sessionId: 'other' }, place] }, found)).toBe(true);
  expect(isLoosened({ pins: [] }, [])).toBe(false);
});

test('what was fixed by hand says at which session, in which week, it can be loosened; a rule says nothing of it', () => {
  const session = {
    localDate: '2026-12-16',
    startsAt: '2026-12-16T17:00:00.000Z',
    endsAt: '2026-12-16T20:00:00.000Z',
  };
  const planning = {
    timeZone: 'America/Los_Angeles',
    cycle: { id: 'c', firstDay: '2026-12-07', lastDay: '2026-12-20', publishedAt: null },
    families: [{ id: 'abara', name: 'Abara' }],
    adults: [{ id: 'ife', name: 'Ife' }],
    sessions: [{ id: 's', ...session }],
    pins: [duty, { ...place, kind: 'noPlace' as const }],
  };
  const here = { monday: '2026-12-14', sessionId: 's' };
  expect(conflictsSeen(planning, found).map(({ loosenAt }) => loosenAt)).toEqual([here, null, null, null]);
  const ruledOut: Finding[] = [
    { kind: 'conflict', rule: 'fixed', fixed: { of: 'place', held: false }, session: 's', family: 'abara' },
  ];
  expect(conflictsSeen(planning, ruledOut)).toMatchObject([{ loosenAt: here }]);
});
