import { describe, expect, it } from 'vitest';
import { attunedSpans } from './attuned.ts';

const bedtime = { weekdays: '13', startTime: '18:30', endTime: '20:00' };

describe('attunedSpans', () => {
  it('lie on their weekdays alone, at their local times', () => {
    const dates = ['2026-11-30', '2026-12-01', '2026-12-02'];
    expect(attunedSpans([bedtime], dates, 'America/Los_Angeles')).toEqual([
      { startsAt: '2026-12-01T02:30:00.000Z', endsAt: '2026-12-01T04:00:00.000Z' },
      { startsAt: '2026-12-03T02:30:00.000Z', endsAt: '2026-12-03T04:00:00.000Z' },
    ]);
  });
  it('may last to the end of the day', () => {
    const evening = { weekdays: '2', startTime: '22:00', endTime: '24:00' };
    expect(attunedSpans([evening], ['2026-12-01'], 'Europe/Berlin')).toEqual([
      { startsAt: '2026-12-01T21:00:00.000Z', endsAt: '2026-12-01T23:00:00.000Z' },
    ]);
  });
  it('are none where a clock change swallows them', () => {
    const gap = { weekdays: '7', startTime: '02:00', endTime: '03:00' };
    expect(attunedSpans([gap], ['2027-03-28'], 'Europe/Berlin')).toEqual([]);
  });
});
