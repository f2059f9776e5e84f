import type { Scope } from '#app/coops/scope.ts';
import type { Transaction } from '#db/connect.ts';
import { newId } from '#db/ids.ts';

/** Keeps a family's home as a venue of the co-op, under the family's name. */
export async function writeHome(
  trx: Transaction,
  scope: Scope,
  home: { familyId: string; name: string; address: string },
): Promise<void> {
  const { familyId, name, address } = home;
  const updated = await trx
    .updateTable('venues')
    .set({ name, address })
    .where('coop_id', '=', scope.coopId)
    .where('family_id', '=', familyId)
    .executeTakeFirst();
  if (updated.numUpdatedRows > 0n || address === '') return;
  await trx
    .insertInto('venues')
    .values({ id: newId(), coop_id: scope.coopId, family_id: familyId, name, address })
    .execute();
}
