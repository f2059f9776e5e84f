import type { CoordinatorScope } from '#app/coops/scope.ts';
import { queueRotaMails } from '#app/reminders/queue-rota-mails.server.ts';
import type { Instant } from '#app/time/index.ts';
import type { Transaction } from '#db/connect.ts';

export type PublishedRota =
  | { ok: true; publishedAt: Instant }
  | { ok: false; reason: 'noRota' | 'alreadyPublished' | 'notFound' };

/**
 * Publishes a draft's rota, once: of two who press at the same instant, the second is told. Everybody's mail with their own
 * dates is queued with it, so that neither happens without the other.
 */
export async function publishRota(
  trx: Transaction,
  scope: CoordinatorScope,
  publish: { cycleId: string; now: Instant },
): Promise<PublishedRota> {
  const { coopId } = scope;
  const done = await trx
    .updateTable('cycles')
    .set({ published_at: publish.now })
    .where('id', '=', publish.cycleId)
    .where('coop_id', '=', coopId)
    .where('published_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('places')
          .innerJoin('sessions', 'sessions.id', 'places.session_id')
          .where('sessions.cycle_id', '=', publish.cycleId)
          .where('sessions.coop_id', '=', coopId)
          .select('places.id'),
      ),
    )
    .executeTakeFirst();
  const cycle = await trx
    .selectFrom('cycles')
    .where('id', '=', publish.cycleId)
    .where('coop_id', '=', coopId)
    .select(['published_at', 'last_day as lastDay'])
    .executeTakeFirst();
  if (!cycle) return { ok: false, reason: 'notFound' };
  if (done.numUpdatedRows === 1n) {
    await queueRotaMails(trx, scope, { ...publish, lastDay: cycle.lastDay });
    return { ok: true, publishedAt: publish.now };
  }
  return { ok: false, reason: cycle.published_at === null ? 'noRota' : 'alreadyPublished' };
}
