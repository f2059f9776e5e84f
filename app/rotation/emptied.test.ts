import { expect, it } from 'vitest';
import { emptiedBy } from './emptied.ts';

const sessions = ['mon', 'tue', 'wed', 'thu'].map((id, day) => ({
  id,
  localDate: `2026-12-0${day + 1}`,
  startsAt: `2026-12-0${day + 1}T17:00:00.000Z`,
  endsAt: `2026-12-0${day + 1}T20:00:00.000Z`,
  venueId: null,
  venueName: null,
  hostFamilyId: null,
  capacity: 9,
}));
const planning = { sessions, timeZone: 'America/Los_Angeles' };
const duty = (session: string, adult = 'Ife') => ({ adult, session });
const place = (session: string) => ({ family: 'Abara', session });
const worked = {
  duties: [duty('mon'), duty('mon', 'Sam'), duty('tue'), duty('wed')],
  places: [place('mon'), place('tue'), place('wed')],
};

it('names what changes have emptied, and of whom', () => {
  const changed = { duties: [duty('mon', 'Sam'), duty('tue')], places: [place('mon')] };
  expect(emptiedBy(planning, worked, changed)).toEqual([
    { session: { date: '2026-12-02', start: '09:00', end: '12:00' }, of: 'children' },
    { session: { date: '2026-12-03', start: '09:00', end: '12:00' }, of: 'both' },
  ]);
  expect(emptiedBy(planning, worked, { ...worked, duties: worked.duties.slice(0, 3) })).toMatchObject([
    { session: { date: '2026-12-03' }, of: 'adults' },
  ]);
});

it('says nothing of what was empty before, or of what somebody came to', () => {
  const more = { duties: [...worked.duties, duty('thu')], places: [...worked.places, place('thu')] };
  expect(emptiedBy(planning, worked, more)).toEqual([]);
});
