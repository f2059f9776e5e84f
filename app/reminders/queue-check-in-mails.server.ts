import type { CoordinatorScope } from '#app/coops/scope.ts';
import type { Instant, LocalDate } from '#app/time/index.ts';
import type { Transaction } from '#db/connect.ts';
import { checkInMailTimes } from './due.ts';
import { queueForAll } from './queue-for-all.server.ts';

/** Queues a mail for every member with an address, in the transaction that opens the round. */
export async function queueCheckInMails(
  trx: Transaction,
  scope: CoordinatorScope,
  opened: { roundId: string; closesOn: LocalDate; now: Instant },
): Promise<void> {
  const { roundId, closesOn, now } = opened;
  await queueForAll(trx, scope, {
    kind: 'checkInWaiting',
    subjectId: roundId,
    to: 'members',
    times: (noMail) => checkInMailTimes(now, closesOn, scope.timeZone, noMail),
    now,
  });
}
