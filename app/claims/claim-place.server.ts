import type { Scope } from '#app/coops/scope.ts';
import type { Instant } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { isDuplicate } from '#db/errors.ts';
import { newId } from '#db/ids.ts';
import { inTransaction } from '#db/transaction.ts';
import { judgePlace } from './judge.ts';
import type { Outcome } from './refusal.ts';
import { situationAt } from './situation.server.ts';

/**
 * Gives one child of the acting adult's family a place. Capacity and ratio hold over several rows, so the transaction's
 * isolation settles two who ask at once; the unique index settles the same child twice, who has the place either way.
 */
export async function claimPlace(
  db: Database,
  scope: Scope,
  claim: { sessionId: string; childId: string; now: Instant },
): Promise<Outcome> {
  try {
    return await inTransaction(db, async (trx): Promise<Outcome> => {
      const session = await trx
        .selectFrom('sessions')
        .where('coop_id', '=', scope.coopId)
        .where('id', '=', claim.sessionId)
        .select(['id as sessionId', 'local_date as localDate'])
        .executeTakeFirst();
      if (!session) return { ok: false, reason: 'noSuchSlot' };
      const read = await situationAt(trx, scope, { ...session, now: claim.now });
      if (!read.ok) return read;
      const child = read.situation.own.children.find((one) => one.id === claim.childId);
      if (!child) return { ok: false, reason: 'notYours' };
      const answer = judgePlace(read.situation, read.session, child);
      if (!answer.ok) return answer.reason === 'alreadyPlaced' ? { ok: true } : answer;
      await trx
        .insertInto('places')
        .values({ id: newId(), coop_id: scope.coopId, session_id: claim.sessionId, child_id: child.id })
        .execute();
      return { ok: true };
    });
  } catch (error) {
    if (isDuplicate(error)) return { ok: true };
    throw error;
  }
}
