import { byName } from '#app/i18n/by-name.ts';
import { absencesOf } from '#app/restoration/absences.server.ts';
import { attunedWindowsOf, type NamedWindow } from '#app/restoration/attuned-windows.server.ts';
import type { AbsenceGroup } from '#app/restoration/group-absences.ts';
import { type Practice, practicesOf } from '#app/restoration/practices.server.ts';
import type { LocalDate } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import type { CareDays } from './care-days.ts';
import type { FamilyScope } from './family-scope.ts';

export type ChildSeen = {
  id: string;
  name: string;
  bornOn: LocalDate | null;
  allergies: string;
  /** Whether the family is still to say if what its sheet names as an allergy is this child's. */
  toConfirm: boolean;
};

export type AdultSeen = {
  id: string;
  name: string;
  email: string | null;
  phone: string;
  firstAid: boolean;
  joined: boolean;
  /** Whether mail to this address comes back. */
  mailReturns: boolean;
};

export type FamilyRow = {
  id: string;
  name: string;
  address: string;
  share: number;
  placesMin: number;
  placesMax: number;
  careDays: CareDays;
  comeAlong: boolean;
};

/** All that a family says about itself. */
export type FamilySeen = FamilyRow & {
  children: ChildSeen[];
  adults: AdultSeen[];
  absences: AbsenceGroup[];
  practices: Practice[];
  attuned: NamedWindow[];
  /** Names of the places that its children cannot use. */
  avoided: { home: boolean; name: string }[];
  /** What its sheet said in words; the family's alone. */
  notes: { id: string; heading: string; text: string }[];
};

/** The family's own row. */
export async function familyRow(db: Database, scope: FamilyScope): Promise<FamilyRow> {
  const { comeAlong, ...row } = await db
    .selectFrom('families')
    .where('coop_id', '=', scope.coopId)
    .where('id', '=', scope.familyId)
    .select([
      'id',
      'name',
      'address',
      'share',
      'places_min as placesMin',
      'places_max as placesMax',
      'care_days as careDays',
      'children_come_along as comeAlong',
    ])
    .executeTakeFirstOrThrow();
  return { ...row, comeAlong: comeAlong === 1 };
}

export async function childrenOf(db: Database, scope: FamilyScope): Promise<ChildSeen[]> {
  const rows = await db
    .selectFrom('children')
    .where('coop_id', '=', scope.coopId)
    .where('family_id', '=', scope.familyId)
    .select(['id', 'name', 'born_on as bornOn', 'allergies', 'allergies_to_confirm'])
    .execute();
  return rows
    .sort(byName)
    .map(({ allergies_to_confirm, ...row }) => ({ ...row, toConfirm: allergies_to_confirm === 1 }));
}

export async function adultsOf(db: Database, scope: FamilyScope): Promise<AdultSeen[]> {
  const rows = await db
    .selectFrom('adults')
    .leftJoin('members', 'members.adult_id', 'adults.id')
    .where('adults.coop_id', '=', scope.coopId)
    .where('adults.family_id', '=', scope.familyId)
    .select([
      'adults.id',
      'adults.name',
      'adults.email',
      'adults.refused_email as refusedEmail',
      'adults.phone',
      'adults.first_aid',
      'members.id as memberId',
    ])
    .execute();
  return rows.sort(byName).map(({ first_aid, memberId, refusedEmail, ...row }) => ({
    ...row,
    firstAid: first_aid === 1,
    joined: memberId !== null,
    mailReturns: row.email !== null && row.email === refusedEmail,
  }));
}

/** The ids of the homes and venues that the children cannot use, as the form ticks them. */
export async function avoidedOf(
  db: Database,
  scope: FamilyScope,
): Promise<{ id: string; home: boolean; name: string }[]> {
  const rows = await db
    .selectFrom('avoided_venues')
    .leftJoin('families', 'families.id', 'avoided_venues.home_of')
    .leftJoin('venues', 'venues.id', 'avoided_venues.venue_id')
    .where('avoided_venues.coop_id', '=', scope.coopId)
    .where('avoided_venues.family_id', '=', scope.familyId)
    .select([
      'families.id as homeOf',
      'families.name as homeName',
      'venues.id as venueId',
      'venues.name as venueName',
    ])
    .execute();
  return rows.map(({ homeOf, homeName, venueId, venueName }) => ({
    id: homeOf ?? venueId ?? '',
    home: homeOf !== null,
    name: homeName ?? venueName ?? '',
  }));
}

/** The family as its page shows it, in a fixed number of queries. */
export async function readFamily(db: Database, scope: FamilyScope): Promise<FamilySeen> {
  const [family, children, adults, absences, practices, attuned, avoided, notes] = await Promise.all([
    familyRow(db, scope),
    childrenOf(db, scope),
    adultsOf(db, scope),
    absencesOf(db, scope),
    practicesOf(db, scope),
    attunedWindowsOf(db, scope),
    avoidedOf(db, scope),
    scope.ownFamily
      ? db
          .selectFrom('family_notes')
          .where('coop_id', '=', scope.coopId)
          .where('family_id', '=', scope.familyId)
          .select(['id', 'heading', 'text'])
          .orderBy('id')
          .execute()
      : [],
  ]);
  return { ...family, children, adults, absences, practices, attuned, avoided, notes };
}
