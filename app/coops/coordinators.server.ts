import type { Database } from '#db/connect.ts';
import type { Scope } from './scope.ts';

/** Somebody of the co-op with what their family gave to reach them by. */
export type Contact = { name: string; phone: string; email: string | null };

/** The coordinators whom a member can turn to, as mails tell of those on duty; an address that only signs in is not told. */
export async function coordinatorsBeside(db: Database, scope: Scope): Promise<Contact[]> {
  return db
    .selectFrom('members')
    .innerJoin('adults', 'adults.id', 'members.adult_id')
    .where('members.coop_id', '=', scope.coopId)
    .where('members.role', '=', 'coordinator')
    .where('members.id', '!=', scope.memberId)
    .select(['adults.name', 'adults.phone', 'adults.email'])
    .orderBy('adults.name')
    .execute();
}
