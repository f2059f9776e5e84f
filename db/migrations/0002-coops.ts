import { type Kysely, sql } from 'kysely';

/** A co-op with its members, venues, weekday pattern, agreements and families. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('coops')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('time_zone', 'text', (c) => c.notNull())
    .addColumn('locale', 'text', (c) => c.notNull())
    .addColumn('is_demo', 'integer', (c) => c.notNull().check(sql`is_demo in (0, 1)`))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('families')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('folded_name', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('share', 'integer', (c) => c.notNull().check(sql`share >= 0`))
    .addColumn('places_min', 'integer', (c) => c.notNull().check(sql`places_min >= 0`))
    .addColumn('places_max', 'integer', (c) => c.notNull().check(sql`places_max >= places_min`))
    .addColumn('care_days', 'text')
    .addColumn('children_come_along', 'integer', (c) => c.notNull().check(sql`children_come_along in (0, 1)`))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('families_by_name', ['coop_id', 'folded_name'])
    .execute();

  await db.schema
    .createTable('children')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('family_id', 'text', (c) => c.notNull().references('families.id').onDelete('cascade'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('born_on', 'text')
    .addColumn('allergies', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('children_of_family')
    .on('children')
    .columns(['coop_id', 'family_id'])
    .execute();

  await db.schema
    .createTable('adults')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('family_id', 'text', (c) => c.notNull().references('families.id').onDelete('cascade'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('email', 'text')
    .addColumn('phone', 'text', (c) => c.notNull())
    .addColumn('first_aid', 'integer', (c) => c.notNull().check(sql`first_aid in (0, 1)`))
    .addUniqueConstraint('adults_by_email', ['coop_id', 'email'])
    .execute();
  await db.schema.createIndex('adults_of_family').on('adults').columns(['coop_id', 'family_id']).execute();
  await db.schema.createIndex('adults_email').on('adults').column('email').execute();

  await db.schema
    .createTable('members')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('user_id', 'text', (c) => c.notNull().references('auth_users.id').onDelete('cascade'))
    .addColumn('adult_id', 'text', (c) => c.unique().references('adults.id').onDelete('set null'))
    .addColumn('role', 'text', (c) => c.notNull().check(sql`role in ('member', 'coordinator')`))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('members_by_user', ['user_id', 'coop_id'])
    .execute();

  await db.schema
    .createTable('venues')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('family_id', 'text', (c) => c.references('families.id').onDelete('cascade'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('address', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('venues_of_coop').on('venues').column('coop_id').execute();

  await db.schema
    .createTable('session_patterns')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('weekday', 'integer', (c) => c.notNull().check(sql`weekday between 1 and 7`))
    .addColumn('start_time', 'text', (c) => c.notNull())
    .addColumn('end_time', 'text', (c) => c.notNull().check(sql`end_time > start_time`))
    .addColumn('venue_id', 'text', (c) => c.references('venues.id').onDelete('set null'))
    .addColumn('capacity', 'integer', (c) => c.notNull().check(sql`capacity > 0`))
    .addUniqueConstraint('session_patterns_by_start', ['coop_id', 'weekday', 'start_time'])
    .execute();

  await db.schema
    .createTable('closures')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('first_day', 'text', (c) => c.notNull())
    .addColumn('last_day', 'text', (c) => c.notNull().check(sql`last_day >= first_day`))
    .addColumn('reason', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('closures_of_coop').on('closures').column('coop_id').execute();

  await db.schema
    .createTable('agreements')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('coop_id', 'text', (c) => c.notNull().references('coops.id').onDelete('cascade'))
    .addColumn('version', 'integer', (c) => c.notNull().check(sql`version > 0`))
    .addColumn('rules', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('agreements_by_version', ['coop_id', 'version'])
    .execute();
}
