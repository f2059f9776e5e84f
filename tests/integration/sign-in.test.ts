import { expect, it } from 'vitest';
import { mostMails } from '#app/people/mailbox-limit.server.ts';
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
