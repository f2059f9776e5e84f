import type { FamilyScope } from '#app/families/family-scope.ts';
import type { Database } from '#db/connect.ts';
import { type PracticeWindow, readWindows } from './practice.ts';

export type Practice = {
  id: string;
  adultId: string;
  name: string;
  nonNegotiable: boolean;
  windows: readonly PracticeWindow[];
  source: string;
  toConfirm: boolean;
};

/**
 * What restores the family's adults. To a coordinator of another family they are times that the rota must respect, and
 * nothing else: no name and no words of a sheet.
 */
export async function practicesOf(db: Database, scope: FamilyScope): Promise<Practice[]> {
  const rows = await db
    .selectFrom('practices')
    .innerJoin('adults', 'adults.id', 'practices.adult_id')
    .where('practices.coop_id', '=', scope.coopId)
    .where('adults.family_id', '=', scope.familyId)
    .select([
      'practices.id',
      'practices.adult_id as adultId',
      'practices.name',
      'practices.non_negotiable',
      'practices.times',
      'practices.source',
      'practices.to_confirm',
    ])
    .orderBy('practices.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    adultId: row.adultId,
    name: scope.ownFamily ? row.name : '',
    nonNegotiable: row.non_negotiable === 1,
    windows: readWindows(row.times),
    source: scope.ownFamily ? row.source : '',
    toConfirm: row.to_confirm === 1,
  }));
}
