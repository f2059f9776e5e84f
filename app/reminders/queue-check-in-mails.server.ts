import { isOpen } from '#app/check-ins/round.ts';
import type { CoordinatorScope } from '#app/coops/scope.ts';
import { type Instant, type LocalDate, localDateOf } from '#app/time/index.ts';
import type { Transaction } from '#db/connect.ts';
import { checkInMailTimes } from './due.ts';
import { queueForAll } from './queue-for-all.server.ts';
import { queueMails } from './queue-mails.server.ts';
import { type AdultOfCoop, noMailOf } from './wishes.server.ts';

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

/**
 * Queues the mail of the round that is open already for an adult who joins; who has had it gets no second one. Of a round that
 * opens and an adult who joins at once, the database lets one see the other: each reads what the other writes.
 */
export async function queueOpenCheckIn(trx: Transaction, adult: AdultOfCoop, now: Instant): Promise<void> {
  const round = await trx
    .selectFrom('check_in_rounds as round')
    .innerJoin('coops', 'coops.id', 'round.coop_id')
    .innerJoin('adults', 'adults.coop_id', 'round.coop_id')
    .where('round.coop_id', '=', adult.coopId)
    .where('adults.id', '=', adult.adultId)
    .where('adults.email', 'is not', null)
    .select(['round.id', 'closes_on as closesOn', 'closed_at as closedAt', 'time_zone as zone'])
    .orderBy('round.opened_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!round || !isOpen(round, localDateOf(now, round.zone))) return;
  const noMail = (await noMailOf(trx, [adult]))(adult.adultId);
  const times = checkInMailTimes(now, round.closesOn, round.zone, noMail);
  await queueMails(trx, [{ ...adult, kind: 'checkInWaiting', subjectId: round.id, times }], now);
}
