import { addMinutes, type Instant } from '#app/time/index.ts';
import type { Database, Transaction } from '#db/connect.ts';
import { inTransaction } from '#db/transaction.ts';
import { dutyKinds, dutyReminderTimes } from './due.ts';
import { queueMails } from './queue-mails.server.ts';
import { takesMail } from './takes-mail.ts';
import { noMailOf } from './wishes.server.ts';

/** No reminder is due earlier than this before its session, in minutes. */
const horizon = 4 * 24 * 60;
const dutiesAtOnce = 300;

/** Queues the reminders that the published duties ahead call for; run as often as you like, each comes to stand once. */
export async function planDutyReminders(db: Database, now: Instant): Promise<void> {
  let from = now;
  for (;;) {
    const duties = await dutiesWithout(db, { from, now });
    const noMail = await noMailOf(db, duties);
    const mails = duties.flatMap((duty) =>
      dutyKinds.map((kind) => ({
        coopId: duty.coopId,
        kind,
        subjectId: duty.id,
        adultId: duty.adultId,
        times: dutyReminderTimes(kind, duty, duty.zone, noMail(duty.adultId)),
      })),
    );
    await inTransaction(db, (trx) => queueMails(trx, mails, now));
    const last = duties.at(-1);
    if (!last || duties.length < dutiesAtOnce) break;
    // What starts at the same time as the last may not have been among them; all before it has its reminders now.
    from = last.startsAt;
  }
  await inTransaction(db, (trx) => takeUpAgain(trx, now));
}

/**
 * Some of the duties from `from` on whose reminders stand nowhere yet, by time. Both kinds are queued at once, so asking
 * for one of them is enough; and asking before the adult is looked up, since most duties ahead have theirs.
 */
async function dutiesWithout(db: Database, { from, now }: { from: Instant; now: Instant }) {
  return (
    db
      .selectFrom('sessions')
      .innerJoin('cycles', 'cycles.id', 'sessions.cycle_id')
      .innerJoin('coops', 'coops.id', 'sessions.coop_id')
      .innerJoin('duties', 'duties.session_id', 'sessions.id')
      .innerJoin('adults', 'adults.id', 'duties.adult_id')
      .where('sessions.starts_at', '>', now)
      .where('sessions.starts_at', '>=', from)
      .where('sessions.starts_at', '<=', addMinutes(now, horizon))
      .where('cycles.published_at', 'is not', null)
      // The demo's people are made up, and so are their addresses.
      .where('coops.is_demo', '=', 0)
      .where('adults.email', 'is not', null)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('reminders')
              .select('reminders.kind')
              .whereRef('reminders.subject_id', '=', 'duties.id')
              .where('reminders.kind', '=', 'dutyTomorrow')
              .whereRef('reminders.adult_id', '=', 'duties.adult_id'),
          ),
        ),
      )
      .select([
        'duties.id',
        'adults.id as adultId',
        'sessions.coop_id as coopId',
        'sessions.local_date as localDate',
        'sessions.starts_at as startsAt',
        'coops.time_zone as zone',
      ])
      .orderBy('sessions.starts_at')
      .limit(dutiesAtOnce)
      .execute()
  );
}

/** Who released a duty and claims it again is reminded after all. */
async function takeUpAgain(trx: Transaction, now: Instant): Promise<void> {
  await trx
    .updateTable('reminders')
    .set({ status: 'due' })
    .where('status', '=', 'dropped')
    .where('useless_at', '>', now)
    .where('kind', 'in', dutyKinds)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('duties')
          .innerJoin('sessions', 'sessions.id', 'duties.session_id')
          .innerJoin('cycles', 'cycles.id', 'sessions.cycle_id')
          .innerJoin('adults', 'adults.id', 'duties.adult_id')
          .select('duties.id')
          .whereRef('duties.id', '=', 'reminders.subject_id')
          .whereRef('duties.adult_id', '=', 'reminders.adult_id')
          .where('cycles.published_at', 'is not', null)
          .where('adults.email', 'is not', null)
          .where(takesMail),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('muted_mails')
            .select('muted_mails.kind')
            .whereRef('muted_mails.coop_id', '=', 'reminders.coop_id')
            .whereRef('muted_mails.adult_id', '=', 'reminders.adult_id')
            .whereRef('muted_mails.kind', '=', 'reminders.kind'),
        ),
      ),
    )
    .execute();
}
