import type { FamilyScope } from '#app/families/family-scope.ts';
import type { LocalDate, LocalTime } from '#app/time/index.ts';
import type { Weekday } from '#app/time/weekdays.ts';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import { inTransaction } from '#db/transaction.ts';
import { absenceOf } from './absences.server.ts';

export type AbsenceSaid =
  | { kind: 'weekly'; weekdays: Weekday[]; startTime: LocalTime | null; endTime: LocalTime | null }
  | { kind: 'span'; firstDay: LocalDate | null; lastDay: LocalDate | null };

/**
 * Keeps when an adult of the family cannot take a duty. With `absenceId` it takes the place of what was said before; the
 * sheet's words stay with it, so that the same sheet, imported again, does not bring back what the family changed. Returns
 * the id of what was said, or null where the family has no such adult or absence.
 */
export async function saveAbsence(
  db: Database,
  scope: FamilyScope,
  absence: { absenceId: string | null; adultId: string; said: AbsenceSaid },
): Promise<string | null> {
  const { coopId, familyId } = scope;
  const { said } = absence;
  return inTransaction(db, async (trx) => {
    const before = absence.absenceId === null ? null : await absenceOf(trx, scope, absence.absenceId);
    if (absence.absenceId !== null && !before) return null;
    const adult = await trx
      .selectFrom('adults')
      .where('coop_id', '=', coopId)
      .where('family_id', '=', familyId)
      .where('id', '=', before?.adultId ?? absence.adultId)
      .select('id')
      .executeTakeFirst();
    if (!adult) return null;
    if (before)
      await trx.deleteFrom('absences').where('coop_id', '=', coopId).where('id', 'in', before.ids).execute();
    const row = {
      coop_id: coopId,
      adult_id: adult.id,
      kind: said.kind,
      weekday: null,
      start_time: null,
      end_time: null,
      // An absence that comes back weekly may have ended or begun on a day; the form leaves these days as they are.
      first_day: before?.firstDay ?? null,
      last_day: before?.lastDay ?? null,
      source: before?.source ?? '',
      to_confirm: 0 as const,
    };
    const rows =
      said.kind === 'span'
        ? [{ ...row, id: newId(), first_day: said.firstDay, last_day: said.lastDay }]
        : said.weekdays.map((weekday) => ({
            ...row,
            id: newId(),
            weekday,
            start_time: said.startTime,
            end_time: said.endTime,
            ...(before?.kind === 'span' ? { first_day: null, last_day: null } : {}),
          }));
    await trx.insertInto('absences').values(rows).execute();
    return rows[0]?.id ?? null;
  });
}

/** Takes back what was said; all weekdays of it. */
export async function removeAbsence(db: Database, scope: FamilyScope, absenceId: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    const before = await absenceOf(trx, scope, absenceId);
    if (before)
      await trx
        .deleteFrom('absences')
        .where('coop_id', '=', scope.coopId)
        .where('id', 'in', before.ids)
        .execute();
  });
}
