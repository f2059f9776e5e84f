import { weekdayPattern } from '#app/coops/pattern.server.ts';
import type { CoordinatorScope } from '#app/coops/scope.ts';
import { linkMembers } from '#app/people/join-coops.server.ts';
import type { Instant, LocalDate } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { isDuplicate } from '#db/errors.ts';
import { newId } from '#db/ids.ts';
import { inTransaction } from '#db/transaction.ts';
import { foldName } from './sheet/fold-text.ts';
import { writeHome } from './write-home.server.ts';

export type NewFamily = {
  name: string;
  address: string;
  share: number;
  adult: { name: string; email: string | null; phone: string };
  child: { name: string; bornOn: LocalDate | null };
  now: Instant;
};

export type AddedFamily = { ok: true; familyId: string } | { ok: false; reason: 'nameTaken' | 'emailTaken' };

/** Adds a family with one adult and one child, whole or not at all; its page takes the rest. */
export async function addFamily(
  db: Database,
  scope: CoordinatorScope,
  family: NewFamily,
): Promise<AddedFamily> {
  const { coopId } = scope;
  const { name, address, share, adult, child } = family;
  const taken = async (): Promise<AddedFamily> => {
    const sameName = await db
      .selectFrom('families')
      .where('coop_id', '=', coopId)
      .where('folded_name', '=', foldName(name))
      .select('id')
      .executeTakeFirst();
    return { ok: false, reason: sameName ? 'nameTaken' : 'emailTaken' };
  };
  try {
    return await inTransaction(db, async (trx): Promise<AddedFamily> => {
      const familyId = newId();
      const sessions = await weekdayPattern(trx, scope);
      await trx
        .insertInto('families')
        .values({
          id: familyId,
          coop_id: coopId,
          folded_name: foldName(name),
          name,
          address,
          share,
          places_min: 0,
          places_max: Math.max(1, sessions.length),
          care_days: null,
          children_come_along: 1,
          created_at: family.now,
        })
        .execute();
      await writeHome(trx, scope, { familyId, name, address });
      const row = { coop_id: coopId, family_id: familyId };
      await trx
        .insertInto('adults')
        .values({ id: newId(), ...row, ...adult, first_aid: 0 })
        .execute();
      await trx
        .insertInto('children')
        .values({ id: newId(), ...row, name: child.name, born_on: child.bornOn, allergies: '' })
        .execute();
      await linkMembers(trx, scope, family.now);
      return { ok: true, familyId };
    });
  } catch (error) {
    if (isDuplicate(error)) return taken();
    throw error;
  }
}
