import { currentAgreement } from '#app/agreements/queries.server.ts';
import type { CoordinatorScope } from '#app/coops/scope.ts';
import { listCycles } from '#app/rotation/list-cycles.server.ts';
import { type Instant, localDateOf } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { type NextStep, nextStep } from './next-step.ts';

/** What the co-op's coordinator does next, now that families have come. */
export async function nextStepOf(db: Database, scope: CoordinatorScope, now: Instant): Promise<NextStep> {
  const [{ version }, cycles] = await Promise.all([currentAgreement(db, scope), listCycles(db, scope)]);
  return nextStep({
    agreed: version > 1,
    newestCycle: cycles[0],
    today: localDateOf(now, scope.timeZone),
  });
}
