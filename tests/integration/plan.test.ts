import { expect, it } from 'vitest';
import { findScope } from '#app/coops/queries.server.ts';
import { type CoordinatorScope, isCoordinator } from '#app/coops/scope.ts';
import { startCoop } from '#app/coops/start-coop.server.ts';
import { makeLog } from '#app/http/log.ts';
import { buildProblem } from '#app/rotation/build-problem.ts';
import { latestSolve } from '#app/rotation/list-cycles.server.ts';
import { planView } from '#app/rotation/plan-view.ts';
import { publishRota } from '#app/rotation/publish-rota.server.ts';
import { readPeople, readPlanning } from '#app/rotation/read-planning.server.ts';
import { runSolves } from '#app/rotation/run-solves.server.ts';
import { startCycle } from '#app/rotation/start-cycle.server.ts';
import { takePlanStep } from '#app/rotation/take-plan-step.server.ts';
import { readProblem } from '#app/scheduler/read-problem.ts';
import type { Rota } from '#app/scheduler/rota.ts';
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
    expect(planning.duties).toContainEqual({ sessionId: session.id, adultId: other.adultId });
    expect(planning.places.length).toBeGreaterThan(0);
    const view = planView(planning, (await latestSolve(db, scope, cycle))!.explanations, null);
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
    const answer = Promise.withResolvers<{ rota: Rota; explanations: unknown }>();
    const stop = runSolves(
      { db, log: makeLog('silent'), now: () => new Date().toISOString() },
      (_, onProgress) => {
        onProgress({ level: 'shortfalls', levelIndex: 2, best });
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

  it('is out of reach for another co-op’s coordinator', async () => {
    const { db } = await open();
    const mine = await coop(db, 'ife.abara@example.org');
    const theirs = await coop(db, 'lena.b@example.org');
    const { adultId } = await family(db, mine, 'Abara');
    const stranger = await family(db, theirs, 'Weber');
    const cycle = await started(db, mine);
    const session = (await readPlanning(db, mine, cycle))!.sessions[0]!.id;
    expect(await readPlanning(db, theirs, cycle)).toBeNull();
    for (const intent of ['solve', 'publish'] as const)
      expect(await takePlanStep(db, theirs, { intent, cycle }, now)).toBe('notFound');
    const fix = { intent: 'fix' as const, cycle, session };
    expect(await takePlanStep(db, theirs, { ...fix, who: `adult:${stranger.adultId}` }, now)).toBe(
      'notFound',
    );
    expect(await takePlanStep(db, mine, { ...fix, who: `adult:${stranger.adultId}` }, now)).toBe('notFound');
    expect(await takePlanStep(db, mine, { ...fix, who: `adult:${adultId}` }, now)).toBeNull();
    const pin = (await readPlanning(db, mine, cycle))!.pins[0]!.id;
    await takePlanStep(db, theirs, { intent: 'unpin', cycle, pin }, now);
    await takePlanStep(db, mine, { intent: 'solve', cycle }, now);
    await takePlanStep(db, theirs, { intent: 'stop', cycle }, now);
    expect((await readPlanning(db, mine, cycle))!.pins).toHaveLength(1);
    expect((await latestSolve(db, mine, cycle))?.status).toBe('queued');
  });
});
