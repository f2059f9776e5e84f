import type { CoordinatorScope } from '#app/coops/scope.ts';
import type { Finding } from '#app/scheduler/findings.ts';
import type { Rota } from '#app/scheduler/rota.ts';
import type { Instant, LocalDate } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';

export type Cycle = { id: string; firstDay: LocalDate; lastDay: LocalDate; publishedAt: Instant | null };

/** The co-op's cycles, the newest first. */
export async function listCycles(db: Database, scope: CoordinatorScope): Promise<Cycle[]> {
  return db
    .selectFrom('cycles')
    .where('coop_id', '=', scope.coopId)
    .select(['id', 'first_day as firstDay', 'last_day as lastDay', 'published_at as publishedAt'])
    .orderBy('first_day', 'desc')
    .execute();
}

export type SolveSeen = {
  status: 'queued' | 'running' | 'done' | 'failed' | 'stopped';
  level: number;
  rota: Rota | null;
  /** Whether it was asked to end with what it has. */
  stopping: boolean;
  explanations: Finding[];
};

/** The newest run of the scheduler for a cycle. */
export async function latestSolve(
  db: Database,
  scope: CoordinatorScope,
  cycleId: string,
): Promise<SolveSeen | null> {
  const row = await db
    .selectFrom('solves')
    .where('coop_id', '=', scope.coopId)
    .where('cycle_id', '=', cycleId)
    .select(['status', 'level', 'rota', 'explanations', 'stop_asked as stopAsked'])
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    status: row.status,
    level: row.level,
    stopping: row.stopAsked === 1,
    rota: row.rota === null ? null : (JSON.parse(row.rota) as Rota),
    explanations: row.explanations === null ? [] : (JSON.parse(row.explanations) ?? []),
  };
}
