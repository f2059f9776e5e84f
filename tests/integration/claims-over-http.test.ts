import { randomUUID } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, inject, it } from 'vitest';
import type { Settings } from '#app/settings.ts';
import { listKeptMails, readKeptMail } from '#emails/kept-mails.ts';
import { openTestApp, type TestApp } from '#tests/support/open-test-app.ts';
import { coopWithCycle, memberIn, sessionIn } from './claims-coop.ts';

const clients = 200;

/** One browser: an address of its own, as the proxy tells it, and its cookie once it has signed in. */
type Client = { email: string; address: string; cookie: string };

function post(test: TestApp, client: Client, pathname: string, fields: Record<string, string>) {
  const { cookie, address } = client;
  return fetch(test.origin + pathname, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: test.origin, 'x-forwarded-for': address },
    body: new URLSearchParams(fields),
  });
}

/** Signs everybody in by the links of their kept mails. */
async function signInAll(test: TestApp, people: Client[]): Promise<void> {
  for (const person of people) await post(test, person, '/sign-in?index', { email: person.email });
  const folder = path.join(test.dataDir, 'mail');
  const byAddress = new Map(people.map((person) => [person.email, person]));
  for (const name of await listKeptMails(folder, people.length)) {
    const mail = await readKeptMail(folder, name);
    const person = byAddress.get(mail?.to ?? '');
    const token = /token=([\w-]+)/.exec(mail?.text ?? '')?.[1];
    if (!person || !token) throw new Error('a kept mail is not a sign-in mail');
    const response = await post(test, person, '/sign-in/link', { token });
    person.cookie = response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  }
}

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function served(over: Partial<Settings>): Promise<TestApp> {
  const test = await openTestApp({ ...over, trustProxy: true });
  cleanUps.push(() => test.close());
  return test;
}

async function emptyPostgres(): Promise<Partial<Settings>> {
  const server = inject('postgresUrl');
  const database = `t${randomUUID().replaceAll('-', '')}`;
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: `${server}/postgres` });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await run(`create database ${database}`);
  cleanUps.push(() => run(`drop database ${database}`));
  return { databaseUrl: `${server}/${database}` };
}

describe.each([
  ['SQLite', async () => ({})],
  ['PostgreSQL', emptyPostgres],
] as const)('200 clients at once on %s', (_, settings) => {
  it('claim 20 slots: 20 are held, none twice, everybody else reads a kind refusal, nothing breaks', async () => {
    const test = await served(await settings());
    const { db } = test.app;
    const coop = await coopWithCycle(db);
    const slots: string[] = [];
    // Sessions ahead of the clock of this very run, which the server reads.
    const { addDays, datesFrom } = await import('#app/time/index.ts');
    const first = addDays(test.app.now().slice(0, 10), 7);
    await db
      .updateTable('cycles')
      .set({ first_day: first, last_day: addDays(first, 27) })
      .where('id', '=', coop.cycleId)
      .execute();
    for (const date of datesFrom(first, addDays(first, 3)))
      slots.push(...(await sessionIn(db, coop, { date, slots: 5 })).slots);
    const people: Client[] = [];
    for (let i = 0; i < clients; i += 1) {
      const { scope } = await memberIn(db, coop, `Adult ${i}`);
      const user = await db
        .selectFrom('members')
        .innerJoin('auth_users', 'auth_users.id', 'members.user_id')
        .where('members.adult_id', '=', scope.adultId)
        .select('auth_users.email')
        .executeTakeFirstOrThrow();
      people.push({ email: user.email, address: `198.51.100.${i}`, cookie: '' });
    }
    await signInAll(test, people);

    const answers = await Promise.all(
      people.map(async (person, i) => {
        const dutyId = slots[i % slots.length] ?? '';
        const response = await post(test, person, `/c/${coop.coopId}?index`, {
          intent: 'claimDuty',
          dutyId,
        });
        return { status: response.status, page: await response.text() };
      }),
    );
    const count = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect({ taken: count(302), refused: count(409), all: answers.length }).toEqual({
      taken: 20,
      refused: 180,
      all: 200,
    });
    for (const answer of answers.filter(({ status }) => status === 409))
      expect(answer.page).toContain('Somebody was a moment quicker');
    const held = await db.selectFrom('duties').where('adult_id', 'is not', null).select('adult_id').execute();
    expect(new Set(held.map((duty) => duty.adult_id)).size).toBe(20);
  }, 240_000);
});
