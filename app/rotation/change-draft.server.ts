import type { CoordinatorScope } from '#app/coops/scope.ts';
import type { Instant } from '#app/time/index.ts';
import type { Transaction } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import { holdCycle } from './hold-cycle.server.ts';
import { moveBehind, type PinWish, pin } from './pin.server.ts';

export type ChangedDraft =
  | { ok: true }
  | { ok: false; reason: 'notFound' | 'alreadySolving' | 'begun' | 'draftChanged' };

/** A duty of one session: an adult's, an open slot, or one more than there is. */
export type DutyFrom = { adultId: string } | 'open' | 'more';

type Change = { cycleId: string; sessionId: string; now: Instant };

/**
 * Fixes or rules out one duty or place: the next run keeps to it and a draft follows it at once. A published rota is
 * left as members hold it until it is planned again.
 */
export async function fixByHand(
  trx: Transaction,
  scope: CoordinatorScope,
  change: Change & Pick<PinWish, 'kind' | 'who'>,
): Promise<ChangedDraft> {
  const at = await sessionToChange(trx, scope, change);
  if (!at.ok) return at;
  const pinned = await pin(trx, scope, change);
  if (!pinned.ok) return pinned;
  if (!at.draft) return { ok: true };
  switch (change.kind) {
    case 'duty':
      return giveDuty(trx, scope, change.sessionId, 'open', change.who);
    case 'noDuty':
      await leaveOpen(trx, scope, change.sessionId, change.who);
      return { ok: true };
    case 'place':
      await placeChildren(trx, scope, change.sessionId, change.who);
      return { ok: true };
    case 'noPlace':
      await takeChildrenOut(trx, scope, change.sessionId, change.who);
      return { ok: true };
  }
}

/** Gives one duty of a draft to `to`; the next run keeps it so. Handed on once more it stays one move. */
export async function moveDuty(
  trx: Transaction,
  scope: CoordinatorScope,
  move: Change & { from: DutyFrom; to: string },
): Promise<ChangedDraft> {
  const { sessionId, from, to } = move;
  const at = await sessionToChange(trx, scope, move);
  if (!at.ok) return at;
  if (!at.draft) return { ok: false, reason: 'notFound' };
  let moveId: string | undefined;
  if (typeof from === 'object' && from.adultId !== to) {
    const { adultId } = from;
    moveId = (await moveBehind(trx, scope, { sessionId, adultId })) ?? newId();
    const left = await pin(trx, scope, { sessionId, kind: 'noDuty', who: adultId, moveId });
    if (!left.ok) return left;
    if (!(await leaveOpen(trx, scope, sessionId, adultId))) return { ok: false, reason: 'draftChanged' };
  }
  const taken = await pin(trx, scope, { sessionId, kind: 'duty', who: to, ...(moveId && { moveId }) });
  return taken.ok ? giveDuty(trx, scope, sessionId, from === 'more' ? 'more' : 'open', to) : taken;
}

async function sessionToChange(
  trx: Transaction,
  { coopId }: CoordinatorScope,
  { cycleId, sessionId, now }: Change,
): Promise<{ ok: true; draft: boolean } | Exclude<ChangedDraft, { ok: true }>> {
  await holdCycle(trx, { coopId, cycleId });
  const session = await trx
    .selectFrom('sessions')
    .innerJoin('cycles', 'cycles.id', 'sessions.cycle_id')
    .where('sessions.id', '=', sessionId)
    .where('sessions.cycle_id', '=', cycleId)
    .where('sessions.coop_id', '=', coopId)
    .select(['sessions.starts_at as startsAt', 'cycles.published_at as publishedAt'])
    .executeTakeFirst();
  if (!session) return { ok: false, reason: 'notFound' };
  if (session.publishedAt !== null && session.startsAt <= now) return { ok: false, reason: 'begun' };
  const running = await trx
    .selectFrom('solves')
    .where('coop_id', '=', coopId)
    .where('cycle_id', '=', cycleId)
    .where('status', 'in', ['queued', 'running'])
    .select('id')
    .executeTakeFirst();
  if (running) return { ok: false, reason: 'alreadySolving' };
  const worked = await trx
    .selectFrom('places')
    .innerJoin('sessions', 'sessions.id', 'places.session_id')
    .where('places.coop_id', '=', coopId)
    .where('sessions.cycle_id', '=', cycleId)
    .select('places.id')
    .limit(1)
    .executeTakeFirst();
  return { ok: true, draft: session.publishedAt === null && worked !== undefined };
}

async function giveDuty(
  trx: Transaction,
  scope: CoordinatorScope,
  sessionId: string,
  slot: 'open' | 'more',
  adultId: string,
): Promise<ChangedDraft> {
  const { coopId } = scope;
  const duties = await trx
    .selectFrom('duties')
    .where('coop_id', '=', coopId)
    .where('session_id', '=', sessionId)
    .select(['id', 'adult_id'])
    .execute();
  if (!duties.some(({ adult_id }) => adult_id === adultId)) {
    const open = slot === 'open' ? duties.find(({ adult_id }) => adult_id === null) : undefined;
    if (open)
      await trx
        .updateTable('duties')
        .set({ adult_id: adultId })
        .where('id', '=', open.id)
        .where('coop_id', '=', coopId)
        .execute();
    else
      await trx
        .insertInto('duties')
        .values({ id: newId(), coop_id: coopId, session_id: sessionId, adult_id: adultId })
        .execute();
  }
  const family = await trx
    .selectFrom('families')
    .innerJoin('adults', 'adults.family_id', 'families.id')
    .where('adults.id', '=', adultId)
    .where('families.coop_id', '=', coopId)
    .select(['families.id', 'families.children_come_along as comeAlong'])
    .executeTakeFirst();
  if (family?.comeAlong === 1) await placeChildren(trx, scope, sessionId, family.id);
  return { ok: true };
}

/** Whether the adult had a duty there that is open now. */
async function leaveOpen(
  trx: Transaction,
  scope: CoordinatorScope,
  sessionId: string,
  adultId: string,
): Promise<boolean> {
  const left = await trx
    .updateTable('duties')
    .set({ adult_id: null })
    .where('coop_id', '=', scope.coopId)
    .where('session_id', '=', sessionId)
    .where('adult_id', '=', adultId)
    .executeTakeFirst();
  return left.numUpdatedRows > 0n;
}

async function placeChildren(
  trx: Transaction,
  { coopId }: CoordinatorScope,
  sessionId: string,
  familyId: string,
): Promise<void> {
  const children = await trx
    .selectFrom('children')
    .where('coop_id', '=', coopId)
    .where('family_id', '=', familyId)
    .select('id')
    .execute();
  if (children.length === 0) return;
  await trx
    .insertInto('places')
    .values(children.map(({ id }) => ({ id: newId(), coop_id: coopId, session_id: sessionId, child_id: id })))
    .onConflict((conflict) => conflict.columns(['session_id', 'child_id']).doNothing())
    .execute();
}

async function takeChildrenOut(
  trx: Transaction,
  { coopId }: CoordinatorScope,
  sessionId: string,
  familyId: string,
): Promise<void> {
  await trx
    .deleteFrom('places')
    .where('coop_id', '=', coopId)
    .where('session_id', '=', sessionId)
    .where(
      'child_id',
      'in',
      trx
        .selectFrom('children')
        .where('coop_id', '=', coopId)
        .where('family_id', '=', familyId)
        .select('children.id'),
    )
    .execute();
}
