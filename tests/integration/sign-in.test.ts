import { expect, it } from 'vitest';
import { mostMails } from '#app/people/mailbox-limit.server.ts';
import { addDays } from '#app/time/index.ts';
import { openTestApp } from '#tests/support/open-test-app.ts';
import { send, signIn } from '#tests/support/sign-in.ts';

it('a whole co-op in one room, on one network, signs in within a minute', async () => {
  const test = await openTestApp();
  try {
    const cookies = [];
    for (let i = 1; i <= 20; i += 1) cookies.push(await signIn(test, `parent-${i}@example.org`));
    expect(cookies.every((cookie) => cookie.includes('session_token'))).toBe(true);
  } finally {
    await test.close();
  }
});

it('one mailbox is not filled', async () => {
  const test = await openTestApp();
  try {
    const answers = [];
    for (let i = 0; i <= mostMails; i += 1) {
      answers.push((await send(test, '/sign-in?index', { email: 'lena.b@example.org' })).status);
    }
    expect(answers).toEqual([...Array.from({ length: mostMails }, () => 302), 429]);
  } finally {
    await test.close();
  }
});

it('who uses the app stays signed in: a renewed session reaches the browser', async () => {
  const test = await openTestApp();
  try {
    const { db, now } = test.app;
    const cookie = await signIn(test, 'lena.b@example.org');
    const visit = async () => fetch(`${test.origin}/me`, { redirect: 'manual', headers: { cookie } });
    expect((await visit()).headers.getSetCookie()).toEqual([]);
    // Two days after signing in.
    const at = (days: number) => `${addDays(now().slice(0, 10), days)}${now().slice(10)}`;
    await db
      .updateTable('auth_sessions')
      .set({ updatedAt: at(-2), expiresAt: at(58) })
      .execute();
    const renewed = await visit();
    expect(renewed.status).toBe(200);
    expect(renewed.headers.getSetCookie().join()).toMatch(/session_token=.*Max-Age=5184000.*HttpOnly/);
    expect((await visit()).headers.getSetCookie()).toEqual([]);
  } finally {
    await test.close();
  }
});

it('a session that was ended elsewhere opens nothing more', async () => {
  const test = await openTestApp();
  try {
    const cookie = await signIn(test, 'lena.b@example.org');
    const visit = async () =>
      (await fetch(`${test.origin}/me`, { redirect: 'manual', headers: { cookie } })).status;
    expect([await visit(), await visit()]).toEqual([200, 200]);
    await test.app.db.deleteFrom('auth_sessions').execute();
    expect(await visit()).toBe(302);
  } finally {
    await test.close();
  }
});
