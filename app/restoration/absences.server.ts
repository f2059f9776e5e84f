import type { FamilyScope } from '#app/families/family-scope.ts';
import type { Database } from '#db/connect.ts';
import { type AbsenceGroup, groupAbsences } from './group-absences.ts';

/** What the family's adults said of when they cannot take a duty, in the order in which it was said. */
export async function absencesOf(db: Database, scope: FamilyScope): Promise<AbsenceGroup[]> {
  const rows = await db
    .selectFrom('absences')
    .innerJoin('adults', 'adults.id', 'absences.adult_id')
    .where('absences.coop_id', '=', scope.coopId)
    .where('adults.family_id', '=', scope.familyId)
    .select([
      'absences.id',
      'absences.adult_id as adultId',
      'absences.kind',
      'absences.weekday',
      'absences.start_time as startTime',
      'absences.end_time as endTime',
      'absences.first_day as firstDay',
      'absences.last_day as lastDay',
      'absences.source',
      'absences.to_confirm',
    ])
    .orderBy('absences.id')
    .execute();
  return groupAbsences(rows.map(({ to_confirm, ...row }) => ({ ...row, toConfirm: to_confirm === 1 })));
}

/** The saying that holds this row. */
export async function absenceOf(db: Database, scope: FamilyScope, id: string): Promise<AbsenceGroup | null> {
  return (await absencesOf(db, scope)).find((group) => group.ids.includes(id)) ?? null;
}
