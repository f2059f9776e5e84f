import { describe, expect, it } from 'vitest';
import { afterQuietHours, reminderTimes, usualQuietHours } from './due.ts';

const zone = 'America/Los_Angeles';
const session = { localDate: '2026-12-01', startsAt: '2026-12-01T17:00:00.000Z' };

describe('reminderTimes', () => {
  it('is two days before at nine, and the evening before at six, as clocks in the zone show it', () => {
    expect(reminderTimes('dutyInTwoDays', session, zone, usualQuietHours)).toEqual({
      dueAt: '2026-11-29T17:00:00.000Z',
      uselessAt: '2026-12-01T02:00:00.000Z',
    });
    expect(reminderTimes('dutyTomorrow', session, zone, usualQuietHours)).toEqual({
      dueAt: '2026-12-01T02:00:00.000Z',
      uselessAt: session.startsAt,
    });
  });

  it('keeps the local time across a clock change', () => {
    const sunday = { localDate: '2026-03-09', startsAt: '2026-03-09T16:00:00.000Z' };
    expect(reminderTimes('dutyInTwoDays', sunday, zone, usualQuietHours)?.dueAt).toBe(
      '2026-03-07T17:00:00.000Z',
    );
    expect(reminderTimes('dutyTomorrow', sunday, zone, usualQuietHours)?.dueAt).toBe(
      '2026-03-09T01:00:00.000Z',
    );
  });

  it('moves to the end of quiet hours, and is not sent when that is after the start', () => {
    expect(reminderTimes('dutyTomorrow', session, zone, { start: '17:00', end: '08:00' })?.dueAt).toBe(
      '2026-12-01T16:00:00.000Z',
    );
    expect(reminderTimes('dutyTomorrow', session, zone, { start: '17:00', end: '09:00' })).toBeNull();
  });
});

describe('afterQuietHours', () => {
  it('spans midnight or not, and means none when start and end are the same', () => {
    const night = '2026-12-01T07:30:00.000Z'; // 23:30
    expect(afterQuietHours(night, zone, usualQuietHours)).toBe('2026-12-01T15:00:00.000Z');
    expect(afterQuietHours('2026-12-01T14:59:00.000Z', zone, usualQuietHours)).toBe(
      '2026-12-01T15:00:00.000Z',
    );
    expect(afterQuietHours('2026-12-01T15:00:00.000Z', zone, usualQuietHours)).toBe(
      '2026-12-01T15:00:00.000Z',
    );
    expect(afterQuietHours('2026-12-01T21:00:00.000Z', zone, { start: '12:00', end: '15:00' })).toBe(
      '2026-12-01T23:00:00.000Z',
    );
    expect(afterQuietHours(night, zone, { start: '07:00', end: '07:00' })).toBe(night);
  });
});
