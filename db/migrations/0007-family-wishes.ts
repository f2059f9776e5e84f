import { type Kysely, sql } from 'kysely';

/** A family's attuned times, and the homes and venues its children cannot use. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('attuned_windows')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('family_id', 'text', (c) => c.notNull().references('families.id').onDelete('cascade'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('weekdays', 'text', (c) => c.notNull())
    .addColumn('start_time', 'text', (c) => c.notNull())
    .addColumn('end_time', 'text', (c) => c.notNull().check(sql`end_time > start_time`))
    .execute();
  await db.schema
    .createIndex('attuned_windows_of_family')
    .on('attuned_windows')
    .columns(['coop_id', 'family_id'])
    .execute();

  // Either a member's home or a venue of the co-op.
  await db.schema
    .createTable('avoided_venues')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('family_id', 'text', (c) => c.notNull().references('families.id').onDelete('cascade'))
    .addColumn('home_of', 'text', (c) => c.references('families.id').onDelete('cascade'))
    .addColumn('venue_id', 'text', (c) => c.references('venues.id').onDelete('cascade'))
    .addCheckConstraint('avoided_venues_one', sql`(home_of is null) <> (venue_id is null)`)
    .addUniqueConstraint('avoided_homes_once', ['family_id', 'home_of'])
    .addUniqueConstraint('avoided_venues_once', ['family_id', 'venue_id'])
    .execute();
  await db.schema.createIndex('avoided_venues_of_coop').on('avoided_venues').column('coop_id').execute();
}
