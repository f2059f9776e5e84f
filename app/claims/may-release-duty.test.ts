import { expect, it } from 'vitest';
import { mayReleaseDuty } from './may-release-duty.ts';

const facts = {
  now: '2026-12-01T16:59:59.999Z',
  startsAt: '2026-12-01T17:00:00.000Z',
  atOwnHome: false,
  otherHostOnDuty: false,
};

it('lets a duty go until the instant the session starts', () => {
  expect(mayReleaseDuty(facts)).toEqual({ ok: true });
  expect(mayReleaseDuty({ ...facts, now: facts.startsAt })).toEqual({ ok: false, reason: 'dutyBegun' });
});

it('keeps one adult of the family at a session in its home', () => {
  expect(mayReleaseDuty({ ...facts, atOwnHome: true })).toEqual({ ok: false, reason: 'hostNeeded' });
  expect(mayReleaseDuty({ ...facts, atOwnHome: true, otherHostOnDuty: true })).toEqual({ ok: true });
});
