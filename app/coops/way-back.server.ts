import type { Database } from '#db/connect.ts';

/** A co-op as the frame of its pages shows it to one member. */
export type FramedCoop = {
  coopId: string;
  coopName: string;
  coordinator: boolean;
  ownFamilyId: string | null;
};

/**
 * The co-op whose tabs stand on a page that is no co-op's own: the one the person came from, where they belong to it, else
 * their only one. Null where there is none or too many to choose among.
 */
export async function wayBack(db: Database, userId: string, from: string | null): Promise<FramedCoop | null> {
  const coops = await db
    .selectFrom('members')
    .innerJoin('coops', 'coops.id', 'members.coop_id')
    .leftJoin('adults', 'adults.id', 'members.adult_id')
    .where('members.user_id', '=', userId)
    .select(['coops.id', 'coops.name', 'members.role', 'adults.family_id as ownFamilyId'])
    .execute();
  const coop = coops.find(({ id }) => id === from) ?? (coops.length === 1 ? coops[0] : undefined);
  if (!coop) return null;
  const { id: coopId, name: coopName, role, ownFamilyId } = coop;
  return { coopId, coopName, coordinator: role === 'coordinator', ownFamilyId };
}
