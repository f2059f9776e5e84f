import { type Kysely, sql } from 'kysely';

/** Who signs in with a new address is a new member, but the same adult: a receipt knows both, and each answers once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('check_in_receipts').addColumn('adult_id', 'text').execute();
  // Of an adult who has answered twice before, one receipt only is known by the adult.
  await sql`
    update check_in_receipts
    set adult_id = (
      select members.adult_id from members
      where members.id = check_in_receipts.member_id
        and not exists (
          select 1 from check_in_receipts as other
          inner join members as former on former.id = other.member_id
          where other.round_id = check_in_receipts.round_id
            and former.adult_id = members.adult_id
            and other.member_id < check_in_receipts.member_id
        )
    )
  `.execute(db);
  await db.schema
    .createIndex('check_in_receipts_once_an_adult')
    .on('check_in_receipts')
    .columns(['round_id', 'adult_id'])
    .unique()
    .execute();
}
