import type { CoordinatorScope } from '#app/coops/scope.ts';
import type { Database } from '#db/connect.ts';
import type { ExistingFamily } from './sheet/existing-family.ts';
import { foldName } from './sheet/fold-text.ts';

/** The co-op's families as the import compares them with a sheet. */
export async function readExisting(db: Database, scope: CoordinatorScope): Promise<ExistingFamily[]> {
  const families = await db
    .selectFrom('families')
    .where('coop_id', '=', scope.coopId)
    .select(['id', 'folded_name', 'name'])
    .orderBy('folded_name')
    .execute();
  const adults = await db
    .selectFrom('adults')
    .where('coop_id', '=', scope.coopId)
    .select(['id', 'family_id', 'name', 'email'])
    .orderBy('id')
    .execute();
  const children = await db
    .selectFrom('children')
    .where('coop_id', '=', scope.coopId)
    .select(['id', 'family_id', 'name', 'born_on'])
    .orderBy('id')
    .execute();
  const adultsBy = Map.groupBy(adults, (adult) => adult.family_id);
  const childrenBy = Map.groupBy(children, (child) => child.family_id);
  return families.map((family) => ({
    id: family.id,
    key: family.folded_name,
    name: family.name,
    adults: (adultsBy.get(family.id) ?? []).map(({ id, email, name }) => ({
      id,
      email,
      name,
      foldedName: foldName(name),
    })),
    children: (childrenBy.get(family.id) ?? []).map(({ id, name, born_on }) => ({
      id,
      name,
      bornOn: born_on,
    })),
  }));
}
