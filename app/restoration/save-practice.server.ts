import type { OwnFamilyScope } from '#app/families/family-scope.ts';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import { inTransaction } from '#db/transaction.ts';
import { type PracticeWindow, writeWindows } from './practice.ts';
import { practicesPerAdult } from './practices-per-adult.ts';

export type SavedPractice = { ok: true; id: string } | { ok: false; reason: 'notFound' | 'threePractices' };

/**
 * Keeps what restores an adult of the acting adult's family; either adult may enter it. With `practiceId` it changes one,
 * which then counts as confirmed.
 */
export async function savePractice(
  db: Database,
  scope: OwnFamilyScope,
  practice: {
    practiceId: string | null;
    adultId: string;
    name: string;
    nonNegotiable: boolean;
    windows: readonly PracticeWindow[];
  },
): Promise<SavedPractice> {
  const { coopId, familyId } = scope;
  const said = {
    name: practice.name,
    non_negotiable: practice.nonNegotiable ? (1 as const) : (0 as const),
    times: writeWindows(practice.windows),
    to_confirm: 0 as const,
  };
  return inTransaction(db, async (trx): Promise<SavedPractice> => {
    const ofFamily = trx
      .selectFrom('adults')
      .where('coop_id', '=', coopId)
      .where('family_id', '=', familyId)
      .select('id');
    if (practice.practiceId !== null) {
      const changed = await trx
        .updateTable('practices')
        .set(said)
        .where('coop_id', '=', coopId)
        .where('id', '=', practice.practiceId)
        .where('adult_id', 'in', ofFamily)
        .executeTakeFirst();
      return changed.numUpdatedRows === 1n
        ? { ok: true, id: practice.practiceId }
        : { ok: false, reason: 'notFound' };
    }
    const adult = await ofFamily.where('id', '=', practice.adultId).executeTakeFirst();
    if (!adult) return { ok: false, reason: 'notFound' };
    const others = await trx
      .selectFrom('practices')
      .where('coop_id', '=', coopId)
      .where('adult_id', '=', adult.id)
      .select('id')
      .execute();
    if (others.length >= practicesPerAdult) return { ok: false, reason: 'threePractices' };
    const id = newId();
    await trx
      .insertInto('practices')
      .values({ id, coop_id: coopId, adult_id: adult.id, source: '', ...said })
      .execute();
    return { ok: true, id };
  });
}

export async function removePractice(db: Database, scope: OwnFamilyScope, practiceId: string): Promise<void> {
  await db
    .deleteFrom('practices')
    .where('coop_id', '=', scope.coopId)
    .where('id', '=', practiceId)
    .where('adult_id', 'in', (eb) =>
      eb
        .selectFrom('adults')
        .where('coop_id', '=', scope.coopId)
        .where('family_id', '=', scope.familyId)
        .select('id'),
    )
    .execute();
}
