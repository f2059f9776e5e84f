import { absenceSpans } from '#app/restoration/absence.ts';
import { addDays, type LocalDate } from '#app/time/index.ts';
import type { Span } from '#app/time/span.ts';
import type { RhythmDay } from './components/draw-strip.ts';
import { isOpen } from './is-open.ts';
import type { Planning } from './planning.ts';
import { minutesOf, restSessions } from './rest.ts';
import { type StripSession, stripDays } from './strip-days.ts';

type Row<K extends 'adults' | 'children' | 'sessions' | 'practices' | 'absences'> = Planning[K][number];
/** What of a planning one adult's weeks are made of. */
export type WeekFacts = Pick<Planning, 'timeZone' | 'duties' | 'places'> & {
  adults: Pick<Row<'adults'>, 'id' | 'familyId'>[];
  children: Pick<Row<'children'>, 'id' | 'familyId'>[];
  sessions: Pick<Row<'sessions'>, 'id' | 'localDate' | 'startsAt' | 'endsAt'>[];
  practices: Pick<Row<'practices'>, 'adultId' | 'windows'>[];
  absences: Row<'absences'>[];
};

/** Seven days of one adult as the rota has them: duties, children in care, time of their own, open slots, practices. */
export function weekOfAdult(planning: WeekFacts, adultId: string, monday: LocalDate): RhythmDay[] {
  return stripDays(
    {
      ...careAround(planning, adultId, { firstDay: monday, lastDay: addDays(monday, 6) }),
      practices: planning.practices.filter((row) => row.adultId === adultId).flatMap((row) => row.windows),
    },
    monday,
    planning.timeZone,
  );
}

/** What tells whether a time of an adult's is their own: the sessions, and when the family's other adults cannot be there. */
export function careAround(
  planning: WeekFacts,
  adultId: string,
  days: { firstDay: LocalDate; lastDay: LocalDate },
): { sessions: StripSession[]; others: { busy: Span[] }[] } {
  const span = { ...days, timeZone: planning.timeZone };
  const family = planning.adults.find((adult) => adult.id === adultId)?.familyId;
  const onDuty = Map.groupBy(planning.duties, (duty) => duty.adultId);
  const others = planning.adults
    .filter((adult) => adult.familyId === family && adult.id !== adultId)
    .map(({ id }) => {
      const duties = new Set(onDuty.get(id)?.map((duty) => duty.sessionId));
      return {
        busy: [
          ...planning.sessions.filter((session) => duties.has(session.id)),
          ...planning.absences
            .filter((absence) => absence.adultId === id)
            .flatMap((absence) => absenceSpans(absence, span)),
        ],
      };
    });
  return { sessions: sessionsOfAdult(planning, adultId), others };
}

/** Minutes an adult has to themselves in the week from `monday` on. */
export function restMinutes(planning: WeekFacts, adultId: string, monday: LocalDate): number {
  const sunday = addDays(monday, 6);
  return minutesOf(
    sessionsOfAdult(planning, adultId).filter(
      ({ rest, localDate }) => rest && monday <= localDate && localDate <= sunday,
    ),
  );
}

function sessionsOfAdult(planning: WeekFacts, adultId: string): StripSession[] {
  const family = planning.adults.find((adult) => adult.id === adultId)?.familyId;
  const children = new Set(planning.children.filter((row) => row.familyId === family).map(({ id }) => id));
  const dutiesAt = Map.groupBy(planning.duties, (duty) => duty.sessionId);
  const placesAt = Map.groupBy(planning.places, (place) => place.sessionId);
  const held = planning.sessions.map((session) => ({
    ...session,
    duties: dutiesAt.get(session.id) ?? [],
    places: placesAt.get(session.id) ?? [],
  }));
  const rests = new Set(restSessions(held, { adultId, familyId: family ?? '', childIds: [...children] }));
  return held.map((session) => {
    const duty = session.duties.some((one) => one.adultId === adultId);
    const rest = rests.has(session);
    return {
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      localDate: session.localDate,
      duty,
      placed: session.places.some(
        ({ childId, leftFamilyId }) => children.has(childId ?? '') || (family && leftFamilyId === family),
      ),
      rest,
      open: !duty && !rest && session.duties.some(isOpen),
    };
  });
}
