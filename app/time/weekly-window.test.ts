import { describe, expect, it } from 'vitest';
import { gapsIn } from './span.ts';
import { windowSpans } from './weekly-window.ts';

const days = { firstDay: '2026-12-01', lastDay: '2026-12-02', timeZone: 'America/Los_Angeles' };

describe('windowSpans', () => {
  it('goes past midnight when the end is not after the start, and takes in the night before the first day', () => {
    const nights = [1, 2].map((weekday) => ({ weekday, start: '22:00', end: '06:00' }));
    expect(windowSpans(nights, days)).toEqual([
      { startsAt: '2026-12-01T06:00:00.000Z', endsAt: '2026-12-01T14:00:00.000Z' },
      { startsAt: '2026-12-02T06:00:00.000Z', endsAt: '2026-12-02T14:00:00.000Z' },
    ]);
  });
  it('leaves out the day before and the day after', () => {
    const mornings = [1, 3, 4].map((weekday) => ({ weekday, start: '09:00', end: '10:00' }));
    expect(windowSpans(mornings, days)).toEqual([
      { startsAt: '2026-12-02T17:00:00.000Z', endsAt: '2026-12-02T18:00:00.000Z' },
    ]);
  });
});

describe('gapsIn', () => {
  const span = (start: string, end: string) => ({ startsAt: start, endsAt: end });
  it('are what no part covers', () => {
    expect(gapsIn(span('09', '12'), [])).toEqual([span('09', '12')]);
    expect(gapsIn(span('09', '12'), [span('08', '10'), span('09', '11')])).toEqual([span('11', '12')]);
    expect(gapsIn(span('09', '12'), [span('10', '11'), span('13', '14')])).toEqual([
      span('09', '10'),
      span('11', '12'),
    ]);
    expect(gapsIn(span('09', '12'), [span('09', '10'), span('10', '12')])).toEqual([]);
  });
});
