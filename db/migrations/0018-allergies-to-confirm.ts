import { type Kysely, sql } from 'kysely';

/**
 * What a sheet last said of a child's allergies, and whether the family is still to say if it is this child's. While the
 * sheet says the same, what the family has made of it stays.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('children')
    .addColumn('allergies_source', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await db.schema
    .alterTable('children')
    .addColumn('allergies_to_confirm', 'integer', (column) =>
      column.notNull().defaultTo(0).check(sql`allergies_to_confirm in (0, 1)`),
    )
    .execute();
}
