import { isLocale, type Locale } from '#app/i18n/locale.ts';
import type { Database } from '#db/connect.ts';
import type { ReminderKind } from '#db/schema.ts';

/** Whom a mail goes to. */
export type Addressee = {
  to: string;
  adultId: string;
  familyId: string;
  /** The account and the membership; null for an adult who has not signed in. */
  member: { userId: string; memberId: string } | null;
  locale: Locale;
  coop: { id: string; name: string; timeZone: string };
};

type Of = { coopId: string; adultId: string; kind: ReminderKind };

/** The adult of a mail as they are now; null without an address that takes mail, in a demo, or once this kind is off. */
export async function addresseeOf(db: Database, of: Of): Promise<Addressee | null> {
  const row = await db
    .selectFrom('adults')
    .innerJoin('coops', 'coops.id', 'adults.coop_id')
    .leftJoin('members', 'members.adult_id', 'adults.id')
    .leftJoin('muted_mails', (join) =>
      join
        .onRef('muted_mails.coop_id', '=', 'adults.coop_id')
        .onRef('muted_mails.adult_id', '=', 'adults.id')
        .on('muted_mails.kind', '=', of.kind),
    )
    .where('adults.id', '=', of.adultId)
    .where('adults.coop_id', '=', of.coopId)
    .where('coops.is_demo', '=', 0)
    .where('muted_mails.kind', 'is', null)
    .select([
      'adults.email',
      'adults.refused_email as refusedEmail',
      'adults.family_id as familyId',
      'members.id as memberId',
      'members.user_id as userId',
      'coops.name',
      'coops.locale',
      'coops.time_zone as timeZone',
    ])
    .executeTakeFirst();
  if (!row?.email || row.email === row.refusedEmail) return null;
  return {
    to: row.email,
    adultId: of.adultId,
    familyId: row.familyId,
    member:
      row.userId !== null && row.memberId !== null ? { userId: row.userId, memberId: row.memberId } : null,
    locale: isLocale(row.locale) ? row.locale : 'en',
    coop: { id: of.coopId, name: row.name, timeZone: row.timeZone },
  };
}
