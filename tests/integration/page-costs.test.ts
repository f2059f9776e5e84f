import path from 'node:path';
import type { ServerBuild } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import { seedCoops } from '#db/seeds/seed-coops.ts';
import { scriptBytes } from '#tests/bench/page-bytes.ts';
import { openTestApp, type TestApp } from '#tests/support/open-test-app.ts';
import { signIn } from '#tests/support/sign-in.ts';

let queries = 0;
let test: TestApp;
let small: { coopId: string; cookie: string };
let large: { coopId: string; cookie: string };

beforeAll(async () => {
  test = await openTestApp({}, () => {
    queries += 1;
  });
  const { db, now } = test.app;
  const [few] = await seedCoops(db, { coops: 1, families: 3, now: now() });
  const [many] = await seedCoops(db, { coops: 1, families: 30, now: now() });
  if (!few || !many) throw new Error('two co-ops were seeded');
  // What a page asks hangs on what is next, and that on the hour: here it is a duty at nobody's home that has not begun.
  await db.updateTable('sessions').set({ host_family_id: null }).execute();
  await db.deleteFrom('sessions').where('starts_at', '<=', now()).where('ends_at', '>', now()).execute();
  for (const { coopId, coordinator } of [few, many]) await putOnDuty(db, coopId, coordinator);
  small = { coopId: few.coopId, cookie: await signIn(test, few.coordinator) };
  large = { coopId: many.coopId, cookie: await signIn(test, many.coordinator) };
});
afterAll(() => test.close());

/** Gives somebody a duty at each session, and no other one. */
async function putOnDuty(db: Database, coopId: string, email: string): Promise<void> {
  const { id } = await db
    .selectFrom('adults')
    .where('coop_id', '=', coopId)
    .where('email', '=', email)
    .select('id')
    .executeTakeFirstOrThrow();
  await db.deleteFrom('duties').where('coop_id', '=', coopId).where('adult_id', '=', id).execute();
  const sessions = await db.selectFrom('sessions').where('coop_id', '=', coopId).select('id').execute();
  const duty = { coop_id: coopId, adult_id: id };
  await db
    .insertInto('duties')
    .values(sessions.map((session) => ({ ...duty, id: newId(), session_id: session.id })))
    .execute();
}

async function open({ coopId, cookie }: typeof small, page: string): Promise<string> {
  const response = await fetch(`${test.origin}/c/${coopId}${page}`, { headers: { cookie } });
  expect(response.status).toBe(200);
  return response.text();
}

async function queriesOf(coop: typeof small, page: string): Promise<number> {
  // The first visit has the sign-in library check the cookie.
  await open(coop, page);
  const before = queries;
  await open(coop, page);
  return queries - before;
}

/** Each page with the queries it may make at most, one of which says who asks and what they may. */
const pages = {
  '': 6,
  '/rota': 5,
  '/plan': 19,
  '/families': 7,
  '/check-ins': 7,
  '/agreements': 14,
};

for (const [page, most] of Object.entries(pages)) {
  it(`asks the database as often for 3 families as for 30 on ${page || 'this week'}`, async () => {
    const [few, many] = [await queriesOf(small, page), await queriesOf(large, page)];
    expect(many).toBe(few);
    expect(few).toBeLessThanOrEqual(most);
  });
}

describe('sends under 110 kB of script with each page', async () => {
  const { assets, routes } = (await import(path.resolve('build/server/index.js'))) as ServerBuild;
  const pages = Object.keys(routes).filter((id) => id !== 'root' && routes[id]?.module.default !== undefined);

  /** The scripts that a page at this route names: the list of routes, the start, and the route with those around it. */
  function scriptsOf(id: string): string {
    const named = [assets.url, assets.entry.module, ...assets.entry.imports];
    for (let route = assets.routes[id]; route; route = assets.routes[route.parentId ?? ''])
      named.push(route.module, ...(route.imports ?? []));
    return named.join(' ');
  }

  it.each(pages)('%s', async (id) => {
    expect(await scriptBytes(test.origin, scriptsOf(id))).toBeLessThan(110_000);
  });

  it('and counts this week as its page does', async () => {
    const html = await open(small, '');
    expect(await scriptBytes(test.origin, scriptsOf('routes/c.$coop._index'))).toBe(
      await scriptBytes(test.origin, html),
    );
  });
});
