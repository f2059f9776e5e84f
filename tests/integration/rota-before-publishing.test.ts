import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Scope } from '#app/coops/scope.ts';
import { openTestApp, type TestApp } from '#tests/support/open-test-app.ts';
import { signIn } from '#tests/support/sign-in.ts';
import { coopWithCycle, memberIn } from './claims-coop.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

async function rotaSeenBy({ memberId, coopId }: Scope): Promise<string> {
  const { email } = await test.app.db
    .selectFrom('members')
    .innerJoin('auth_users', 'auth_users.id', 'members.user_id')
    .where('members.id', '=', memberId)
    .select('auth_users.email')
    .executeTakeFirstOrThrow();
  const headers = { cookie: await signIn(test, email), 'accept-language': 'en' };
  const page = await (await fetch(`${test.origin}/c/${coopId}/rota`, { headers })).text();
  return /<main.*<\/main>/s.exec(page)?.[0] ?? '';
}

it('leads a coordinator from a rota that is not published to the plan, and nobody else', async () => {
  const { db } = test.app;
  const coop = await coopWithCycle(db, {}, null);
  const plan = `href="/c/${coop.coopId}/plan"`;
  const hers = await rotaSeenBy(coop.scope);
  expect(hers).toContain('No rota is published yet');
  expect(hers).toContain(plan);
  const theirs = await rotaSeenBy((await memberIn(db, coop, 'Ife')).scope);
  expect(theirs).toContain('Your coordinators will write to you');
  expect(theirs).not.toContain(plan);
});
