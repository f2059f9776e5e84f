import { minutesBetween } from '#app/time/index.ts';
import { overlaps, type Span } from '#app/time/span.ts';
import type { Place } from './place.ts';

type Held = Span & {
  duties: { adultId: string | null }[];
  places: Place[];
};

/**
 * The sessions at which an adult rests: every child of the family has a place, and no duty of the adult overlaps them. With
 * one child at home the time is not yet one's own. A place of a child who has left since was time of one's own too.
 */
export function restSessions<S extends Held>(
  sessions: S[],
  whose: { adultId: string; familyId: string; childIds: string[] },
): S[] {
  const duties = sessions.filter((session) => session.duties.some((duty) => duty.adultId === whose.adultId));
  const inCare = ({ places }: S) =>
    places.some(({ leftFamilyId }) => leftFamilyId === whose.familyId) || whose.childIds.length > 0;
  return sessions.filter(
    (session) =>
      inCare(session) &&
      whose.childIds.every((id) => session.places.some((place) => place.childId === id)) &&
      !duties.some((duty) => overlaps(duty, session)),
  );
}

/** True elapsed minutes of these sessions together. */
export function minutesOf(sessions: Span[]): number {
  return sessions.reduce((sum, session) => sum + minutesBetween(session.startsAt, session.endsAt), 0);
}
