import { minutesBetween } from '#app/time/index.ts';
import { overlaps, type Span } from '#app/time/span.ts';

type Held = Span & {
  duties: { adultId: string | null }[];
  places: { childId: string }[];
};

/**
 * The sessions at which an adult rests: every child of the family has a place, and no duty of the adult overlaps them. With
 * one child at home the time is not yet one's own.
 */
export function restSessions<S extends Held>(
  sessions: S[],
  whose: { adultId: string; childIds: string[] },
): S[] {
  const duties = sessions.filter((session) => session.duties.some((duty) => duty.adultId === whose.adultId));
  return sessions.filter(
    (session) =>
      whose.childIds.length > 0 &&
      whose.childIds.every((id) => session.places.some((place) => place.childId === id)) &&
      !duties.some((duty) => overlaps(duty, session)),
  );
}

/** True elapsed minutes of these sessions together. */
export function minutesOf(sessions: Span[]): number {
  return sessions.reduce((sum, session) => sum + minutesBetween(session.startsAt, session.endsAt), 0);
}
