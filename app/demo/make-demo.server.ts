import { findScope } from '#app/coops/queries.server.ts';
import { type CoordinatorScope, isCoordinator } from '#app/coops/scope.ts';
import { startCoop } from '#app/coops/start-coop.server.ts';
import { importFamilies } from '#app/families/import-families.server.ts';
import { readImportForm } from '#app/families/import-preview.ts';
import type { Locale } from '#app/i18n/locale.ts';
import { keepDraft } from '#app/rotation/keep-draft.server.ts';
import { publishRota } from '#app/rotation/publish-rota.server.ts';
import { readPeople, readPlanning } from '#app/rotation/read-planning.server.ts';
import { startCycle } from '#app/rotation/start-cycle.server.ts';
import { addDays, type Instant, type LocalDate, localDateOf, mondayOf } from '#app/time/index.ts';
import type { Transaction } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import { makeDemoCheckIns } from './check-ins.server.ts';
import { type DemoRole, demoAdults, demoCoopId, demoUser } from './demo.ts';
import { oaklandRota } from './oakland-rota.ts';
import { oaklandSheet } from './oakland-sheet.ts';

const timeZone = 'America/Los_Angeles';

/**
 * Makes the demo as a co-op would come to be: started, its sheet imported, a cycle from this week on, its rota kept and
 * published, check-ins answered. No mail goes to anybody. Throws a duplicate when the demo stands already.
 */
export async function makeDemo(trx: Transaction, make: { locale: Locale; now: Instant }): Promise<void> {
  const { locale, now } = make;
  const today = localDateOf(now, timeZone);
  const coordinator = demoUser(demoAdults.coordinator);
  await addUsers(trx, [demoAdults.coordinator], now);
  await startCoop(
    trx,
    {
      id: demoCoopId,
      name: 'Oakland',
      timeZone,
      locale,
      isDemo: true,
      weekdays: [1, 2, 3, 4, 5],
      startTime: '09:00',
      endTime: '12:00',
      capacity: 9,
      venue: null,
    },
    { userId: coordinator.id, now },
  );
  const scope = await scopeOf(trx, 'coordinator');
  await importSheet(trx, scope, today, now);
  await joinEverybody(trx, now);
  await publishWeeks(trx, scope, mondayOf(today), now);
  await makeDemoCheckIns(trx, { locale, now });
}

async function scopeOf(trx: Transaction, role: DemoRole): Promise<CoordinatorScope> {
  const scope = await findScope(trx, demoUser(demoAdults[role]).id, demoCoopId);
  if (!scope || !isCoordinator(scope)) throw new Error('who starts a co-op coordinates it');
  return scope;
}

async function importSheet(trx: Transaction, scope: CoordinatorScope, today: LocalDate, now: Instant) {
  const form = new FormData();
  form.set('text', oaklandSheet);
  const read = await readImportForm(form, today);
  if (!read.ok || read.preview.faults.length > 0) throw new Error('the demo’s sheet has a fault');
  const done = await importFamilies(trx, scope, { families: read.preview.families, now });
  if (!done.ok) throw new Error('the demo’s sheet has an address twice');
}

/** Every adult of the sheet becomes a member, each as a made-up person of their own. */
async function joinEverybody(trx: Transaction, now: Instant): Promise<void> {
  const adults = await trx
    .selectFrom('adults')
    .where('coop_id', '=', demoCoopId)
    .select(['id', 'name'])
    .orderBy('name')
    .execute();
  const others = adults.filter(({ name }) => name !== demoAdults.coordinator);
  await addUsers(
    trx,
    others.map(({ name }) => name),
    now,
  );
  await trx
    .insertInto('members')
    .values(
      others.map(({ id, name }) => ({
        id: newId(),
        coop_id: demoCoopId,
        user_id: demoUser(name).id,
        adult_id: id,
        role: 'member' as const,
        created_at: now,
      })),
    )
    .execute();
  await trx
    .updateTable('members')
    .set({ adult_id: adults.find(({ name }) => name === demoAdults.coordinator)?.id ?? null })
    .where('coop_id', '=', demoCoopId)
    .where('user_id', '=', demoUser(demoAdults.coordinator).id)
    .execute();
}

/** Their addresses are never confirmed, so that no co-op that lists one can take them in. */
async function addUsers(trx: Transaction, adultNames: string[], now: Instant): Promise<void> {
  await trx
    .insertInto('auth_users')
    .values(
      adultNames.map((name) => ({
        ...demoUser(name),
        name,
        emailVerified: 0,
        image: null,
        createdAt: now,
        updatedAt: now,
      })),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

async function publishWeeks(trx: Transaction, scope: CoordinatorScope, firstDay: LocalDate, now: Instant) {
  const read = await readPeople(trx, scope);
  // The kept rota counts without Asa, also once the leave that the sheet speaks of is over.
  const people = { ...read, adults: read.adults.filter(({ name }) => name !== 'Asa Greene') };
  const started = await startCycle(trx, scope, { firstDay, weeks: oaklandRota.length, people, now });
  if (!started.ok) throw new Error(`the demo’s weeks cannot be planned: ${started.reason}`);
  const { cycleId } = started;
  const planning = await readPlanning(trx, scope, cycleId);
  if (!planning) throw new Error('the demo’s cycle is gone');
  const idOf = new Map([...read.families, ...read.adults].map(({ id, name }) => [name, id]));
  const known = (name: string) => {
    const id = idOf.get(name);
    if (!id) throw new Error('the demo’s rota names somebody whom its sheet does not have');
    return id;
  };
  const mornings = planning.sessions.map((session) => {
    const week = oaklandRota.findIndex((_, i) => session.localDate < addDays(firstDay, 7 * (i + 1)));
    const weekday = planning.sessions
      .filter(({ localDate }) => localDate >= addDays(firstDay, 7 * week))
      .indexOf(session);
    return { session: session.id, morning: oaklandRota[week]?.[weekday] ?? null };
  });
  const held = mornings.flatMap(({ session, morning }) => (morning ? [{ session, morning }] : []));
  await keepDraft(trx, {
    coopId: demoCoopId,
    cycleId,
    rota: {
      format: 'rotation/1',
      problem: cycleId,
      status: 'feasible',
      duties: held.flatMap(({ session, morning }) =>
        morning.duties.map((name) => ({ session, adult: known(name) })),
      ),
      backups: [],
      places: held.flatMap(({ session, morning }) =>
        morning.places.map((name) => ({ session, family: known(name) })),
      ),
      open: held.flatMap(({ session, morning }) => (morning.open ? [{ session, adults: morning.open }] : [])),
      levels: [],
      conflicts: [],
    },
  });
  const published = await publishRota(trx, scope, { cycleId, now });
  if (!published.ok) throw new Error(`the demo’s rota cannot be published: ${published.reason}`);
}
