import type { Database } from '#db/connect.ts';
import { prepared } from '#db/prepared.ts';

/** Somebody of the co-op with what their family gave to reach them by. */
export type Contact = { name: string; phone: string; email: string | null };

const beside = prepared(
  ['coopId', 'adultId'],
  (db, { coopId, adultId }: { coopId: string; adultId: string }) =>
    db
      .selectFrom('members')
      .innerJoin('adults', 'adults.id', 'members.adult_id')
      .where('members.coop_id', '=', coopId)
      .where('members.role', '=', 'coordinator')
      .where('adults.id', '!=', adultId)
      .select(['adults.name', 'adults.phone', 'adults.email'])
      .orderBy('adults.name'),
);

/**
 * The coordinators, besides themselves, whom an adult of the co-op can turn to, with what their own families gave to reach them
 * by. A coordinator without a family gave nothing: an address that only signs in is told to nobody.
 */
export async function coordinatorsBeside(
  db: Database,
  adult: { coopId: string; adultId: string | null },
): Promise<Contact[]> {
  return beside(db, { coopId: adult.coopId, adultId: adult.adultId ?? '' });
}
