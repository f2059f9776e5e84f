import { type Kysely, sql } from 'kysely';

/** Reminders with their state, the kinds of mail an adult has turned off, and their quiet hours. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Unique by kind, subject and adult: planning twice, or on two machines, cannot send twice.
  await db.schema
    .createTable('reminders')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('dutyInTwoDays', 'dutyTomorrow')`))
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
    .addUniqueConstraint('reminders_once', ['subject_id', 'kind', 'adult_id'])
    .execute();
  await db.schema.createIndex('reminders_by_status').on('reminders').columns(['status', 'due_at']).execute();
  await db.schema.createIndex('reminders_by_end').on('reminders').columns(['status', 'useless_at']).execute();
  await db.schema.createIndex('reminders_of_adult').on('reminders').column('adult_id').execute();
  // The sweep looks at what starts soon in every co-op at once.
  await db.schema.createIndex('sessions_upcoming').on('sessions').column('starts_at').execute();

  await db.schema
    .createTable('muted_mails')
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('adult_id', 'text', (c) => c.notNull().references('adults.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('muted_mails_key', ['coop_id', 'adult_id', 'kind'])
    .execute();

  await db.schema
    .createTable('mail_wishes')
    .addColumn('adult_id', 'text', (c) => c.primaryKey().references('adults.id').onDelete('cascade'))
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('quiet_start', 'text', (c) => c.notNull())
    .addColumn('quiet_end', 'text', (c) => c.notNull())
    .addColumn('token', 'text', (c) => c.notNull().unique())
    .execute();
}
