import type { CoordinatorScope } from '#app/coops/scope.ts';
import type { Instant } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { inTransaction } from '#db/transaction.ts';
import { askToSolve, askToStop } from './ask-to-solve.server.ts';
import { buildProblem } from './build-problem.ts';
import { pin, unpin } from './pin.server.ts';
import { publishRota } from './publish-rota.server.ts';
import { readPlanning } from './read-planning.server.ts';
import type { PlanStep } from './schema.ts';

export type PlanRefusal = 'noFamilies' | 'alreadySolving' | 'alreadyPublished' | 'noRota' | 'notFound';

/** Does what a button of the plan page asks for; gives the reason when it may not. */
export async function takePlanStep(
  db: Database,
  scope: CoordinatorScope,
  step: PlanStep,
  now: Instant,
): Promise<PlanRefusal | null> {
  switch (step.intent) {
    case 'solve': {
      const planning = await readPlanning(db, scope, step.cycle);
      if (!planning) return 'notFound';
      const problem = buildProblem(planning, now);
      const asked = await inTransaction(db, (trx) =>
        askToSolve(trx, scope, { cycleId: step.cycle, problem, now }),
      );
      return asked.ok ? null : asked.reason;
    }
    case 'stop':
      await askToStop(db, scope, step.cycle);
      return null;
    case 'publish': {
      const done = await inTransaction(db, (trx) => publishRota(trx, scope, { cycleId: step.cycle, now }));
      if (!done.ok) return done.reason;
      await askToStop(db, scope, step.cycle);
      return null;
    }
    case 'unpin':
      await inTransaction(db, (trx) => unpin(trx, scope, step.pin));
      return null;
    case 'fix':
    case 'forbid': {
      const [what = '', who = ''] = step.who.split(':');
      const fix = step.intent === 'fix';
      const kind = what === 'adult' ? (fix ? 'duty' : 'noDuty') : fix ? 'place' : 'noPlace';
      const done = await inTransaction(db, (trx) => pin(trx, scope, { sessionId: step.session, kind, who }));
      return done.ok ? null : done.reason;
    }
  }
}
