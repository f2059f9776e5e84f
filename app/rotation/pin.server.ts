import type { CoordinatorScope } from '#app/coops/scope.ts';
import type { Transaction } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import type { PinKind } from './planning.ts';

/** `moveId` ties a fixed duty to the one that it takes the place of. */
export type PinWish = { sessionId: string; kind: PinKind; who: string; moveId?: string };

/**
 * Keeps for the next run that one adult's duty or one family's place at a session is fixed or ruled out; `who` is the
 * adult's or the family's id. Another wish for the same takes the older one's place.
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
  const older = await trx
    .selectFrom('pins')
    .where('coop_id', '=', coopId)
    .where('session_id', '=', wish.sessionId)
    .where(ofAdult ? 'adult_id' : 'family_id', '=', wish.who)
    .select(['id', 'kind'])
    .executeTakeFirst();
  if (older?.kind === wish.kind && wish.moveId === undefined) return { ok: true };
  if (older) await trx.deleteFrom('pins').where('coop_id', '=', coopId).where('id', '=', older.id).execute();
  await trx
    .insertInto('pins')
    .values({
      id: newId(),
      coop_id: coopId,
      session_id: wish.sessionId,
      kind: wish.kind,
      adult_id: ofAdult ? wish.who : null,
      family_id: ofAdult ? null : wish.who,
      move_id: wish.moveId ?? null,
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

/** Takes back what was fixed or ruled out; of a duty that was moved, both halves. */
export async function unpin(trx: Transaction, scope: CoordinatorScope, pinId: string): Promise<void> {
  const { coopId } = scope;
  const pin = await trx
    .selectFrom('pins')
    .where('coop_id', '=', coopId)
    .where('id', '=', pinId)
    .select(['id', 'move_id as moveId'])
    .executeTakeFirst();
  if (!pin) return;
  await trx
    .deleteFrom('pins')
    .where('coop_id', '=', coopId)
    .where(pin.moveId === null ? 'id' : 'move_id', '=', pin.moveId ?? pin.id)
    .execute();
}

/** The move by which an adult has a duty of a session; null when they were not put there by one. */
export async function moveBehind(
  trx: Transaction,
  scope: CoordinatorScope,
  duty: { sessionId: string; adultId: string },
): Promise<string | null> {
  const pin = await trx
    .selectFrom('pins')
    .where('coop_id', '=', scope.coopId)
    .where('session_id', '=', duty.sessionId)
    .where('adult_id', '=', duty.adultId)
    .where('kind', '=', 'duty')
    .select('move_id as moveId')
    .executeTakeFirst();
  return pin?.moveId ?? null;
}
