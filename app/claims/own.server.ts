import { currentAgreement } from '#app/agreements/queries.server.ts';
import type { Rules } from '#app/agreements/rules.ts';
import type { Scope } from '#app/coops/scope.ts';
import { type PracticeWindow, readWindows } from '#app/restoration/practice.ts';
import type { LocalDate } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { claimantOf } from './policy.ts';
import type { Absence } from './recurring.ts';

export type Child = { id: string; name: string; bornOn: LocalDate | null };

/** What the claim rules need to know of the acting adult and their family. */
export type Own = {
  adultId: string;
  familyId: string;
  childrenComeAlong: boolean;
  children: Child[];
  absences: Absence[];
  practices: { name: string; nonNegotiable: boolean; windows: PracticeWindow[] }[];
  rules: Rules;
};

/** The acting adult's own facts, in five queries whatever their number; null for a member without a family. */
export async function ownFacts(db: Database, scope: Scope): Promise<Own | null> {
  const adultId = claimantOf(scope);
  if (adultId === null) return null;
  const family = await db
    .selectFrom('adults')
    .innerJoin('families', 'families.id', 'adults.family_id')
    .where('adults.coop_id', '=', scope.coopId)
    .where('adults.id', '=', adultId)
    .select(['families.id', 'families.children_come_along as comeAlong'])
    .executeTakeFirst();
  if (!family) return null;
  const children = await db
    .selectFrom('children')
    .where('coop_id', '=', scope.coopId)
    .where('family_id', '=', family.id)
    .select(['id', 'name', 'born_on as bornOn'])
    .orderBy('name')
    .execute();
  const absences = await db
    .selectFrom('absences')
    .where('coop_id', '=', scope.coopId)
    .where('adult_id', '=', adultId)
    .select([
      'weekday',
      'start_time as startTime',
      'end_time as endTime',
      'first_day as firstDay',
      'last_day as lastDay',
    ])
    .execute();
  const practices = await db
    .selectFrom('practices')
    .where('coop_id', '=', scope.coopId)
    .where('adult_id', '=', adultId)
    .select(['name', 'non_negotiable as nonNegotiable', 'times'])
    .execute();
  const { rules } = await currentAgreement(db, scope);
  return {
    adultId,
    familyId: family.id,
    childrenComeAlong: family.comeAlong === 1,
    children,
    absences,
    practices: practices.map((practice) => ({
      name: practice.name,
      nonNegotiable: practice.nonNegotiable === 1,
      windows: readWindows(practice.times),
    })),
    rules,
  };
}
