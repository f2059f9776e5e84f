import type { App } from '#app/http/context.ts';
import { addMinutes, type Instant } from '#app/time/index.ts';
import { planReminders } from './plan-reminders.server.ts';
import { type SendApp, sendReminder } from './send-reminder.server.ts';

export type SweepApp = Pick<App, 'db' | 'log'> & SendApp;

/** One that has been on its way for longer than this was cut off by a restart, in minutes. */
const cutOffAfter = 5;
const mostAtOnce = 100;
/** What is judged by `now` must not be sent much later: the next sweep takes the rest. In minutes. */
const longest = 1;
/** A mail server that refuses this many in a row is left alone until the next sweep. */
const mostFailures = 3;

/**
 * Sends what is due at `now`. Any number of sweeps may run at once, here and on other machines: each reminder is taken
 * by a conditional update, so only one of them sends it. `stopping` ends the sweep after the mail under way.
 */
export async function sweep(
  app: SweepApp,
  now: Instant,
  stopping: () => boolean = () => false,
): Promise<void> {
  const { db } = app;
  const began = performance.now();
  const elapsed = () => (performance.now() - began) / 60_000;
  await planReminders(db, now);
  await db
    .updateTable('reminders')
    .set({ status: 'due' })
    .where('status', '=', 'sending')
    .where('heard_at', '<', addMinutes(now, -cutOffAfter))
    .execute();
  await db
    .updateTable('reminders')
    .set({ status: 'dropped' })
    .where('status', '=', 'due')
    .where('useless_at', '<=', now)
    .execute();
  const due = await db
    .selectFrom('reminders')
    .where('status', '=', 'due')
    .where('due_at', '<=', now)
    .select(['id', 'coop_id as coopId', 'kind', 'subject_id as dutyId', 'adult_id as adultId'])
    .select(['attempts', 'useless_at as uselessAt'])
    .orderBy('due_at')
    .limit(mostAtOnce)
    .execute();
  let failures = 0;
  for (const reminder of due) {
    if (stopping() || failures === mostFailures || elapsed() > longest) return;
    const attempts = reminder.attempts + 1;
    const taken = await db
      .updateTable('reminders')
      .set({ status: 'sending', attempts, heard_at: addMinutes(now, elapsed()) })
      .where('id', '=', reminder.id)
      .where('status', '=', 'due')
      .where('attempts', '=', reminder.attempts)
      .executeTakeFirst();
    if (taken.numUpdatedRows !== 1n) continue;
    const outcome = await sendReminder(app, { ...reminder, attempts }, now);
    failures = outcome.failed ? failures + 1 : 0;
    // Bound to this attempt: one that was taken for cut off meanwhile belongs to another sweep.
    await db
      .updateTable('reminders')
      .set(outcome.set)
      .where('id', '=', reminder.id)
      .where('status', '=', 'sending')
      .where('attempts', '=', attempts)
      .execute();
  }
}
