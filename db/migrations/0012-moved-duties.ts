import type { Kysely } from 'kysely';

/** A duty moved by hand is ruled out for one adult and fixed for another: the two are one wish, taken back together. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('pins').addColumn('move_id', 'text').execute();
}
