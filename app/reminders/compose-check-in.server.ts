import { isOpen } from '#app/check-ins/round.ts';
import { localDateOf } from '#app/time/index.ts';
import { checkInWaitingMail } from '#emails/check-in-waiting.tsx';
import type { Compose } from './compose-mail.server.ts';

/** A round that waits for this member; null once they have answered it or it takes no more answers. */
export const composeCheckIn: Compose = async (db, { addressee, subjectId, now, origin, turnOff }) => {
  const { coop, adultId, member } = addressee;
  if (!member) return null;
  const round = await db
    .selectFrom('check_in_rounds')
    .leftJoin('check_in_receipts as mine', (join) =>
      join
        .onRef('mine.round_id', '=', 'check_in_rounds.id')
        .onRef('mine.coop_id', '=', 'check_in_rounds.coop_id')
        .on((eb) =>
          eb.or([
            eb('mine.member_id', '=', member.memberId),
            eb('mine.adult_id', '=', adultId),
            eb('mine.user_id', '=', member.userId),
          ]),
        ),
    )
    .where('check_in_rounds.coop_id', '=', coop.id)
    .where('check_in_rounds.id', '=', subjectId)
    .where('mine.member_id', 'is', null)
    .select(['check_in_rounds.title', 'closes_on as closesOn', 'closed_at as closedAt'])
    .executeTakeFirst();
  if (!round || !isOpen(round, localDateOf(now, coop.timeZone))) return null;
  const { to, locale } = addressee;
  const mail = await checkInWaitingMail({
    ...{ to, locale, coop, now, origin, turnOff },
    roundId: subjectId,
    title: round.title,
    closesOn: round.closesOn,
  });
  return { mail };
};
