import type { CoordinatorScope } from '#app/coops/scope.ts';
import { type Instant, localDateOf } from '#app/time/index.ts';
import type { Transaction } from '#db/connect.ts';

/** Closes an open round for good; false when there is none of that id that is open. */
export async function closeRound(
  trx: Transaction,
  scope: CoordinatorScope,
  close: { roundId: string; now: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('check_in_rounds')
    .set({ closed_at: close.now })
    .where('coop_id', '=', scope.coopId)
    .where('id', '=', close.roundId)
    .where('closed_at', 'is', null)
    .where('closes_on', '>=', localDateOf(close.now, scope.timeZone))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
