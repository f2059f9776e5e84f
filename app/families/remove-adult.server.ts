import { isCoordinator } from '#app/coops/scope.ts';
import type { Instant } from '#app/time/index.ts';
import type { Database, Transaction } from '#db/connect.ts';
import { inTransaction } from '#db/transaction.ts';
import { begunSessions } from './begun-sessions.server.ts';
import type { FamilyScope } from './family-scope.ts';
import { mayRemoveAdult } from './may-remove-adult.ts';
import type { FamilyOutcome } from './refusal.ts';
import { upcomingDuties } from './upcoming.server.ts';

/**
 * Removes an adult with what they said of their times. Duties that have not begun open for the others; those that have
 * keep their name. A member leaves the co-op with it, a coordinator stays one without a family.
 */
export async function removeAdult(
  db: Database,
  scope: FamilyScope,
  remove: { adultId: string; now: Instant },
): Promise<FamilyOutcome> {
  const { coopId, familyId } = scope;
  return inTransaction(db, async (trx): Promise<FamilyOutcome> => {
    const adults = await trx
      .selectFrom('adults')
      .leftJoin('members', 'members.adult_id', 'adults.id')
      .where('adults.coop_id', '=', coopId)
      .where('adults.family_id', '=', familyId)
      .select(['adults.id', 'adults.name', 'members.id as memberId'])
      .execute();
    const adult = adults.find(({ id }) => id === remove.adultId);
    if (!adult) return { ok: false, reason: 'notFound' };
    const duties = await upcomingDuties(trx, scope, remove);
    const answer = mayRemoveAdult({
      adultsInFamily: adults.length,
      isActor: adult.id === scope.adultId,
      byCoordinator: isCoordinator(scope),
      hasJoined: adult.memberId !== null,
      neededAtHome: duties.some((duty) => duty.neededAtHome),
    });
    if (!answer.ok) return answer;
    await trx
      .deleteFrom('members')
      .where('coop_id', '=', coopId)
      .where('adult_id', '=', adult.id)
      .where('role', '=', 'member')
      .execute();
    await keepPast(trx, scope, { ...remove, name: adult.name });
    await trx.deleteFrom('adults').where('coop_id', '=', coopId).where('id', '=', adult.id).execute();
    return { ok: true };
  });
}

/** Who was in charge of the children at a session that took place must stay answerable, so those duties keep a name. */
async function keepPast(
  trx: Transaction,
  scope: FamilyScope,
  of: { adultId: string; name: string; now: Instant },
): Promise<void> {
  await trx
    .updateTable('duties')
    .set({ left_name: of.name })
    .where('coop_id', '=', scope.coopId)
    .where('adult_id', '=', of.adultId)
    .where('session_id', 'in', begunSessions(trx, scope, of.now))
    .execute();
}
