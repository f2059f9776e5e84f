import type { LocalTime } from '#app/time/index.ts';
import type { Weekday } from '#app/time/weekdays.ts';
import type { Database, Transaction } from '#db/connect.ts';
import { isDuplicate } from '#db/errors.ts';
import { newId } from '#db/ids.ts';
import { inTransaction } from '#db/transaction.ts';
import type { CoordinatorScope } from './scope.ts';

export type SessionLine = {
  weekdays: Weekday[];
  startTime: LocalTime;
  endTime: LocalTime;
  capacity: number;
  venue: { kind: 'byTurns' } | { kind: 'known'; id: string } | { kind: 'new'; name: string; address: string };
};

export type SavedSessions =
  | { ok: true; lineIds: string[] }
  | { ok: false; reason: 'sameStart' | 'notFound' | 'venueKindMissing' };

/**
 * Adds sessions to the weekday pattern, or with `lineId` puts them in the place of one line of it. Cycles that exist keep
 * their sessions; only those started later are made from the pattern.
 */
export async function saveSessions(
  db: Database,
  scope: CoordinatorScope,
  save: { lineId: string | null; line: SessionLine },
): Promise<SavedSessions> {
  const { line } = save;
  try {
    return await inTransaction(db, async (trx): Promise<SavedSessions> => {
      const venueId = await venueFor(trx, scope, line.venue);
      if (venueId === undefined) return { ok: false, reason: 'venueKindMissing' };
      if (save.lineId !== null && !(await removeSessions(trx, scope, save.lineId)))
        return { ok: false, reason: 'notFound' };
      const lines = line.weekdays.map((weekday) => ({ id: newId(), weekday }));
      await trx
        .insertInto('session_patterns')
        .values(
          lines.map(({ id, weekday }) => ({
            id,
            coop_id: scope.coopId,
            weekday,
            start_time: line.startTime,
            end_time: line.endTime,
            venue_id: venueId,
            capacity: line.capacity,
          })),
        )
        .execute();
      return { ok: true, lineIds: lines.map(({ id }) => id) };
    });
  } catch (error) {
    if (isDuplicate(error)) return { ok: false, reason: 'sameStart' };
    throw error;
  }
}

/** Takes one line out of the pattern; false when it has none of that id. */
export async function removeSessions(
  db: Database,
  scope: CoordinatorScope,
  lineId: string,
): Promise<boolean> {
  const removed = await db
    .deleteFrom('session_patterns')
    .where('coop_id', '=', scope.coopId)
    .where('id', '=', lineId)
    .executeTakeFirst();
  return removed.numDeletedRows === 1n;
}

/** Null where homes take turns; undefined when the co-op has no such venue. */
async function venueFor(
  trx: Transaction,
  scope: CoordinatorScope,
  venue: SessionLine['venue'],
): Promise<string | null | undefined> {
  if (venue.kind === 'byTurns') return null;
  if (venue.kind === 'known') {
    const known = (await placesOf(trx, scope)).find(({ id }) => id === venue.id);
    return known?.id;
  }
  const id = newId();
  const { name, address } = venue;
  await trx
    .insertInto('venues')
    .values({ id, coop_id: scope.coopId, family_id: null, name, address })
    .execute();
  return id;
}

/** The co-op's own places, by name; members' homes are not among them. */
export async function placesOf(
  db: Database,
  scope: CoordinatorScope,
): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('venues')
    .where('coop_id', '=', scope.coopId)
    .where('family_id', 'is', null)
    .select(['id', 'name'])
    .orderBy('name')
    .execute();
}
