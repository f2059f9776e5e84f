import { describe, expect, it } from 'vitest';
import type { SessionRow } from '#app/rotation/session-row.ts';
import { takenIn, tookBy } from './taken.ts';

const when = { localDate: '2026-12-01', start: '09:00', end: '12:00', venue: null };
const mine = (over: Partial<SessionRow['mine']>) => ({ dutyId: null, places: [], ...over });
const rows = [
  { id: 'session', ...when, mine: mine({ places: [{ id: 'noa', name: 'Noa' }] }) },
  { id: 'other', ...when, mine: mine({ dutyId: 'duty' }) },
] as unknown as SessionRow[];

describe('what was taken', () => {
  it('is a duty or a place, and nothing once it was given back', () => {
    expect(takenIn(rows, tookBy({ intent: 'claimDuty', dutyId: 'duty' }))).toEqual({ ...when, child: null });
    const place = { sessionId: 'session', childId: 'noa' };
    expect(takenIn(rows, tookBy({ intent: 'claimPlace', ...place }))).toEqual({ ...when, child: 'Noa' });
    expect(tookBy({ intent: 'releaseDuty', dutyId: 'duty' })).toBeNull();
    expect(tookBy({ intent: 'releasePlace', ...place })).toBeNull();
  });

  it('is confirmed only where the member holds it', () => {
    for (const took of [null, '', 'elsewhere', 'session', 'other.noa'])
      expect(takenIn(rows, took)).toBeNull();
  });
});
