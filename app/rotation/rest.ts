import { minutesBetween } from '#app/time/index.ts';
import { overlaps, type Span } from '#app/time/span.ts';
import type { Place } from './place.ts';

type Held = Span & {
  duties: { adultId: string | null }[];
  places: Place[];
};

type Whose = { adultId: string; familyId: string; childIds: string[] };

/**
 * The sessions at which an adult rests: every child of the family has a place, and no duty of the adult overlaps them. With
 * one child at home the time is not yet one's own. A place of a child who has left since was time of one's own too.
 */
export function restSessions<S extends Held>(sessions: S[], whose: Whose): S[] {
  return besideDuties(sessions, whose).filter((session) => atHome(session, whose).length === 0);
}

/**
 * The sessions that would be rest as well if these children had a place there: a child who is new to the family has none
 * yet where its siblings are.
 */
export function almostRest<S extends Held>(
  sessions: S[],
  whose: Whose,
): { session: S; childIds: string[] }[] {
  return besideDuties(sessions, whose)
    .map((session) => ({ session, childIds: atHome(session, whose) }))
    .filter(({ childIds }) => childIds.length > 0);
}

/** The sessions with a child of the family, or one who has left since, that none of the adult's duties overlaps. */
function besideDuties<S extends Held>(sessions: S[], { adultId, familyId, childIds }: Whose): S[] {
  const duties = sessions.filter((session) => session.duties.some((duty) => duty.adultId === adultId));
  return sessions.filter(
    (session) =>
      session.places.some(
        (place) => place.leftFamilyId === familyId || childIds.includes(place.childId ?? ''),
      ) && !duties.some((duty) => overlaps(duty, session)),
  );
}

function atHome({ places }: Held, { childIds }: Whose): string[] {
  return childIds.filter((id) => !places.some((place) => place.childId === id));
}

/** True elapsed minutes of these sessions together. */
export function minutesOf(sessions: Span[]): number {
  return sessions.reduce((sum, session) => sum + minutesBetween(session.startsAt, session.endsAt), 0);
}
