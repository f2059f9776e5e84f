import type { Kysely } from 'kysely';

/** Whom to turn to is asked by co-op: without this, everybody's memberships were looked through. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('members_of_coop').on('members').columns(['coop_id', 'role']).execute();
}
