import type { App } from '#app/http/context.ts';
import { addMinutes, type Instant } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { inTransaction } from '#db/transaction.ts';
import { forgetOld } from './forget-old.server.ts';
import { planDutyReminders } from './plan-duty-reminders.server.ts';
import { planOpenSlots } from './plan-open-slots.server.ts';
import { type SendApp, sendReminder } from './send-reminder.server.ts';
import { settleReminder } from './settle-reminder.server.ts';

export type SweepApp = Pick<App, 'db' | 'log'> & SendApp;

/** One that has been on its way for longer than this was cut off by a restart, in minutes. */
const cutOffAfter = 5;
const mostAtOnce = 100;
/** What is judged by `now` must not be sent much later: the next sweep takes the rest. In minutes. */
const longest = 1;
/** A mail server that refuses this many in a row is left alone until the next sweep. */
const mostFailures = 3;

/**
 * Sends what is due at `now`. Any number of sweeps may run at once, here and on other machines: each mail is taken by a
 * conditional update, so only one of them sends it. `stopping` ends the sweep after the mail under way.
 */
export async function sweep(
  app: SweepApp,
  now: Instant,
  stopping: () => boolean = () => false,
): Promise<void> {
  const { db } = app;
  const began = performance.now();
  const elapsed = () => (performance.now() - began) / 60_000;
  await planDutyReminders(db, now);
  await planOpenSlots(db, now);
  await takeUpCutOff(db, now);
  await dropUseless(db, now);
  await forgetOld(db, now);
  let failures = 0;
  for (;;) {
    const due = await dueAt(db, now);
    for (const reminder of due) {
      if (stopping() || failures === mostFailures || elapsed() > longest) return;
      if (!(await take(db, reminder, addMinutes(now, elapsed())))) continue;
      const mine = { ...reminder, attempts: reminder.attempts + 1 };
      const outcome = await sendReminder(app, mine, now);
      failures = outcome.status === 'failed' ? failures + 1 : 0;
      await settleReminder(db, mine, outcome, now);
    }
    if (due.length < mostAtOnce) return;
  }
}

/** Marks a mail as being sent, unless another sweep has; a transaction, because the loser of two may have to look again. */
async function take(
  db: Database,
  reminder: { id: string; attempts: number },
  heardAt: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await inTransaction(db, (trx) =>
    trx
      .updateTable('reminders')
      .set({ status: 'sending', attempts: reminder.attempts + 1, heard_at: heardAt })
      .where('id', '=', reminder.id)
      .where('status', '=', 'due')
      .where('attempts', '=', reminder.attempts)
      .executeTakeFirst(),
  );
  return numUpdatedRows === 1n;
}

async function takeUpCutOff(db: Database, now: Instant): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .updateTable('reminders')
      .set({ status: 'due' })
      .where('status', '=', 'sending')
      .where('heard_at', '<', addMinutes(now, -cutOffAfter))
      .execute(),
  );
}

async function dropUseless(db: Database, now: Instant): Promise<void> {
  await inTransaction(db, async (trx) => {
    // A check-in's mail that waited to the end had a reason, which must not be left behind: see settleReminder.
    await trx
      .deleteFrom('reminders')
      .where('status', '=', 'due')
      .where('useless_at', '<=', now)
      .where('kind', '=', 'checkInWaiting')
      .execute();
    await trx
      .updateTable('reminders')
      .set({ status: 'dropped' })
      .where('status', '=', 'due')
      .where('useless_at', '<=', now)
      .execute();
  });
}

async function dueAt(db: Database, now: Instant) {
  return db
    .selectFrom('reminders')
    .where('status', '=', 'due')
    .where('due_at', '<=', now)
    .select(['id', 'coop_id as coopId', 'kind', 'subject_id as subjectId', 'adult_id as adultId'])
    .select(['attempts', 'useless_at as uselessAt'])
    .orderBy('due_at')
    .limit(mostAtOnce)
    .execute();
}
