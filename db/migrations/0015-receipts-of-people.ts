import { type Kysely, sql } from 'kysely';

/** Who was removed and comes back is another member and another adult, but signs in with the same account: once for all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('check_in_receipts').addColumn('user_id', 'text').execute();
  // A co-op has a person once, so two receipts of a round never get the same account.
  await sql`
    update check_in_receipts
    set user_id = (select members.user_id from members where members.id = check_in_receipts.member_id)
  `.execute(db);
  await db.schema
    .createIndex('check_in_receipts_once_a_person')
    .on('check_in_receipts')
    .columns(['round_id', 'user_id'])
    .unique()
    .execute();
}
