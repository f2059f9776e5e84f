import { randomUUID } from 'node:crypto';
import type { Scope } from '#app/coops/scope.ts';
import { type Instant, localDateOf } from '#app/time/index.ts';
import type { Transaction } from '#db/connect.ts';
import { type Answers, questions } from './questions.ts';
import { isOpen } from './round.ts';

export type Answering =
  | { ok: true }
  | { ok: false; reason: 'alreadyAnswered' | 'closed' | 'noSuchRound' | 'notAMember' };

/**
 * Counts a member's answers. The receipt says that they answered, the tallies what was answered, and nothing joins the
 * two; a named wish to be reached out to is kept only where it was chosen.
 */
export async function answerCheckIn(
  trx: Transaction,
  scope: Scope,
  given: { roundId: string; answers: Answers; call: boolean; now: Instant },
): Promise<Answering> {
  const round = await trx
    .selectFrom('check_in_rounds')
    .where('coop_id', '=', scope.coopId)
    .where('id', '=', given.roundId)
    .select(['closes_on as closesOn', 'closed_at as closedAt'])
    .executeTakeFirst();
  if (!round) return { ok: false, reason: 'noSuchRound' };
  if (!isOpen(round, localDateOf(given.now, scope.timeZone))) return { ok: false, reason: 'closed' };

  const member = await trx
    .selectFrom('members')
    .leftJoin('adults', (join) =>
      join.onRef('adults.id', '=', 'members.adult_id').onRef('adults.coop_id', '=', 'members.coop_id'),
    )
    .where('members.coop_id', '=', scope.coopId)
    .where('members.id', '=', scope.memberId)
    .select(['members.adult_id as adultId', 'adults.family_id as familyId'])
    .executeTakeFirst();
  if (!member) return { ok: false, reason: 'notAMember' };

  const here = { coop_id: scope.coopId, round_id: given.roundId };
  const receipt = await trx
    .insertInto('check_in_receipts')
    .values({
      ...here,
      member_id: scope.memberId,
      adult_id: member.adultId,
      family_id: member.familyId,
      user_id: scope.userId,
    })
    // The same member, the same adult under another address, or the same person who left and came back.
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (!receipt.numInsertedOrUpdatedRows) return { ok: false, reason: 'alreadyAnswered' };

  const counted = await trx
    .updateTable('check_in_tallies')
    .set((eb) => ({ answers: eb('answers', '+', 1) }))
    .where('coop_id', '=', scope.coopId)
    .where('round_id', '=', given.roundId)
    .where((eb) => eb.or(questions.map((question) => eb.and({ question, option: given.answers[question] }))))
    .executeTakeFirst();
  if (Number(counted.numUpdatedRows) !== questions.length)
    throw new Error('A check-in round lacks a count for one of its questions');

  if (given.call) {
    await trx
      .insertInto('check_in_calls')
      .values({ ...here, id: randomUUID(), member_id: scope.memberId })
      .execute();
  }
  return { ok: true };
}
