import type { SessionRow } from '#app/rotation/session-row.ts';
import type { ClaimForm } from './schema.ts';

/** What a page confirms: what was taken, `child` being null for a duty, or that something was given back. */
export type Confirmed =
  | ({ kind: 'taken'; child: string | null } & Pick<SessionRow, 'localDate' | 'start' | 'end' | 'venue'>)
  | { kind: 'givenBack' };

/** Says in the address of the page that answers what was done: a duty, or a session with the child who comes. */
export function sayDone(search: URLSearchParams, asked: ClaimForm): void {
  for (const name of ['took', 'gave']) search.delete(name);
  const taking = asked.intent === 'claimDuty' || asked.intent === 'claimPlace';
  search.set(
    taking ? 'took' : 'gave',
    'dutyId' in asked ? asked.dutyId : placeAt(asked.sessionId, asked.childId),
  );
}

/**
 * What the address says was done, where it is so: what was taken the member still holds, and what was given back they hold
 * no more. Whatever else it says, nothing is confirmed.
 */
export function confirmedIn(rows: SessionRow[], search: URLSearchParams): Confirmed | null {
  const [took, gave] = [search.get('took'), search.get('gave')];
  const held = (what: string) =>
    rows.flatMap(({ id, mine, localDate, start, end, venue }) => {
      const child = mine.places.find((placed) => placeAt(id, placed.id) === what);
      const found = { kind: 'taken' as const, localDate, start, end, venue, child: child?.name ?? null };
      return child || mine.dutyId === what ? [found] : [];
    })[0];
  if (took) return held(took) ?? null;
  return gave && !held(gave) ? { kind: 'givenBack' } : null;
}

function placeAt(sessionId: string, childId: string): string {
  return `${sessionId}.${childId}`;
}
