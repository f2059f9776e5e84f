import type { CoordinatorScope } from '#app/coops/scope.ts';
import { addMinutes, type Instant, localDateOf } from '#app/time/index.ts';
import type { Database, Transaction } from '#db/connect.ts';
import { invitationTimes } from './due.ts';
import { queueMails } from './queue-mails.server.ts';
import { takesMail } from './takes-mail.ts';
import { noMailOf } from './wishes.server.ts';

/** No adult is invited again within this time, in minutes. */
const between = 24 * 60;

/** Invites every adult with an address who has not signed in yet, at most once a day each; returns how many it was. */
export async function inviteAdults(trx: Transaction, scope: CoordinatorScope, now: Instant): Promise<number> {
  const adults = (await notSignedIn(trx, scope, now)).filter((adult) => !adult.invited);
  const noMail = await noMailOf(trx, adults);
  const subjectId = `invitation:${localDateOf(now, scope.timeZone)}`;
  await queueMails(
    trx,
    adults.map(({ adultId, coopId }) => ({
      ...{ coopId, kind: 'invitation' as const, subjectId, adultId },
      times: invitationTimes(now, scope.timeZone, noMail(adultId)),
    })),
    now,
  );
  return adults.length;
}

/** Of the adults with an address who have not signed in: how many were invited within the last day, and how many not. */
export async function countNotSignedIn(
  db: Database,
  scope: CoordinatorScope,
  now: Instant,
): Promise<{ invited: number; toInvite: number }> {
  const adults = await notSignedIn(db, scope, now);
  const invited = adults.filter((adult) => adult.invited).length;
  return { invited, toInvite: adults.length - invited };
}

/** A demo's people are made up, and nobody can be invited there. */
async function notSignedIn(db: Database | Transaction, scope: CoordinatorScope, now: Instant) {
  const adults = await db
    .selectFrom('adults')
    .innerJoin('coops', 'coops.id', 'adults.coop_id')
    .leftJoin('members', 'members.adult_id', 'adults.id')
    .where('adults.coop_id', '=', scope.coopId)
    .where('coops.is_demo', '=', 0)
    .where('adults.email', 'is not', null)
    .where(takesMail)
    .where('members.id', 'is', null)
    .select(['adults.id as adultId', 'adults.coop_id as coopId'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('reminders')
          .select('reminders.id')
          .whereRef('reminders.adult_id', '=', 'adults.id')
          .where('reminders.kind', '=', 'invitation')
          .where((eb) =>
            eb.or([
              eb('reminders.status', 'in', ['due', 'sending']),
              eb('reminders.due_at', '>', addMinutes(now, -between)),
            ]),
          ),
      ).as('invited'),
    )
    .execute();
  return adults.map(({ invited, ...adult }) => ({ ...adult, invited: Boolean(invited) }));
}
