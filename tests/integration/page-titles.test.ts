import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays, localDateOf, mondayOf } from '#app/time/index.ts';
import { sayDates } from '#app/time/words.ts';
import { seedCoops } from '#db/seeds/seed-coops.ts';
import { openTestApp, type TestApp } from '#tests/support/open-test-app.ts';
import { signIn } from '#tests/support/sign-in.ts';

let test: TestApp;
let coop: { id: string; name: string; zone: string };
let own: { id: string; name: string };
let other: { id: string; name: string };
let cookie: string;

beforeAll(async () => {
  test = await openTestApp();
  const { db, now } = test.app;
  const [seeded] = await seedCoops(db, { coops: 1, families: 3, now: now() });
  if (!seeded) throw new Error('a co-op was seeded');
  cookie = await signIn(test, seeded.coordinator);
  coop = await db
    .selectFrom('coops')
    .where('id', '=', seeded.coopId)
    .select(['id', 'name', 'time_zone as zone'])
    .executeTakeFirstOrThrow();
  const families = await db
    .selectFrom('families')
    .leftJoin('adults', (join) =>
      join.onRef('adults.family_id', '=', 'families.id').on('adults.email', '=', seeded.coordinator),
    )
    .where('families.coop_id', '=', coop.id)
    .select(['families.id', 'families.name', 'adults.id as adultId'])
    .execute();
  [own, other] = [families.find(({ adultId }) => adultId)!, families.find(({ adultId }) => !adultId)!];
});
afterAll(() => test.close());

/** What a page is called in the browser's tab, and which of the co-op's tabs is lit. */
async function open(path: string): Promise<{ title: string; lit: string[] }> {
  const response = await fetch(`${test.origin}/c/${coop.id}${path}`, {
    headers: { cookie, 'accept-language': 'en' },
  });
  const page = await response.text();
  const nav = /<nav class="tabs".*?<\/nav>/s.exec(page)?.[0] ?? '';
  const lit = [...nav.matchAll(/href="([^"]*)" aria-current="page"/g)].map(([, to = '']) => to);
  return {
    title: /<title>(.*?)<\/title>/.exec(page)?.[1] ?? '',
    lit: lit.map((to) => to.replace(`/c/${coop.id}`, '')),
  };
}

it('calls a family by its name, and lights its tab on one’s own alone', async () => {
  expect(await open(`/family/${own.id}`)).toEqual({
    title: `Family ${own.name} · ${coop.name}`,
    lit: ['/family'],
  });
  expect((await open(`/family/${own.id}/about`)).lit).toEqual(['/family']);
  expect(await open(`/family/${other.id}`)).toEqual({
    title: `Family ${other.name} · ${coop.name}`,
    lit: ['/families'],
  });
  expect((await open(`/family/${other.id}/about`)).lit).toEqual(['/families']);
});

it('calls this week so, and any other by its dates', async () => {
  const today = localDateOf(test.app.now(), coop.zone);
  const monday = mondayOf(today);
  const next = addDays(monday, 7);
  expect((await open('')).title).toBe(`This week · ${coop.name}`);
  expect((await open(`?week=${monday}`)).title).toBe(`This week · ${coop.name}`);
  const dates = sayDates(next, addDays(next, 6), { locale: 'en', today });
  expect((await open(`?week=${next}`)).title).toBe(`Week ${dates} · ${coop.name}`);
});

it('calls a page that is not there by what is said in its place', async () => {
  for (const path of ['/family/none', `/family/${own.id}/child/none`, '/check-ins/none', '/none'])
    expect((await open(path)).title, path).toBe(`There is nothing here · ${coop.name}`);
});
