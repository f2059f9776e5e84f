import type { FamilyScope } from '#app/families/family-scope.ts';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import type { AttunedWindow } from './attuned.ts';

export type NamedWindow = AttunedWindow & { id: string; name: string };

/** The family's attuned windows, by the hour at which they begin. */
export async function attunedWindowsOf(db: Database, scope: FamilyScope): Promise<NamedWindow[]> {
  return db
    .selectFrom('attuned_windows')
    .where('coop_id', '=', scope.coopId)
    .where('family_id', '=', scope.familyId)
    .select(['id', 'name', 'weekdays', 'start_time as startTime', 'end_time as endTime'])
    .orderBy('start_time')
    .orderBy('id')
    .execute();
}

/** Adds an attuned window (`windowId` null) or changes one of the family's; its id, or null when it has none of that id. */
export async function saveAttunedWindow(
  db: Database,
  scope: FamilyScope,
  window: AttunedWindow & { windowId: string | null; name: string },
): Promise<string | null> {
  const { coopId, familyId } = scope;
  const said = {
    name: window.name,
    weekdays: window.weekdays,
    start_time: window.startTime,
    end_time: window.endTime,
  };
  if (window.windowId === null) {
    const id = newId();
    await db
      .insertInto('attuned_windows')
      .values({ id, coop_id: coopId, family_id: familyId, ...said })
      .execute();
    return id;
  }
  const changed = await db
    .updateTable('attuned_windows')
    .set(said)
    .where('coop_id', '=', coopId)
    .where('family_id', '=', familyId)
    .where('id', '=', window.windowId)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n ? window.windowId : null;
}

export async function removeAttunedWindow(db: Database, scope: FamilyScope, windowId: string): Promise<void> {
  await db
    .deleteFrom('attuned_windows')
    .where('coop_id', '=', scope.coopId)
    .where('family_id', '=', scope.familyId)
    .where('id', '=', windowId)
    .execute();
}
