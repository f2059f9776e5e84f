import type { SessionRow } from '#app/rotation/session-row.ts';
import type { ClaimForm } from './schema.ts';

/** What was just taken, for the address of the page that answers: a duty, or a session with the child who comes. */
export function tookBy(asked: ClaimForm): string | null {
  if (asked.intent === 'claimDuty') return asked.dutyId;
  if (asked.intent === 'claimPlace') return placeAt(asked.sessionId, asked.childId);
  return null;
}

/** What a page confirms; `child` is null for a duty. */
export type Taken = Pick<SessionRow, 'localDate' | 'start' | 'end' | 'venue'> & { child: string | null };

/** What the address says was taken, where the member still holds it: whatever else it says, nothing is confirmed. */
export function takenIn(rows: SessionRow[], took: string | null): Taken | null {
  if (took === null) return null;
  for (const { id, mine, localDate, start, end, venue } of rows) {
    const child = mine.places.find((placed) => placeAt(id, placed.id) === took);
    if (child || mine.dutyId === took) return { localDate, start, end, venue, child: child?.name ?? null };
  }
  return null;
}

function placeAt(sessionId: string, childId: string): string {
  return `${sessionId}.${childId}`;
}
