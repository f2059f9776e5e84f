import { describe, expect, it } from 'vitest';
import { isFree } from './is-free.ts';

const span = (start: string, end: string) => ({
  startsAt: `2026-12-01T${start}:00.000Z`,
  endsAt: `2026-12-01T${end}:00.000Z`,
});
const run = span('09:30', '10:15');
const morning = span('09:00', '12:00');
const nothing = { duties: [], rests: [], others: [] };

describe('isFree', () => {
  it('is what a parent alone has while the children are in care, and only then', () => {
    expect(isFree(run, nothing)).toBe(false);
    expect(isFree(run, { ...nothing, rests: [morning] })).toBe(true);
    expect(isFree(run, { ...nothing, rests: [span('09:45', '12:00')] })).toBe(false);
  });
  it('never meets a duty, whoever has the children', () => {
    expect(isFree(run, { ...nothing, duties: [morning], others: [{ busy: [] }] })).toBe(false);
    expect(isFree(run, { ...nothing, duties: [span('10:15', '12:00')], others: [{ busy: [] }] })).toBe(true);
  });
  it('can be given by another adult of the family who is there', () => {
    expect(isFree(run, { ...nothing, others: [{ busy: [] }] })).toBe(true);
    expect(isFree(run, { ...nothing, others: [{ busy: [span('10:00', '11:00')] }] })).toBe(false);
    expect(isFree(run, { ...nothing, others: [{ busy: [morning] }, { busy: [] }] })).toBe(true);
  });
  it('can be given in parts, by the co-op and by the other adult', () => {
    const late = { ...nothing, rests: [span('10:00', '12:00')] };
    expect(isFree(run, { ...late, others: [{ busy: [span('10:00', '12:00')] }] })).toBe(true);
    expect(isFree(run, { ...late, others: [{ busy: [span('09:00', '10:00')] }] })).toBe(false);
  });
});
