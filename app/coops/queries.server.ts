import type { Database } from '#db/connect.ts';
import { prepared } from '#db/prepared.ts';
import type { Scope } from './scope.ts';

/** What a scope is made of: a member with their co-op and, where they have one, their adult. */
export const scopeColumns = [
  'members.coop_id as coopId',
  'members.id as memberId',
  'members.user_id as userId',
  'members.adult_id as adultId',
  'adults.family_id as ownFamilyId',
  'members.role as role',
  'coops.name as coopName',
  'coops.time_zone as timeZone',
] as const;

type ScopeRow = { [column in keyof Scope & string]: Scope[column] | null };

/** The scope that a row of `scopeColumns` stands for; null where no member was found. */
export function scopeFrom(row: ScopeRow | undefined): Scope | null {
  return row && row.memberId !== null ? (row as Scope) : null;
}

const scopeRows = prepared(['userId', 'coopId'], (db, of: { userId: string; coopId: string }) =>
  db
    .selectFrom('members')
    .innerJoin('coops', 'coops.id', 'members.coop_id')
    .leftJoin('adults', 'adults.id', 'members.adult_id')
    .where('members.user_id', '=', of.userId)
    .where('members.coop_id', '=', of.coopId)
    .select(scopeColumns),
);

/** The person's scope in that co-op; null when the co-op does not exist or they do not belong to it. */
export async function findScope(db: Database, userId: string, coopId: string): Promise<Scope | null> {
  const [row] = await scopeRows(db, { userId, coopId });
  return scopeFrom(row);
}

/** The co-ops a person belongs to, by name. */
export async function coopsOf(db: Database, userId: string): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('members')
    .innerJoin('coops', 'coops.id', 'members.coop_id')
    .where('members.user_id', '=', userId)
    .select(['coops.id', 'coops.name'])
    .orderBy('coops.name')
    .execute();
}
