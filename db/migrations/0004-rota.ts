import { type Kysely, sql } from 'kysely';

/** Availability and practices; cycles with sessions, duties and places; the solves that plan them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('absences')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('adult_id', 'text', (c) => c.notNull().references('adults.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('weekly', 'span')`))
    .addColumn('weekday', 'integer')
    .addColumn('start_time', 'text')
    .addColumn('end_time', 'text')
    .addColumn('first_day', 'text')
    .addColumn('last_day', 'text')
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('to_confirm', 'integer', (c) => c.notNull().check(sql`to_confirm in (0, 1)`))
    .execute();
  await db.schema.createIndex('absences_of_coop').on('absences').columns(['coop_id', 'adult_id']).execute();

  await db.schema
    .createTable('practices')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('adult_id', 'text', (c) => c.notNull().references('adults.id').onDelete('cascade'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('non_negotiable', 'integer', (c) => c.notNull().check(sql`non_negotiable in (0, 1)`))
    .addColumn('times', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('to_confirm', 'integer', (c) => c.notNull().check(sql`to_confirm in (0, 1)`))
    .execute();
  await db.schema.createIndex('practices_of_coop').on('practices').columns(['coop_id', 'adult_id']).execute();

  await db.schema
    .createTable('family_notes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('family_id', 'text', (c) => c.notNull().references('families.id').onDelete('cascade'))
    .addColumn('heading', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('family_notes_of_coop')
    .on('family_notes')
    .columns(['coop_id', 'family_id'])
    .execute();

  await db.schema
    .createTable('cycles')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('first_day', 'text', (c) => c.notNull())
    .addColumn('last_day', 'text', (c) => c.notNull().check(sql`last_day >= first_day`))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('published_at', 'text')
    .addUniqueConstraint('cycles_by_first_day', ['coop_id', 'first_day'])
    .execute();

  await db.schema
    .createTable('sessions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('cycle_id', 'text', (c) => c.notNull().references('cycles.id').onDelete('cascade'))
    .addColumn('local_date', 'text', (c) => c.notNull())
    .addColumn('starts_at', 'text', (c) => c.notNull())
    .addColumn('ends_at', 'text', (c) => c.notNull().check(sql`ends_at > starts_at`))
    .addColumn('venue_id', 'text', (c) => c.references('venues.id').onDelete('set null'))
    .addColumn('host_family_id', 'text', (c) => c.references('families.id').onDelete('set null'))
    .addColumn('capacity', 'integer', (c) => c.notNull().check(sql`capacity > 0`))
    .addUniqueConstraint('sessions_by_start', ['cycle_id', 'starts_at'])
    .execute();
  await db.schema.createIndex('sessions_of_coop').on('sessions').columns(['coop_id', 'starts_at']).execute();

  // A duty slot is a row; an open one has no adult. Claiming is one conditional update.
  await db.schema
    .createTable('duties')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('session_id', 'text', (c) => c.notNull().references('sessions.id').onDelete('cascade'))
    .addColumn('adult_id', 'text', (c) => c.references('adults.id').onDelete('set null'))
    .addUniqueConstraint('duties_once', ['session_id', 'adult_id'])
    .execute();
  await db.schema.createIndex('duties_of_adult').on('duties').columns(['coop_id', 'adult_id']).execute();

  // A place is one child's attendance.
  await db.schema
    .createTable('places')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('session_id', 'text', (c) => c.notNull().references('sessions.id').onDelete('cascade'))
    .addColumn('child_id', 'text', (c) => c.notNull().references('children.id').onDelete('cascade'))
    .addUniqueConstraint('places_once', ['session_id', 'child_id'])
    .execute();
  await db.schema.createIndex('places_of_child').on('places').columns(['coop_id', 'child_id']).execute();

  // What a coordinator fixed or forbade by hand; the scheduler plans around it.
  await db.schema
    .createTable('pins')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('session_id', 'text', (c) => c.notNull().references('sessions.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('duty', 'noDuty', 'place', 'noPlace')`))
    .addColumn('adult_id', 'text', (c) => c.references('adults.id').onDelete('cascade'))
    .addColumn('family_id', 'text', (c) => c.references('families.id').onDelete('cascade'))
    .execute();
  await db.schema.createIndex('pins_of_session').on('pins').columns(['coop_id', 'session_id']).execute();

  // A solve is a row: leaving the page or restarting loses nothing.
  await db.schema
    .createTable('solves')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('cycle_id', 'text', (c) => c.notNull().references('cycles.id').onDelete('cascade'))
    .addColumn('status', 'text', (c) =>
      c.notNull().check(sql`status in ('queued', 'running', 'done', 'failed', 'stopped')`),
    )
    .addColumn('problem', 'text', (c) => c.notNull())
    .addColumn('rota', 'text')
    .addColumn('explanations', 'text')
    .addColumn('level', 'integer', (c) => c.notNull())
    .addColumn('stop_asked', 'integer', (c) => c.notNull().check(sql`stop_asked in (0, 1)`))
    .addColumn('asked_at', 'text', (c) => c.notNull())
    .addColumn('heard_at', 'text')
    .execute();
  await db.schema.createIndex('solves_of_cycle').on('solves').columns(['coop_id', 'cycle_id']).execute();
  await db.schema.createIndex('solves_by_status').on('solves').column('status').execute();
}
