import type { CoordinatorScope, Scope } from '#app/coops/scope.ts';
import { byName } from '#app/i18n/by-name.ts';
import type { Database } from '#db/connect.ts';

export async function familyCount(db: Database, scope: Scope): Promise<number> {
  const { count } = await db
    .selectFrom('families')
    .where('coop_id', '=', scope.coopId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export type FamilyListed = {
  id: string;
  name: string;
  share: number;
  adults: { id: string; name: string; firstAid: boolean; joined: boolean; mailReturns: boolean }[];
  children: { id: string; name: string; bornOn: string | null; allergies: string }[];
};

/** Every family with its adults and children, by name, in three queries whatever their number. */
export async function listFamilies(db: Database, scope: CoordinatorScope): Promise<FamilyListed[]> {
  const [families, adults, children] = await Promise.all([
    db
      .selectFrom('families')
      .where('coop_id', '=', scope.coopId)
      .select(['id', 'name', 'share'])
      .orderBy('folded_name')
      .execute(),
    db
      .selectFrom('adults')
      .leftJoin('members', 'members.adult_id', 'adults.id')
      .where('adults.coop_id', '=', scope.coopId)
      .select(['adults.id', 'adults.family_id', 'adults.name', 'adults.first_aid', 'members.id as memberId'])
      .select(['adults.email', 'adults.refused_email as refusedEmail'])
      .execute(),
    db
      .selectFrom('children')
      .where('coop_id', '=', scope.coopId)
      .select(['id', 'family_id', 'name', 'born_on', 'allergies'])
      .execute(),
  ]);
  const adultsBy = Map.groupBy(adults.sort(byName), (adult) => adult.family_id);
  const childrenBy = Map.groupBy(children.sort(byName), (child) => child.family_id);
  return families.map((family) => ({
    ...family,
    adults: (adultsBy.get(family.id) ?? []).map((adult) => ({
      id: adult.id,
      name: adult.name,
      firstAid: adult.first_aid === 1,
      joined: adult.memberId !== null,
      mailReturns: adult.email !== null && adult.email === adult.refusedEmail,
    })),
    children: (childrenBy.get(family.id) ?? []).map((child) => ({
      id: child.id,
      name: child.name,
      bornOn: child.born_on,
      allergies: child.allergies,
    })),
  }));
}

/** The families with something read from a sheet that nobody has confirmed yet, in one query. */
export async function familiesToConfirm(db: Database, scope: Scope): Promise<Set<string>> {
  const ofAdults = (table: 'absences' | 'practices') =>
    db
      .selectFrom(table)
      .innerJoin('adults', 'adults.id', `${table}.adult_id`)
      .where(`${table}.coop_id`, '=', scope.coopId)
      .where(`${table}.to_confirm`, '=', 1)
      .select('adults.family_id as familyId');
  const ofChildren = db
    .selectFrom('children')
    .where('coop_id', '=', scope.coopId)
    .where('allergies_to_confirm', '=', 1)
    .select('family_id as familyId');
  const found = await ofAdults('absences').union(ofAdults('practices')).union(ofChildren).execute();
  return new Set(found.map(({ familyId }) => familyId));
}
