import type { Scope } from '#app/coops/scope.ts';
import { countAsTold } from '#app/reminders/count-as-told.server.ts';
import type { Instant } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { inTransaction } from '#db/transaction.ts';
import { mayReleaseDuty } from './may-release-duty.ts';
import type { Outcome } from './refusal.ts';

/** Gives the acting adult's duty back where the rule allows: its slot is open again. Children's places stay. */
export async function releaseDuty(
  db: Database,
  scope: Scope,
  release: { dutyId: string; now: Instant },
): Promise<Outcome> {
  const { adultId } = scope;
  if (adultId === null) return { ok: false, reason: 'noFamily' };
  return inTransaction(db, async (trx): Promise<Outcome> => {
    const duty = await trx
      .selectFrom('duties')
      .innerJoin('sessions', 'sessions.id', 'duties.session_id')
      .innerJoin('cycles', 'cycles.id', 'sessions.cycle_id')
      .leftJoin('adults as holder', 'holder.id', 'duties.adult_id')
      .where('duties.coop_id', '=', scope.coopId)
      .where('duties.id', '=', release.dutyId)
      .where('cycles.published_at', 'is not', null)
      .select([
        'duties.adult_id as adultId',
        'duties.session_id as sessionId',
        'holder.family_id as familyId',
        'sessions.host_family_id as hostFamilyId',
        'sessions.starts_at as startsAt',
      ])
      .executeTakeFirst();
    if (!duty) return { ok: false, reason: 'noSuchSlot' };
    // Pressed twice: the first press has opened it.
    if (duty.adultId === null) return { ok: true };
    if (duty.adultId !== adultId) return { ok: false, reason: 'notYours' };
    const atOwnHome = duty.hostFamilyId !== null && duty.hostFamilyId === duty.familyId;
    const otherHost = atOwnHome
      ? await trx
          .selectFrom('duties')
          .innerJoin('adults', 'adults.id', 'duties.adult_id')
          .where('duties.coop_id', '=', scope.coopId)
          .where('duties.session_id', '=', duty.sessionId)
          .where('duties.id', '!=', release.dutyId)
          .where('adults.family_id', '=', duty.hostFamilyId)
          .select('duties.id')
          .executeTakeFirst()
      : undefined;
    const answer = mayReleaseDuty({
      now: release.now,
      startsAt: duty.startsAt,
      atOwnHome,
      otherHostOnDuty: otherHost !== undefined,
    });
    if (!answer.ok) return answer;
    const released = await trx
      .updateTable('duties')
      .set({ adult_id: null })
      .where('id', '=', release.dutyId)
      .where('coop_id', '=', scope.coopId)
      .where('adult_id', '=', adultId)
      .executeTakeFirst();
    if (Number(released.numUpdatedRows) === 0) return { ok: false, reason: 'notYours' };
    // Nobody is asked by mail to take what they gave back.
    await countAsTold(trx, {
      ...{ coopId: scope.coopId, adultId, now: release.now },
      ...{ kind: 'openSlot', subjects: [release.dutyId] },
    });
    return { ok: true };
  });
}
