import type { Practice } from '#app/restoration/practices.server.ts';
import type { Instant, LocalDate } from '#app/time/index.ts';
import { localTimeOf } from '#app/time/index.ts';
import { overlaps } from '#app/time/span.ts';
import { windowSpans } from '#app/time/weekly-window.ts';
import type { Database } from '#db/connect.ts';
import type { FamilyScope, OwnFamilyScope } from './family-scope.ts';

/** A session of a published rota that is not over. */
export type Upcoming = { id: string; date: LocalDate; start: string; end: string };

/** The published duties that have not begun of one adult of the family; at home, whether nobody else of the family is on duty there. */
export async function upcomingDuties(
  db: Database,
  scope: FamilyScope,
  of: { adultId: string; now: Instant },
): Promise<(Upcoming & { neededAtHome: boolean })[]> {
  const duties = await published(db, scope, of.now)
    .innerJoin('duties', 'duties.session_id', 'sessions.id')
    .innerJoin('adults', 'adults.id', 'duties.adult_id')
    .where('adults.family_id', '=', scope.familyId)
    .where('sessions.starts_at', '>', of.now)
    .select(['duties.adult_id as adultId', 'sessions.host_family_id as hostFamilyId'])
    .execute();
  const others = new Set(duties.filter((duty) => duty.adultId !== of.adultId).map(({ id }) => id));
  return duties
    .filter((duty) => duty.adultId === of.adultId)
    .map((duty) => ({
      ...said(duty, scope),
      neededAtHome: duty.hostFamilyId === scope.familyId && !others.has(duty.id),
    }));
}

/** A published duty that lies in time which its adult does not negotiate about: it was there first, and stays. */
export type DutyInOwnTime = Upcoming & { adultId: string };

/** The family's published duties that have not begun and lie in what its adults do not negotiate about, by date. */
export async function dutiesInOwnTime(
  db: Database,
  scope: OwnFamilyScope,
  { practices, now }: { practices: Practice[]; now: Instant },
): Promise<DutyInOwnTime[]> {
  const firm = practices.filter(({ nonNegotiable }) => nonNegotiable);
  if (firm.length === 0) return [];
  const duties = await published(db, scope, now)
    .innerJoin('duties', 'duties.session_id', 'sessions.id')
    .innerJoin('adults', 'adults.id', 'duties.adult_id')
    .where('adults.family_id', '=', scope.familyId)
    .where('sessions.starts_at', '>', now)
    .select('adults.id as adultId')
    .execute();
  const { timeZone } = scope;
  return duties
    .filter((duty) => {
      const own = firm.filter(({ adultId }) => adultId === duty.adultId).flatMap(({ windows }) => windows);
      const day = { firstDay: duty.date, lastDay: duty.date, timeZone };
      return windowSpans(own, day).some((span) => overlaps(duty, span));
    })
    .map((duty) => ({ ...said(duty, scope), adultId: duty.adultId }));
}

/** The published places of one child of the family at sessions that have not begun. */
export async function upcomingPlaces(
  db: Database,
  scope: FamilyScope,
  of: { childId: string; now: Instant },
): Promise<Upcoming[]> {
  const places = await published(db, scope, of.now)
    .innerJoin('places', 'places.session_id', 'sessions.id')
    .innerJoin('children', 'children.id', 'places.child_id')
    .where('children.family_id', '=', scope.familyId)
    .where('children.id', '=', of.childId)
    .where('sessions.starts_at', '>', of.now)
    .execute();
  return places.map((place) => said(place, scope));
}

function published(db: Database, scope: FamilyScope, now: Instant) {
  return db
    .selectFrom('sessions')
    .innerJoin('cycles', 'cycles.id', 'sessions.cycle_id')
    .where('sessions.coop_id', '=', scope.coopId)
    .where('cycles.published_at', 'is not', null)
    .where('sessions.ends_at', '>', now)
    .select([
      'sessions.id',
      'sessions.local_date as date',
      'sessions.starts_at as startsAt',
      'sessions.ends_at as endsAt',
    ])
    .orderBy('sessions.starts_at');
}

function said(
  session: { id: string; date: LocalDate; startsAt: Instant; endsAt: Instant },
  { timeZone }: FamilyScope,
): Upcoming {
  const { id, date, startsAt, endsAt } = session;
  return { id, date, start: localTimeOf(startsAt, timeZone), end: localTimeOf(endsAt, timeZone) };
}
