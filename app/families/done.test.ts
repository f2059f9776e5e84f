import { describe, expect, it } from 'vitest';
import { type Done, doneIn, type Part, pageAfter } from './done.ts';
import type { FamilySeen } from './read-family.server.ts';

const family = {
  children: [{ id: 'noa', name: 'Noa' }],
  adults: [{ id: 'ife', name: 'Ife' }],
  practices: [
    { id: 'run', adultId: 'ife', name: 'run', toConfirm: false },
    { id: 'choir', adultId: 'ife', name: 'choir', toConfirm: true },
  ],
  absences: [{ ids: ['tue', 'thu'], adultId: 'ife', toConfirm: false }],
  attuned: [{ id: 'bed', name: 'bedtime' }],
} as unknown as FamilySeen;

function confirmed(did: 'saved' | 'removed', part: Part, id?: string): Done | null {
  const address = new URL(pageAfter({ coopId: 'c', familyId: 'f' }, did, part, id), 'http://localhost');
  expect(address.pathname).toBe('/c/c/family/f');
  return doneIn(family, address.searchParams);
}

describe('what a family’s page confirms', () => {
  it('is what was saved, as it stands now', () => {
    expect(confirmed('saved', 'about')).toEqual({ kind: 'about' });
    expect(confirmed('saved', 'care')).toEqual({ kind: 'care' });
    expect(confirmed('saved', 'child', 'noa')).toEqual({ kind: 'child', name: 'Noa' });
    expect(confirmed('saved', 'adult', 'ife')).toEqual({ kind: 'adult', name: 'Ife' });
    expect(confirmed('saved', 'practice', 'run')).toMatchObject({ adult: 'Ife', practice: { name: 'run' } });
    expect(confirmed('saved', 'absence', 'thu')).toMatchObject({
      adult: 'Ife',
      absence: { ids: ['tue', 'thu'] },
    });
    expect(confirmed('saved', 'attuned', 'bed')).toMatchObject({ window: { name: 'bedtime' } });
  });

  it('is nothing that is not there, that still waits for a yes, or that the page does not know', () => {
    expect(confirmed('saved', 'child', 'mia')).toBeNull();
    expect(confirmed('saved', 'practice', 'choir')).toBeNull();
    for (const address of ['', 'saved=', 'saved=child', 'saved=score.ife', 'removed='])
      expect(doneIn(family, new URLSearchParams(address))).toBeNull();
  });

  it('is that something was removed, once it is gone', () => {
    expect(confirmed('removed', 'child', 'mia')).toEqual({ kind: 'removed' });
    expect(confirmed('removed', 'child', 'noa')).toBeNull();
  });
});
