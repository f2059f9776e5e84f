import type { Scope } from '#app/coops/scope.ts';
import { publishedSessions, type SessionSeen } from '#app/rotation/sessions.server.ts';
import { addDays, type Instant, type LocalDate, mondayOf } from '#app/time/index.ts';
import type { Transaction } from '#db/connect.ts';
import { type Situation, situationOf } from './judge.ts';
import { ownFacts } from './own.server.ts';
import type { Outcome } from './refusal.ts';

/** What a claim at one session is judged by, read within the claim's transaction. */
export async function situationAt(
  trx: Transaction,
  scope: Scope,
  at: { sessionId: string; localDate: LocalDate; now: Instant },
): Promise<{ ok: true; situation: Situation; session: SessionSeen } | Extract<Outcome, { ok: false }>> {
  const own = await ownFacts(trx, scope);
  if (!own) return { ok: false, reason: 'noFamily' };
  const monday = mondayOf(at.localDate);
  const sessions = await publishedSessions(trx, scope, addDays(monday, -1), addDays(monday, 7));
  const session = sessions.find((one) => one.id === at.sessionId);
  if (!session) return { ok: false, reason: 'noSuchSlot' };
  const situation = situationOf({ own, sessions, now: at.now, timeZone: scope.timeZone });
  return { ok: true, session, situation };
}
