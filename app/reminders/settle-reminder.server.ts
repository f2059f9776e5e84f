import type { Instant } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { inTransaction } from '#db/transaction.ts';
import { countAsTold } from './count-as-told.server.ts';
import type { Outcome, TakenReminder } from './send-reminder.server.ts';

/** Notes what became of a mail, unless another sweep took it for cut off meanwhile and so owns its row. */
export async function settleReminder(
  db: Database,
  reminder: TakenReminder,
  outcome: Outcome,
  now: Instant,
): Promise<void> {
  const mine = { id: reminder.id, status: 'sending', attempts: reminder.attempts } as const;
  const again = 'dueAt' in outcome ? outcome.dueAt : null;
  await inTransaction(db, async (trx) => {
    if (outcome.status === 'refused')
      await trx
        .updateTable('adults')
        .set({ refused_email: outcome.address })
        .where('id', '=', reminder.adultId)
        .where('coop_id', '=', reminder.coopId)
        .where('email', '=', outcome.address)
        .execute();
    // Whether it went, was dropped or took several tries would tell who had answered by then: all end alike, and the row
    // that is left says only that this round's mail is over for whoever joins anew.
    if (again === null && reminder.kind === 'checkInWaiting') {
      await trx
        .updateTable('reminders')
        .set({ status: 'sent', due_at: reminder.uselessAt, attempts: 0, heard_at: null, sent_at: null })
        .where((eb) => eb.and(mine))
        .execute();
      return;
    }
    if (outcome.status !== 'sent') {
      await trx
        .updateTable('reminders')
        .set(again === null ? { status: 'dropped' } : { status: 'due', due_at: again })
        .where((eb) => eb.and(mine))
        .execute();
      return;
    }
    await trx
      .updateTable('reminders')
      .set({ status: 'sent', sent_at: now })
      .where((eb) => eb.and(mine))
      .execute();
    const { coopId, kind, adultId } = reminder;
    await countAsTold(trx, { coopId, kind, adultId, subjects: outcome.told, now });
  });
}
