import type { Scope } from '#app/coops/scope.ts';
import type { Instant } from '#app/time/index.ts';
import type { Database, Transaction } from '#db/connect.ts';
import { inTransaction } from '#db/transaction.ts';
import { mayReleasePlace } from './may-release-place.ts';
import type { Outcome } from './refusal.ts';

/** Gives back the place of one child of the acting adult's family where the rule allows. */
export async function releasePlace(
  db: Database,
  scope: Scope,
  release: { sessionId: string; childId: string; now: Instant },
): Promise<Outcome> {
  const { adultId } = scope;
  if (adultId === null) return { ok: false, reason: 'noFamily' };
  return inTransaction(db, async (trx): Promise<Outcome> => {
    const place = await trx
      .selectFrom('places')
      .innerJoin('sessions', 'sessions.id', 'places.session_id')
      .innerJoin('cycles', 'cycles.id', 'sessions.cycle_id')
      .innerJoin('children', 'children.id', 'places.child_id')
      .innerJoin('families', 'families.id', 'children.family_id')
      .innerJoin('adults', 'adults.family_id', 'families.id')
      .where('places.coop_id', '=', scope.coopId)
      .where('places.session_id', '=', release.sessionId)
      .where('places.child_id', '=', release.childId)
      .where('cycles.published_at', 'is not', null)
      .where('adults.id', '=', adultId)
      .select([
        'places.id',
        'families.id as familyId',
        'families.children_come_along as comeAlong',
        'sessions.starts_at as startsAt',
      ])
      .executeTakeFirst();
    // Pressed twice: the first press has given it back.
    if (!place)
      return (await isOwnChild(trx, scope, release.childId))
        ? { ok: true }
        : { ok: false, reason: 'notYours' };
    const onDuty = await trx
      .selectFrom('duties')
      .innerJoin('adults', 'adults.id', 'duties.adult_id')
      .where('duties.coop_id', '=', scope.coopId)
      .where('duties.session_id', '=', release.sessionId)
      .where('adults.family_id', '=', place.familyId)
      .select('duties.id')
      .executeTakeFirst();
    const answer = mayReleasePlace({
      now: release.now,
      startsAt: place.startsAt,
      comesAlong: place.comeAlong === 1 && onDuty !== undefined,
    });
    if (!answer.ok) return answer;
    await trx.deleteFrom('places').where('coop_id', '=', scope.coopId).where('id', '=', place.id).execute();
    return { ok: true };
  });
}

async function isOwnChild(trx: Transaction, scope: Scope, childId: string): Promise<boolean> {
  const child = await trx
    .selectFrom('children')
    .innerJoin('adults', 'adults.family_id', 'children.family_id')
    .where('children.coop_id', '=', scope.coopId)
    .where('children.id', '=', childId)
    .where('adults.id', '=', scope.adultId)
    .select('children.id')
    .executeTakeFirst();
  return child !== undefined;
}
