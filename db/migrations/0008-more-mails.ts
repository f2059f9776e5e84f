import { type Kysely, sql } from 'kysely';

/** Reminders of every kind: the list of kinds lives in the app, so that a new one needs no new table. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // SQLite cannot change a check, so the table is written anew.
  await db.schema
    .createTable('reminders_of_all_kinds')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject_id', 'text', (c) => c.notNull())
    .addColumn('adult_id', 'text', (c) => c.notNull().references('adults.id').onDelete('cascade'))
    .addColumn('due_at', 'text', (c) => c.notNull())
    .addColumn('useless_at', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) =>
      c.notNull().check(sql`status in ('due', 'sending', 'sent', 'dropped')`),
    )
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('heard_at', 'text')
    .addColumn('sent_at', 'text')
    .addUniqueConstraint('reminders_each_once', ['subject_id', 'kind', 'adult_id'])
    .execute();
  await sql`insert into reminders_of_all_kinds
    (id, coop_id, kind, subject_id, adult_id, due_at, useless_at, status, attempts, heard_at, sent_at)
    select id, coop_id, kind, subject_id, adult_id, due_at, useless_at, status, attempts, heard_at, sent_at
    from reminders`.execute(db);
  await db.schema.dropTable('reminders').execute();
  await db.schema.alterTable('reminders_of_all_kinds').renameTo('reminders').execute();
  await db.schema.createIndex('reminders_by_status').on('reminders').columns(['status', 'due_at']).execute();
  await db.schema.createIndex('reminders_by_end').on('reminders').columns(['status', 'useless_at']).execute();
  await db.schema.createIndex('reminders_of_adult').on('reminders').column('adult_id').execute();
}
