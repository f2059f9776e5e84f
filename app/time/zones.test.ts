import { expect, it } from 'vitest';
import { instantAt, isTimeZone, localTimeOf } from './index.ts';
import { currentZone, sayZone, timeZones } from './zones.ts';

it('lists zones by their current names, each once, all of which the clock knows', () => {
  const zones = timeZones();
  expect(zones).toEqual(
    expect.arrayContaining(['Asia/Kolkata', 'Europe/Kyiv', 'America/Argentina/Buenos_Aires']),
  );
  for (const old of ['Asia/Calcutta', 'Europe/Kiev', 'America/Buenos_Aires'])
    expect(zones).not.toContain(old);
  expect(new Set(zones).size).toBe(zones.length);
  expect(zones.filter((zone) => !isTimeZone(zone))).toEqual([]);
  expect(['+05:00', '-08', 'Earth/Somewhere', ''].filter(isTimeZone)).toEqual([]);
});

it('keeps the same time under either name', () => {
  const renamed = Intl.supportedValuesOf('timeZone').filter((zone) => currentZone(zone) !== zone);
  for (const old of renamed)
    for (const date of ['2026-01-15', '2026-07-15'])
      expect(instantAt(date, '09:00', currentZone(old)), old).toEqual(instantAt(date, '09:00', old));
  expect(localTimeOf('2026-01-15T12:00:00.000Z', 'Asia/Kolkata')).toBe('17:30');
});

it('names a zone by its place', () => {
  const zones = ['America/Los_Angeles', 'Europe/Kiev', 'America/Argentina/La_Rioja', 'UTC'];
  expect(zones.map(sayZone)).toEqual(['Los Angeles', 'Kyiv', 'La Rioja, Argentina', 'UTC']);
});
