import type { CoordinatorScope } from '#app/coops/scope.ts';
import { forgetOffers } from '#app/reminders/forget-offers.server.ts';
import { queueRotaChangeMails } from '#app/reminders/queue-rota-mails.server.ts';
import type { Problem } from '#app/scheduler/problem.ts';
import type { Rota } from '#app/scheduler/rota.ts';
import type { Instant } from '#app/time/index.ts';
import type { Database, Transaction } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import { heldItems, type Items } from './held-items.ts';
import { holdCycle } from './hold-cycle.server.ts';
import { forgetPins } from './pin.server.ts';
import type { Planning } from './planning.ts';
import { readPlanning } from './read-planning.server.ts';
import { changedAdults, rotaChanges, type SessionChange, sameRota } from './rota-changes.ts';

/** What the newest run proposes to change in a published rota. */
export type Repair = {
  solveId: string;
  changes: SessionChange[];
  /** Whether the rota is still the one the run started from and nothing it would change has begun. */
  fresh: boolean;
  problem: Problem;
};

/** The proposal that waits for the coordinator; null when there is none. */
export async function waitingRepair(
  db: Database,
  scope: CoordinatorScope,
  planning: Planning,
  now: Instant,
): Promise<Repair | null> {
  if (planning.cycle.publishedAt === null) return null;
  const row = await db
    .selectFrom('solves')
    .where('coop_id', '=', scope.coopId)
    .where('cycle_id', '=', planning.cycle.id)
    .select(['id', 'status', 'problem', 'rota', 'asked_at as askedAt'])
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row || row.rota === null || (row.status !== 'done' && row.status !== 'stopped')) return null;
  const problem = JSON.parse(row.problem) as Problem;
  const rota = JSON.parse(row.rota) as Rota;
  if (problem.published === null || rota.status === 'infeasible') return null;
  const planned = new Set(problem.sessions.map(({ id }) => id));
  const held = only(heldItems(planning), planned);
  const order = planning.sessions.map(({ id }) => id).filter((id) => planned.has(id));
  const changes = rotaChanges(order, held, withoutWhoLeft(planning, rota));
  const begunBy = (at: Instant) =>
    new Set(planning.sessions.flatMap(({ id, startsAt }) => (startsAt <= at ? [id] : [])));
  // What had begun when the run was asked for was planned as it was; what has begun since makes the run late.
  const [before, begun] = [begunBy(row.askedAt), begunBy(now)];
  // What has begun is not changed; open slots of the past need no filling.
  const open = changes.filter(({ session }) => !begun.has(session));
  const late = changes.some(
    ({ session, gives, takes, comes, stays }) =>
      begun.has(session) &&
      !before.has(session) &&
      gives.length + takes.length + comes.length + stays.length > 0,
  );
  return {
    solveId: row.id,
    changes: open,
    fresh: !late && sameRota(held, problem.published),
    problem,
  };
}

function only(items: Items, sessions: Set<string>): Items {
  const kept = <T extends { session: string }>(list: T[]) =>
    list.filter(({ session }) => sessions.has(session));
  return {
    duties: kept(items.duties),
    backups: [],
    places: kept(items.places),
    open: kept(items.open),
  };
}

function withoutWhoLeft(planning: Planning, rota: Items): Items {
  const adults = new Set(planning.adults.map(({ id }) => id));
  const families = new Set(planning.children.map(({ familyId }) => familyId));
  return {
    ...rota,
    duties: rota.duties.filter(({ adult }) => adults.has(adult)),
    places: rota.places.filter(({ family }) => families.has(family)),
  };
}

export type PublishedRepair =
  | { ok: true }
  | { ok: false; reason: 'notFound' | 'rotaChanged' | 'draftChanged' };

/**
 * Puts the proposal that was read into the published rota, whole or not at all: only while no other has taken its place
 * and the rota is the one that was planned from. Duties that stay keep their rows; a duty that changes hands keeps its row too. Whose dates change hears of it.
 */
