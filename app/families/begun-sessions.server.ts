import type { Scope } from '#app/coops/scope.ts';
import type { Instant } from '#app/time/index.ts';
import type { Transaction } from '#db/connect.ts';

/** The ids of the co-op's published sessions that have begun: what was there stays, whoever leaves. */
export function begunSessions(trx: Transaction, { coopId }: Scope, now: Instant) {
  return trx
    .selectFrom('sessions')
    .innerJoin('cycles', 'cycles.id', 'sessions.cycle_id')
    .where('sessions.coop_id', '=', coopId)
    .where('sessions.starts_at', '<=', now)
    .where('cycles.published_at', 'is not', null)
    .select('sessions.id');
}
