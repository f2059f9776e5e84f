import type { CoordinatorScope } from '#app/coops/scope.ts';
import { writeWindows } from '#app/restoration/practice.ts';
import { draftMark } from '#app/rotation/draft-mark.ts';
import { keepDraft } from '#app/rotation/keep-draft.server.ts';
import { readPeople, readPlanning } from '#app/rotation/read-planning.server.ts';
import { startCycle } from '#app/rotation/start-cycle.server.ts';
import { takePlanStep } from '#app/rotation/take-plan-step.server.ts';
import type { Rota } from '#app/scheduler/rota.ts';
import type { Weekday } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import { inTransaction } from '#db/transaction.ts';
import { addPerson, coopCoordinatedBy } from '#tests/support/cast.ts';

/** When the co-op below is planned, and the first Monday of its cycle. */
export const now = '2026-11-24T18:00:00.000Z';
export const firstDay = '2026-11-30';

/** A co-op with two mornings a week, and the scope of the person who started it. */
export async function coop(db: Database, email: string): Promise<CoordinatorScope> {
  return coopCoordinatedBy(db, await addPerson(db, email), [1, 3]);
}

export async function family(db: Database, { coopId }: CoordinatorScope, name: string) {
  const id = newId();
  await db
    .insertInto('families')
    .values({
      id,
      coop_id: coopId,
      folded_name: name.toLowerCase(),
      name,
      address: '',
      share: 1,
      places_min: 0,
      places_max: 3,
      children_come_along: 1,
      created_at: now,
    })
    .execute();
  await db
    .insertInto('children')
    .values({
      id: newId(),
      coop_id: coopId,
      family_id: id,
      name: `${name} child`,
      born_on: null,
      allergies: '',
    })
    .execute();
  const adultId = newId();
  await db
    .insertInto('adults')
    .values({
      id: adultId,
      coop_id: coopId,
      family_id: id,
      name: `${name} parent`,
      email: null,
      phone: '',
      first_aid: 0,
    })
    .execute();
  return { id, adultId };
}

export async function started(db: Database, scope: CoordinatorScope): Promise<string> {
  const people = await readPeople(db, scope);
  const cycle = await inTransaction(db, (trx) => startCycle(trx, scope, { firstDay, weeks: 2, people, now }));
  if (!cycle.ok) throw new Error(cycle.reason);
  return cycle.cycleId;
}

/** Puts a rota into the draft as a run of the scheduler would. */
export async function draft(
  db: Database,
  { coopId }: CoordinatorScope,
  cycleId: string,
  items: Pick<Rota, 'duties' | 'places'>,
): Promise<void> {
  const rota: Rota = {
    format: 'rotation/1',
    problem: cycleId,
    status: 'feasible',
    backups: [],
    open: [],
    levels: [],
    conflicts: [],
    ...items,
  };
  await inTransaction(db, (trx) => keepDraft(trx, { coopId, cycleId, rota }));
}

/** The mark of the draft as it is now. */
export async function markOf(db: Database, scope: CoordinatorScope, cycle: string): Promise<string> {
  const planning = await readPlanning(db, scope, cycle);
  return planning ? draftMark(planning) : 'none';
}

/** Publishes the draft as it was read: as it is now, unless another mark is given. */
export async function publish(
  db: Database,
  scope: CoordinatorScope,
  cycle: string,
  at: string,
  read?: string,
) {
  const draft = read ?? (await markOf(db, scope, cycle));
  return takePlanStep(db, scope, { intent: 'publish', cycle, draft }, at);
}

/** A non-negotiable practice in the middle of every session on one weekday. */
export async function practice(
  db: Database,
  { coopId }: CoordinatorScope,
  adultId: string,
  weekday: Weekday,
) {
  await db
    .insertInto('practices')
    .values({
      id: newId(),
      coop_id: coopId,
      adult_id: adultId,
      name: 'solo run',
      non_negotiable: 1,
      times: writeWindows([{ weekday, start: '10:00', end: '11:00' }]),
      source: '',
      to_confirm: 0,
    })
    .execute();
}

/** Gives adults an address each, so that mails reach them. */
export async function giveAddresses(db: Database, adults: { adultId: string }[]): Promise<void> {
  for (const { adultId } of adults)
    await db
      .updateTable('adults')
      .set({ email: `${adultId}@example.org` })
      .where('id', '=', adultId)
      .execute();
}
