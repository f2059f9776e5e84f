import type { Scope } from '#app/coops/scope.ts';
import type { Database } from '#db/connect.ts';
import { prepared } from '#db/prepared.ts';
import { type Rules, readRules } from './rules.ts';

const newest = prepared(['coopId'], (db, { coopId }: { coopId: string }) =>
  db
    .selectFrom('agreements')
    .where('coop_id', '=', coopId)
    .select(['version', 'rules'])
    .orderBy('version', 'desc')
    .limit(1),
);

/** The rules in force: those of the newest version. */
export async function currentAgreement(
  db: Database,
  { coopId }: Pick<Scope, 'coopId'>,
): Promise<{ version: number; rules: Rules }> {
  const [row] = await newest(db, { coopId });
  if (!row) throw new Error('a co-op has its agreements from the start');
  return { version: row.version, rules: readRules(row.rules) };
}
