import type { CoordinatorScope } from '#app/coops/scope.ts';
import type { Instant, LocalDate } from '#app/time/index.ts';
import type { Transaction } from '#db/connect.ts';
import { rotaMailTimes } from './due.ts';
import { queueForAll } from './queue-for-all.server.ts';
import { rotaSubject } from './rota-subject.ts';

type Published = { cycleId: string; lastDay: LocalDate; now: Instant };

/** Queues a mail with their own dates for every adult of the co-op who has an address, in the publishing transaction. */
export async function queueRotaMails(
  trx: Transaction,
  scope: CoordinatorScope,
  { cycleId, lastDay, now }: Published,
): Promise<void> {
  await queueForAll(trx, scope, {
    kind: 'rotaPublished',
    subjectId: rotaSubject(cycleId),
    to: 'everybody',
    times: (noMail) => rotaMailTimes(now, lastDay, scope.timeZone, noMail),
    now,
  });
}

/**
 * Queues a mail for those whose dates in a published rota have changed, in the transaction that changes them. Whose first
 * mail has not gone yet reads the new dates in it and needs no second.
 */
export async function queueRotaChangeMails(
  trx: Transaction,
  scope: CoordinatorScope,
  changed: Published & { adultIds: string[] },
): Promise<void> {
  const { cycleId, lastDay, now, adultIds } = changed;
  const waiting = await trx
    .selectFrom('reminders')
    .where('coop_id', '=', scope.coopId)
    .where('kind', '=', 'rotaPublished')
    .where('subject_id', '=', rotaSubject(cycleId))
    .where('status', '=', 'due')
    .select('adult_id')
    .execute();
  const told = new Set(waiting.map((row) => row.adult_id));
  const left = adultIds.filter((id) => !told.has(id));
  if (left.length === 0) return;
  await queueForAll(trx, scope, {
    kind: 'rotaPublished',
    subjectId: rotaSubject(cycleId, now),
    to: { adultIds: left },
    times: (noMail) => rotaMailTimes(now, lastDay, scope.timeZone, noMail),
    now,
  });
}