export async function publishRepair(
  trx: Transaction,
  scope: CoordinatorScope,
  publish: { cycleId: string; solveId: string; now: Instant },
): Promise<PublishedRepair> {
  const { coopId } = scope;
  const { cycleId, now } = publish;
  await holdCycle(trx, { coopId, cycleId });
  const planning = await readPlanning(trx, scope, cycleId);
  if (!planning) return { ok: false, reason: 'notFound' };
  const repair = await waitingRepair(trx, scope, planning, now);
  if (repair?.solveId !== publish.solveId) return { ok: false, reason: 'draftChanged' };
  if (!repair.fresh) return { ok: false, reason: 'rotaChanged' };
  for (const change of repair.changes) {
    if (!(await changeDuties(trx, coopId, change))) return { ok: false, reason: 'rotaChanged' };
    await changePlaces(trx, coopId, planning, change);
  }
  await forgetRepairs(trx, scope, { cycleId, solveId: repair.solveId });
  await forgetPins(trx, scope, cycleId);
  await queueRotaChangeMails(trx, scope, {
    ...{ cycleId, lastDay: planning.cycle.lastDay, now },
    adultIds: changedAdults(repair.changes, repair.problem.families),
  });
  return { ok: true };
}

/**
 * Forgets a proposal and those of earlier runs for the same published rota, or the one before would wait in its place. What
 * somebody has asked for since stays: nobody has read that.
 */
export async function forgetRepairs(
  trx: Transaction,
  { coopId }: CoordinatorScope,
  { cycleId, solveId }: { cycleId: string; solveId: string },
): Promise<void> {
  await trx
    .deleteFrom('solves')
    .where('coop_id', '=', coopId)
    .where('cycle_id', '=', cycleId)
    .where('status', 'not in', ['queued', 'running'])
    .where('asked_at', '<=', (of) =>
      of
        .selectFrom('solves as read')
        .where('read.id', '=', solveId)
        .where('read.coop_id', '=', coopId)
        .select('read.asked_at'),
    )
    .where('asked_at', '>=', (of) =>
      of.selectFrom('cycles').where('id', '=', cycleId).where('coop_id', '=', coopId).select('published_at'),
    )
    .execute();
}

/** False when a row is not what it was: then nothing of the transaction may stay. */
async function changeDuties(trx: Transaction, coopId: string, change: SessionChange): Promise<boolean> {
  const takes = [...change.takes];
  let open = change.open.before;
  const set = async (from: string | null, to: string | null): Promise<boolean> => {
    const row = await trx
      .selectFrom('duties')
      .where('coop_id', '=', coopId)
      .where('session_id', '=', change.session)
      .where('adult_id', from === null ? 'is' : '=', from)
      .select('id')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    if (!row) return false;
    const done = await trx
      .updateTable('duties')
      .set({ adult_id: to })
      .where('coop_id', '=', coopId)
      .where('id', '=', row.id)
      .where('adult_id', from === null ? 'is' : '=', from)
      .executeTakeFirst();
    if (from === null && to !== null) await forgetOffers(trx, { coopId, dutyId: row.id, takenBy: to });
    return done.numUpdatedRows === 1n;
  };
  for (const adult of change.gives) {
    const to = takes.shift() ?? null;
    if (!(await set(adult, to))) return false;
    if (to === null) open += 1;
  }
  for (const adult of takes) {
    if (open > change.open.after) {
      if (!(await set(null, adult))) return false;
      open -= 1;
    } else await insertDuty(adult);
  }
  for (; open < change.open.after; open += 1) await insertDuty(null);
  if (open > change.open.after) {
    const spare = await trx
      .selectFrom('duties')
      .where('coop_id', '=', coopId)
      .where('session_id', '=', change.session)
      .where('adult_id', 'is', null)
      .select('id')
      .orderBy('id')
      .limit(open - change.open.after)
      .execute();
    const ids = spare.map(({ id }) => id);
    await trx.deleteFrom('duties').where('coop_id', '=', coopId).where('id', 'in', ids).execute();
  }
  return true;

  async function insertDuty(adultId: string | null): Promise<void> {
    await trx
      .insertInto('duties')
      .values({ id: newId(), coop_id: coopId, session_id: change.session, adult_id: adultId })
      .execute();
  }
}

async function changePlaces(
  trx: Transaction,
  coopId: string,
  planning: Planning,
  { session, comes, stays }: SessionChange,
): Promise<void> {
  const childrenOf = (families: string[]) =>
    planning.children.filter(({ familyId }) => families.includes(familyId)).map(({ id }) => id);
  const leaving = childrenOf(stays);
  if (leaving.length > 0)
    await trx
      .deleteFrom('places')
      .where('coop_id', '=', coopId)
      .where('session_id', '=', session)
      .where('child_id', 'in', leaving)
      .execute();
  const coming = childrenOf(comes);
  if (coming.length > 0)
    await trx
      .insertInto('places')
      .values(coming.map((child) => ({ id: newId(), coop_id: coopId, session_id: session, child_id: child })))
      .onConflict((conflict) => conflict.columns(['session_id', 'child_id']).doNothing())
      .execute();
}
