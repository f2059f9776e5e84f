import type { Scope } from '#app/coops/scope.ts';
import type { Instant, LocalDate } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { prepared } from '#db/prepared.ts';
import type { Slot } from './is-open.ts';

/** A session of a published rota, with who cares and who comes. */
export type SessionSeen = {
  id: string;
  localDate: LocalDate;
  startsAt: Instant;
  endsAt: Instant;
  capacity: number;
  /** Null while no venue is settled. */
  venue: { kind: 'place' | 'home'; name: string; address: string } | null;
  venueId: string | null;
  /** The family at whose home it is. */
  hostFamilyId: string | null;
  /** Slots, with the names of who has them or had them and left since. */
  duties: (Slot & { id: string; familyId: string | null; name: string | null })[];
  places: { childId: string; bornOn: LocalDate | null }[];
};

type Span = { coopId: string; first: LocalDate; last: LocalDate };
const span: (keyof Span)[] = ['coopId', 'first', 'last'];

const sessionsIn = prepared(span, (db, { coopId, first, last }: Span) =>
  db
    .selectFrom('sessions')
    .innerJoin('cycles', 'cycles.id', 'sessions.cycle_id')
    .leftJoin('venues', 'venues.id', 'sessions.venue_id')
    .leftJoin('families', 'families.id', 'sessions.host_family_id')
    .where('sessions.coop_id', '=', coopId)
    .where('cycles.published_at', 'is not', null)
    .where('sessions.local_date', '>=', first)
    .where('sessions.local_date', '<=', last)
    .select([
      'sessions.id',
      'sessions.local_date as localDate',
      'sessions.starts_at as startsAt',
      'sessions.ends_at as endsAt',
      'sessions.capacity',
      'sessions.venue_id as venueId',
      'sessions.host_family_id as hostFamilyId',
      'venues.name as venueName',
      'venues.address as venueAddress',
      'families.name as hostName',
      'families.address as hostAddress',
    ])
    .orderBy('sessions.starts_at'),
);

const idsIn = (db: Database, { coopId, first, last }: Span) =>
  db
    .selectFrom('sessions')
    .where('sessions.coop_id', '=', coopId)
    .where('sessions.local_date', '>=', first)
    .where('sessions.local_date', '<=', last)
    .select('sessions.id');

const dutiesIn = prepared(span, (db, at: Span) =>
  db
    .selectFrom('duties')
    .leftJoin('adults', 'adults.id', 'duties.adult_id')
    .where('duties.coop_id', '=', at.coopId)
    .where('duties.session_id', 'in', idsIn(db, at))
    .select([
      'duties.id',
      'duties.session_id as sessionId',
      'duties.adult_id as adultId',
      'adults.family_id as familyId',
      'adults.name',
      'duties.left_name as leftName',
    ])
    .orderBy('duties.id'),
);

const placesIn = prepared(span, (db, at: Span) =>
  db
    .selectFrom('places')
    .innerJoin('children', 'children.id', 'places.child_id')
    .where('places.coop_id', '=', at.coopId)
    .where('places.session_id', 'in', idsIn(db, at))
    .select(['places.session_id as sessionId', 'places.child_id as childId', 'children.born_on as bornOn']),
);

/** The published sessions from `first` to `last`, both included, in three queries whatever their number. */
export async function publishedSessions(
  db: Database,
  scope: Scope,
  first: LocalDate,
  last: LocalDate,
): Promise<SessionSeen[]> {
  const at = { coopId: scope.coopId, first, last };
  const sessions = await sessionsIn(db, at);
  if (sessions.length === 0) return [];
  const [duties, places] = await Promise.all([dutiesIn(db, at), placesIn(db, at)]);
  const dutiesOf = Map.groupBy(duties, (duty) => duty.sessionId);
  const placesOf = Map.groupBy(places, (place) => place.sessionId);
  return sessions.map(({ venueName, venueAddress, hostName, hostAddress, ...session }) => ({
    ...session,
    venue:
      venueName !== null
        ? { kind: 'place', name: venueName, address: venueAddress ?? '' }
        : hostName !== null
          ? { kind: 'home', name: hostName, address: hostAddress ?? '' }
          : null,
    duties: (dutiesOf.get(session.id) ?? []).map(({ id, adultId, familyId, name, leftName }) => ({
      id,
      adultId,
      familyId,
      name: name ?? leftName,
      leftName,
    })),
    places: (placesOf.get(session.id) ?? []).map(({ childId, bornOn }) => ({ childId, bornOn })),
  }));
}

const cyclesOf = prepared(['coopId'], (db, { coopId }: { coopId: string }) =>
  db
    .selectFrom('cycles')
    .where('coop_id', '=', coopId)
    .where('published_at', 'is not', null)
    .select(['first_day as firstDay', 'last_day as lastDay'])
    .orderBy('first_day'),
);

/** The first and last days of every published cycle, by date. */
export async function publishedCycles(
  db: Database,
  scope: Scope,
): Promise<{ firstDay: LocalDate; lastDay: LocalDate }[]> {
  return cyclesOf(db, { coopId: scope.coopId });
}
