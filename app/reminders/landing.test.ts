import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AttunedWindow } from '#app/restoration/attuned.ts';
import { addDays, instantAtOrNear, localDateOf, localTimeOf, weekdayOf } from '#app/time/index.ts';
import { firstOutside, landsAt, type QuietHours, usualQuietHours } from './landing.ts';

const zone = 'America/Los_Angeles';
const daily = '1234567';
const landing = (local: string, quiet: QuietHours, ...attuned: AttunedWindow[]) => {
  const [date = '', time = ''] = local.split(' ');
  const at = landsAt(instantAtOrNear(date, time, zone), zone, { quiet, attuned });
  return at && `${localDateOf(at, zone)} ${localTimeOf(at, zone)}`;
};
const window = (weekdays: string, startTime: string, endTime: string) => ({ weekdays, startTime, endTime });
const none: QuietHours = { start: '07:00', end: '07:00' };

it('quiet hours span midnight or not, and are none when start and end are the same', () => {
  expect(landing('2026-11-30 23:30', usualQuietHours)).toBe('2026-12-01 07:00');
  expect(landing('2026-12-01 06:59', usualQuietHours)).toBe('2026-12-01 07:00');
  expect(landing('2026-12-01 07:00', usualQuietHours)).toBe('2026-12-01 07:00');
  expect(landing('2026-12-01 20:59', usualQuietHours)).toBe('2026-12-01 20:59');
  expect(landing('2026-12-01 13:00', { start: '12:00', end: '15:00' })).toBe('2026-12-01 15:00');
  expect(landing('2026-11-30 23:30', none)).toBe('2026-11-30 23:30');
});

it('attuned windows hold on their weekdays only', () => {
  const bedtime = window('135', '18:00', '20:00');
  expect(landing('2026-11-30 18:30', none, bedtime)).toBe('2026-11-30 20:00');
  expect(landing('2026-12-01 18:30', none, bedtime)).toBe('2026-12-01 18:30');
});

it('leaving one may lead into the other, and on from there', () => {
  const [bedtime, breakfast] = [window(daily, '18:00', '21:30'), window(daily, '06:30', '08:00')];
  expect(landing('2026-12-01 18:00', usualQuietHours, bedtime, breakfast)).toBe('2026-12-02 08:00');
});

it('a window until midnight joins the next day', () => {
  expect(landing('2026-12-01 22:00', none, window(daily, '20:00', '24:00'))).toBe('2026-12-02 00:00');
});

it('finds the one free hour of a week, and says so when there is none', () => {
  const most = [window('1234567', '07:00', '12:00'), window('123456', '12:00', '21:00')];
  expect(landing('2026-11-30 07:30', usualQuietHours, ...most)).toBe('2026-12-06 12:00');
  expect(landing('2026-12-06 22:00', usualQuietHours, ...most)).toBe('2026-12-13 12:00');
  expect(landing('2026-11-30 07:30', usualQuietHours, window(daily, '07:00', '21:00'))).toBeNull();
});

it('keeps local times on the day of a clock change', () => {
  // Clocks go forward at 2:00 on 14 March 2027.
  expect(landing('2027-03-13 22:00', usualQuietHours)).toBe('2027-03-14 07:00');
  expect(landing('2027-03-14 00:30', { start: '00:00', end: '02:30' })).toBe('2027-03-14 03:30');
});

it('never lands inside a span, never goes back, and passes no free moment by', () => {
  const moment = fc.integer({ min: 0, max: 60 }).map((n) => new Date(n * 60_000).toISOString());
  const span = fc
    .tuple(moment, moment)
    .map(([a, b]) => (a < b ? { startsAt: a, endsAt: b } : { startsAt: b, endsAt: a }));
  fc.assert(
    fc.property(moment, fc.array(span, { maxLength: 8 }), (from, spans) => {
      const inside = (at: string) => spans.some((one) => one.startsAt <= at && at < one.endsAt);
      const at = firstOutside(from, spans);
      let free = from;
      while (inside(free)) free = new Date(Date.parse(free) + 60_000).toISOString();
      expect(at).toBe(free);
    }),
  );
});

it('lands in no quiet hour and no window whatever they are', () => {
  const time = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:30`);
  const windows = fc.array(
    fc
      .tuple(fc.constantFrom('1', '27', '12345', daily), time, time)
      .filter(([, a, b]) => a < b)
      .map(([weekdays, startTime, endTime]) => window(weekdays, startTime, endTime)),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(
      fc.record({ start: time, end: time }),
      windows,
      fc.integer({ min: 0, max: 27 }),
      time,
      (quiet, attuned, day, from) => {
        // February 2027 has no clock change in this zone.
        const instant = instantAtOrNear(addDays('2027-02-01', day), from, zone);
        const at = landsAt(instant, zone, { quiet, attuned });
        if (at === null) return;
        const [date, clock] = [localDateOf(at, zone), localTimeOf(at, zone)];
        const { start, end } = quiet;
        const quietNow = start <= end ? start <= clock && clock < end : clock >= start || clock < end;
        expect(at >= instant && !quietNow).toBe(true);
        for (const one of attuned.filter((all) => all.weekdays.includes(String(weekdayOf(date)))))
          expect(one.startTime <= clock && clock < one.endTime).toBe(false);
      },
    ),
  );
});
