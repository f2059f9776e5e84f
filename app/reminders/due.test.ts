import { describe, expect, it } from 'vitest';
import { checkInMailTimes, dutyReminderTimes, openSlotTimes, rotaMailTimes } from './due.ts';
import { usualQuietHours } from './landing.ts';

const zone = 'America/Los_Angeles';
const usual = { quiet: usualQuietHours, attuned: [] };
const quietFrom = (start: string, end: string) => ({ quiet: { start, end }, attuned: [] });
const session = { localDate: '2026-12-01', startsAt: '2026-12-01T17:00:00.000Z' };

describe('dutyReminderTimes', () => {
  it('is two days before at nine, and the evening before at six, as clocks in the zone show it', () => {
    expect(dutyReminderTimes('dutyInTwoDays', session, zone, usual)).toEqual({
      dueAt: '2026-11-29T17:00:00.000Z',
      uselessAt: '2026-12-01T02:00:00.000Z',
    });
    expect(dutyReminderTimes('dutyTomorrow', session, zone, usual)).toEqual({
      dueAt: '2026-12-01T02:00:00.000Z',
      uselessAt: session.startsAt,
    });
  });

  it('keeps the local time across a clock change', () => {
    const sunday = { localDate: '2026-03-09', startsAt: '2026-03-09T16:00:00.000Z' };
    expect(dutyReminderTimes('dutyInTwoDays', sunday, zone, usual).dueAt).toBe('2026-03-07T17:00:00.000Z');
    expect(dutyReminderTimes('dutyTomorrow', sunday, zone, usual).dueAt).toBe('2026-03-09T01:00:00.000Z');
  });

  it('moves to the end of quiet hours, which may be after the start', () => {
    const late = dutyReminderTimes('dutyTomorrow', session, zone, quietFrom('17:00', '08:00'));
    expect(late.dueAt).toBe('2026-12-01T16:00:00.000Z');
    const tooLate = dutyReminderTimes('dutyTomorrow', session, zone, quietFrom('17:00', '09:00'));
    expect(tooLate.dueAt).toBe(tooLate.uselessAt);
  });

  it('keeps the earlier one useful to the start when the evening has no moment', () => {
    const early = dutyReminderTimes('dutyInTwoDays', session, zone, quietFrom('17:00', '09:00'));
    expect(early).toEqual({ dueAt: '2026-11-29T17:00:00.000Z', uselessAt: session.startsAt });
  });
});

describe('the other mails', () => {
  it('a rota goes at once, or when the night is over, until its last day has passed', () => {
    expect(rotaMailTimes('2026-11-25T04:59:00.000Z', '2026-12-27', zone, usual)).toEqual({
      dueAt: '2026-11-25T04:59:00.000Z',
      uselessAt: '2026-12-28T08:00:00.000Z',
    });
    expect(rotaMailTimes('2026-11-25T05:00:00.000Z', '2026-12-27', zone, usual).dueAt).toBe(
      '2026-11-25T15:00:00.000Z',
    );
  });

  it('a check-in waits for the day', () => {
    const due = (now: string) => checkInMailTimes(now, '2026-12-08', zone, usual).dueAt;
    expect(due('2026-12-02T02:00:00.000Z')).toBe('2026-12-02T02:00:00.000Z'); // 18:00
    expect(due('2026-12-02T07:00:00.000Z')).toBe('2026-12-02T17:00:00.000Z'); // 23:00
    expect(due('2026-12-02T15:30:00.000Z')).toBe('2026-12-02T17:00:00.000Z'); // 7:30
  });

  it('a check-in that closes tonight has no morning left', () => {
    const { dueAt, uselessAt } = checkInMailTimes('2026-12-02T06:00:00.000Z', '2026-12-01', zone, usual);
    expect(dueAt! > uselessAt).toBe(true);
  });

  it('open slots are offered at nine, on both sides of a clock change', () => {
    expect(openSlotTimes('2026-10-31', zone, usual).dueAt).toBe('2026-10-31T16:00:00.000Z');
    expect(openSlotTimes('2026-11-01', zone, usual)).toEqual({
      dueAt: '2026-11-01T17:00:00.000Z',
      uselessAt: '2026-11-02T08:00:00.000Z',
    });
  });
});
