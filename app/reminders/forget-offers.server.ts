import type { Transaction } from '#db/connect.ts';

/**
 * Once somebody has an open slot, what was told of its opening is over: should it open again, everybody may hear of it once
 * more, except who had it and gave it back.
 */
export async function forgetOffers(
  trx: Transaction,
  slot: { coopId: string; dutyId: string; takenBy: string },
): Promise<void> {
  await trx
    .deleteFrom('reminders')
    .where('subject_id', '=', slot.dutyId)
    .where('kind', '=', 'openSlot')
    .where('coop_id', '=', slot.coopId)
    .where('adult_id', '!=', slot.takenBy)
    .execute();
}
