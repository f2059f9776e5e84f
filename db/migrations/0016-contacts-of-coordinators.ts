import type { Kysely } from 'kysely';

/** What a coordinator without a family gives to be reached by: the address that they sign in with is told to nobody. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['contact_name', 'contact_phone', 'contact_email'])
    await db.schema.alterTable('members').addColumn(column, 'text').execute();
}
