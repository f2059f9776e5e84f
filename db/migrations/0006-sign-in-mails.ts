import type { Kysely } from 'kysely';

/** How many sign-in mails a mailbox got lately; the mailbox is a hash. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sign_in_mails')
    .addColumn('mailbox', 'text', (c) => c.primaryKey())
    .addColumn('mails', 'integer', (c) => c.notNull())
    .addColumn('until', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('sign_in_mails_until').on('sign_in_mails').column('until').execute();
}
