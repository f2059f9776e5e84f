import { expect, test } from 'vitest';
import type { Finding } from '#app/scheduler/findings.ts';
import { isLoosened } from './conflicts.ts';
import type { Pin } from './planning.ts';

const duty: Pin = { id: 'p', sessionId: 's', kind: 'duty', adultId: 'ife', familyId: null };
const place: Pin = { id: 'q', sessionId: 's', kind: 'place', adultId: null, familyId: 'abara' };
const found: Finding[] = [
  { kind: 'conflict', rule: 'fixed', fixed: { of: 'duty', held: true }, session: 's', adult: 'ife' },
  { kind: 'conflict', rule: 'fixed', fixed: { of: 'place', held: true }, session: 's', family: 'abara' },
  { kind: 'conflict', rule: 'fixed', fixed: { of: 'duty', held: false }, session: 's', adult: 'sam' },
  { kind: 'conflict', rule: 'ratio', session: 's' },
];

test('a contradiction stands while all that was fixed by hand is, and is loosened once one is not', () => {
  expect(isLoosened({ pins: [duty, place] }, found)).toBe(false);
  expect(isLoosened({ pins: [duty] }, found)).toBe(true);
  expect(isLoosened({ pins: [{ ...duty, sessionId: 'other' }, place] }, found)).toBe(true);
  expect(isLoosened({ pins: [] }, [])).toBe(false);
});
