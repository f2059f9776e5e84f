import { sql } from 'kysely';
import { type Rules, readRules } from '#app/agreements/rules.ts';
import type { Scope } from '#app/coops/scope.ts';
import type { Avoided } from '#app/families/avoided.ts';
import type { CareDays } from '#app/families/care-days.ts';
import type { Absence } from '#app/restoration/absence.ts';
import type { AttunedWindow } from '#app/restoration/attuned.ts';
import { type PracticeWindow, readWindows } from '#app/restoration/practice.ts';
import type { LocalDate } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { prepared } from '#db/prepared.ts';
import { claimantOf } from './policy.ts';

export type Child = { id: string; name: string; bornOn: LocalDate | null };

/** What the claim rules and the week need to know of the acting adult and their family. */
export type Own = {
  adultId: string;
  familyId: string;
  childrenComeAlong: boolean;
  careDays: CareDays;
  maxPlacesPerWeek: number;
  avoided: Avoided;
  attuned: AttunedWindow[];
  children: Child[];
  absences: Absence[];
  /** The family's other adults, and when they are away. */
  otherAdults: { id: string; absences: Absence[] }[];
  practices: { name: string; nonNegotiable: boolean; windows: PracticeWindow[] }[];
  rules: Rules;
};

type OfFamily = { coopId: string; familyId: string };
type OfAdult = { coopId: string; adultId: string };
const ofFamily: (keyof OfFamily)[] = ['coopId', 'familyId'];
const ofAdult: (keyof OfAdult)[] = ['coopId', 'adultId'];

/** The adult's family, with the co-op's newest rules. */
const familyOf = prepared(ofAdult, (db, { coopId, adultId }: OfAdult) =>
  db
    .selectFrom('adults')
    .innerJoin('families', 'families.id', 'adults.family_id')
    .where('adults.coop_id', '=', coopId)
    .where('adults.id', '=', adultId)
    .select((eb) => [
      'families.id',
      'families.children_come_along as comeAlong',
      'families.care_days as careDays',
      'families.places_max as maxPlacesPerWeek',
      eb
        .selectFrom('agreements')
        .whereRef('agreements.coop_id', '=', 'adults.coop_id')
        .select('agreements.rules')
        .orderBy('agreements.version', 'desc')
        .limit(1)
        .as('rules'),
    ]),
);

const childrenOf = prepared(ofFamily, (db, { coopId, familyId }: OfFamily) =>
  db
    .selectFrom('children')
    .where('coop_id', '=', coopId)
    .where('family_id', '=', familyId)
    .select(['id', 'name', 'born_on as bornOn'])
    .orderBy('name'),
);

/** The family's adults, each once for every time they are away and at least once. */
const adultsOf = prepared(ofFamily, (db, { coopId, familyId }: OfFamily) =>
  db
    .selectFrom('adults')
    .leftJoin('absences', (join) =>
      join.onRef('absences.coop_id', '=', 'adults.coop_id').onRef('absences.adult_id', '=', 'adults.id'),
    )
    .where('adults.coop_id', '=', coopId)
    .where('adults.family_id', '=', familyId)
    .select([
      'adults.id as adultId',
      'absences.kind',
      'absences.weekday',
      'absences.start_time as startTime',
      'absences.end_time as endTime',
      'absences.first_day as firstDay',
      'absences.last_day as lastDay',
    ]),
);

const practicesOf = prepared(ofAdult, (db, { coopId, adultId }: OfAdult) =>
  db
    .selectFrom('practices')
    .where('coop_id', '=', coopId)
    .where('adult_id', '=', adultId)
    .select(['name', 'non_negotiable as nonNegotiable', 'times']),
);

/** The family's attuned windows and the places its children avoid, in one look: `homeOf` or `venueId` tells the latter. */
const wishesOf = prepared(ofFamily, (db, { coopId, familyId }: OfFamily) =>
  db
    .selectFrom('attuned_windows')
    .where('coop_id', '=', coopId)
    .where('family_id', '=', familyId)
    .select([
      'weekdays',
      'start_time as startTime',
      'end_time as endTime',
      sql<string | null>`cast(null as text)`.as('homeOf'),
      sql<string | null>`cast(null as text)`.as('venueId'),
    ])
    .unionAll(
      db
        .selectFrom('avoided_venues')
        .where('coop_id', '=', coopId)
        .where('family_id', '=', familyId)
        .select([
          sql<string>`''`.as('weekdays'),
          sql<string>`''`.as('startTime'),
          sql<string>`''`.as('endTime'),
          'home_of as homeOf',
          'venue_id as venueId',
        ]),
    ),
);

/** The acting adult's own facts, in five queries whatever their number; null for a member without a family. */
export async function ownFacts(db: Database, scope: Scope): Promise<Own | null> {
  const adultId = claimantOf(scope);
  if (adultId === null) return null;
  const { coopId } = scope;
  const [family] = await familyOf(db, { coopId, adultId });
  if (!family) return null;
  if (family.rules === null) throw new Error('a co-op has its agreements from the start');
  const at = { coopId, familyId: family.id };
  const [children, adults, practices, wishes] = await Promise.all([
    childrenOf(db, at),
    adultsOf(db, at),
    practicesOf(db, { coopId, adultId }),
    wishesOf(db, at),
  ]);
  const awayOf = (id: string) =>
    adults.flatMap(({ adultId: whose, kind, ...times }) =>
      whose === id && kind !== null ? [{ kind, ...times }] : [],
    );
  const isAvoided = (wish: (typeof wishes)[number]) => wish.homeOf !== null || wish.venueId !== null;
  return {
    adultId,
    familyId: family.id,
    childrenComeAlong: family.comeAlong === 1,
    careDays: family.careDays,
    maxPlacesPerWeek: family.maxPlacesPerWeek,
    avoided: {
      homes: wishes.flatMap(({ homeOf }) => homeOf ?? []),
      venues: wishes.flatMap(({ venueId }) => venueId ?? []),
    },
    attuned: wishes.filter((wish) => !isAvoided(wish)),
    children,
    absences: awayOf(adultId),
    otherAdults: [...new Set(adults.map((adult) => adult.adultId))]
      .filter((id) => id !== adultId)
      .map((id) => ({ id, absences: awayOf(id) })),
    practices: practices.map((practice) => ({
      name: practice.name,
      nonNegotiable: practice.nonNegotiable === 1,
      windows: readWindows(practice.times),
    })),
    rules: readRules(family.rules),
  };
}
