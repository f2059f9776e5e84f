import type { Rota } from '#app/scheduler/rota.ts';
import type { Transaction } from '#db/connect.ts';
import { newId } from '#db/ids.ts';

/** How many rows one statement inserts: both databases limit a statement's values. */
const chunk = 500;

/**
 * Puts a rota's duties, open slots and places in the place of the draft's. A published cycle keeps what it has, and who
 * left the co-op meanwhile is left out. Only the runner calls it, for the co-op of the solve's row.
 */
export async function keepDraft(
  trx: Transaction,
  of: { coopId: string; cycleId: string; rota: Rota },
): Promise<void> {
  const { coopId, cycleId, rota } = of;
  if (rota.status === 'infeasible') return;
  const draft = await trx
    .updateTable('cycles')
    .set({ published_at: null })
    .where('id', '=', cycleId)
    .where('coop_id', '=', coopId)
    .where('published_at', 'is', null)
    .executeTakeFirst();
  if (draft.numUpdatedRows === 0n) return;
  const sessions = await idsOf(
    trx
      .selectFrom('sessions')
      .where('cycle_id', '=', cycleId)
      .where('coop_id', '=', coopId)
      .select('id')
      .execute(),
  );
  const adults = await idsOf(trx.selectFrom('adults').where('coop_id', '=', coopId).select('id').execute());
  const children = await trx
    .selectFrom('children')
    .where('coop_id', '=', coopId)
    .select(['id', 'family_id'])
    .execute();
  const childrenOf = Map.groupBy(children, (child) => child.family_id);

  const ofCycle = trx.selectFrom('sessions').where('cycle_id', '=', cycleId).select('id');
  await trx.deleteFrom('duties').where('coop_id', '=', coopId).where('session_id', 'in', ofCycle).execute();
  await trx.deleteFrom('places').where('coop_id', '=', coopId).where('session_id', 'in', ofCycle).execute();

  const row = (session: string) => ({ id: newId(), coop_id: coopId, session_id: session });
  const duties = [
    ...rota.duties
      .filter(({ session, adult }) => sessions.has(session) && adults.has(adult))
      .map(({ session, adult }) => ({ ...row(session), adult_id: adult })),
    ...rota.open
      .filter(({ session }) => sessions.has(session))
      .flatMap((open) =>
        Array.from({ length: open.adults }, () => ({ ...row(open.session), adult_id: null })),
      ),
  ];
  const places = rota.places
    .filter(({ session }) => sessions.has(session))
    .flatMap(({ session, family }) =>
      (childrenOf.get(family) ?? []).map((child) => ({ ...row(session), child_id: child.id })),
    );
  for (let i = 0; i < duties.length; i += chunk)
    await trx
      .insertInto('duties')
      .values(duties.slice(i, i + chunk))
      .execute();
  for (let i = 0; i < places.length; i += chunk)
    await trx
      .insertInto('places')
      .values(places.slice(i, i + chunk))
      .execute();
}

async function idsOf(rows: Promise<{ id: string }[]>): Promise<Set<string>> {
  return new Set((await rows).map(({ id }) => id));
}
