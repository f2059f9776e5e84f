import { addDays, datesFrom, type LocalDate, localDateOf, localTimeOf } from '#app/time/index.ts';
import type { RhythmBar, RhythmDay } from './components/rhythm-strip.tsx';
import type { Planning } from './planning.ts';
import { restSessions } from './rest.ts';
import { occurrences, overlap, type Stretch } from './times-of-week.ts';

type Row<K extends 'adults' | 'children' | 'sessions' | 'practices'> = Planning[K][number];
/** What of a planning one adult's weeks are made of. */
export type WeekFacts = Pick<Planning, 'timeZone' | 'duties' | 'places'> & {
  adults: Pick<Row<'adults'>, 'id' | 'familyId'>[];
  children: Pick<Row<'children'>, 'id' | 'familyId'>[];
  sessions: Pick<Row<'sessions'>, 'id' | 'localDate' | 'startsAt' | 'endsAt'>[];
  practices: Pick<Row<'practices'>, 'adultId' | 'windows'>[];
};

/** Seven days of one adult as the rota has them: duties, children in care, time of their own, open slots, practices. */
export function weekOfAdult(planning: WeekFacts, adultId: string, monday: LocalDate): RhythmDay[] {
  const facts = sessionsOfAdult(planning, adultId);
  return datesFrom(monday, addDays(monday, 6)).map((date) => {
    const weeks = { firstDay: date, lastDay: date, timeZone: planning.timeZone };
    const bars: RhythmBar[] = [];
    const add = (kind: RhythmBar['kind'], time: Stretch, free?: boolean) => {
      const start = localTimeOf(time.start, planning.timeZone);
      const ends = localTimeOf(time.end, planning.timeZone);
      bars.push({ kind, start, end: ends <= start ? '24:00' : ends, ...(free !== undefined && { free }) });
    };
    const today = facts.filter((fact) => fact.localDate === date);
    for (const fact of today) {
      if (fact.duty) add('duty', fact);
      else if (fact.rest) add('rest', fact);
      if (fact.placed) add('place', fact);
      if (!fact.duty && !fact.rest && fact.open) add('open', fact);
    }
    const windows = planning.practices.filter((row) => row.adultId === adultId).flatMap((row) => row.windows);
    for (const time of occurrences(windows, weeks)) {
      if (localDateOf(time.start, planning.timeZone) !== date) continue;
      // While the others' children are in care, a practice is free only when the adult's own children are, too.
      const meets = today.filter((fact) => overlap(fact, time));
      add(
        'practice',
        time,
        meets.every((fact) => fact.rest),
      );
    }
    return { date, bars };
  });
}

/** Minutes an adult has to themselves in the week from `monday` on. */
export function restMinutes(planning: WeekFacts, adultId: string, monday: LocalDate): number {
  const sunday = addDays(monday, 6);
  return sessionsOfAdult(planning, adultId)
    .filter((fact) => fact.rest && monday <= fact.localDate && fact.localDate <= sunday)
    .reduce((sum, fact) => sum + (Date.parse(fact.end) - Date.parse(fact.start)) / 60_000, 0);
}

function sessionsOfAdult(planning: WeekFacts, adultId: string) {
  const family = planning.adults.find((adult) => adult.id === adultId)?.familyId;
  const children = new Set(planning.children.filter((row) => row.familyId === family).map(({ id }) => id));
  const dutiesAt = Map.groupBy(planning.duties, (duty) => duty.sessionId);
  const placesAt = Map.groupBy(planning.places, (place) => place.sessionId);
  const held = planning.sessions.map((session) => ({
    ...session,
    duties: dutiesAt.get(session.id) ?? [],
    places: placesAt.get(session.id) ?? [],
  }));
  const rests = new Set(restSessions(held, { adultId, childIds: [...children] }));
  return held.map((session) => ({
    start: session.startsAt,
    end: session.endsAt,
    localDate: session.localDate,
    duty: session.duties.some((duty) => duty.adultId === adultId),
    placed: session.places.some((place) => children.has(place.childId)),
    rest: rests.has(session),
    open: session.duties.some((duty) => duty.adultId === null),
  }));
}
