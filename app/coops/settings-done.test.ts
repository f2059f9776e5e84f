import { expect, it } from 'vitest';
import { settingsAfter, settingsDoneIn } from './settings-done.ts';

const closure = { id: 'holidays', firstDay: '2026-12-21', lastDay: '2027-01-01', reason: 'holidays' };
const hours = { startTime: '09:00', endTime: '12:00' };
const settings = {
  closures: [closure],
  pattern: [
    { id: 'wed', weekday: 3, ...hours },
    { id: 'thu', weekday: 4, ...hours },
  ],
};

function confirmed(did: 'saved' | 'removed', part: 'closure' | 'sessions', ...ids: string[]) {
  const address = new URL(settingsAfter('c', did, part, ids), 'http://localhost');
  expect(address.pathname).toBe('/c/c/settings');
  return settingsDoneIn(settings, address.searchParams);
}

it('is what was saved, as it stands now', () => {
  expect(confirmed('saved', 'closure', 'holidays')).toEqual({ kind: 'closure', closure });
  expect(confirmed('saved', 'sessions', 'wed', 'thu')).toEqual({
    kind: 'sessions',
    weekdays: [3, 4],
    ...hours,
  });
});

it('is that something was removed, once it is', () => {
  expect(confirmed('removed', 'closure', 'summer')).toEqual({ kind: 'removed' });
  expect(confirmed('removed', 'sessions', 'mon')).toEqual({ kind: 'removed' });
  expect(confirmed('removed', 'closure', 'holidays')).toBeNull();
  expect(confirmed('removed', 'sessions', 'wed')).toBeNull();
});

it('is nothing that is not there', () => {
  expect(confirmed('saved', 'closure', 'summer')).toBeNull();
  expect(confirmed('saved', 'sessions', 'wed', 'fri')).toBeNull();
  for (const address of ['', 'saved=', 'saved=sessions', 'saved=score.wed', 'removed='])
    expect(settingsDoneIn(settings, new URLSearchParams(address))).toBeNull();
});
