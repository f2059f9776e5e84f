import type { CoordinatorScope } from '#app/coops/scope.ts';
import type { Transaction } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import type { PinKind } from './planning.ts';

export type PinWish = { sessionId: string; kind: PinKind; who: string };

/**
 * Keeps for the next run that one adult's duty or one family's place at a session is fixed or ruled out; `who` is the
 * adult's or the family's id. A newer wish for the same takes the older one's place.
 */
export async function pin(
  trx: Transaction,
  scope: CoordinatorScope,
  wish: PinWish,
): Promise<{ ok: true } | { ok: false; reason: 'notFound' }> {
  const { coopId } = scope;
  const session = await trx
    .selectFrom('sessions')
    .where('id', '=', wish.sessionId)
    .where('coop_id', '=', coopId)
    .select('id')
    .executeTakeFirst();
  if (!session) return { ok: false, reason: 'notFound' };
  const ofAdult = wish.kind === 'duty' || wish.kind === 'noDuty';
  const who = await trx
    .selectFrom(ofAdult ? 'adults' : 'families')
    .where('id', '=', wish.who)
    .where('coop_id', '=', coopId)
    .select('id')
    .executeTakeFirst();
  if (!who) return { ok: false, reason: 'notFound' };
  await trx
    .deleteFrom('pins')
    .where('coop_id', '=', coopId)
    .where('session_id', '=', wish.sessionId)
    .where(ofAdult ? 'adult_id' : 'family_id', '=', wish.who)
    .execute();
  await trx
    .insertInto('pins')
    .values({
      id: newId(),
      coop_id: coopId,
      session_id: wish.sessionId,
      kind: wish.kind,
      adult_id: ofAdult ? wish.who : null,
      family_id: ofAdult ? null : wish.who,
    })
    .execute();
  return { ok: true };
}

/** Forgets all that was fixed or ruled out in a cycle: its rota now holds it, and what comes later decides anew. */
export async function forgetPins(trx: Transaction, scope: CoordinatorScope, cycleId: string): Promise<void> {
  await trx
    .deleteFrom('pins')
    .where('coop_id', '=', scope.coopId)
    .where('session_id', 'in', (eb) =>
      eb
        .selectFrom('sessions')
        .where('sessions.coop_id', '=', scope.coopId)
        .where('sessions.cycle_id', '=', cycleId)
        .select('sessions.id'),
    )
    .execute();
}

/** Takes back what was fixed or ruled out. */
export async function unpin(trx: Transaction, scope: CoordinatorScope, pinId: string): Promise<void> {
  await trx.deleteFrom('pins').where('id', '=', pinId).where('coop_id', '=', scope.coopId).execute();
}
