import { type Rules, readRules } from '#app/agreements/rules.ts';
import type { Scope } from '#app/coops/scope.ts';
import type { Avoided } from '#app/families/avoided.ts';
import type { CareDays } from '#app/families/care-days.ts';
import { byName } from '#app/i18n/by-name.ts';
import type { Absence } from '#app/restoration/absence.ts';
import type { AttunedWindow } from '#app/restoration/attuned.ts';
import { type PracticeWindow, readWindows } from '#app/restoration/practice.ts';
import type { LocalDate } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { packed, unpack } from '#db/packed.ts';
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
  practices: { name: string; nonNegotiable: boolean; windows: readonly PracticeWindow[] }[];
  rules: Rules;
};

type OfAdult = { coopId: string; adultId: string };

/** The adult's family with the co-op's newest rules, and all that belongs to the two. */
const familyOf = prepared(['coopId', 'adultId'], (db, { coopId, adultId }: OfAdult) =>
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
      packed(
        db,
        eb
          .selectFrom('children')
          .where('children.coop_id', '=', coopId)
          .whereRef('children.family_id', '=', 'families.id')
          .select(['children.id', 'children.name', 'children.born_on as bornOn']),
      ).as('children'),
      // The family's adults, each once for every time they are away and at least once.
      packed(
        db,
        eb
          .selectFrom('adults as member')
          .leftJoin('absences', (join) =>
            join
              .onRef('absences.coop_id', '=', 'member.coop_id')
              .onRef('absences.adult_id', '=', 'member.id'),
          )
          .where('member.coop_id', '=', coopId)
          .whereRef('member.family_id', '=', 'families.id')
          .select([
            'member.id as adultId',
            'absences.kind',
            'absences.weekday',
            'absences.start_time as startTime',
            'absences.end_time as endTime',
            'absences.first_day as firstDay',
            'absences.last_day as lastDay',
          ]),
      ).as('adults'),
      packed(
        db,
        eb
          .selectFrom('practices')
          .where('practices.coop_id', '=', coopId)
          .where('practices.adult_id', '=', adultId)
          .select(['practices.name', 'practices.non_negotiable as nonNegotiable', 'practices.times']),
      ).as('practices'),
      packed(
        db,
        eb
          .selectFrom('attuned_windows as window')
          .where('window.coop_id', '=', coopId)
          .whereRef('window.family_id', '=', 'families.id')
          .select(['window.weekdays', 'window.start_time as startTime', 'window.end_time as endTime']),
      ).as('attuned'),
      packed(
        db,
        eb
          .selectFrom('avoided_venues as avoided')
          .where('avoided.coop_id', '=', coopId)
          .whereRef('avoided.family_id', '=', 'families.id')
          .select(['avoided.home_of as homeOf', 'avoided.venue_id as venueId']),
      ).as('avoided'),
    ]),
);

/** The acting adult's own facts, in one query whatever their number; null for a member without a family. */
export async function ownFacts(db: Database, scope: Scope): Promise<Own | null> {
  const adultId = claimantOf(scope);
  if (adultId === null) return null;
  const [family] = await familyOf(db, { coopId: scope.coopId, adultId });
  if (!family) return null;
  if (family.rules === null) throw new Error('a co-op has its agreements from the start');
  const adults = unpack(family.adults);
  const avoided = unpack(family.avoided);
  const awayOf = (id: string) =>
    adults.flatMap(({ adultId: whose, kind, ...times }) =>
      whose === id && kind !== null ? [{ kind, ...times }] : [],
    );
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
    attuned: unpack(family.attuned),
    children: unpack(family.children).sort(byName),
    absences: awayOf(adultId),
    otherAdults: [...new Set(adults.map((adult) => adult.adultId))]
      .filter((id) => id !== adultId)
      .map((id) => ({ id, absences: awayOf(id) })),
    practices: unpack(family.practices).map((practice) => ({
      name: practice.name,
      nonNegotiable: practice.nonNegotiable === 1,
      windows: readWindows(practice.times),
    })),
    rules: readRules(family.rules),
  };
}
