import { createHash } from 'node:crypto';
import { heldItems } from './held-items.ts';
import type { Planning } from './planning.ts';

/** Tells one draft from another: what is published is then what its coordinator has read, and not a newer one. */
export function draftMark(planning: Planning): string {
  const { duties, places, open } = heldItems(planning);
  const held = [
    ...duties.map(({ adult, session }) => `duty ${adult} ${session}`),
    ...places.map(({ family, session }) => `place ${family} ${session}`),
    ...open.map(({ session, adults }) => `open ${session} ${adults}`),
    ...planning.sessions.map(({ id, startsAt, endsAt }) => `session ${id} ${startsAt} ${endsAt}`),
  ];
  return createHash('sha256').update(held.sort().join('\n')).digest('base64url');
}
