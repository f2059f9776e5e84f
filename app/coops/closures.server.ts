import type { LocalDate } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import type { CoordinatorScope } from './scope.ts';

export type Closure = { id: string; firstDay: LocalDate; lastDay: LocalDate; reason: string };

/** Days without sessions that are not over on `today`, by date. */
export async function closuresFrom(
  db: Database,
  scope: CoordinatorScope,
  today: LocalDate,
): Promise<Closure[]> {
  return db
    .selectFrom('closures')
    .where('coop_id', '=', scope.coopId)
    .where('last_day', '>=', today)
    .select(['id', 'first_day as firstDay', 'last_day as lastDay', 'reason'])
    .orderBy('first_day')
    .execute();
}

export async function addClosure(
  db: Database,
  scope: CoordinatorScope,
  closure: { firstDay: LocalDate; lastDay: LocalDate; reason: string },
): Promise<{ closureId: string }> {
  const closureId = newId();
  await db
    .insertInto('closures')
    .values({
      id: closureId,
      coop_id: scope.coopId,
      first_day: closure.firstDay,
      last_day: closure.lastDay,
      reason: closure.reason,
    })
    .execute();
  return { closureId };
}

export async function removeClosure(db: Database, scope: CoordinatorScope, id: string): Promise<void> {
  await db.deleteFrom('closures').where('coop_id', '=', scope.coopId).where('id', '=', id).execute();
}
