import { expect, it } from 'vitest';
import { defaultRules } from '#app/agreements/rules.ts';
import { makeLog } from '#app/http/log.ts';
import { waitingMails } from '#app/reminders/waiting-mails.server.ts';
import { buildProblem } from '#app/rotation/build-problem.ts';
import { homesWithoutAddress } from '#app/rotation/homes-without-address.server.ts';
import { keptPromise } from '#app/rotation/kept-promise.server.ts';
import { latestSolve } from '#app/rotation/list-cycles.server.ts';
import { planView } from '#app/rotation/plan-view.ts';
import { publishRota } from '#app/rotation/publish-rota.server.ts';
import { readPeople, readPlanning } from '#app/rotation/read-planning.server.ts';
import { runSolves } from '#app/rotation/run-solves.server.ts';
import { startCycle } from '#app/rotation/start-cycle.server.ts';
import { takePlanStep } from '#app/rotation/take-plan-step.server.ts';
import { usualWeek } from '#app/rotation/usual-week.server.ts';
import { readProblem } from '#app/scheduler/read-problem.ts';
import type { Rota } from '#app/scheduler/rota.ts';
import { inTransaction } from '#db/transaction.ts';
import { eachDatabase } from '#tests/support/databases.ts';
import {
  coop,
  draft,
  family,
  firstDay,
  giveAddresses,
  now,
  publish,
  started,
} from '#tests/support/planned-coop.ts';

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

  it('says when mails go that a rota published at night sends in the morning, and only while they wait', async () => {
    const { db } = await open();
    const scope = await coop(db, 'ife.abara@example.org');
    const families = [await family(db, scope, 'Abara'), await family(db, scope, 'Greene')];
    await giveAddresses(db, families);
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

  it('proves what can be promised to everybody in a usual week, and what would make more possible', async () => {
    const { db } = await open();
    const scope = await coop(db, 'ife.abara@example.org');
    expect(await usualWeek(db, scope, defaultRules, now).then((week) => week?.families)).toEqual([]);
    for (const name of ['Abara', 'Greene', 'Eze']) await family(db, scope, name);
    // Two mornings a week: whoever is on duty on one of them is free on the other alone. A third would be Eze's turn.
    const rules = { ...defaultRules, restorationMinutesPerWeek: 360 };
    const week = (await usualWeek(db, scope, rules, now))!;
    await expect
      .poll(
        async () =>
          (await keptPromise(week, 360, { who: scope.userId, again: false })).kept?.reliefs.length ?? 0,
        {
          timeout: 20_000,
        },
      )
      .toBeGreaterThan(0);
    expect((await keptPromise(week, 360, { who: scope.userId, again: false })).kept).toMatchObject({
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
