import { expect, it } from 'vitest';
import { closedIn } from './closed-in.ts';

const [before, into, within, after] = [
  { firstDay: '2026-11-26', lastDay: '2026-11-29' },
  { firstDay: '2026-11-28', lastDay: '2026-11-30' },
  { firstDay: '2026-12-24', lastDay: '2026-12-27' },
  { firstDay: '2026-12-28', lastDay: '2026-12-28' },
] as const;
const all = [before, into, within, after];

it('is the closed days that touch the weeks, both ends included', () => {
  expect(closedIn(all, { firstDay: '2026-11-30', weeks: 4 })).toEqual([into, within]);
  expect(closedIn(all, { firstDay: '2026-11-30', weeks: 5 })).toEqual([into, within, after]);
  expect(closedIn(all, { firstDay: '2026-12-07', weeks: 1 })).toEqual([]);
});
