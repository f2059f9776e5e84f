import type { Kysely } from 'kysely';

/** An address that a mail server has refused for good gets no further mail. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('adults').addColumn('refused_email', 'text').execute();
}
