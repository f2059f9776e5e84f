import type { CoordinatorScope } from '#app/coops/scope.ts';
import { queueCheckInMails } from '#app/reminders/queue-check-in-mails.server.ts';
import { daysBetween, type Instant, type LocalDate, localDateOf } from '#app/time/index.ts';
import type { Transaction } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import { countAnswered } from './queries.server.ts';
import { questions, steps } from './questions.ts';
import { daysBetweenRounds, endedOn, isGroup, isOpen } from './round.ts';

export type Opened =
  | { ok: true; roundId: string }
  | { ok: false; reason: 'alreadyOpen' | 'tooSoon' | 'dateWrong' };

/** Opens a round with every count at nought, and queues its mails. A co-op has one open round at a time. */
export async function openRound(
  trx: Transaction,
  scope: CoordinatorScope,
  round: { title: string; closesOn: LocalDate; now: Instant },
): Promise<Opened> {
  const today = localDateOf(round.now, scope.timeZone);
  if (round.closesOn < today || daysBetween(today, round.closesOn) > 60)
    return { ok: false, reason: 'dateWrong' };
  const rounds = await trx
    .selectFrom('check_in_rounds')
    .where('coop_id', '=', scope.coopId)
    .select(['id', 'closes_on as closesOn', 'closed_at as closedAt'])
    .orderBy('opened_at', 'desc')
    .limit(10)
    .execute();
  if (rounds.some((earlier) => isOpen(earlier, today))) return { ok: false, reason: 'alreadyOpen' };
  const recent = rounds.filter(
    (earlier) => daysBetween(endedOn(earlier, scope.timeZone), today) < daysBetweenRounds,
  );
  const answered = await countAnswered(
    trx,
    scope,
    recent.map((earlier) => earlier.id),
  );
  if ([...answered.values()].some(isGroup)) return { ok: false, reason: 'tooSoon' };

  const roundId = newId();
  await trx
    .insertInto('check_in_rounds')
    .values({
      id: roundId,
      coop_id: scope.coopId,
      title: round.title,
      closes_on: round.closesOn,
      opened_at: round.now,
      closed_at: null,
    })
    .execute();
  await trx
    .insertInto('check_in_tallies')
    .values(
      questions.flatMap((question) =>
        steps.map((option) => ({
          round_id: roundId,
          coop_id: scope.coopId,
          question,
          option,
          answers: 0,
        })),
      ),
    )
    .execute();
  await queueCheckInMails(trx, scope, { roundId, closesOn: round.closesOn, now: round.now });
  return { ok: true, roundId };
}
