import { expect, test } from 'vitest';
import { repairView } from './repair-view.ts';

const planning = {
  timeZone: 'Europe/Berlin',
  families: [],
  adults: [],
  sessions: [
    { id: 'a', startsAt: '2026-12-07T08:00:00.000Z', endsAt: '2026-12-07T11:00:00.000Z' },
    { id: 'b', startsAt: '2026-12-08T08:00:00.000Z', endsAt: '2026-12-08T11:00:00.000Z' },
  ],
};

test('that the last open slot is gone is a change like any other, and none is not', () => {
  const none = { gives: [], takes: [], comes: [], stays: [] };
  const { changes } = repairView(planning, {
    solveId: 'solve',
    fresh: true,
    changes: [
      { session: 'a', ...none, open: { before: 1, after: 0 } },
      { session: 'b', ...none, open: { before: 1, after: 1 } },
    ],
  });
  expect(changes.map(({ open }) => open)).toEqual([0, null]);
});
