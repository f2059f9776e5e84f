import { describe, expect, it } from 'vitest';
import type { SessionRow } from '#app/rotation/session-row.ts';
import { confirmedIn, sayDone } from './confirmed.ts';
import type { ClaimForm } from './schema.ts';

const when = { localDate: '2026-12-01', start: '09:00', end: '12:00', venue: null };
const mine = (over: Partial<SessionRow['mine']>) => ({ dutyId: null, places: [], ...over });
const rows = [
  { id: 'session', ...when, mine: mine({ places: [{ id: 'noa', name: 'Noa' }] }) },
  { id: 'other', ...when, mine: mine({ dutyId: 'duty' }) },
] as unknown as SessionRow[];

function confirmedAfter(asked: ClaimForm, of = rows) {
  const search = new URLSearchParams('show=mine&took=older&gave=older');
  sayDone(search, asked);
  expect(search.size).toBe(2);
  return confirmedIn(of, search);
}

describe('what is confirmed', () => {
  const place = { sessionId: 'session', childId: 'noa' };

  it('is a duty or a place that was taken and is held', () => {
    expect(confirmedAfter({ intent: 'claimDuty', dutyId: 'duty' })).toEqual({
      ...{ kind: 'taken', ...when, child: null },
    });
    expect(confirmedAfter({ intent: 'claimPlace', ...place })).toEqual({
      ...{ kind: 'taken', ...when, child: 'Noa' },
    });
    for (const took of ['', 'elsewhere', 'session', 'other.noa'])
      expect(confirmedIn(rows, new URLSearchParams({ took }))).toBeNull();
  });

  it('is that something was given back, where it is held no more', () => {
    const given = { kind: 'givenBack' };
    expect(confirmedAfter({ intent: 'releaseDuty', dutyId: 'duty' }, [])).toEqual(given);
    expect(confirmedAfter({ intent: 'releasePlace', ...place }, [])).toEqual(given);
    expect(confirmedAfter({ intent: 'releaseDuty', dutyId: 'duty' })).toBeNull();
    expect(confirmedAfter({ intent: 'releasePlace', ...place })).toBeNull();
  });

  it('is nothing without a word in the address', () => {
    expect(confirmedIn(rows, new URLSearchParams('show=mine'))).toBeNull();
  });
});
