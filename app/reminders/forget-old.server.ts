import { addMinutes, type Instant } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { inTransaction } from '#db/transaction.ts';

/** Days for which it is remembered what became of a mail, counted from when it could no longer help. */
const keptDays = 90;
const rowsAtOnce = 500;

/**
 * Forgets what became of mails that could not help any more for a long time, some at once. A row is what keeps a mail from
 * going twice, so none goes whose duty, day or rota could still be planned for: all of them are over by then.
 */
export async function forgetOld(db: Database, now: Instant): Promise<void> {
  const old = await db
    .selectFrom('reminders')
    .where('status', 'in', ['sent', 'dropped'])
    .where('useless_at', '<', addMinutes(now, -keptDays * 24 * 60))
    .select('id')
    .limit(rowsAtOnce)
    .execute();
  if (old.length === 0) return;
  await inTransaction(db, (trx) =>
    trx
      .deleteFrom('reminders')
      .where(
        'id',
        'in',
        old.map(({ id }) => id),
      )
      .execute(),
  );
}
