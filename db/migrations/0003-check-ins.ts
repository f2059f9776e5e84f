import { type Kysely, sql } from 'kysely';

/** Check-ins: rounds, who has answered, counted answers, and chosen wishes to be reached out to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('check_in_rounds')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('closes_on', 'text', (c) => c.notNull())
    .addColumn('opened_at', 'text', (c) => c.notNull())
    .addColumn('closed_at', 'text')
    .execute();
  await db.schema
    .createIndex('check_in_rounds_of_coop')
    .on('check_in_rounds')
    .columns(['coop_id', 'opened_at'])
    .execute();

  // Member and family are no foreign keys: when somebody leaves, a count that drops would tell that they had answered.
  await db.schema
    .createTable('check_in_receipts')
    .addColumn('round_id', 'text', (c) => c.notNull().references('check_in_rounds.id').onDelete('cascade'))
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('member_id', 'text', (c) => c.notNull())
    .addColumn('family_id', 'text')
    .addPrimaryKeyConstraint('check_in_receipts_once', ['round_id', 'member_id'])
    .execute();
  await db.schema
    .createIndex('check_in_receipts_of_coop')
    .on('check_in_receipts')
    .columns(['coop_id', 'round_id'])
    .execute();

  await db.schema
    .createTable('check_in_tallies')
    .addColumn('round_id', 'text', (c) => c.notNull().references('check_in_rounds.id').onDelete('cascade'))
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('option', 'integer', (c) => c.notNull())
    .addColumn('answers', 'integer', (c) => c.notNull().check(sql`answers >= 0`))
    .addPrimaryKeyConstraint('check_in_tallies_once', ['round_id', 'question', 'option'])
    .execute();
  await db.schema
    .createIndex('check_in_tallies_of_coop')
    .on('check_in_tallies')
    .columns(['coop_id', 'round_id'])
    .execute();

  await db.schema
    .createTable('check_in_calls')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('round_id', 'text', (c) => c.notNull().references('check_in_rounds.id').onDelete('cascade'))
    .addColumn('member_id', 'text', (c) => c.notNull().references('members.id').onDelete('cascade'))
    .addUniqueConstraint('check_in_calls_once', ['round_id', 'member_id'])
    .execute();
  await db.schema
    .createIndex('check_in_calls_of_coop')
    .on('check_in_calls')
    .columns(['coop_id', 'round_id'])
    .execute();
  await db.schema.createIndex('check_in_calls_of_member').on('check_in_calls').column('member_id').execute();
}
