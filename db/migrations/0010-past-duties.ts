import type { Kysely } from 'kysely';

/** Who was in charge of children stays known when they leave the co-op: their past duties keep their name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('duties').addColumn('left_name', 'text').execute();
}
