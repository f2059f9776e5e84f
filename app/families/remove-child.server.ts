import type { Instant } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { inTransaction } from '#db/transaction.ts';
import { begunSessions } from './begun-sessions.server.ts';
import type { FamilyScope } from './family-scope.ts';
import type { FamilyOutcome } from './refusal.ts';

/**
 * Removes a child with all that was said of it. Its places at sessions that have not begun are free for others; at those
 * that have, a child of its family stays counted, without a name.
 */
export async function removeChild(
  db: Database,
  scope: FamilyScope,
  remove: { childId: string; now: Instant },
): Promise<FamilyOutcome> {
  const { coopId, familyId } = scope;
  const { childId, now } = remove;
  return inTransaction(db, async (trx): Promise<FamilyOutcome> => {
    const child = await trx
      .selectFrom('children')
      .where('coop_id', '=', coopId)
      .where('family_id', '=', familyId)
      .where('id', '=', childId)
      .select('id')
      .executeTakeFirst();
    if (!child) return { ok: false, reason: 'notFound' };
    await trx
      .updateTable('places')
      .set({ child_id: null, left_family_id: familyId })
      .where('coop_id', '=', coopId)
      .where('child_id', '=', childId)
      .where('session_id', 'in', begunSessions(trx, scope, now))
      .execute();
    await trx.deleteFrom('places').where('coop_id', '=', coopId).where('child_id', '=', childId).execute();
    await trx.deleteFrom('children').where('coop_id', '=', coopId).where('id', '=', childId).execute();
    return { ok: true };
  });
}
