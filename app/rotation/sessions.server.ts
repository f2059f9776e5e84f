import type { Scope } from '#app/coops/scope.ts';
import type { Instant, LocalDate } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { packed, unpack } from '#db/packed.ts';
import { prepared } from '#db/prepared.ts';
import type { Slot } from './is-open.ts';
import type { Place } from './place.ts';

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
  places: (Place & { bornOn: LocalDate | null })[];
};

type Span = { coopId: string; first: LocalDate; last: LocalDate };

const sessionsIn = prepared(['coopId', 'first', 'last'], (db, { coopId, first, last }: Span) =>
  db
    .selectFrom('sessions')
    .innerJoin('cycles', 'cycles.id', 'sessions.cycle_id')
    .leftJoin('venues', 'venues.id', 'sessions.venue_id')
    .leftJoin('families', 'families.id', 'sessions.host_family_id')
    .where('sessions.coop_id', '=', coopId)
    .where('cycles.published_at', 'is not', null)
    .where('sessions.local_date', '>=', first)
    .where('sessions.local_date', '<=', last)
    .select((eb) => [
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
      packed(
        db,
        eb
          .selectFrom('duties')
          .leftJoin('adults', 'adults.id', 'duties.adult_id')
          .where('duties.coop_id', '=', coopId)
          .whereRef('duties.session_id', '=', 'sessions.id')
          .select([
            'duties.id',
            'duties.adult_id as adultId',
            'adults.family_id as familyId',
            'adults.name',
            'duties.left_name as leftName',
          ])
          .orderBy('duties.id'),
      ).as('duties'),
      packed(
        db,
        eb
          .selectFrom('places')
          .leftJoin('children', 'children.id', 'places.child_id')
          .where('places.coop_id', '=', coopId)
          .whereRef('places.session_id', '=', 'sessions.id')
          .select([
            'places.child_id as childId',
            'places.left_family_id as leftFamilyId',
            'children.born_on as bornOn',
          ]),
      ).as('places'),
    ])
    .orderBy('sessions.starts_at'),
);

/** The published sessions from `first` to `last`, both included, in one query whatever their number. */
export async function publishedSessions(
  db: Database,
  scope: Scope,
  first: LocalDate,
  last: LocalDate,
): Promise<SessionSeen[]> {
  const rows = await sessionsIn(db, { coopId: scope.coopId, first, last });
  return rows.map(({ venueName, venueAddress, hostName, hostAddress, duties, places, ...session }) => ({
    ...session,
    // A home with an address is a venue too, named like its family; it is still somebody's home.
    venue:
      hostName !== null
        ? { kind: 'home', name: hostName, address: venueAddress ?? hostAddress ?? '' }
        : venueName !== null
          ? { kind: 'place', name: venueName, address: venueAddress ?? '' }
          : null,
    duties: unpack(duties).map((duty) => ({ ...duty, name: duty.name ?? duty.leftName })),
    places: unpack(places),
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
