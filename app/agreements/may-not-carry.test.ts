import { expect, test } from 'vitest';
import { type CarriedAndKept, mayNotCarry } from './may-not-carry.ts';

const of = (part: Partial<CarriedAndKept>): CarriedAndKept => ({
  ...{ minutes: 180, freeSessions: 1, promised: 840, reliefs: [], takes: null, kept: null, moreSoon: false },
  ...part,
});

test('what was proven counts, and the rule of thumb only without it', () => {
  expect(mayNotCarry(of({}))).toBe(true);
  expect(mayNotCarry(of({ promised: 180 }))).toBe(false);
  expect(mayNotCarry(of({ takes: 2 }))).toBe(false);
  expect(mayNotCarry(of({ promised: 180, kept: { minutes: 60, bound: 120, reliefs: [] } }))).toBe(true);
  expect(mayNotCarry(of({ kept: { minutes: 600, bound: 840, reliefs: [] } }))).toBe(false);
});

test('what is about to be known is not said before', () => {
  const kept = { minutes: 60, bound: 120, reliefs: [] };
  expect(mayNotCarry(of({ moreSoon: true }))).toBe(false);
  expect(mayNotCarry(of({ promised: 90, kept, moreSoon: true }))).toBe(false);
  expect(mayNotCarry(of({ promised: 180, kept, moreSoon: true }))).toBe(true);
});
