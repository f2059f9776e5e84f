import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { roundsRun } from '#app/check-ins/queries.server.ts';
import { findScope } from '#app/coops/queries.server.ts';
import { isCoordinator } from '#app/coops/scope.ts';
import { demoAdults, demoCoopId, demoUser } from '#app/demo/demo.ts';
import { oaklandSheet } from '#app/demo/oakland-sheet.ts';
import { openDemo, removeDemo, resetDemo } from '#app/demo/open-demo.server.ts';
import { importFamilies } from '#app/families/import-families.server.ts';
import { readImportForm } from '#app/families/import-preview.ts';
import { joinCoops } from '#app/people/join-coops.server.ts';
import { planDutyReminders } from '#app/reminders/plan-duty-reminders.server.ts';
import { planOpenSlots } from '#app/reminders/plan-open-slots.server.ts';
import { buildProblem } from '#app/rotation/build-problem.ts';
import { readPlanning } from '#app/rotation/read-planning.server.ts';
import { rotaFrom } from '#app/rotation/rota.server.ts';
import { weekOf } from '#app/rotation/week.server.ts';
import { judge } from '#app/scheduler/index.ts';
import { addDays, localDateOf, mondayOf } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { inTransaction } from '#db/transaction.ts';
import { addPerson, coopCoordinatedBy } from '#tests/support/cast.ts';
import { eachDatabase } from '#tests/support/databases.ts';
import { openTestApp, type TestApp } from '#tests/support/open-test-app.ts';
import { rotaOf } from '#tests/support/rota-of.ts';
import { send, signIn } from '#tests/support/sign-in.ts';

const now = '2026-11-24T18:00:00.000Z';
const make = { locale: 'en', now } as const;

async function visitor(db: Database, role: 'coordinator' | 'parent') {
  const scope = await findScope(db, demoUser(demoAdults[role]).id, demoCoopId);
  if (!scope) throw new Error('the demo has its people');
  return scope;
}

async function coordinator(db: Database) {
  const scope = await visitor(db, 'coordinator');
  if (!isCoordinator(scope)) throw new Error('the demo has its coordinator');
  return scope;
}

const count = async (db: Database, table: 'coops' | 'cycles' | 'duties' | 'auth_users') =>
  (await db.selectFrom(table).select('id').execute()).length;

it('has the very sheet that the import is tested with', () => {
  expect(oaklandSheet).toBe(readFileSync('tests/support/sheets/oakland-families.csv', 'utf8'));
});

