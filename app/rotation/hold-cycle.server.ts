import type { Transaction } from '#db/connect.ts';

/** Holds the cycle's row until the transaction ends, so that a change by hand, a run's end and a publishing take turns. */
export async function holdCycle(
  trx: Transaction,
  { coopId, cycleId }: { coopId: string; cycleId: string },
): Promise<void> {
  await trx
    .updateTable('cycles')
    .set(({ ref }) => ({ published_at: ref('published_at') }))
    .where('id', '=', cycleId)
    .where('coop_id', '=', coopId)
    .execute();
}
