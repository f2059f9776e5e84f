import type { CoordinatorScope } from '#app/coops/scope.ts';
import type { Instant } from '#app/time/index.ts';
import type { Transaction } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import { currentAgreement } from './queries.server.ts';
import { type Rules, writeRules } from './rules.ts';

/** Writes the rules as a new version; unchanged rules make none. Two at once: the version's unique key lets one pass. */
export async function changeRules(
  trx: Transaction,
  scope: CoordinatorScope,
  change: { rules: Rules; now: Instant },
): Promise<{ version: number }> {
  const current = await currentAgreement(trx, scope);
  const rules = writeRules(change.rules);
  if (rules === writeRules(current.rules)) return { version: current.version };
  const version = current.version + 1;
  await trx
    .insertInto('agreements')
    .values({ id: newId(), coop_id: scope.coopId, version, rules, created_at: change.now })
    .execute();
  return { version };
}
