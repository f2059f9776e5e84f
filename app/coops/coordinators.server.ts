import { byName } from '#app/i18n/by-name.ts';
import type { Database } from '#db/connect.ts';
import { prepared } from '#db/prepared.ts';

/** Somebody of the co-op with what they or their family gave to reach them by. */
export type Contact = { name: string; phone: string; email: string | null };

const beside = prepared(
  ['coopId', 'adultId'],
  (db, { coopId, adultId }: { coopId: string; adultId: string }) =>
    db
      .selectFrom('members')
      .leftJoin('adults', 'adults.id', 'members.adult_id')
      .where('members.coop_id', '=', coopId)
      .where('members.role', '=', 'coordinator')
      .where((eb) => eb.or([eb('adults.id', 'is', null), eb('adults.id', '!=', adultId)]))
      .select([
        'adults.name',
        'adults.phone',
        'adults.email',
        'members.contact_name as ownName',
        'members.contact_phone as ownPhone',
        'members.contact_email as ownEmail',
      ]),
);

/**
 * The coordinators, besides themselves, whom an adult of the co-op can turn to, by name, with what their own families gave to
 * reach them by. A coordinator without a family is named by what they gave themselves; the address that they sign in with is
 * told to nobody.
 */
export async function coordinatorsBeside(
  db: Database,
  adult: { coopId: string; adultId: string | null },
): Promise<Contact[]> {
  const rows = await beside(db, { coopId: adult.coopId, adultId: adult.adultId ?? '' });
  return rows
    .flatMap(({ name, phone, email, ownName, ownPhone, ownEmail }): Contact[] => {
      if (name !== null) return [{ name, phone: phone ?? '', email }];
      return ownName === null ? [] : [{ name: ownName, phone: ownPhone ?? '', email: ownEmail }];
    })
    .sort(byName);
}
