import { describe, expect, it } from 'vitest';
import { type CyclePlan, planSessions } from './cycle.ts';

const mornings = [1, 3].map((weekday) => ({
  weekday,
  startTime: '09:00',
  endTime: '12:00',
  venueId: null,
  capacity: 9,
}));
const plan: CyclePlan = {
  firstDay: '2026-11-30',
  weeks: 2,
  timeZone: 'America/Los_Angeles',
  pattern: mornings,
  closures: [],
  hosts: [
    { familyId: 'abara', venueId: 'abara-home' },
    { familyId: 'greene', venueId: null },
    { familyId: 'eze', venueId: null },
  ],
};
const sessionsOf = (of: CyclePlan) => {
  const planned = planSessions(of);
  if (!planned.ok) throw new Error(planned.reason);
  return planned.sessions;
};

describe('planSessions', () => {
  it('gives the pattern’s sessions in order, at the homes by turns', () => {
    const sessions = sessionsOf(plan);
    expect(sessions.map((session) => [session.localDate, session.hostFamilyId])).toEqual([
      ['2026-11-30', 'abara'],
      ['2026-12-02', 'greene'],
      ['2026-12-07', 'eze'],
      ['2026-12-09', 'abara'],
    ]);
    expect(sessions[0]).toMatchObject({
      startsAt: '2026-11-30T17:00:00.000Z',
      endsAt: '2026-11-30T20:00:00.000Z',
      venueId: 'abara-home',
    });
  });

  it('leaves out closed days, and no turn is lost to them', () => {
    const sessions = sessionsOf({ ...plan, closures: [{ firstDay: '2026-12-02', lastDay: '2026-12-06' }] });
    expect(sessions.map((session) => session.hostFamilyId)).toEqual(['abara', 'greene', 'eze']);
  });

  it('lets the next go first when a family cannot be there, which then hosts as soon as it can', () => {
    const canHost = (family: string, startsAt: string) => family !== 'abara' || startsAt > '2026-12-01';
    const sessions = sessionsOf({ ...plan, canHost });
    expect(sessions.map((session) => session.hostFamilyId)).toEqual(['greene', 'abara', 'eze', 'greene']);
  });

  it('keeps a fixed place, and has no host there', () => {
    const sessions = sessionsOf({ ...plan, pattern: mornings.map((line) => ({ ...line, venueId: 'hall' })) });
    expect(sessions.every((session) => session.venueId === 'hall' && session.hostFamilyId === null)).toBe(
      true,
    );
  });

  it('keeps the wall clock across a clock change, and refuses a time that it skips or repeats', () => {
    const berlin = (startTime: string, endTime: string, firstDay: string) =>
      planSessions({
        ...plan,
        timeZone: 'Europe/Berlin',
        firstDay,
        weeks: 2,
        pattern: [{ weekday: 7, startTime, endTime, venueId: 'hall', capacity: 9 }],
      });
    const across = berlin('09:00', '12:00', '2027-03-15');
    expect(across.ok && across.sessions.map((session) => session.startsAt)).toEqual([
      '2027-03-21T08:00:00.000Z',
      '2027-03-28T07:00:00.000Z',
    ]);
    expect(berlin('02:30', '05:00', '2027-03-15')).toEqual({
      ok: false,
      reason: 'timeSkipped',
      date: '2027-03-28',
    });
    expect(berlin('00:30', '02:30', '2026-10-19')).toEqual({
      ok: false,
      reason: 'timeTwice',
      date: '2026-10-25',
    });
  });
});
