import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { addMinutes, type Instant } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { inTransaction } from '#db/transaction.ts';

/** Sign-in mails that one mailbox gets in one stretch, and its length in minutes. */
export const mostMails = 5;
export const stretchMinutes = 15;

/**
 * Counts a wish to sign in against its mailbox and says whether a mail may go there. The sign-in library limits by
 * network address alone, which neither keeps one person's mailbox from being filled nor can be strict: a co-op that
 * meets in one room shares an address. The address is kept only as its hash, and only until its stretch is over.
 */
export async function mayMail(db: Database, email: string, now: Instant): Promise<boolean> {
  const mailbox = createHash('sha256').update(email).digest('hex');
  const until = addMinutes(now, stretchMinutes);
  return inTransaction(db, async (trx) => {
    await trx.deleteFrom('sign_in_mails').where('until', '<=', now).execute();
    const { mails } = await trx
      .insertInto('sign_in_mails')
      .values({ mailbox, mails: 1, until })
      .onConflict((conflict) =>
        conflict.column('mailbox').doUpdateSet({ mails: sql<number>`sign_in_mails.mails + 1` }),
      )
      .returning('mails')
      .executeTakeFirstOrThrow();
    return mails <= mostMails;
  });
}
