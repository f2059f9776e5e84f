import { describe, expect, it } from 'vitest';
import { absenceSpans, windowSpans } from './recurring.ts';

const zone = 'America/Los_Angeles';
const always = { weekday: null, startTime: null, endTime: null, firstDay: null, lastDay: null };

describe('absenceSpans', () => {
  it('lasts the whole local day when no times are given, both ends of a span included', () => {
    const away = { ...always, firstDay: '2026-12-01', lastDay: '2026-12-02' };
    const spans = absenceSpans([away], ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03'], zone);
    expect(spans).toEqual([
      { startsAt: '2026-12-01T08:00:00.000Z', endsAt: '2026-12-02T08:00:00.000Z' },
      { startsAt: '2026-12-02T08:00:00.000Z', endsAt: '2026-12-03T08:00:00.000Z' },
    ]);
  });
  it('comes back on its weekday, at its times', () => {
    const tuesdays = { ...always, weekday: 2, startTime: '13:00', endTime: '15:00' };
    expect(absenceSpans([tuesdays], ['2026-11-30', '2026-12-01'], zone)).toEqual([
      { startsAt: '2026-12-01T21:00:00.000Z', endsAt: '2026-12-01T23:00:00.000Z' },
    ]);
  });
});

describe('windowSpans', () => {
  it('goes past midnight when the end is not after the start', () => {
    const night = { weekday: 2, start: '22:00', end: '06:00' };
    expect(windowSpans([night], ['2026-12-01'], zone)).toEqual([
      { startsAt: '2026-12-02T06:00:00.000Z', endsAt: '2026-12-02T14:00:00.000Z' },
    ]);
  });
});
