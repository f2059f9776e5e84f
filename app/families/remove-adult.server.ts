import { isCoordinator } from '#app/coops/scope.ts';
import type { Instant } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { inTransaction } from '#db/transaction.ts';
import type { FamilyScope } from './family-scope.ts';
import { mayRemoveAdult } from './may-remove-adult.ts';
import type { FamilyOutcome } from './refusal.ts';
import { upcomingDuties } from './upcoming.server.ts';

/**
 * Removes an adult with what they said of their times. Duties ahead of them open for the others; a member leaves the
 * co-op with it, a coordinator stays one without a family.
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
      .select(['adults.id', 'members.id as memberId'])
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
    await trx.deleteFrom('adults').where('coop_id', '=', coopId).where('id', '=', adult.id).execute();
    return { ok: true };
  });
}
