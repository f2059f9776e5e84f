import type { Instant } from '#app/time/index.ts';
import type { Transaction } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import type { ReminderKind } from '#db/schema.ts';
import type { MailTimes } from './due.ts';

export type QueuedMail = {
  coopId: string;
  kind: ReminderKind;
  /** What it is about; one of a kind goes to an adult once. */
  subjectId: string;
  adultId: string;
  times: MailTimes;
};

const rowsAtOnce = 100;

/**
 * Puts mails in the outbox that the sweep sends from; one that stands there already is left as it is. One that could only
 * come too late is recorded as dropped, so that nobody plans it again.
 */
export async function queueMails(trx: Transaction, mails: QueuedMail[], now: Instant): Promise<void> {
  const rows = mails.map(({ coopId, kind, subjectId, adultId, times: { dueAt, uselessAt } }) => {
    const helps = dueAt !== null && dueAt < uselessAt && uselessAt > now;
    return {
      id: newId(),
      coop_id: coopId,
      kind,
      subject_id: subjectId,
      adult_id: adultId,
      due_at: helps ? dueAt : now,
      useless_at: helps ? uselessAt : now,
      status: helps ? ('due' as const) : ('dropped' as const),
      attempts: 0,
      heard_at: null,
      sent_at: null,
    };
  });
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await trx
      .insertInto('reminders')
      .values(rows.slice(at, at + rowsAtOnce))
      .onConflict((conflict) => conflict.columns(['subject_id', 'kind', 'adult_id']).doNothing())
      .execute();
  }
}
