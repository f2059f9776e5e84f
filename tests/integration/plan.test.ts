import { expect, it } from 'vitest';
import { defaultRules } from '#app/agreements/rules.ts';
import { findScope } from '#app/coops/queries.server.ts';
import { type CoordinatorScope, isCoordinator } from '#app/coops/scope.ts';
import { startCoop } from '#app/coops/start-coop.server.ts';
import { makeLog } from '#app/http/log.ts';
import { waitingMails } from '#app/reminders/waiting-mails.server.ts';
import { writeWindows } from '#app/restoration/practice.ts';
import { buildProblem } from '#app/rotation/build-problem.ts';
import { checkDraft } from '#app/rotation/check-draft.ts';
import { choicesAt } from '#app/rotation/choices.ts';
import { draftMark } from '#app/rotation/draft-mark.ts';
import { homesWithoutAddress } from '#app/rotation/homes-without-address.server.ts';
import { keepDraft } from '#app/rotation/keep-draft.server.ts';
import { keptPromise } from '#app/rotation/kept-promise.server.ts';
import { latestSolve } from '#app/rotation/list-cycles.server.ts';
import { planView } from '#app/rotation/plan-view.ts';
import { publishRota } from '#app/rotation/publish-rota.server.ts';
import { readPeople, readPlanning } from '#app/rotation/read-planning.server.ts';
import { waitingRepair } from '#app/rotation/repair.server.ts';
import { runSolves } from '#app/rotation/run-solves.server.ts';
import { startCycle } from '#app/rotation/start-cycle.server.ts';
import { takePlanStep } from '#app/rotation/take-plan-step.server.ts';
import { usualWeek } from '#app/rotation/usual-week.server.ts';
import { readProblem } from '#app/scheduler/read-problem.ts';
import type { Rota } from '#app/scheduler/rota.ts';
import type { Weekday } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import { inTransaction } from '#db/transaction.ts';
import { eachDatabase } from '#tests/support/databases.ts';

const now = '2026-11-24T18:00:00.000Z';
const firstDay = '2026-11-30';

async function coop(db: Database, email: string): Promise<CoordinatorScope> {
  const userId = newId();
  await db
    .insertInto('auth_users')
    .values({ id: userId, name: '', email, emailVerified: 1, image: null, createdAt: now, updatedAt: now })
    .execute();
  const { coopId } = await inTransaction(db, (trx) =>
    startCoop(
      trx,
      {
        name: 'Laurel Court',
        timeZone: 'America/Los_Angeles',
        locale: 'en',
        weekdays: [1, 3],
        startTime: '09:00',
        endTime: '12:00',
        capacity: 9,
        venue: null,
      },
      { userId, now },
    ),
  );
  const scope = await findScope(db, userId, coopId);
  if (!scope || !isCoordinator(scope)) throw new Error('who starts a co-op coordinates it');
  return scope;
}

