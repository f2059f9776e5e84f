import { expect, it } from 'vitest';
import { mayReleasePlace } from './may-release-place.ts';

const startsAt = '2026-12-01T09:00:00.000Z';
const before = '2026-12-01T08:59:59.999Z';

it('lets a place be given back until its session starts', () => {
  expect(mayReleasePlace({ now: before, startsAt, comesAlong: false })).toEqual({ ok: true });
  expect(mayReleasePlace({ now: startsAt, startsAt, comesAlong: false })).toEqual({
    ok: false,
    reason: 'started',
  });
});

it('keeps the place of a child who comes along to a duty', () => {
  expect(mayReleasePlace({ now: before, startsAt, comesAlong: true })).toEqual({
    ok: false,
    reason: 'comesAlong',
  });
});
