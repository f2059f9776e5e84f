import type { AppLoadContext } from '@remix-run/node';
import { expect, it } from 'vitest';
import { isMuted, mailWishesOf } from '#app/reminders/wishes.server.ts';
import { action, loader } from '#app/routes/quiet.$token.tsx';
import type { Database } from '#db/connect.ts';
import { eachDatabase } from '#tests/support/databases.ts';
import { publishedDuty } from '#tests/support/published-duty.ts';

function follow(db: Database, token: string, kind: string, body?: string) {
  const request = new Request(`http://localhost/quiet/${token}?kind=${kind}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' },
    body,
  });
  const decision = { audience: 'anyone', allowed: true, scope: null };
  const context = { app: { db }, decision } as unknown as AppLoadContext;
  return { request, params: { token }, context };
}

eachDatabase('the link that turns reminders off', (open) => {
  it('changes nothing when opened, and mutes its kind only when sent, as often as it is', async () => {
    const { db } = await open();
    const adult = await publishedDuty(db);
    const { token } = await mailWishesOf(db, adult);
    expect((await mailWishesOf(db, adult)).token).toBe(token);
    expect(await loader(follow(db, token, 'dutyTomorrow'))).toEqual({ kind: 'dutyTomorrow', muted: false });
    for (let time = 0; time < 2; time += 1)
      await action(follow(db, token, 'dutyTomorrow', 'List-Unsubscribe=One-Click'));
    expect(await loader(follow(db, token, 'dutyTomorrow'))).toEqual({ kind: 'dutyTomorrow', muted: true });
    expect(await isMuted(db, adult, 'dutyInTwoDays')).toBe(false);
  });

  it('finds nothing for another token or kind', async () => {
    const { db } = await open();
    const { token } = await mailWishesOf(db, await publishedDuty(db));
    for (const wrong of [follow(db, 'other', 'dutyTomorrow', ''), follow(db, token, 'other', '')])
      await expect(action(wrong)).rejects.toMatchObject({ status: 404 });
  });
});
