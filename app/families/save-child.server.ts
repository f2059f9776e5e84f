import type { LocalDate } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import type { FamilyScope } from './family-scope.ts';
import type { FamilySaved } from './refusal.ts';

/** Adds a child to the family (`childId` null) or changes one of it. */
export async function saveChild(
  db: Database,
  scope: FamilyScope,
  child: { childId: string | null; name: string; bornOn: LocalDate | null; allergies: string },
): Promise<FamilySaved> {
  const said = {
    name: child.name,
    born_on: child.bornOn,
    allergies: child.allergies,
    // Whoever reads the form and saves it has said what counts.
    allergies_to_confirm: 0 as const,
  };
  if (child.childId === null) {
    const id = newId();
    await db
      .insertInto('children')
      .values({ id, coop_id: scope.coopId, family_id: scope.familyId, ...said })
      .execute();
    return { ok: true, id };
  }
  const changed = await db
    .updateTable('children')
    .set(said)
    .where('coop_id', '=', scope.coopId)
    .where('family_id', '=', scope.familyId)
    .where('id', '=', child.childId)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n ? { ok: true, id: child.childId } : { ok: false, reason: 'notFound' };
}
