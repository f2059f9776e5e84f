import { randomBytes } from 'node:crypto';
import type { Database, Transaction } from '#db/connect.ts';
import type { ReminderKind } from '#db/schema.ts';
import { type NoMail, type QuietHours, usualQuietHours } from './landing.ts';

export type AdultOfCoop = { adultId: string; coopId: string };

/** Makes the row that holds an adult's quiet hours and the token of their mails' links, where there is none yet. */
async function makeWishes(db: Database, adult: AdultOfCoop): Promise<void> {
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
}

/** The token that stands for an adult in their mails' links, made when it is first needed. */
export async function mailToken(db: Database, adult: AdultOfCoop): Promise<string> {
  const read = () =>
    db.selectFrom('mail_wishes').where('adult_id', '=', adult.adultId).select('token').executeTakeFirst();
  const known = await read();
  if (known) return known.token;
  await makeWishes(db, adult);
  const made = await read();
  if (!made) throw new Error('The adult of a mail is gone');
  return made.token;
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

/** The address of the adult whom a mail's link stands for, or null. */
export async function addressByToken(db: Database, token: string): Promise<string | null> {
  const row = await db
    .selectFrom('mail_wishes')
    .innerJoin('adults', 'adults.id', 'mail_wishes.adult_id')
    .where('mail_wishes.token', '=', token)
    .select('adults.email')
    .executeTakeFirst();
  return row?.email ?? null;
}

const adultsAtOnce = 200;

/** When each of these adults wants no mail, in two queries for every 200 of them. */
export async function noMailOf(
  db: Database | Transaction,
  adults: AdultOfCoop[],
): Promise<(adultId: string) => NoMail> {
  const found = new Map<string, NoMail>();
  for (let at = 0; at < adults.length; at += adultsAtOnce) {
    const some = adults.slice(at, at + adultsAtOnce);
    const people = await db
      .selectFrom('adults')
      .leftJoin('mail_wishes', 'mail_wishes.adult_id', 'adults.id')
      .where(
        'adults.id',
        'in',
        some.map(({ adultId }) => adultId),
      )
      .select(['adults.id', 'adults.family_id', 'quiet_start as start', 'quiet_end as end'])
      .execute();
    const windows = await db
      .selectFrom('attuned_windows')
      .where('coop_id', 'in', [...new Set(some.map(({ coopId }) => coopId))])
      .where('family_id', 'in', [...new Set(people.map((adult) => adult.family_id))])
      .select(['family_id', 'weekdays', 'start_time as startTime', 'end_time as endTime'])
      .execute();
    const windowsOf = Map.groupBy(windows, (window) => window.family_id);
    for (const { id, family_id, start, end } of people) {
      const quiet = start !== null && end !== null ? { start, end } : usualQuietHours;
      found.set(id, { quiet, attuned: windowsOf.get(family_id) ?? [] });
    }
  }
  return (adultId) => found.get(adultId) ?? { quiet: usualQuietHours, attuned: [] };
}

/** The kinds of mail that these adults have turned off. */
export async function mutedBy(db: Database, adults: AdultOfCoop[]): Promise<Map<string, Set<string>>> {
  if (adults.length === 0) return new Map();
  const rows = await db
    .selectFrom('muted_mails')
    .where('coop_id', 'in', [...new Set(adults.map(({ coopId }) => coopId))])
    .where('adult_id', 'in', [...new Set(adults.map(({ adultId }) => adultId))])
    .select(['adult_id as adultId', 'kind'])
    .execute();
  const kindsOf = Map.groupBy(rows, (row) => row.adultId);
  return new Map([...kindsOf].map(([adultId, kinds]) => [adultId, new Set(kinds.map(({ kind }) => kind))]));
}

export type MailsOfMine = AdultOfCoop & { coopName: string; quiet: QuietHours; muted: Set<string> };

/** In each co-op in which a person has a family: their quiet hours and the kinds that they have turned off. */
export async function mailsOfPerson(db: Database, userId: string): Promise<MailsOfMine[]> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('coops', 'coops.id', 'members.coop_id')
    .innerJoin('adults', 'adults.id', 'members.adult_id')
    .leftJoin('mail_wishes', 'mail_wishes.adult_id', 'adults.id')
    .where('members.user_id', '=', userId)
    .select(['adults.id as adultId', 'coops.id as coopId', 'coops.name as coopName'])
    .select(['quiet_start as start', 'quiet_end as end'])
    .orderBy('coops.name')
    .execute();
  const muted = await mutedBy(db, rows);
  return rows.map(({ adultId, coopId, coopName, start, end }) => ({
    ...{ adultId, coopId, coopName },
    quiet: start !== null && end !== null ? { start, end } : usualQuietHours,
    muted: muted.get(adultId) ?? new Set(),
  }));
}

export async function saveQuietHours(db: Database, adult: AdultOfCoop, quiet: QuietHours): Promise<void> {
  await makeWishes(db, adult);
  await db
    .updateTable('mail_wishes')
    .set({ quiet_start: quiet.start, quiet_end: quiet.end })
    .where('coop_id', '=', adult.coopId)
    .where('adult_id', '=', adult.adultId)
    .execute();
}

/** Turns a kind of mail off; doing it again changes nothing. */
export async function muteMails(db: Database, adult: AdultOfCoop, kind: ReminderKind): Promise<void> {
  await db
    .insertInto('muted_mails')
    .values({ coop_id: adult.coopId, adult_id: adult.adultId, kind })
    .onConflict((conflict) => conflict.columns(['coop_id', 'adult_id', 'kind']).doNothing())
    .execute();
}

/** Of the kinds that were `shown`, leaves exactly the `wanted` ones on. */
export async function chooseMails(
  db: Database,
  adult: AdultOfCoop,
  { shown, wanted }: { shown: readonly ReminderKind[]; wanted: readonly ReminderKind[] },
): Promise<void> {
  const on = shown.filter((kind) => wanted.includes(kind));
  if (on.length > 0)
    await db
      .deleteFrom('muted_mails')
      .where('coop_id', '=', adult.coopId)
      .where('adult_id', '=', adult.adultId)
      .where('kind', 'in', on)
      .execute();
  for (const kind of shown.filter((one) => !wanted.includes(one))) await muteMails(db, adult, kind);
}