eachDatabase('the demo', (open) => {
  it('is made once by visitors who come at the same instant', async () => {
    const { db } = await open();
    await Promise.all(Array.from({ length: 4 }, () => openDemo(db, make)));
    expect(await count(db, 'coops')).toBe(1);
    expect(await count(db, 'cycles')).toBe(1);
    expect(await count(db, 'auth_users')).toBe(12);
    await openDemo(db, make);
    expect(await count(db, 'cycles')).toBe(1);
  });

  // Before and after Asa's leave ends, with and without Alma an infant, and over both clock changes.
  for (const day of ['2026-01-06', '2026-11-24', '2027-01-12', '2027-02-09', '2027-03-06', '2027-10-20']) {
    it(`has a valid published rota of the four weeks from ${day} on`, async () => {
      const { db } = await open();
      await openDemo(db, { locale: 'en', now: `${day}T18:00:00.000Z` });
      const scope = await coordinator(db);
      const cycle = await db.selectFrom('cycles').selectAll().executeTakeFirstOrThrow();
      expect(cycle.published_at).not.toBeNull();
      expect(cycle.first_day).toBe(mondayOf(day));
      const planning = await readPlanning(db, scope, cycle.id);
      if (!planning) throw new Error('the cycle stands');
      const problem = buildProblem({ ...planning, cycle: { ...planning.cycle, publishedAt: null } }, now);
      const { violations } = judge(problem, rotaOf(problem, planning));
      expect(violations.filter(({ rule }) => rule !== 'levels')).toEqual([]);
    });
  }

  it('gives a parent a week with care, rest and something to take, and a coordinator results', async () => {
    const { db } = await open();
    await openDemo(db, { locale: 'en', now: '2026-11-23T15:00:00.000Z' });
    const week = await weekOf(db, await visitor(db, 'parent'), '2026-11-23', '2026-11-23T15:00:00.000Z');
    const kinds = week?.mine?.strip.flatMap(({ bars }) => bars.map(({ kind }) => kind));
    expect(new Set(kinds)).toEqual(new Set(['duty', 'place', 'rest', 'open', 'practice']));
    const before = await weekOf(db, await visitor(db, 'parent'), '2026-11-16', '2026-11-16T15:00:00.000Z');
    expect(before).toMatchObject({ covered: false, begins: '2026-11-23' });
    const next = await weekOf(db, await visitor(db, 'parent'), '2026-11-30', '2026-11-23T15:00:00.000Z');
    expect(next?.sessions.some(({ take }) => take.dutyId !== null)).toBe(true);
    const [openNow, closed] = await roundsRun(db, await coordinator(db), '2026-11-23');
    expect(openNow).toMatchObject({ open: true, answered: 3 });
    expect(closed?.results).toMatchObject({ ok: true, results: { adults: 8, families: 7 } });
    const steps = closed?.results.ok
      ? closed.results.results.questions.map((one) => one.shown === 'groups' && one.groups.length)
      : [];
    expect(steps).toEqual(Array(5).fill(5));
  });

  it('shows on the rota that a session without anybody does not take place', async () => {
    const { db } = await open();
    await openDemo(db, { locale: 'en', now: '2026-11-23T15:00:00.000Z' });
    const parent = await visitor(db, 'parent');
    const notHeld = async (filter: 'everyone' | 'mine') => {
      const rota = await rotaFrom(db, parent, '2026-11-23T15:00:00.000Z', filter);
      return rota?.weeks.flatMap(({ days }) => days.flatMap((day) => day.notHeld.map(({ id }) => id))) ?? [];
    };
    const { id } = await db
      .selectFrom('sessions')
      .select('id')
      .orderBy('starts_at desc')
      .executeTakeFirstOrThrow();
    const left = await notHeld('everyone');
    await db.deleteFrom('places').where('session_id', '=', id).execute();
    await db.deleteFrom('duties').where('session_id', '=', id).execute();
    expect(await notHeld('everyone')).toEqual([...left.filter((one) => one !== id), id]);
    expect(await notHeld('mine')).toEqual([]);
  });

  it('is put back as fresh, renewed once its weeks are over, and removed without a trace', async () => {
    const { db } = await open();
    await openDemo(db, make);
    const fresh = await count(db, 'duties');
    await db.deleteFrom('duties').execute();
    await Promise.all([resetDemo(db, make), resetDemo(db, make)]);
    expect(await count(db, 'duties')).toBe(fresh);
    expect(await visitor(db, 'parent')).toMatchObject({ role: 'member' });

    const lastDay = addDays(mondayOf(localDateOf(now, 'America/Los_Angeles')), 27);
    await openDemo(db, { locale: 'en', now: `${lastDay}T18:00:00.000Z` });
    const cycles = () => db.selectFrom('cycles').select('first_day').execute();
    expect(await cycles()).toEqual([{ first_day: '2026-11-23' }]);
    await openDemo(db, { locale: 'en', now: `${addDays(lastDay, 1)}T18:00:00.000Z` });
    expect(await cycles()).toEqual([{ first_day: '2026-12-21' }]);

    const other = await coopCoordinatedBy(db, await addPerson(db, 'host@example.org'));
    await removeDemo(db);
    expect(await db.selectFrom('coops').select('id').execute()).toEqual([{ id: other.coopId }]);
    expect(await count(db, 'auth_users')).toBe(1);
    expect(await db.selectFrom('adults').select('id').execute()).toEqual([]);
  });

  it('has nobody real among its people, and none of its people anywhere else', async () => {
    const { db } = await open();
    await openDemo(db, make);
    // Somebody real signs in with an address of the sheet.
    const ife = await addPerson(db, 'ife.abara@example.org');
    await joinCoops(db, ife, now);
    expect(await findScope(db, ife, demoCoopId)).toBeNull();
    // The demo's coordinator imports somebody real.
    const someone = await addPerson(db, 'someone@example.org');
    await bringIn(db, await coordinator(db), 'Someone', 'someone@example.org');
    expect(await findScope(db, someone, demoCoopId)).toBeNull();
    // A real co-op lists an address of one of the demo's people, who then comes in again.
    const real = await coopCoordinatedBy(db, await addPerson(db, 'host@example.org'));
    const { id, email } = demoUser(demoAdults.parent);
    await bringIn(db, real, 'Rohan', email);
    await joinCoops(db, id, now);
    expect(await findScope(db, id, real.coopId)).toBeNull();
  });

  it('is never written to', async () => {
    const { db } = await open();
    await openDemo(db, make);
    await planDutyReminders(db, now);
    await planOpenSlots(db, now);
    expect(await db.selectFrom('reminders').select('id').execute()).toEqual([]);
  });
});

