import { currentAgreement } from '#app/agreements/queries.server.ts';
import { byName } from '#app/i18n/by-name.ts';
import { readWindows } from '#app/restoration/practice.ts';
import { isOpen } from '#app/rotation/is-open.ts';
import { minutesOf, restSessions } from '#app/rotation/rest.ts';
import { weekOfAdult } from '#app/rotation/week-of-adult.ts';
import { addDays, localDateOf, mondayOf } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { type RotaWeek, rotaPublishedMail } from '#emails/rota-published.tsx';
import type { Compose } from './compose-mail.server.ts';
import { placeColumns, placeOf } from './place-of.ts';
import { readRotaSubject } from './rota-subject.ts';

/** One adult's dates of a published cycle from this week on. */
export const composeRota: Compose = async (db, { addressee, subjectId, now, origin, turnOff }) => {
  const { coop, adultId, familyId, to, locale } = addressee;
  const { cycleId, changed } = readRotaSubject(subjectId);
  const cycle = await db
    .selectFrom('cycles')
    .where('coop_id', '=', coop.id)
    .where('id', '=', cycleId)
    .where('published_at', 'is not', null)
    .select(['first_day as firstDay', 'last_day as lastDay'])
    .executeTakeFirst();
  if (!cycle) return null;
  const [sessions, children, adults, absences, practices, agreement] = await Promise.all([
    sessionsOf(db, { coopId: coop.id, cycleId, familyId }),
    childrenOf(db, { coopId: coop.id, familyId }),
    adultsOf(db, { coopId: coop.id, familyId }),
    absencesOf(db, { coopId: coop.id, familyId }),
    practicesOf(db, { coopId: coop.id, adultId }),
    currentAgreement(db, { coopId: coop.id }),
  ]);
  const names = new Map(children.map(({ id, name }) => [id, name]));
  const rests = new Set(restSessions(sessions, { adultId, familyId, childIds: [...names.keys()] }));
  const facts = {
    timeZone: coop.timeZone,
    adults: adults.map(({ id }) => ({ id, familyId })),
    absences,
    children: children.map(({ id }) => ({ id, familyId })),
    sessions,
    // What is open is offered in a mail of its own, and by whoever reads this may be taken.
    duties: sessions.flatMap(({ id, duties }) =>
      duties.filter((duty) => duty.adultId !== null).map((duty) => ({ ...duty, sessionId: id })),
    ),
    places: sessions.flatMap(({ id, places }) => places.map((place) => ({ ...place, sessionId: id }))),
    practices,
  };
  const weeks: RotaWeek[] = [];
  const today = localDateOf(now, coop.timeZone);
  for (let monday = mondayOf(cycle.firstDay); monday <= cycle.lastDay; monday = addDays(monday, 7)) {
    if (addDays(monday, 6) < today) continue;
    const inWeek = sessions.filter((session) => mondayOf(session.localDate) === monday);
    const resting = inWeek.filter((session) => rests.has(session));
    weeks.push({
      monday,
      restMinutes: minutesOf(resting),
      waitingMinutes: minutesOf(resting.filter((session) => session.duties.some(isOpen))),
      days: weekOfAdult(facts, adultId, monday),
      sessions: inWeek.flatMap((session) => {
        const duty = session.duties.find((one) => one.adultId === adultId);
        const placed = session.places.flatMap(({ childId }) => names.get(childId ?? '') ?? []);
        if ((!duty && placed.length === 0) || session.endsAt <= now) return [];
        return [
          {
            id: session.id,
            startsAt: session.startsAt,
            endsAt: session.endsAt,
            place: placeOf(session),
            dutyId: duty?.id ?? null,
            children: placed,
            rest: rests.has(session),
            others: session.duties.flatMap(({ adultId: id, name, phone, email }) =>
              id !== adultId && name !== null ? [{ name, phone: phone ?? '', email }] : [],
            ),
          },
        ];
      }),
    });
  }
  const promisedMinutes = agreement.rules.restorationMinutesPerWeek;
  const mail = await rotaPublishedMail({
    ...{ to, locale, coop, familyId, cycle, promisedMinutes, weeks, changed, now, origin, turnOff },
  });
  return { mail };
};

