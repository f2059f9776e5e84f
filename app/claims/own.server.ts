import { currentAgreement } from '#app/agreements/queries.server.ts';
import type { Rules } from '#app/agreements/rules.ts';
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

const familyOf = prepared(ofAdult, (db, { coopId, adultId }: OfAdult) =>
  db
    .selectFrom('adults')
    .innerJoin('families', 'families.id', 'adults.family_id')
    .where('adults.coop_id', '=', coopId)
    .where('adults.id', '=', adultId)
    .select([
      'families.id',
      'families.children_come_along as comeAlong',
      'families.care_days as careDays',
      'families.places_max as maxPlacesPerWeek',
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

const adultsOf = prepared(ofFamily, (db, { coopId, familyId }: OfFamily) =>
  db.selectFrom('adults').where('coop_id', '=', coopId).where('family_id', '=', familyId).select('id'),
);

const absencesOf = prepared(ofFamily, (db, { coopId, familyId }: OfFamily) =>
  db
    .selectFrom('absences')
    .innerJoin('adults', 'adults.id', 'absences.adult_id')
    .where('absences.coop_id', '=', coopId)
    .where('adults.family_id', '=', familyId)
    .select([
      'absences.adult_id as adultId',
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

const attunedOf = prepared(ofFamily, (db, { coopId, familyId }: OfFamily) =>
  db
    .selectFrom('attuned_windows')
    .where('coop_id', '=', coopId)
    .where('family_id', '=', familyId)
    .select(['weekdays', 'start_time as startTime', 'end_time as endTime']),
);

const avoidedOf = prepared(ofFamily, (db, { coopId, familyId }: OfFamily) =>
  db
    .selectFrom('avoided_venues')
    .where('coop_id', '=', coopId)
    .where('family_id', '=', familyId)
    .select(['home_of as homeOf', 'venue_id as venueId']),
);

/** The acting adult's own facts, in eight queries whatever their number; null for a member without a family. */
export async function ownFacts(db: Database, scope: Scope): Promise<Own | null> {
  const adultId = claimantOf(scope);
  if (adultId === null) return null;
  const { coopId } = scope;
  const [family] = await familyOf(db, { coopId, adultId });
  if (!family) return null;
  const at = { coopId, familyId: family.id };
  const [children, adults, absences, practices, attuned, avoided, { rules }] = await Promise.all([
    childrenOf(db, at),
    adultsOf(db, at),
    absencesOf(db, at),
    practicesOf(db, { coopId, adultId }),
    attunedOf(db, at),
    avoidedOf(db, at),
    currentAgreement(db, scope),
  ]);
  const awayOf = Map.groupBy(absences, (absence) => absence.adultId);
  return {
    adultId,
    familyId: family.id,
    childrenComeAlong: family.comeAlong === 1,
    careDays: family.careDays,
    maxPlacesPerWeek: family.maxPlacesPerWeek,
    avoided: {
      homes: avoided.flatMap(({ homeOf }) => homeOf ?? []),
      venues: avoided.flatMap(({ venueId }) => venueId ?? []),
    },
    attuned,
    children,
    absences: awayOf.get(adultId) ?? [],
    otherAdults: adults
      .filter(({ id }) => id !== adultId)
      .map(({ id }) => ({ id, absences: awayOf.get(id) ?? [] })),
    practices: practices.map((practice) => ({
      name: practice.name,
      nonNegotiable: practice.nonNegotiable === 1,
      windows: readWindows(practice.times),
    })),
    rules,
  };
}