async function bringIn(
  db: Database,
  scope: Parameters<typeof importFamilies>[1],
  name: string,
  email: string,
): Promise<void> {
  const form = new FormData();
  form.set('text', `Family,Parent 1,Email 1,Child 1,Child 1 born\n${name},${name},${email},Mia,2023-04-11`);
  const read = await readImportForm(form, '2026-11-24');
  if (!read.ok) throw new Error(read.reason);
  const { families } = read.preview;
  const done = await inTransaction(db, (trx) => importFamilies(trx, scope, { families, now }));
  expect(done).toMatchObject({ ok: true, added: 1 });
}

describe('walking in', () => {
  const walk = async (test: TestApp, as: string, cookie = '') => {
    const response = await send(test, '/demo', { intent: 'walkIn', as }, cookie);
    expect(response.headers.get('location')).toBe('/c/demo');
    return response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
  };
  const get = (test: TestApp, path: string, cookie = '') =>
    fetch(test.origin + path, { redirect: 'manual', headers: { cookie } });

  it('makes a real session for one of the demo’s people and ends the one left behind', async () => {
    const test = await openTestApp();
    try {
      const parent = await walk(test, 'parent');
      expect((await get(test, '/c/demo', parent)).status).toBe(200);
      expect((await get(test, '/c/demo/plan', parent)).status).toBe(403);
      const coordinator = await walk(test, 'coordinator', parent);
      expect((await get(test, '/c/demo/plan', coordinator)).status).toBe(200);
      expect((await get(test, '/c/demo', parent)).headers.get('location')).toBe('/');
      expect(await test.app.db.selectFrom('auth_sessions').select('id').execute()).toHaveLength(1);
    } finally {
      await test.close();
    }
  });

  it('lets its people do nothing outside the demo and mails them nothing', async () => {
    const test = await openTestApp();
    try {
      const cookie = await walk(test, 'coordinator');
      const coop = {
        ...{ name: 'Ours', timeZone: 'Europe/Berlin', weekdays: '1', startTime: '09:00', endTime: '12:00' },
        ...{ capacity: '9', venueKind: 'byTurns' },
      };
      expect((await send(test, '/start', coop, cookie)).status).toBe(403);
      const { email } = demoUser(demoAdults.coordinator);
      expect((await send(test, '/sign-in?index', { email })).status).toBe(400);
      await expect(signIn(test, email)).rejects.toThrow('no mail was kept');
      // Nobody but its people comes through the door.
      const real = await addPerson(test.app.db, 'host@example.org');
      await expect(test.app.auth.api.walkIn({ body: { userId: real } })).rejects.toThrow();
    } finally {
      await test.close();
    }
  });

  it('is started afresh by its visitors alone, who stay signed in, and removed by the host', async () => {
    const test = await openTestApp();
    try {
      expect((await send(test, '/demo', { intent: 'reset' })).status).toBe(403);
      const cookie = await walk(test, 'parent');
      expect((await send(test, '/demo', { intent: 'reset' }, cookie)).status).toBe(302);
      expect((await get(test, '/c/demo', cookie)).status).toBe(200);
      const far = { method: 'POST', redirect: 'manual' } as const;
      const headers = { cookie, origin: test.origin, 'x-forwarded-for': '192.0.2.7' };
      const body = new URLSearchParams({ intent: 'remove' });
      expect((await fetch(`${test.origin}/demo`, { ...far, headers, body })).status).toBe(403);
      const other = await walk(test, 'coordinator');
      const removed = await send(test, '/demo', { intent: 'remove' }, cookie);
      expect(removed.headers.get('location')).toBe('/');
      // Whoever else was in it comes to the first page, signed out.
      expect((await get(test, '/c/demo', other)).headers.get('location')).toBe('/');
      expect((await get(test, '/', other)).status).toBe(200);
      expect((await get(test, '/me', other)).headers.get('location')).toBe('/sign-in');
    } finally {
      await test.close();
    }
  });

  it('is off where there is a mail server, unless the setting turns it on', async () => {
    const on = await openTestApp();
    const cookie = await walk(on, 'parent');
    on.app.settings.demo = false;
    try {
      expect(await (await get(on, '/')).text()).not.toContain('/demo');
      expect((await get(on, '/demo')).status).toBe(404);
      expect((await send(on, '/demo', { intent: 'walkIn', as: 'parent' })).status).toBe(404);
      expect((await get(on, '/c/demo')).status).toBe(404);
      expect((await get(on, '/c/demo', cookie)).status).toBe(404);
      expect((await get(on, '/me', cookie)).headers.get('location')).toBe('/sign-in');
    } finally {
      await on.close();
    }
  });
});
