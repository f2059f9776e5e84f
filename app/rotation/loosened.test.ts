import { expect, it } from 'vitest';
import { loosenedAt, sayLoosened } from './loosened.ts';

it('confirms at its session that a choice was taken back, and only where it is', () => {
  const search = new URLSearchParams({ week: '2026-11-30' });
  expect(loosenedAt([], search)).toBeNull();
  sayLoosened(search, { session: 'session-1', pin: 'pin-1' });
  expect(loosenedAt([{ id: 'pin-2' }], search)).toBe('session-1');
  expect(loosenedAt([{ id: 'pin-1' }], search)).toBeNull();
  expect(loosenedAt([], new URLSearchParams({ loosened: 'session-1' }))).toBeNull();
});
