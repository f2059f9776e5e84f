import { type Kysely, sql } from 'kysely';

/** Who was in care stays counted when a child leaves the co-op: its past places keep whose they were, and no child. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // SQLite cannot change a column, so the table is written anew.
  await db.schema
    .createTable('places_past_and_coming')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('session_id', 'text', (c) => c.notNull().references('sessions.id').onDelete('cascade'))
    .addColumn('child_id', 'text', (c) => c.references('children.id').onDelete('set null'))
    .addColumn('left_family_id', 'text', (c) => c.references('families.id').onDelete('set null'))
    .addUniqueConstraint('places_each_once', ['session_id', 'child_id'])
    .execute();
  await sql`insert into places_past_and_coming (id, coop_id, session_id, child_id)
    select id, coop_id, session_id, child_id from places`.execute(db);
  await db.schema.dropTable('places').execute();
  await db.schema.alterTable('places_past_and_coming').renameTo('places').execute();
  const index = (name: string, columns: string[]) =>
    db.schema.createIndex(name).on('places').columns(columns).execute();
  await index('places_of_session', ['coop_id', 'session_id', 'child_id', 'left_family_id']);
  await index('places_of_child', ['child_id']);
  await index('places_of_left_family', ['left_family_id']);
}
