import { isCoordinator } from '#app/coops/scope.ts';
import { linkMembers } from '#app/people/join-coops.server.ts';
import type { Instant } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { isDuplicate } from '#db/errors.ts';
import { newId } from '#db/ids.ts';
import { inTransaction } from '#db/transaction.ts';
import type { FamilyScope } from './family-scope.ts';
import type { FamilySaved } from './refusal.ts';

export type SavedAdult = {
  adultId: string | null;
  name: string;
  phone: string;
  firstAid: boolean;
  /** Lower case. Only a coordinator's is heeded: the address decides who can sign in. */
  email: string | null;
  now: Instant;
};

/**
 * Adds an adult to the family (`adultId` null) or changes one of it. With a new address, who signed in with the old one
 * belongs to the co-op no longer, and who signs in with the new one does. A coordinator's own address stays.
 */
export async function saveAdult(db: Database, scope: FamilyScope, adult: SavedAdult): Promise<FamilySaved> {
  const { coopId, familyId } = scope;
  const said = {
    name: adult.name,
    phone: adult.phone,
    first_aid: adult.firstAid ? (1 as const) : (0 as const),
    ...(isCoordinator(scope) ? { email: adult.email } : {}),
  };
  try {
    return await inTransaction(db, async (trx): Promise<FamilySaved> => {
      const id = adult.adultId ?? newId();
      if (adult.adultId === null) {
        await trx
          .insertInto('adults')
          .values({ id, coop_id: coopId, family_id: familyId, email: null, ...said })
          .execute();
      } else {
        const before = await trx
          .selectFrom('adults')
          .leftJoin('members', 'members.adult_id', 'adults.id')
          .where('adults.coop_id', '=', coopId)
          .where('adults.family_id', '=', familyId)
          .where('adults.id', '=', adult.adultId)
          .select(['adults.email', 'members.id as memberId', 'members.role'])
          .executeTakeFirst();
        if (!before) return { ok: false, reason: 'notFound' };
        const moves = isCoordinator(scope) && before.email !== adult.email;
        if (moves && before.role === 'coordinator') return { ok: false, reason: 'coordinatorAddress' };
        if (moves && before.memberId !== null)
          await trx
            .deleteFrom('members')
            .where('coop_id', '=', coopId)
            .where('id', '=', before.memberId)
            .execute();
        await trx
          .updateTable('adults')
          // A coordinator who has looked at an address that refused mail may have had it mended.
          .set(isCoordinator(scope) ? { ...said, refused_email: null } : said)
          .where('coop_id', '=', coopId)
          .where('id', '=', adult.adultId)
          .execute();
      }
      if (isCoordinator(scope)) await linkMembers(trx, scope, adult.now);
      return { ok: true, id };
    });
  } catch (error) {
    if (isDuplicate(error)) return { ok: false, reason: 'emailTaken' };
    throw error;
  }
}
