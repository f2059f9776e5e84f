import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '#db/ids.ts';
import { seedCoops } from '#db/seeds/seed-coops.ts';
import { openTestApp, type TestApp } from '#tests/support/open-test-app.ts';
import { signIn } from '#tests/support/sign-in.ts';

let test: TestApp;
let own: string;
let other: string;
let coordinator: string;
let cookie: string;

beforeAll(async () => {
  test = await openTestApp();
  const { db, now } = test.app;
  const [first, second] = await seedCoops(db, { coops: 2, families: 3, now: now() });
  if (!first || !second) throw new Error('two co-ops were seeded');
  [own, other, coordinator] = [first.coopId, second.coopId, first.coordinator];
  cookie = await signIn(test, coordinator);
});
afterAll(() => test.close());

/** What a page answers, and where its tabs lead. */
async function open(path: string, by = cookie): Promise<{ status: number; tabs: string[] }> {
  const response = await fetch(test.origin + path, { headers: { cookie: by } });
  const page = await response.text();
  const nav = /<nav class="tabs".*?<\/nav>/s.exec(page)?.[0] ?? '';
  if (nav === '') expect(page).toContain('href="/"');
  return { status: response.status, tabs: [...nav.matchAll(/href="([^"]*)"/g)].map(([, to]) => to ?? '') };
}

const tabsOf = (coop: string, of: string[]) => of.map((tab) => `/c/${coop}${tab}`);
const coordinators = ['', '/rota', '/family', '/plan', '/families', '/agreements'];
const members = ['', '/rota', '/family', '/agreements'];

it('leads a member of one co-op back to it from every page that is no co-op’s', async () => {
  const tabs = tabsOf(own, coordinators);
  expect(await open('/me')).toEqual({ status: 200, tabs });
  for (const path of ['/nothing', `/c/${own}/nothing`, `/c/${own}/family/none`, `/c/${other}/rota`])
    expect(await open(path), path).toEqual({ status: 404, tabs });
});

it('leads nobody anywhere but home who has not signed in', async () => {
  expect(await open('/nothing', '')).toEqual({ status: 404, tabs: [] });
});

it('leads a member of two co-ops to the one they came from, and home where that is not known', async () => {
  const { db, now } = test.app;
  const { id } = await db
    .selectFrom('auth_users')
    .where('email', '=', coordinator)
    .select('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('members')
    .values({
      ...{ id: newId(), coop_id: other, user_id: id, adult_id: null },
      ...{ role: 'member', created_at: now() },
    })
    .execute();
  const tabs = tabsOf(other, members);
  expect(await open('/nothing')).toEqual({ status: 404, tabs: [] });
  expect(await open('/me')).toEqual({ status: 200, tabs: [] });
  expect(await open(`/me?from=${other}`)).toEqual({ status: 200, tabs });
  expect(await open(`/c/${other}/plan`)).toEqual({ status: 403, tabs });
  expect(await open(`/c/${other}/nothing`)).toEqual({ status: 404, tabs });
});
