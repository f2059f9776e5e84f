import { expect, it } from 'vitest';
import { type AbsenceRow, groupAbsences } from './group-absences.ts';

const row = (over: Partial<AbsenceRow>): AbsenceRow => ({
  id: '1',
  adultId: 'ife',
  kind: 'weekly',
  weekday: 2,
  startTime: '08:00',
  endTime: '12:00',
  firstDay: null,
  lastDay: null,
  source: 'never Tue/Thu mornings',
  toConfirm: true,
  ...over,
});

it('puts the weekdays of one saying together', () => {
  const groups = groupAbsences([row({ id: 'b', weekday: 4 }), row({ id: 'a', weekday: 2 })]);
  expect(groups).toMatchObject([{ ids: ['b', 'a'], weekdays: [2, 4], startTime: '08:00' }]);
});

it('keeps apart what differs in adult, times, words or their confirmation', () => {
  const groups = groupAbsences([
    row({}),
    row({ id: '2', adultId: 'tunde' }),
    row({ id: '3', endTime: '13:00' }),
    row({ id: '4', source: 'Thursdays no' }),
    row({ id: '5', toConfirm: false }),
  ]);
  expect(groups).toHaveLength(5);
});

it('leaves each span alone', () => {
  const span = {
    kind: 'span',
    weekday: null,
    startTime: null,
    endTime: null,
    firstDay: '2026-12-01',
  } as const;
  expect(groupAbsences([row({ ...span, id: '1' }), row({ ...span, id: '2' })])).toHaveLength(2);
});
