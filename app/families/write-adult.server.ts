import type { CoordinatorScope } from '#app/coops/scope.ts';
import { writeWindows } from '#app/restoration/practice.ts';
import type { Transaction } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import type { AbsencesTable } from '#db/schema.ts';
import type { ImportedAdult } from './sheet/imported-family.ts';

type Into = { trx: Transaction; scope: CoordinatorScope; familyId: string };

/** Adds or updates an adult with what the sheet says of their times, each waiting for the family's yes. */
export async function writeAdult(into: Into, adult: ImportedAdult, existingId: string | null): Promise<void> {
  const { trx, scope } = into;
  const said = {
    name: adult.name,
    ...(adult.email === null ? {} : { email: adult.email }),
    ...(adult.phone === null ? {} : { phone: adult.phone }),
    ...(adult.firstAid ? { first_aid: 1 as const } : {}),
  };
  const id = existingId ?? newId();
  if (existingId) {
    await trx
      .updateTable('adults')
      .set(said)
      .where('id', '=', id)
      .where('coop_id', '=', scope.coopId)
      .execute();
  } else {
    await trx
      .insertInto('adults')
      .values({
        id,
        coop_id: scope.coopId,
        family_id: into.familyId,
        email: null,
        phone: '',
        first_aid: 0,
        ...said,
      })
      .execute();
  }
  await writeAbsences(into, id, adult);
  await writePractices(into, id, adult);
}

/** What the family has confirmed is theirs; only what still waits is replaced by the sheet. */
async function writeAbsences({ trx, scope }: Into, adultId: string, adult: ImportedAdult): Promise<void> {
  const theirs = trx
    .selectFrom('absences')
    .where('coop_id', '=', scope.coopId)
    .where('adult_id', '=', adultId);
  const confirmed = new Set(
    (await theirs.where('to_confirm', '=', 0).select('source').execute()).map((row) => row.source),
  );
  await trx
    .deleteFrom('absences')
    .where('coop_id', '=', scope.coopId)
    .where('adult_id', '=', adultId)
    .where('to_confirm', '=', 1)
    .execute();
  const rows = adult.unavailable
    .filter((absence) => !confirmed.has(absence.source))
    .flatMap((absence): AbsencesTable[] => {
      const row = {
        id: newId(),
        coop_id: scope.coopId,
        adult_id: adultId,
        kind: absence.kind,
        weekday: null,
        start_time: null,
        end_time: null,
        first_day: null,
        last_day: null,
        source: absence.source,
        to_confirm: 1 as const,
      };
      if (absence.kind === 'span') {
        return [{ ...row, first_day: absence.from, last_day: absence.through }];
      }
      return absence.weekdays.map((weekday) => ({
        ...row,
        id: newId(),
        weekday,
        start_time: absence.from,
        end_time: absence.until,
      }));
    });
  if (rows.length > 0) await trx.insertInto('absences').values(rows).execute();
}

async function writePractices({ trx, scope }: Into, adultId: string, adult: ImportedAdult): Promise<void> {
  const theirs = trx
    .selectFrom('practices')
    .where('coop_id', '=', scope.coopId)
    .where('adult_id', '=', adultId);
  const confirmed = new Set(
    (await theirs.where('to_confirm', '=', 0).select('source').execute()).map((row) => row.source),
  );
  await trx
    .deleteFrom('practices')
    .where('coop_id', '=', scope.coopId)
    .where('adult_id', '=', adultId)
    .where('to_confirm', '=', 1)
    .execute();
  const rows = adult.practices
    .filter((practice) => !confirmed.has(practice.source))
    .map((practice) => ({
      id: newId(),
      coop_id: scope.coopId,
      adult_id: adultId,
      name: practice.name,
      non_negotiable: practice.nonNegotiable ? (1 as const) : (0 as const),
      times: writeWindows(
        practice.times.flatMap(({ weekdays, from, until }) =>
          weekdays.map((weekday) => ({ weekday, start: from, end: until })),
        ),
      ),
      source: practice.source,
      to_confirm: 1 as const,
    }));
  if (rows.length > 0) await trx.insertInto('practices').values(rows).execute();
}
