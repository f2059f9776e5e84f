import { expect, it } from 'vitest';
import { instantAtOrNear } from '#app/time/index.ts';
import { type CalendarEvent, calendarFile } from './calendar-file.ts';

const at = { now: '2026-10-20T18:00:00.000Z', origin: 'https://rota.example.org' };
const zone = 'America/Los_Angeles';
const lines = (events: CalendarEvent[]) =>
  String(calendarFile('rota.ics', events, at).content)
    .replaceAll('\r\n ', '')
    .split('\r\n');
const session = (id: string, date: string): CalendarEvent => ({
  ...{ id, name: 'Duty', place: '12 Laurel Street, back door' },
  startsAt: instantAtOrNear(date, '09:00', zone),
  endsAt: instantAtOrNear(date, '12:00', zone),
});

it('has the same local time on both sides of a clock change', () => {
  const file = lines([session('before', '2026-10-30'), session('after', '2026-11-02')]);
  expect(file.filter((line) => line.startsWith('DTSTART'))).toEqual([
    'DTSTART:20261030T160000Z',
    'DTSTART:20261102T170000Z',
  ]);
  expect(file.filter((line) => line.startsWith('DTEND'))).toEqual([
    'DTEND:20261030T190000Z',
    'DTEND:20261102T200000Z',
  ]);
});

it('names an event by what it is of, so that a second file updates it', () => {
  const file = lines([session('slot', '2026-12-01')]);
  expect(file).toContain('UID:slot@rota.example.org');
  expect(file).toContain('DTSTAMP:20261020T180000Z');
  expect(file).toContain('METHOD:PUBLISH');
  expect(file).toContain('LOCATION:12 Laurel Street\\, back door');
});

it('marks what is only offered, and whole days, as keeping nobody busy', () => {
  const file = lines([
    { ...session('slot', '2026-12-01'), tentative: true } as CalendarEvent,
    { id: 'round', name: 'Last day', day: '2026-11-01' },
  ]);
  expect(file).toContain('STATUS:TENTATIVE');
  expect(file).toContain('DTSTART;VALUE=DATE:20261101');
  expect(file.filter((line) => line === 'TRANSP:TRANSPARENT')).toHaveLength(2);
});
