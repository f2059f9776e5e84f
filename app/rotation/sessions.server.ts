import type { Scope } from '#app/coops/scope.ts';
import type { Instant, LocalDate } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';

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
  /** Slots; an open one has no adult. */
  duties: { id: string; adultId: string | null; familyId: string | null; name: string | null }[];
  places: { childId: string; bornOn: LocalDate | null }[];
};

/** The published sessions from `first` to `last`, both included, in three queries whatever their number. */
export async function publishedSessions(
  db: Database,
  scope: Scope,
  first: LocalDate,
  last: LocalDate,
): Promise<SessionSeen[]> {
  const sessions = await db
    .selectFrom('sessions')
    .innerJoin('cycles', 'cycles.id', 'sessions.cycle_id')
    .leftJoin('venues', 'venues.id', 'sessions.venue_id')
    .leftJoin('families', 'families.id', 'sessions.host_family_id')
    .where('sessions.coop_id', '=', scope.coopId)
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
    .orderBy('sessions.starts_at')
    .execute();
  if (sessions.length === 0) return [];
  const ids = sessions.map((session) => session.id);
  const duties = await db
    .selectFrom('duties')
    .leftJoin('adults', 'adults.id', 'duties.adult_id')
    .where('duties.coop_id', '=', scope.coopId)
    .where('duties.session_id', 'in', ids)
    .select([
      'duties.id',
      'duties.session_id as sessionId',
      'duties.adult_id as adultId',
      'adults.family_id as familyId',
      'adults.name',
    ])
    .orderBy('duties.id')
    .execute();
  const places = await db
    .selectFrom('places')
    .innerJoin('children', 'children.id', 'places.child_id')
    .where('places.coop_id', '=', scope.coopId)
    .where('places.session_id', 'in', ids)
    .select(['places.session_id as sessionId', 'places.child_id as childId', 'children.born_on as bornOn'])
    .execute();
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
    duties: (dutiesOf.get(session.id) ?? []).map(({ id, adultId, familyId, name }) => ({
      id,
      adultId,
      familyId,
      name,
    })),
    places: (placesOf.get(session.id) ?? []).map(({ childId, bornOn }) => ({ childId, bornOn })),
  }));
}

/** The first and last days of every published cycle, by date. */
export async function publishedCycles(
  db: Database,
  scope: Scope,
): Promise<{ firstDay: LocalDate; lastDay: LocalDate }[]> {
  return db
    .selectFrom('cycles')
    .where('coop_id', '=', scope.coopId)
    .where('published_at', 'is not', null)
    .select(['first_day as firstDay', 'last_day as lastDay'])
    .orderBy('first_day')
    .execute();
}
