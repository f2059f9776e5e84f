import type { CoordinatorScope } from '#app/coops/scope.ts';
import type { Instant, LocalDate } from '#app/time/index.ts';
import type { Transaction } from '#db/connect.ts';
import { rotaMailTimes } from './due.ts';
import { queueForAll } from './queue-for-all.server.ts';

/** Queues a mail with their own dates for every adult of the co-op who has an address, in the publishing transaction. */
export async function queueRotaMails(
  trx: Transaction,
  scope: CoordinatorScope,
  published: { cycleId: string; lastDay: LocalDate; now: Instant },
): Promise<void> {
  const { cycleId, lastDay, now } = published;
  await queueForAll(trx, scope, {
    kind: 'rotaPublished',
    subjectId: cycleId,
    to: 'everybody',
    times: (noMail) => rotaMailTimes(now, lastDay, scope.timeZone, noMail),
    now,
  });
}
