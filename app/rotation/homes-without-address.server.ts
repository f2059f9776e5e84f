import type { CoordinatorScope } from '#app/coops/scope.ts';
import type { Database } from '#db/connect.ts';

/** The families at whose homes sessions of the cycle take place while nobody knows where that is. */
export async function homesWithoutAddress(
  db: Database,
  scope: CoordinatorScope,
  cycleId: string,
): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('families')
    .where('coop_id', '=', scope.coopId)
    .where('address', '=', '')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('sessions')
          .innerJoin('duties', 'duties.session_id', 'sessions.id')
          .whereRef('sessions.host_family_id', '=', 'families.id')
          .where('sessions.cycle_id', '=', cycleId)
          .select('duties.id'),
      ),
    )
    .select(['id', 'name'])
    .orderBy('folded_name')
    .execute();
}
