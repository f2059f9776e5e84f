import type { CoordinatorScope } from '#app/coops/scope.ts';
import type { Problem } from '#app/scheduler/problem.ts';
import type { Instant } from '#app/time/index.ts';
import type { Database, Transaction } from '#db/connect.ts';
import { newId } from '#db/ids.ts';

export type AskedToSolve =
  | { ok: true; solveId: string }
  | { ok: false; reason: 'noFamilies' | 'alreadySolving' | 'notFound' };

/** Queues a run of the scheduler for a cycle: for a draft, or for what a published rota could become. */
export async function askToSolve(
  trx: Transaction,
  scope: CoordinatorScope,
  ask: { cycleId: string; problem: Problem; now: Instant },
): Promise<AskedToSolve> {
  if (ask.problem.families.length === 0) return { ok: false, reason: 'noFamilies' };
  // Holds the cycle's row, so that of two who ask at once the second sees the first's solve.
  const cycle = await trx
    .updateTable('cycles')
    .set(({ ref }) => ({ published_at: ref('published_at') }))
    .where('id', '=', ask.cycleId)
    .where('coop_id', '=', scope.coopId)
    .executeTakeFirst();
  if (cycle.numUpdatedRows === 0n) return { ok: false, reason: 'notFound' };
  const running = await trx
    .selectFrom('solves')
    .where('coop_id', '=', scope.coopId)
    .where('cycle_id', '=', ask.cycleId)
    .where('status', 'in', ['queued', 'running'])
    .select('id')
    .executeTakeFirst();
  if (running) return { ok: false, reason: 'alreadySolving' };
  const solveId = newId();
  await trx
    .insertInto('solves')
    .values({
      id: solveId,
      coop_id: scope.coopId,
      cycle_id: ask.cycleId,
      status: 'queued',
      problem: JSON.stringify(ask.problem),
      rota: null,
      explanations: null,
      level: 0,
      stop_asked: 0,
      asked_at: ask.now,
      heard_at: null,
    })
    .execute();
  return { ok: true, solveId };
}

/** Asks the cycle's run to end with what it has; one that still waits ends at once. */
export async function askToStop(db: Database, scope: CoordinatorScope, cycleId: string): Promise<void> {
  const ofCycle = db
    .updateTable('solves')
    .where('coop_id', '=', scope.coopId)
    .where('cycle_id', '=', cycleId);
  await ofCycle.set({ status: 'stopped', stop_asked: 1 }).where('status', '=', 'queued').execute();
  await ofCycle.set({ stop_asked: 1 }).where('status', '=', 'running').execute();
}