async function family(db: Database, { coopId }: CoordinatorScope, name: string) {
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

async function started(db: Database, scope: CoordinatorScope): Promise<string> {
  const people = await readPeople(db, scope);
  const cycle = await inTransaction(db, (trx) => startCycle(trx, scope, { firstDay, weeks: 2, people, now }));
  if (!cycle.ok) throw new Error(cycle.reason);
  return cycle.cycleId;
}

/** Puts a rota into the draft as a run of the scheduler would. */
async function draft(
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

/** A non-negotiable practice in the middle of every session on one weekday. */
async function markOf(db: Database, scope: CoordinatorScope, cycle: string): Promise<string> {
  const planning = await readPlanning(db, scope, cycle);
  return planning ? draftMark(planning) : 'none';
}

/** Publishes the draft as it was read: as it is now, unless another mark is given. */
async function publish(db: Database, scope: CoordinatorScope, cycle: string, at: string, read?: string) {
  const draft = read ?? (await markOf(db, scope, cycle));
  return takePlanStep(db, scope, { intent: 'publish', cycle, draft }, at);
}

async function practice(db: Database, { coopId }: CoordinatorScope, adultId: string, weekday: Weekday) {
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

eachDatabase('planning', (open) => {
  it('starts one cycle when two coordinators start the same weeks at once', async () => {
    const { db } = await open();
    const scope = await coop(db, 'ife.abara@example.org');
    const abara = await family(db, scope, 'Abara');
    const people = await readPeople(db, scope);
    const all = await Promise.all(
      [1, 2].map((weeks) =>
        inTransaction(db, (trx) => startCycle(trx, scope, { firstDay, weeks, people, now })),
      ),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(all.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'overlaps' });
    const cycle = all.find(({ ok }) => ok);
    const again = all[0]?.ok ? 1 : 2;
    const pressedTwice = await inTransaction(db, (trx) =>
      startCycle(trx, scope, { firstDay, weeks: again, people, now }),
    );
    expect(pressedTwice).toEqual(cycle);
    const planning = await readPlanning(db, scope, cycle?.ok ? cycle.cycleId : '');
    expect(planning?.sessions.every(({ hostFamilyId }) => hostFamilyId === abara.id)).toBe(true);
    expect(readProblem(JSON.parse(JSON.stringify(buildProblem(planning!, now))))).toMatchObject({ ok: true });
  });

  it('solves in the background around what is pinned, and publishes once', async () => {
    const { db } = await open();
    const scope = await coop(db, 'ife.abara@example.org');
    const families = [];
    for (const name of ['Abara', 'Greene', 'Eze', 'Castillo']) families.push(await family(db, scope, name));
    const cycle = await started(db, scope);
    const publish = () => inTransaction(db, (trx) => publishRota(trx, scope, { cycleId: cycle, now }));
    expect(await publish()).toEqual({ ok: false, reason: 'noRota' });

    const session = (await readPlanning(db, scope, cycle))!.sessions[0]!;
    const other = families.find(({ id }) => id !== session.hostFamilyId)!;
    const step = (intent: 'fix', who: string) =>
      takePlanStep(db, scope, { intent, cycle, session: session.id, who }, now);
    expect(await step('fix', `adult:${other.adultId}`)).toBeNull();
    const asked = await Promise.all(
      [1, 2].map(() => takePlanStep(db, scope, { intent: 'solve', cycle }, now)),
    );
    expect(asked.toSorted()).toEqual(['alreadySolving', null]);

    const stop = runSolves({ db, log: makeLog('silent'), now: () => new Date().toISOString() });
    try {
      await expect
        .poll(async () => (await latestSolve(db, scope, cycle))?.status, { timeout: 50_000, interval: 200 })
        .toBe('done');
    } finally {
      await stop();
    }
    const planning = (await readPlanning(db, scope, cycle))!;
    expect(planning.duties).toContainEqual({
      sessionId: session.id,
      adultId: other.adultId,
      leftName: null,
    });
    expect(planning.places.length).toBeGreaterThan(0);
    const view = planView(planning, { week: null, family: null, now });
    expect(view.sessions[0]).toMatchObject({ held: true, pins: [{ kind: 'duty' }] });
    expect(view.strips).toHaveLength(4);
    expect(view.strips.flatMap(({ days }) => days.flatMap(({ bars }) => bars))).toContainEqual({
      kind: 'duty',
      start: '09:00',
      end: '12:00',
    });

    const both = await Promise.all([publish(), publish()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'alreadyPublished' });
  });

  it('takes up a solve that a stopped process left running', async () => {
    const { db } = await open();
    const scope = await coop(db, 'ife.abara@example.org');
    await family(db, scope, 'Abara');
    const cycle = await started(db, scope);
    await takePlanStep(db, scope, { intent: 'solve', cycle }, now);
    await db.updateTable('solves').set({ status: 'running', heard_at: '2026-01-01T00:00:00.000Z' }).execute();
    const stop = runSolves({ db, log: makeLog('silent'), now: () => new Date().toISOString() }, () => ({
      stop: () => {},
      kill: async () => {},
      answer: Promise.reject(new Error('no memory')),
    }));
    await expect
      .poll(async () => (await latestSolve(db, scope, cycle))?.status, { timeout: 20_000 })
      .toBe('failed');
    await stop();
  });

  it('stops when asked to and keeps the best rota so far, open slots included', async () => {
    const { db } = await open();
    const scope = await coop(db, 'ife.abara@example.org');
    const abara = await family(db, scope, 'Abara');
    const cycle = await started(db, scope);
    const session = (await readPlanning(db, scope, cycle))!.sessions[0]!.id;
    const best: Rota = {
      format: 'rotation/1',
      problem: cycle,
      status: 'feasible',
      duties: [{ adult: abara.adultId, session }],
      backups: [],
      places: [{ family: abara.id, session }],
      open: [{ session, adults: 2 }],
      levels: [],
      conflicts: [],
    };
    await takePlanStep(db, scope, { intent: 'solve', cycle }, now);
    const answer = Promise.withResolvers<{ rota: Rota; explanations: [] }>();
    const stop = runSolves(
      { db, log: makeLog('silent'), now: () => new Date().toISOString() },
      (_, onProgress) => {
        onProgress({ levelIndex: 2, best: JSON.stringify(best) });
        return {
          stop: () => answer.resolve({ rota: best, explanations: [] }),
          kill: async () => {},
          answer: answer.promise,
        };
      },
    );
    const seen = () => latestSolve(db, scope, cycle);
    await expect.poll(async () => (await seen())?.level, { timeout: 20_000 }).toBe(2);
    expect((await seen())?.rota?.open).toEqual(best.open);
    await takePlanStep(db, scope, { intent: 'stop', cycle }, now);
    await expect.poll(async () => (await seen())?.status, { timeout: 20_000 }).toBe('stopped');
    await stop();
    const { duties, places } = (await readPlanning(db, scope, cycle))!;
    expect(duties.map(({ adultId }) => adultId).toSorted()).toEqual([abara.adultId, null, null].toSorted());
    expect(places).toHaveLength(1);
  });

  it('moves a duty by hand, shows what that breaks, and does not publish it until it is mended', async () => {
    const { db } = await open();
    const scope = await coop(db, 'ife.abara@example.org');
    const abara = await family(db, scope, 'Abara');
    const greene = await family(db, scope, 'Greene');
    const cycle = await started(db, scope);
    const first = (await readPlanning(db, scope, cycle))!.sessions[0]!;
    const [host, guest] = first.hostFamilyId === abara.id ? [abara, greene] : [greene, abara];
    await draft(db, scope, cycle, {
      duties: [{ adult: host.adultId, session: first.id }],
      places: [abara, greene].map(({ id }) => ({ family: id, session: first.id })),
    });
    const check = async () => {
      const planning = (await readPlanning(db, scope, cycle))!;
      return checkDraft(planning, buildProblem(planning, now), null).broken;
    };
    const move = (from: string, to: string) =>
      takePlanStep(db, scope, { intent: 'fix', cycle, session: first.id, from, who: `adult:${to}` }, now);
    expect(await check()).toEqual([]);

    await practice(db, scope, guest.adultId, 1);
    expect(await move(host.adultId, guest.adultId)).toBeNull();
    expect((await check()).map(({ rule, name }) => [rule, name.split(' ')[0]])).toEqual([
      ['host', host.id === abara.id ? 'Abara' : 'Greene'],
      ['protectedPractice', host.id === abara.id ? 'Greene' : 'Abara'],
    ]);
    expect((await check())[0]?.session).toEqual({ date: firstDay, start: '09:00', end: '12:00' });
    const planning = (await readPlanning(db, scope, cycle))!;
    expect(planning.duties).toMatchObject([{ sessionId: first.id, adultId: guest.adultId }]);
    expect(planning.pins.map(({ kind }) => kind).toSorted()).toEqual(['duty', 'noDuty']);
    const choices = choicesAt(planning, buildProblem(planning, now), first.id);
    expect(choices).toMatchObject({ free: [], notFree: [{ id: host.adultId, reason: 'ruledOut' }] });

    expect(await publish(db, scope, cycle, now)).toBe('breaksRules');
    expect((await readPlanning(db, scope, cycle))!.cycle.publishedAt).toBeNull();
    // Somebody who is not on duty there any more cannot hand anything on, and nothing of the attempt stays.
    expect(await move(host.adultId, guest.adultId)).toBe('draftChanged');
    expect((await readPlanning(db, scope, cycle))!.pins).toHaveLength(2);
    const read = await markOf(db, scope, cycle);
    expect(await move(guest.adultId, host.adultId)).toBeNull();
    // What was read a moment before is not what would go out now.
    expect(await publish(db, scope, cycle, now, read)).toBe('draftChanged');
    expect((await readPlanning(db, scope, cycle))!.cycle.publishedAt).toBeNull();
    expect(await publish(db, scope, cycle, now)).toBeNull();
    expect((await readPlanning(db, scope, cycle))!.pins).toEqual([]);
  });

  it('hands a duty back as an open slot, and takes children in and out', async () => {
    const { db } = await open();
    const scope = await coop(db, 'ife.abara@example.org');
    const abara = await family(db, scope, 'Abara');
    const greene = await family(db, scope, 'Greene');
    const cycle = await started(db, scope);
    const session = (await readPlanning(db, scope, cycle))!.sessions[0]!.id;
    await draft(db, scope, cycle, {
      duties: [{ adult: abara.adultId, session }],
      places: [{ family: abara.id, session }],
    });
    const at = { cycle, session };
    await takePlanStep(db, scope, { intent: 'forbid', ...at, who: `adult:${abara.adultId}` }, now);
    expect((await readPlanning(db, scope, cycle))!.duties).toMatchObject([
      { sessionId: session, adultId: null },
    ]);
    // The open slot is taken, not joined; children who come along come along.
    await takePlanStep(
      db,
      scope,
      { intent: 'fix', ...at, from: 'open', who: `adult:${greene.adultId}` },
      now,
    );
    const taken = (await readPlanning(db, scope, cycle))!;
    expect(taken.duties).toMatchObject([{ sessionId: session, adultId: greene.adultId }]);
    expect(taken.places).toHaveLength(2);
    await takePlanStep(db, scope, { intent: 'forbid', ...at, who: `family:${abara.id}` }, now);
    expect((await readPlanning(db, scope, cycle))!.places).toHaveLength(1);
  });

  it('loosens a moved duty as one, however often it was handed on, and nothing else with it', async () => {
    const { db } = await open();
    const scope = await coop(db, 'ife.abara@example.org');
    const [abara, greene, eze] = [
      await family(db, scope, 'Abara'),
      await family(db, scope, 'Greene'),
      await family(db, scope, 'Eze'),
    ];
    const cycle = await started(db, scope);
    const session = (await readPlanning(db, scope, cycle))!.sessions[0]!.id;
    await draft(db, scope, cycle, {
      duties: [{ adult: abara.adultId, session }],
      places: [{ family: abara.id, session }],
    });
    const fix = (who: string, from?: string) =>
      takePlanStep(db, scope, { intent: 'fix', cycle, session, who, ...(from && { from }) }, now);
    const pins = async () =>
      planView((await readPlanning(db, scope, cycle))!, { week: null, family: null, now }).sessions[0]!.pins;
    expect(await fix(`family:${greene.id}`)).toBeNull();
    expect(await fix(`adult:${greene.adultId}`, abara.adultId)).toBeNull();
    expect(await fix(`adult:${eze.adultId}`, greene.adultId)).toBeNull();
    // Fixed once more, who was moved there stays in the place of whom they were moved for.
    expect(await fix(`adult:${eze.adultId}`)).toBeNull();
    const place = { kind: 'place', name: 'Greene', insteadOf: [] };
    const [, moved] = await pins();
    expect(await pins()).toMatchObject([place, { kind: 'duty', name: 'Eze parent' }]);
    expect(moved?.insteadOf.toSorted()).toEqual(['Abara parent', 'Greene parent']);

    expect(
      await takePlanStep(db, scope, { intent: 'unpin', cycle, session, pin: moved!.id }, now),
    ).toBeNull();
    const planning = (await readPlanning(db, scope, cycle))!;
    expect(planning.pins).toMatchObject([{ kind: 'place', familyId: greene.id }]);
    // The draft stays as it was made; only the next run is free again.
    expect(planning.duties).toMatchObject([{ adultId: eze.adultId }]);
  });

  it('counts a duty that was fixed by hand, though the rota does not hold it yet, as one of the week', async () => {
    const { db } = await open();
    const scope = await coop(db, 'ife.abara@example.org');
    const abara = await family(db, scope, 'Abara');
    const greene = await family(db, scope, 'Greene');
    const cycle = await started(db, scope);
    const [monday, wednesday] = (await readPlanning(db, scope, cycle))!.sessions;
    await db.updateTable('sessions').set({ host_family_id: null }).execute();
    await draft(db, scope, cycle, {
      duties: [{ adult: abara.adultId, session: monday!.id }],
      places: [{ family: abara.id, session: monday!.id }],
    });
    expect(await publish(db, scope, cycle, now)).toBeNull();
    const fix = { intent: 'fix' as const, cycle, session: monday!.id, who: `adult:${greene.adultId}` };
    expect(await takePlanStep(db, scope, fix, now)).toBeNull();
    const planning = (await readPlanning(db, scope, cycle))!;
    expect(choicesAt(planning, buildProblem(planning, now), wednesday!.id)).toMatchObject({
      free: [],
      notFree: [
        { id: abara.adultId, reason: 'weeklyLimit' },
        { id: greene.adultId, reason: 'weeklyLimit' },
      ],
    });
    const onMonday = { week: null, family: null, now: monday!.startsAt };
    expect(planView(planning, onMonday).sessions.map(({ begun }) => begun)).toEqual([true, false]);
  });

  it('says when mails go that a rota published at night sends in the morning, and only while they wait', async () => {
    const { db } = await open();
    const scope = await coop(db, 'ife.abara@example.org');
    const families = [await family(db, scope, 'Abara'), await family(db, scope, 'Greene')];
    for (const { adultId } of families)
      await db
        .updateTable('adults')
        .set({ email: `${adultId}@example.org` })
        .where('id', '=', adultId)
        .execute();
    const cycle = await started(db, scope);
    const session = (await readPlanning(db, scope, cycle))!.sessions[0]!;
    const host = families.find(({ id }) => id === session.hostFamilyId)!;
    await draft(db, scope, cycle, {
      duties: [{ adult: host.adultId, session: session.id }],
      places: [{ family: host.id, session: session.id }],
    });
    // 22:30 in California; the next morning begins at 7:00, which is 15:00 UTC.
    const [night, early, morning] = [
      '2026-11-25T06:30:00.000Z',
      '2026-11-25T09:00:00.000Z',
      '2026-11-25T15:00:00.000Z',
    ];
    const waiting = (at: string) =>
      waitingMails(db, scope, { kind: 'rotaPublished', subject: cycle, now: at });
    expect(await waiting(night)).toBeNull();
    expect(await publish(db, scope, cycle, night)).toBeNull();
    expect(await waiting(night)).toEqual({ date: '2026-11-25', time: '07:00', all: true });
    expect(await waiting(early)).toEqual({ date: null, time: '07:00', all: true });
    expect(await waiting(morning)).toBeNull();
    await db.updateTable('reminders').set({ status: 'sent' }).where('adult_id', '=', host.adultId).execute();
    expect(await waiting(early)).toEqual({ date: null, time: '07:00', all: false });
    // Who has turned these mails off waits for none.
    await db
      .insertInto('muted_mails')
      .values(
        families.map(({ adultId }) => ({ coop_id: scope.coopId, adult_id: adultId, kind: 'rotaPublished' })),
      )
      .execute();
    expect(await waiting(early)).toBeNull();
  });

  it('names the homes at which sessions take place and whose address nobody knows', async () => {
    const { db } = await open();
    const scope = await coop(db, 'ife.abara@example.org');
    const families = [await family(db, scope, 'Abara'), await family(db, scope, 'Greene')];
    const cycle = await started(db, scope);
    const missing = () => homesWithoutAddress(db, scope, cycle);
    expect(await missing()).toEqual([]);
    const { sessions } = (await readPlanning(db, scope, cycle))!;
    const host = families.find(({ id }) => id === sessions[0]!.hostFamilyId)!;
    await draft(db, scope, cycle, {
      duties: [{ adult: host.adultId, session: sessions[0]!.id }],
      places: [{ family: host.id, session: sessions[0]!.id }],
    });
    expect((await missing()).map(({ id }) => id)).toEqual([host.id]);
    expect(await homesWithoutAddress(db, await coop(db, 'lena@example.org'), cycle)).toEqual([]);
    await db.updateTable('families').set({ address: '12 Laurel Street' }).where('id', '=', host.id).execute();
    expect(await missing()).toEqual([]);
  });

  it('plans a published rota again, and changes it only when told to and nobody was quicker', async () => {
    const { db } = await open();
    const scope = await coop(db, 'ife.abara@example.org');
    const families = [];
    for (const name of ['Abara', 'Greene', 'Eze']) families.push(await family(db, scope, name));
    const cycle = await started(db, scope);
    const sessions = (await readPlanning(db, scope, cycle))!.sessions;
    const host = families.find(({ id }) => id === sessions[1]!.hostFamilyId)!;
    const other = families.find(({ id }) => id !== host.id)!;
    const held = {
      duties: [{ adult: host.adultId, session: sessions[1]!.id }],
      places: families.map(({ id }) => ({ family: id, session: sessions[1]!.id })),
    };
    await draft(db, scope, cycle, held);
    for (const { adultId } of families)
      await db
        .updateTable('adults')
        .set({ email: `${adultId}@example.org` })
        .where('id', '=', adultId)
        .execute();
    expect(await publish(db, scope, cycle, now)).toBeNull();
    // All but one have read their dates when they change.
    const unread = families.findLast(({ id }) => id !== host.id && id !== other.id)!;
    await db
      .updateTable('reminders')
      .set({ status: 'sent' })
      .where('adult_id', '!=', unread.adultId)
      .execute();
    const dutyId = (await db.selectFrom('duties').select('id').executeTakeFirstOrThrow()).id;

    const propose = async (rota: Partial<Rota>) => {
      expect(await takePlanStep(db, scope, { intent: 'solve', cycle }, now)).toBeNull();
      await db
        .updateTable('solves')
        .set({
          status: 'done',
          rota: JSON.stringify({
            status: 'feasible',
            duties: [],
            backups: [],
            places: [],
            open: [],
            ...rota,
          }),
        })
        .where('status', '=', 'queued')
        .execute();
    };
    const repair = async () => waitingRepair(db, scope, (await readPlanning(db, scope, cycle))!, now);
    const step = async (intent: 'publishRepair' | 'forgetRepair') => ({
      ...{ intent, cycle },
      repair: (await repair())?.solveId ?? '',
    });
    const apply = async () => takePlanStep(db, scope, await step('publishRepair'), now);
    const proposed = {
      duties: [{ adult: other.adultId, session: sessions[1]!.id }],
      places: [{ family: other.id, session: sessions[1]!.id }],
      open: [{ session: sessions[1]!.id, adults: 1 }],
    };

    await propose(proposed);
    expect((await repair())?.changes).toEqual([
      {
        session: sessions[1]!.id,
        gives: [host.adultId],
        takes: [other.adultId],
        open: { before: 0, after: 1 },
        comes: [],
        stays: expect.arrayContaining(families.filter(({ id }) => id !== other.id).map(({ id }) => id)),
      },
    ]);
    expect((await readPlanning(db, scope, cycle))!.duties).toMatchObject([{ adultId: host.adultId }]);
    // A member was quicker: the proposal no longer fits.
    await db.updateTable('duties').set({ adult_id: null }).execute();
    expect(await repair()).toMatchObject({ fresh: false });
    expect(await apply()).toBe('rotaChanged');
    await db.updateTable('duties').set({ adult_id: host.adultId }).execute();

    // Another coordinator planned again: what is published is what was read, or nothing.
    const seen = { cycle, repair: (await repair())!.solveId };
    await propose(proposed);
    expect(await repair()).not.toMatchObject({ solveId: seen.repair });
    for (const intent of ['publishRepair', 'forgetRepair'] as const)
      expect(await takePlanStep(db, scope, { intent, ...seen }, now)).toBe('draftChanged');

    const both = await Promise.all([apply(), apply()]);
    expect(both.filter((refused) => refused === null)).toHaveLength(1);
    const after = (await readPlanning(db, scope, cycle))!;
    expect(after.duties).toHaveLength(2);
    const kept = await db.selectFrom('duties').where('id', '=', dutyId).select('adult_id').executeTakeFirst();
    expect(kept).toEqual({ adult_id: other.adultId });
    expect(after.places).toHaveLength(1);
    // Nor does what an earlier run proposed come up again.
    expect(await repair()).toBeNull();
    const told = await db.selectFrom('reminders').where('subject_id', '!=', cycle).selectAll().execute();
    expect(told.map((mail) => [mail.kind, mail.status, mail.adult_id]).toSorted()).toEqual(
      families
        .filter(({ id }) => id !== unread.id)
        .map(({ adultId }) => ['rotaPublished', 'due', adultId])
        .toSorted(),
    );

    // What has begun is neither fixed by hand nor planned again.
    const late = '2026-12-20T00:00:00.000Z';
    expect(await takePlanStep(db, scope, { intent: 'solve', cycle }, late)).toBe('allBegun');
    const fix = { intent: 'fix' as const, cycle, session: sessions[1]!.id, who: `adult:${host.adultId}` };
    expect(await takePlanStep(db, scope, fix, late)).toBe('begun');
    expect(await takePlanStep(db, scope, fix, now)).toBeNull();
    expect((await readPlanning(db, scope, cycle))!.duties).toEqual(after.duties);
  });

  it('proposes changes though who cared at a session that has begun takes no duties any more', async () => {
    const { db } = await open();
    const scope = await coop(db, 'ife.abara@example.org');
    const [first, second] = [await family(db, scope, 'Abara'), await family(db, scope, 'Greene')];
    const cycle = await started(db, scope);
    const [begun, ahead] = (await readPlanning(db, scope, cycle))!.sessions;
    const places = [first, second].map(({ id }) => ({ family: id, session: begun!.id }));
    await db.updateTable('sessions').set({ host_family_id: null }).execute();
    await draft(db, scope, cycle, { duties: [{ adult: first.adultId, session: begun!.id }], places });
    expect(await publish(db, scope, cycle, now)).toBeNull();
    await db.updateTable('families').set({ share: 0 }).where('id', '=', first.id).execute();

    const during = begun!.startsAt;
    expect(await takePlanStep(db, scope, { intent: 'solve', cycle }, during)).toBeNull();
    const duties = [{ adult: second.adultId, session: ahead!.id }];
    const rota = {
      status: 'feasible',
      ...{ duties, backups: [], open: [] },
      places: [...places, { family: second.id, session: ahead!.id }],
    };
    await db
      .updateTable('solves')
      .set({ status: 'done', rota: JSON.stringify(rota) })
      .execute();
    const repair = async (at: string) =>
      waitingRepair(db, scope, (await readPlanning(db, scope, cycle))!, at);
    expect(await repair(during)).toMatchObject({ fresh: true, changes: [{ session: ahead!.id }] });
    expect(await repair(ahead!.startsAt)).toMatchObject({ fresh: false });
    const seen = (await repair(during))!.solveId;
    expect(
      await takePlanStep(db, scope, { intent: 'publishRepair', cycle, repair: seen }, during),
    ).toBeNull();
    const held = (await readPlanning(db, scope, cycle))!.duties.map(({ adultId }) => adultId);
    expect(held.toSorted()).toEqual([first.adultId, second.adultId].toSorted());
  });

  it('proves what can be promised to everybody in a usual week, and what would make more possible', async () => {
    const { db } = await open();
    const scope = await coop(db, 'ife.abara@example.org');
    expect(await usualWeek(db, scope, defaultRules, now).then((week) => week?.families)).toEqual([]);
    for (const name of ['Abara', 'Greene', 'Eze']) await family(db, scope, name);
    // Two mornings a week: whoever is on duty on one of them is free on the other alone. A third would be Eze's turn.
    const rules = { ...defaultRules, restorationMinutesPerWeek: 360 };
    const week = (await usualWeek(db, scope, rules, now))!;
    await expect
      .poll(async () => (await keptPromise(week, 360))?.reliefs.length ?? 0, { timeout: 20_000 })
      .toBeGreaterThan(0);
    expect(await keptPromise(week, 360)).toMatchObject({
      minutes: 180,
      bound: 180,
      reliefs: [{ kind: 'session', weekday: 2, start: '09:00', end: '12:00' }],
    });
  });

  it('is out of reach for another co-op’s coordinator', async () => {
    const { db } = await open();
    const mine = await coop(db, 'ife.abara@example.org');
    const theirs = await coop(db, 'lena.b@example.org');
    const { adultId } = await family(db, mine, 'Abara');
    const stranger = await family(db, theirs, 'Weber');
    const cycle = await started(db, mine);
    const session = (await readPlanning(db, mine, cycle))!.sessions[0]!.id;
    expect(await readPlanning(db, theirs, cycle)).toBeNull();
    expect(await takePlanStep(db, theirs, { intent: 'solve', cycle }, now)).toBe('notFound');
    expect(await publish(db, theirs, cycle, now)).toBe('notFound');
    const fix = { intent: 'fix' as const, cycle, session };
    expect(await takePlanStep(db, theirs, { ...fix, who: `adult:${stranger.adultId}` }, now)).toBe(
      'notFound',
    );
    expect(await takePlanStep(db, mine, { ...fix, who: `adult:${stranger.adultId}` }, now)).toBe('notFound');
    expect(await takePlanStep(db, mine, { ...fix, who: `adult:${adultId}` }, now)).toBeNull();
    const pin = (await readPlanning(db, mine, cycle))!.pins[0]!.id;
    await takePlanStep(db, theirs, { intent: 'unpin', cycle, session, pin }, now);
    await takePlanStep(db, mine, { intent: 'solve', cycle }, now);
    await takePlanStep(db, theirs, { intent: 'stop', cycle }, now);
    expect((await readPlanning(db, mine, cycle))!.pins).toHaveLength(1);
    expect((await latestSolve(db, mine, cycle))?.status).toBe('queued');
  });
});
