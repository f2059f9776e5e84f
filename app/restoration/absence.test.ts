import { describe, expect, it } from 'vitest';
import { type Absence, absenceSpans } from './absence.ts';

const days = { firstDay: '2026-11-30', lastDay: '2026-12-03', timeZone: 'America/Los_Angeles' };
const open = { weekday: null, startTime: null, endTime: null, firstDay: null, lastDay: null };
const weekly = (over: Partial<Absence>): Absence => ({ ...open, kind: 'weekly', ...over });

describe('absenceSpans', () => {
  it('reaches from the first day of a span to the end of its last', () => {
    const away: Absence = { ...open, kind: 'span', firstDay: '2026-12-01', lastDay: '2026-12-02' };
    expect(absenceSpans(away, days)).toEqual([
      { startsAt: '2026-12-01T08:00:00.000Z', endsAt: '2026-12-03T08:00:00.000Z' },
    ]);
  });
  it('is cut to the days that are asked for, and none outside them', () => {
    const newborn: Absence = { ...open, kind: 'span', firstDay: '2026-12-03' };
    expect(absenceSpans(newborn, days)).toEqual([
      { startsAt: '2026-12-03T08:00:00.000Z', endsAt: '2026-12-04T08:00:00.000Z' },
    ]);
    expect(absenceSpans({ ...newborn, firstDay: '2026-12-04' }, days)).toEqual([]);
  });
  it('comes back on its weekday, at its times or the whole day, while it lasts', () => {
    expect(absenceSpans(weekly({ weekday: 2, startTime: '13:00', endTime: '15:00' }), days)).toEqual([
      { startsAt: '2026-12-01T21:00:00.000Z', endsAt: '2026-12-01T23:00:00.000Z' },
    ]);
    expect(absenceSpans(weekly({ weekday: 2 }), days)).toEqual([
      { startsAt: '2026-12-01T08:00:00.000Z', endsAt: '2026-12-02T08:00:00.000Z' },
    ]);
    expect(absenceSpans(weekly({ weekday: 2, lastDay: '2026-11-30' }), days)).toEqual([]);
    expect(absenceSpans(weekly({ weekday: 2, firstDay: '2026-12-02' }), days)).toEqual([]);
  });
});
