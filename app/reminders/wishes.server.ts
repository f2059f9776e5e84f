import { randomBytes } from 'node:crypto';
import type { Database } from '#db/connect.ts';
import { type QuietHours, type ReminderKind, usualQuietHours } from './due.ts';

type AdultOfCoop = { adultId: string; coopId: string };

/** An adult's quiet hours and the token that their mails' links carry, made when they are first needed. */
export async function mailWishesOf(
  db: Database,
  adult: AdultOfCoop,
): Promise<{ quiet: QuietHours; token: string }> {
  await db
    .insertInto('mail_wishes')
    .values({
      adult_id: adult.adultId,
      coop_id: adult.coopId,
      quiet_start: usualQuietHours.start,
      quiet_end: usualQuietHours.end,
      token: randomBytes(24).toString('base64url'),
    })
    .onConflict((conflict) => conflict.column('adult_id').doNothing())
    .execute();
  const row = await db
    .selectFrom('mail_wishes')
    .where('adult_id', '=', adult.adultId)
    .select(['quiet_start as start', 'quiet_end as end', 'token'])
    .executeTakeFirstOrThrow();
  return { quiet: { start: row.start, end: row.end }, token: row.token };
}

/** The adult whom a mail's link stands for, or null. */
export async function adultByToken(db: Database, token: string): Promise<AdultOfCoop | null> {
  const row = await db
    .selectFrom('mail_wishes')
    .where('token', '=', token)
    .select(['adult_id as adultId', 'coop_id as coopId'])
    .executeTakeFirst();
  return row ?? null;
}

/** Whether an adult has turned a kind of mail off. */
export async function isMuted(db: Database, adult: AdultOfCoop, kind: ReminderKind): Promise<boolean> {
  const row = await db
    .selectFrom('muted_mails')
    .where('coop_id', '=', adult.coopId)
    .where('adult_id', '=', adult.adultId)
    .where('kind', '=', kind)
    .select('kind')
    .executeTakeFirst();
  return row !== undefined;
}

/** Turns a kind of mail off; doing it again changes nothing. */
export async function muteMails(db: Database, adult: AdultOfCoop, kind: ReminderKind): Promise<void> {
  await db
    .insertInto('muted_mails')
    .values({ coop_id: adult.coopId, adult_id: adult.adultId, kind })
    .onConflict((conflict) => conflict.columns(['coop_id', 'adult_id', 'kind']).doNothing())
    .execute();
}
