import { afterAll, beforeAll, expect, it } from 'vitest';
import { sweep } from '#app/reminders/sweep.server.ts';
import { seedCoops } from '#db/seeds/seed-coops.ts';
import { openTestApp, type TestApp } from '#tests/support/open-test-app.ts';

let queries = 0;
let test: TestApp;

beforeAll(async () => {
  test = await openTestApp({}, () => {
    queries += 1;
  });
});
afterAll(() => test.close());

/** What a sweep asks of the database when all that is due has gone. */
async function queriesOfIdleSweep(now: string): Promise<number> {
  await sweep(test.app, now);
  const before = queries;
  await sweep(test.app, now);
  return queries - before;
}

it('asks the database no more often for twelve co-ops than for two while nothing is due', async () => {
  const { db, now } = test.app;
  const at = now();
  for (const coops of [2, 10]) {
    await seedCoops(db, { coops, families: 4, now: at });
    expect(await queriesOfIdleSweep(at)).toBeLessThanOrEqual(17);
  }
});
