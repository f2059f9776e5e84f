import type { CoordinatorScope } from '#app/coops/scope.ts';
import type { Transaction } from '#db/connect.ts';

/** All that the app holds of each family, as a text that is the same as long as nothing of it changes. */
export async function familyStates(
  trx: Transaction,
  { coopId }: CoordinatorScope,
): Promise<Map<string, string>> {
  const families = await trx.selectFrom('families').where('coop_id', '=', coopId).selectAll().execute();
  const adults = await trx.selectFrom('adults').where('coop_id', '=', coopId).selectAll().execute();
  const familyOf = new Map(adults.map(({ id, family_id }) => [id, family_id]));
  const ofAdult = (row: { adult_id: string }) => familyOf.get(row.adult_id);
  const ofFamily = (row: { family_id: string | null }) => row.family_id;
  const found = new Map<string, string[]>(families.map((family) => [family.id, [JSON.stringify(family)]]));
  const add = <Row extends object>(rows: Row[], familyIdOf: (row: Row) => string | null | undefined) => {
    // What the sheet says is written anew each time, so that ids say nothing about it.
    for (const row of rows) found.get(familyIdOf(row) ?? '')?.push(JSON.stringify({ ...row, id: null }));
  };
  add(adults, ofFamily);
  for (const table of ['children', 'family_notes', 'venues'] as const)
    add(await trx.selectFrom(table).where('coop_id', '=', coopId).selectAll().execute(), ofFamily);
  for (const table of ['absences', 'practices'] as const)
    add(await trx.selectFrom(table).where('coop_id', '=', coopId).selectAll().execute(), ofAdult);
  return new Map([...found].map(([id, rows]) => [id, rows.toSorted().join('\n')]));
}
