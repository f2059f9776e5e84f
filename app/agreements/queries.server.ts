import type { Scope } from '#app/coops/scope.ts';
import type { Database } from '#db/connect.ts';
import { type Rules, readRules } from './rules.ts';

/** The rules in force: those of the newest version. */
export async function currentAgreement(
  db: Database,
  scope: Scope,
): Promise<{ version: number; rules: Rules }> {
  const row = await db
    .selectFrom('agreements')
    .where('coop_id', '=', scope.coopId)
    .select(['version', 'rules'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { version: row.version, rules: readRules(row.rules) };
}
