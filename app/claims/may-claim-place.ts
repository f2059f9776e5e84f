import type { Instant } from '#app/time/index.ts';
import { overlaps, type Span } from './span.ts';

export type PlaceRefusal = 'past' | 'alreadyPlaced' | 'overlapsPlace' | 'capacity' | 'ratio';

export type PlaceFacts = {
  now: Instant;
  session: Span;
  alreadyPlaced: boolean;
  /** The child's places at other sessions. */
  otherPlaces: Span[];
  /** Children placed at the session, and what they weigh together. */
  placed: number;
  weightPlaced: number;
  capacity: number;
  /** What this child weighs. */
  weight: number;
  /** Duty slots of the session, the open ones included. */
  slots: number;
  childrenPerAdult: number;
};

/** Whether a child may have a place at a session. */
export function mayClaimPlace(facts: PlaceFacts): { ok: true } | { ok: false; reason: PlaceRefusal } {
  const { session } = facts;
  if (session.startsAt <= facts.now) return { ok: false, reason: 'past' };
  if (facts.alreadyPlaced) return { ok: false, reason: 'alreadyPlaced' };
  if (facts.otherPlaces.some((span) => overlaps(session, span)))
    return { ok: false, reason: 'overlapsPlace' };
  if (facts.placed + 1 > facts.capacity) return { ok: false, reason: 'capacity' };
  if (facts.weightPlaced + facts.weight > facts.childrenPerAdult * facts.slots + 1e-9)
    return { ok: false, reason: 'ratio' };
  return { ok: true };
}