/** A cycle's sessions with all who are on duty, and the places of one family. */
async function sessionsOf(db: Database, of: { coopId: string; cycleId: string; familyId: string }) {
  const [sessions, duties, places] = await Promise.all([
    db
      .selectFrom('sessions')
      .leftJoin('venues', 'venues.id', 'sessions.venue_id')
      .leftJoin('families', 'families.id', 'sessions.host_family_id')
      .where('sessions.coop_id', '=', of.coopId)
      .where('sessions.cycle_id', '=', of.cycleId)
      .select([
        'sessions.id',
        'sessions.local_date as localDate',
        'sessions.starts_at as startsAt',
        'sessions.ends_at as endsAt',
        ...placeColumns,
      ])
      .orderBy('sessions.starts_at')
      .execute(),
    db
      .selectFrom('sessions')
      .innerJoin('duties', 'duties.session_id', 'sessions.id')
      .leftJoin('adults', 'adults.id', 'duties.adult_id')
      .where('sessions.coop_id', '=', of.coopId)
      .where('sessions.cycle_id', '=', of.cycleId)
      .select(['duties.id', 'duties.session_id as sessionId', 'duties.adult_id as adultId'])
      .select('duties.left_name as leftName')
      .select(['adults.name', 'adults.phone', 'adults.email'])
      .execute(),
    db
      .selectFrom('sessions')
      .innerJoin('places', 'places.session_id', 'sessions.id')
      .leftJoin('children', 'children.id', 'places.child_id')
      .where('sessions.coop_id', '=', of.coopId)
      .where('sessions.cycle_id', '=', of.cycleId)
      .where((eb) =>
        eb.or([eb('children.family_id', '=', of.familyId), eb('places.left_family_id', '=', of.familyId)]),
      )
      .select(['places.session_id as sessionId', 'places.child_id as childId'])
      .select(['places.left_family_id as leftFamilyId', 'children.name'])
      .execute(),
  ]);
  const dutiesOf = Map.groupBy(duties.sort(byName), (duty) => duty.sessionId);
  const placesOf = Map.groupBy(places.sort(byName), (place) => place.sessionId);
  return sessions.map((session) => ({
    ...session,
    duties: dutiesOf.get(session.id) ?? [],
    places: placesOf.get(session.id) ?? [],
  }));
}

function childrenOf(db: Database, of: { coopId: string; familyId: string }) {
  return db
    .selectFrom('children')
    .where('coop_id', '=', of.coopId)
    .where('family_id', '=', of.familyId)
    .select(['id', 'name'])
    .execute();
}

function adultsOf(db: Database, of: { coopId: string; familyId: string }) {
  return db
    .selectFrom('adults')
    .where('coop_id', '=', of.coopId)
    .where('family_id', '=', of.familyId)
    .select('id')
    .execute();
}

/** When the family's adults are away: who is there tells whether a practice is truly free. */
function absencesOf(db: Database, of: { coopId: string; familyId: string }) {
  return db
    .selectFrom('absences')
    .innerJoin('adults', 'adults.id', 'absences.adult_id')
    .where('absences.coop_id', '=', of.coopId)
    .where('adults.family_id', '=', of.familyId)
    .select(['absences.adult_id as adultId', 'absences.kind', 'absences.weekday'])
    .select(['absences.start_time as startTime', 'absences.end_time as endTime'])
    .select(['absences.first_day as firstDay', 'absences.last_day as lastDay'])
    .execute();
}

async function practicesOf(db: Database, of: { coopId: string; adultId: string }) {
  const rows = await db
    .selectFrom('practices')
    .where('coop_id', '=', of.coopId)
    .where('adult_id', '=', of.adultId)
    .select('times')
    .execute();
  return rows.map(({ times }) => ({ adultId: of.adultId, windows: readWindows(times) }));
}
