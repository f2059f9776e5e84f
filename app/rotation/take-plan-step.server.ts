import type { CoordinatorScope } from '#app/coops/scope.ts';
import { judgeItems } from '#app/scheduler/judge.ts';
import type { Instant } from '#app/time/index.ts';
import type { Database, Transaction } from '#db/connect.ts';
import { inTransaction } from '#db/transaction.ts';
import { askToSolve, askToStop } from './ask-to-solve.server.ts';
import { buildProblem } from './build-problem.ts';
import { buildRepair } from './build-repair.ts';
import { type DutyFrom, fixByHand, moveDuty } from './change-draft.server.ts';
import { draftMark } from './draft-mark.ts';
import { heldItems } from './held-items.ts';
import { forgetPins, unpin } from './pin.server.ts';
import type { PinKind } from './planning.ts';
import { publishRota } from './publish-rota.server.ts';
import { readPlanning } from './read-planning.server.ts';
import { forgetRepairs, publishRepair, waitingRepair } from './repair.server.ts';
import type { PlanStep } from './schema.ts';

export type PlanRefusal =
  | 'noFamilies'
  | 'alreadySolving'
  | 'alreadyPublished'
  | 'noRota'
  | 'breaksRules'
  | 'allBegun'
  | 'begun'
  | 'draftChanged'
  | 'rotaChanged'
  | 'notFound';

/** Does what a button of the plan page asks for; gives the reason when it may not. */
export async function takePlanStep(
  db: Database,
  scope: CoordinatorScope,
  step: PlanStep,
  now: Instant,
): Promise<PlanRefusal | null> {
  switch (step.intent) {
    case 'solve':
      return solve(db, scope, step.cycle, now);
    case 'stop':
      await askToStop(db, scope, step.cycle);
      return null;
    case 'publish': {
      const refused = await whole(db, (trx) => publish(trx, scope, step, now));
      if (refused === null) await askToStop(db, scope, step.cycle);
      return refused;
    }
    case 'publishRepair':
      return whole(db, (trx) =>
        publishRepair(trx, scope, { cycleId: step.cycle, solveId: step.repair, now }),
      );
    case 'forgetRepair': {
      const planning = await readPlanning(db, scope, step.cycle);
      const repair = planning && (await waitingRepair(db, scope, planning, now));
      // Published or planned anew by somebody else: to say nothing would have it look left as it was.
      if (repair?.solveId !== step.repair) return 'draftChanged';
      await inTransaction(db, (trx) =>
        forgetRepairs(trx, scope, { cycleId: step.cycle, solveId: step.repair }),
      );
      return null;
    }
    case 'unpin':
      await inTransaction(db, (trx) => unpin(trx, scope, step.pin));
      return null;
    case 'fix':
    case 'forbid': {
      const [what = '', who = ''] = step.who.split(':');
      const fix = step.intent === 'fix';
      const kind: PinKind = what === 'adult' ? (fix ? 'duty' : 'noDuty') : fix ? 'place' : 'noPlace';
      const change = { cycleId: step.cycle, sessionId: step.session, now };
      if (kind !== 'duty' || step.from === undefined)
        return whole(db, (trx) => fixByHand(trx, scope, { ...change, kind, who }));
      const from: DutyFrom =
        step.from === 'open' || step.from === 'more' ? step.from : { adultId: step.from };
      return whole(db, (trx) => moveDuty(trx, scope, { ...change, from, to: who }));
    }
  }
}

async function solve(
  db: Database,
  scope: CoordinatorScope,
  cycleId: string,
  now: Instant,
): Promise<PlanRefusal | null> {
  const planning = await readPlanning(db, scope, cycleId);
  if (!planning) return 'notFound';
  const problem =
    planning.cycle.publishedAt === null ? buildProblem(planning, now) : buildRepair(planning, now);
  if (planning.cycle.publishedAt !== null && problem.sessions.length === 0) return 'allBegun';
  const asked = await inTransaction(db, (trx) => askToSolve(trx, scope, { cycleId, problem, now }));
  return asked.ok ? null : asked.reason;
}

/**
 * Publishes the draft that was read, where it keeps every hard rule as the co-op is now; one that does not waits until it is
 * mended.
 */
async function publish(
  trx: Transaction,
  scope: CoordinatorScope,
  { cycle: cycleId, draft: read }: { cycle: string; draft: string },
  now: Instant,
): Promise<{ ok: true } | { ok: false; reason: PlanRefusal }> {
  const published = await publishRota(trx, scope, { cycleId, now });
  if (!published.ok) return published;
  const planning = await readPlanning(trx, scope, cycleId);
  if (!planning) return { ok: false, reason: 'notFound' };
  if (draftMark(planning) !== read) return { ok: false, reason: 'draftChanged' };
  const draft = { ...planning, cycle: { ...planning.cycle, publishedAt: null } };
  if (!judgeItems(buildProblem(draft, now), heldItems(draft)).valid)
    return { ok: false, reason: 'breaksRules' };
  await forgetPins(trx, scope, cycleId);
  return { ok: true };
}

/** A transaction of which nothing stays when it is refused. */
async function whole(
  db: Database,
  work: (trx: Transaction) => Promise<{ ok: true } | { ok: false; reason: PlanRefusal }>,
): Promise<PlanRefusal | null> {
  try {
    await inTransaction(db, async (trx) => {
      const done = await work(trx);
      if (!done.ok) throw new Refused(done.reason);
    });
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.reason;
    throw error;
  }
}

class Refused extends Error {
  readonly reason: PlanRefusal;

  constructor(reason: PlanRefusal) {
    super(reason);
    this.reason = reason;
  }
}
