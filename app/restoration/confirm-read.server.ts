import { type FamilyScope, isOwnFamily } from '#app/families/family-scope.ts';
import type { Database } from '#db/connect.ts';
import { inTransaction } from '#db/transaction.ts';
import { absenceOf } from './absences.server.ts';
import { removePractice } from './save-practice.server.ts';

/**
 * The family's answer to what was read from its sheet: "yes" makes it theirs, "no" removes it. Answered twice, or changed
 * meanwhile, it stays as it is. A child's allergies are never removed by a "no": some of them may be meant.
 */
export async function confirmRead(
  db: Database,
  scope: FamilyScope,
  read: { what: 'absence' | 'practice' | 'child'; id: string; right: boolean },
): Promise<void> {
  const { coopId } = scope;
  await inTransaction(db, async (trx) => {
    if (read.what === 'absence') {
      const group = await absenceOf(trx, scope, read.id);
      if (!group?.toConfirm) return;
      if (read.right)
        await trx
          .updateTable('absences')
          .set({ to_confirm: 0 })
          .where('coop_id', '=', coopId)
          .where('id', 'in', group.ids)
          .execute();
      else
        await trx.deleteFrom('absences').where('coop_id', '=', coopId).where('id', 'in', group.ids).execute();
      return;
    }
    if (read.what === 'child') {
      if (read.right)
        await trx
          .updateTable('children')
          .set({ allergies_to_confirm: 0 })
          .where('coop_id', '=', coopId)
          .where('family_id', '=', scope.familyId)
          .where('id', '=', read.id)
          .execute();
      return;
    }
    if (!isOwnFamily(scope)) return;
    const waiting = await trx
      .selectFrom('practices')
      .innerJoin('adults', 'adults.id', 'practices.adult_id')
      .where('practices.coop_id', '=', coopId)
      .where('practices.id', '=', read.id)
      .where('practices.to_confirm', '=', 1)
      .where('adults.family_id', '=', scope.familyId)
      .select('practices.id')
      .executeTakeFirst();
    if (!waiting) return;
    if (!read.right) return removePractice(trx, scope, waiting.id);
    await trx
      .updateTable('practices')
      .set({ to_confirm: 0 })
      .where('coop_id', '=', coopId)
      .where('id', '=', waiting.id)
      .execute();
  });
}
