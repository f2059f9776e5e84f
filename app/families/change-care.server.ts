import type { Weekday } from '#app/time/weekdays.ts';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import { inTransaction } from '#db/transaction.ts';
import { writeCareDays } from './care-days.ts';
import type { FamilyScope } from './family-scope.ts';

export type Care = {
  placesMin: number;
  placesMax: number;
  careDays: Weekday[];
  comeAlong: boolean;
  /** Ids of families whose homes, and of venues, the children cannot use. */
  homes: string[];
  venues: string[];
};

/** Changes when, where and how often a family's children come. Its own home and places of other co-ops are left out. */
export async function changeCare(db: Database, scope: FamilyScope, care: Care): Promise<void> {
  const { coopId, familyId } = scope;
  await inTransaction(db, async (trx) => {
    await trx
      .updateTable('families')
      .set({
        places_min: care.placesMin,
        places_max: care.placesMax,
        care_days: writeCareDays(care.careDays),
        children_come_along: care.comeAlong ? 1 : 0,
      })
      .where('coop_id', '=', coopId)
      .where('id', '=', familyId)
      .execute();
    const places = await placesOthersHave(trx, scope);
    await trx
      .deleteFrom('avoided_venues')
      .where('coop_id', '=', coopId)
      .where('family_id', '=', familyId)
      .execute();
    const row = { coop_id: coopId, family_id: familyId };
    const rows = [
      ...places.homes
        .filter(({ id }) => care.homes.includes(id))
        .map(({ id }) => ({ ...row, id: newId(), home_of: id, venue_id: null })),
      ...places.venues
        .filter(({ id }) => care.venues.includes(id))
        .map(({ id }) => ({ ...row, id: newId(), home_of: null, venue_id: id })),
    ];
    if (rows.length > 0) await trx.insertInto('avoided_venues').values(rows).execute();
  });
}

/** Where care may be, besides the family's own home: other families' homes and the co-op's venues, by name. */
export async function placesOthersHave(
  db: Database,
  scope: FamilyScope,
): Promise<{ homes: { id: string; name: string }[]; venues: { id: string; name: string }[] }> {
  const homes = await db
    .selectFrom('families')
    .where('coop_id', '=', scope.coopId)
    .where('id', '!=', scope.familyId)
    .select(['id', 'name'])
    .orderBy('folded_name')
    .execute();
  const venues = await db
    .selectFrom('venues')
    .where('coop_id', '=', scope.coopId)
    .where('family_id', 'is', null)
    .select(['id', 'name'])
    .orderBy('name')
    .execute();
  return { homes, venues };
}
