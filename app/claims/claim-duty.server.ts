import type { Scope } from '#app/coops/scope.ts';
import { forgetOffers } from '#app/reminders/forget-offers.server.ts';
import type { Instant } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { isDuplicate } from '#db/errors.ts';
import { newId } from '#db/ids.ts';
import { inTransaction } from '#db/transaction.ts';
import { comingAlong, judgeDuty } from './judge.ts';
import type { Outcome } from './refusal.ts';
import { situationAt } from './situation.server.ts';

/**
 * Gives an open duty slot to the acting adult. However many ask at once, the conditional update lets one through; all
 * others are refused with a reason. Who presses twice has what they asked for.
 */
export async function claimDuty(
  db: Database,
  scope: Scope,
  claim: { dutyId: string; now: Instant },
): Promise<Outcome> {
  try {
    return await inTransaction(db, async (trx): Promise<Outcome> => {
      const slot = await trx
        .selectFrom('duties')
        .innerJoin('sessions', 'sessions.id', 'duties.session_id')
        .innerJoin('cycles', 'cycles.id', 'sessions.cycle_id')
        .where('duties.coop_id', '=', scope.coopId)
        .where('duties.id', '=', claim.dutyId)
        .where('cycles.published_at', 'is not', null)
        .select([
          'duties.adult_id as adultId',
          'sessions.id as sessionId',
          'sessions.local_date as localDate',
        ])
        .executeTakeFirst();
      if (!slot) return { ok: false, reason: 'noSuchSlot' };
      if (scope.adultId === null) return { ok: false, reason: 'noFamily' };
      if (slot.adultId === scope.adultId) return { ok: true };
      if (slot.adultId !== null) return { ok: false, reason: 'slotTaken' };
      const read = await situationAt(trx, scope, { ...slot, now: claim.now });
      if (!read.ok) return read;
      const answer = judgeDuty(read.situation, read.session, claim.dutyId);
      if (!answer.ok) return answer;
      const taken = await trx
        .updateTable('duties')
        .set({ adult_id: scope.adultId })
        .where('id', '=', claim.dutyId)
        .where('coop_id', '=', scope.coopId)
        .where('adult_id', 'is', null)
        .executeTakeFirst();
      if (Number(taken.numUpdatedRows) === 0) return { ok: false, reason: 'slotTaken' };
      await forgetOffers(trx, { coopId: scope.coopId, dutyId: claim.dutyId, takenBy: scope.adultId });
      const along = comingAlong(read.situation.own, read.session);
      if (along.length > 0)
        await trx
          .insertInto('places')
          .values(
            along.map((child) => ({
              id: newId(),
              coop_id: scope.coopId,
              session_id: slot.sessionId,
              child_id: child.id,
            })),
          )
          .onConflict((conflict) => conflict.columns(['session_id', 'child_id']).doNothing())
          .execute();
      return { ok: true };
    });
  } catch (error) {
    if (isDuplicate(error)) return { ok: false, reason: 'alreadyOnDuty' };
    throw error;
  }
}
