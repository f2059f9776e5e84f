import { addMinutes, type Instant } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import { type ReminderKind, reminderKinds, reminderTimes, usualQuietHours } from './due.ts';

/** No reminder is due earlier than this before its session, in minutes. */
const horizon = 4 * 24 * 60;
const rowsAtOnce = 100;

/** Adds the reminders that the published duties ahead call for; run as often as you like, each comes to stand once. */
export async function planReminders(db: Database, now: Instant): Promise<void> {
  for (const kind of reminderKinds) {
    const rows = (await dutiesWithout(db, kind, now)).flatMap((duty) => {
      const quiet =
        duty.quietStart !== null && duty.quietEnd !== null
          ? { start: duty.quietStart, end: duty.quietEnd }
          : usualQuietHours;
      const times = reminderTimes(kind, duty, duty.zone, quiet);
      if (!times || times.uselessAt <= now) return [];
      return [
        {
          id: newId(),
          coop_id: duty.coopId,
          kind,
          subject_id: duty.id,
          adult_id: duty.adultId,
          due_at: times.dueAt,
          useless_at: times.uselessAt,
          status: 'due' as const,
          attempts: 0,
          heard_at: null,
          sent_at: null,
        },
      ];
    });
    for (let at = 0; at < rows.length; at += rowsAtOnce) {
      await db
        .insertInto('reminders')
        .values(rows.slice(at, at + rowsAtOnce))
        .onConflict((conflict) => conflict.columns(['subject_id', 'kind', 'adult_id']).doNothing())
        .execute();
    }
  }
  await takeUpAgain(db, now);
}

async function dutiesWithout(db: Database, kind: ReminderKind, now: Instant) {
  const rows = await db
    .selectFrom('sessions')
    .innerJoin('cycles', 'cycles.id', 'sessions.cycle_id')
    .innerJoin('coops', 'coops.id', 'sessions.coop_id')
    .innerJoin('duties', 'duties.session_id', 'sessions.id')
    .innerJoin('adults', 'adults.id', 'duties.adult_id')
    .leftJoin('mail_wishes', 'mail_wishes.adult_id', 'adults.id')
    .where('sessions.starts_at', '>', now)
    .where('sessions.starts_at', '<=', addMinutes(now, horizon))
    .where('cycles.published_at', 'is not', null)
    // The demo's people are made up, and so are their addresses.
    .where('coops.is_demo', '=', 0)
    .where('adults.email', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('reminders')
            .select('reminders.id')
            .whereRef('reminders.subject_id', '=', 'duties.id')
            .where('reminders.kind', '=', kind)
            .whereRef('reminders.adult_id', '=', 'adults.id'),
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
      'mail_wishes.quiet_start as quietStart',
      'mail_wishes.quiet_end as quietEnd',
    ])
    .execute();
  return rows;
}

/** Who released a duty and claims it again is reminded after all. */
async function takeUpAgain(db: Database, now: Instant): Promise<void> {
  await db
    .updateTable('reminders')
    .set({ status: 'due' })
    .where('status', '=', 'dropped')
    .where('useless_at', '>', now)
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
          .where('adults.email', 'is not', null),
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
