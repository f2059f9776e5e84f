import { isCoordinator } from '#app/coops/scope.ts';
import type { Database } from '#db/connect.ts';
import { isDuplicate } from '#db/errors.ts';
import { inTransaction } from '#db/transaction.ts';
import type { FamilyScope } from './family-scope.ts';
import type { FamilyOutcome } from './refusal.ts';
import { foldName } from './sheet/fold-text.ts';
import { writeHome } from './write-home.server.ts';

/** Changes a family's name and address, and its home's with them; its share of the work is a coordinator's to change. */
export async function changeFamily(
  db: Database,
  scope: FamilyScope,
  family: { name: string; address: string; share: number | null },
): Promise<FamilyOutcome> {
  const { coopId, familyId } = scope;
  const { name, address, share } = family;
  try {
    await inTransaction(db, async (trx) => {
      await trx
        .updateTable('families')
        .set({
          name,
          folded_name: foldName(name),
          address,
          ...(isCoordinator(scope) && share !== null ? { share } : {}),
        })
        .where('coop_id', '=', coopId)
        .where('id', '=', familyId)
        .execute();
      await writeHome(trx, scope, { familyId, name, address });
    });
    return { ok: true };
  } catch (error) {
    if (isDuplicate(error)) return { ok: false, reason: 'nameTaken' };
    throw error;
  }
}
