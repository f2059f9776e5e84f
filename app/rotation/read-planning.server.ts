import { currentAgreement } from '#app/agreements/queries.server.ts';
import type { Scope } from '#app/coops/scope.ts';
import { byName } from '#app/i18n/by-name.ts';
import { readWindows } from '#app/restoration/practice.ts';
import type { Database } from '#db/connect.ts';
import type { People, Planning } from './planning.ts';

/** All that planning this cycle looks at, in a fixed number of queries; null when the co-op has no such cycle. */
export async function readPlanning(db: Database, scope: Scope, cycleId: string): Promise<Planning | null> {
  const cycle = await db
    .selectFrom('cycles')
    .where('coop_id', '=', scope.coopId)
    .where('id', '=', cycleId)
    .select(['id', 'first_day as firstDay', 'last_day as lastDay', 'published_at as publishedAt'])
    .executeTakeFirst();
  if (!cycle) return null;
  const [agreement, people, sessions, duties, places, pins] = await Promise.all([
    currentAgreement(db, scope),
    readPeople(db, scope),
    readSessions(db, scope, cycleId),
    db
      .selectFrom('duties')
      .innerJoin('sessions', 'sessions.id', 'duties.session_id')
      .where('duties.coop_id', '=', scope.coopId)
      .where('sessions.cycle_id', '=', cycleId)
      .select([
        'duties.session_id as sessionId',
        'duties.adult_id as adultId',
        'duties.left_name as leftName',
      ])
      .execute(),
    db
      .selectFrom('places')
      .innerJoin('sessions', 'sessions.id', 'places.session_id')
      .where('places.coop_id', '=', scope.coopId)
      .where('sessions.cycle_id', '=', cycleId)
      .select([
        'places.session_id as sessionId',
        'places.child_id as childId',
        'places.left_family_id as leftFamilyId',
      ])
      .execute(),
    db
      .selectFrom('pins')
      .innerJoin('sessions', 'sessions.id', 'pins.session_id')
      .where('pins.coop_id', '=', scope.coopId)
      .where('sessions.cycle_id', '=', cycleId)
      .select([
        'pins.id as id',
        'pins.session_id as sessionId',
        'pins.kind as kind',
        'pins.adult_id as adultId',
        'pins.family_id as familyId',
        'pins.move_id as moveId',
      ])
      .execute(),
  ]);
  const { coopName, timeZone } = scope;
  return { coopName, timeZone, rules: agreement.rules, cycle, ...people, sessions, duties, places, pins };
}

function readSessions(db: Database, scope: Scope, cycleId: string) {
  return db
    .selectFrom('sessions')
    .leftJoin('venues', 'venues.id', 'sessions.venue_id')
    .where('sessions.coop_id', '=', scope.coopId)
    .where('sessions.cycle_id', '=', cycleId)
    .select([
      'sessions.id as id',
      'sessions.local_date as localDate',
      'sessions.starts_at as startsAt',
      'sessions.ends_at as endsAt',
      'sessions.venue_id as venueId',
      'venues.name as venueName',
      'sessions.host_family_id as hostFamilyId',
      'sessions.capacity as capacity',
    ])
    .orderBy('sessions.starts_at')
    .execute();
}

/** The co-op's families with what they wish, children and adults, and when the adults are away or restore themselves. */
export async function readPeople(db: Database, scope: Scope): Promise<People> {
  const { coopId } = scope;
  const [families, children, adults, absences, practices, attuned, avoided] = await Promise.all([
    db
      .selectFrom('families')
      .where('coop_id', '=', coopId)
      .select([
        'id',
        'name',
        'share',
        'places_min as placesMin',
        'places_max as placesMax',
        'children_come_along as comeAlong',
        'care_days as careDays',
      ])
      .orderBy('folded_name')
      .execute(),
    db
      .selectFrom('children')
      .where('coop_id', '=', coopId)
      .select(['id', 'family_id as familyId', 'born_on as bornOn'])
      .orderBy('id')
      .execute(),
    db
      .selectFrom('adults')
      .where('coop_id', '=', coopId)
      .select(['id', 'family_id as familyId', 'name', 'first_aid as firstAid'])
      .orderBy('id')
      .execute(),
    db
      .selectFrom('absences')
      .where('coop_id', '=', coopId)
      .select([
        'adult_id as adultId',
        'kind',
        'weekday',
        'start_time as startTime',
        'end_time as endTime',
        'first_day as firstDay',
        'last_day as lastDay',
      ])
      .execute(),
    db
      .selectFrom('practices')
      .where('coop_id', '=', coopId)
      .select(['adult_id as adultId', 'name', 'non_negotiable as nonNegotiable', 'times'])
      .orderBy('id')
      .execute(),
    db
      .selectFrom('attuned_windows')
      .where('coop_id', '=', coopId)
      .select(['family_id', 'weekdays', 'start_time as startTime', 'end_time as endTime'])
      .orderBy('id')
      .execute(),
    db
      .selectFrom('avoided_venues')
      .where('coop_id', '=', coopId)
      .select(['family_id', 'home_of', 'venue_id'])
      .execute(),
  ]);
  const attunedOf = Map.groupBy(attuned, (window) => window.family_id);
  const avoidedBy = Map.groupBy(avoided, (row) => row.family_id);
  return {
    families: families.map((family) => ({
      ...family,
      comeAlong: family.comeAlong === 1,
      attuned: (attunedOf.get(family.id) ?? []).map(({ weekdays, startTime, endTime }) => ({
        weekdays,
        startTime,
        endTime,
      })),
      avoided: {
        homes: (avoidedBy.get(family.id) ?? []).flatMap((row) => row.home_of ?? []),
        venues: (avoidedBy.get(family.id) ?? []).flatMap((row) => row.venue_id ?? []),
      },
    })),
    children,
    adults: adults.sort(byName).map((adult) => ({ ...adult, firstAid: adult.firstAid === 1 })),
    absences,
    practices: practices.map(({ times, ...practice }) => ({
      ...practice,
      nonNegotiable: practice.nonNegotiable === 1,
      windows: readWindows(times),
    })),
  };
}
