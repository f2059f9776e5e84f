import type { Instant } from '#app/time/index.ts';
import { overlaps, type Span } from '#app/time/span.ts';

export type PlaceRefusal =
  | 'past'
  | 'alreadyPlaced'
  | 'overlapsPlace'
  | 'avoidedVenue'
  | 'notACareDay'
  | 'placesLimit'
  | 'capacity'
  | 'ratio';

export type PlaceFacts = {
  now: Instant;
  session: Span;
  alreadyPlaced: boolean;
  /** The child's places at other sessions. */
  otherPlaces: Span[];
  /** Whether the family's children cannot use the place where the session is. */
  avoided: boolean;
  /** Whether the family lets its children come on this weekday. */
  careDay: boolean;
  /** Whether another child of the family has a place here, so that the week counts this session already. */
  siblingPlaced: boolean;
  /** Other sessions of the week at which the family's children have a place, and how many the family wants at most. */
  placesThisWeek: number;
  maxPlacesPerWeek: number;
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
  if (facts.avoided) return { ok: false, reason: 'avoidedVenue' };
  if (!facts.careDay) return { ok: false, reason: 'notACareDay' };
  if (!facts.siblingPlaced && facts.placesThisWeek >= facts.maxPlacesPerWeek)
    return { ok: false, reason: 'placesLimit' };
  if (facts.placed + 1 > facts.capacity) return { ok: false, reason: 'capacity' };
  if (facts.weightPlaced + facts.weight > facts.childrenPerAdult * facts.slots + 1e-9)
    return { ok: false, reason: 'ratio' };
  return { ok: true };
}
