import type { AppLoadContext } from '@remix-run/node';
import { expect, it } from 'vitest';
import { mailToken, mutedBy } from '#app/reminders/wishes.server.ts';
import { action, loader } from '#app/routes/quiet.$token.tsx';
import type { Database } from '#db/connect.ts';
import { reminderKinds } from '#db/schema.ts';
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

const all = [...reminderKinds];

eachDatabase('the link that turns mails off', (open) => {
  it('changes nothing when opened, and mutes its kind only when sent, as often as it is', async () => {
    const { db } = await open();
    const adult = await publishedDuty(db);
    const token = await mailToken(db, adult);
    expect(await mailToken(db, adult)).toBe(token);
    expect(await loader(follow(db, token, 'dutyTomorrow'))).toMatchObject({ muted: false, wanted: all });
    for (let time = 0; time < 2; time += 1) {
      const answer = await action(follow(db, token, 'dutyTomorrow', 'List-Unsubscribe=One-Click'));
      expect(answer).toMatchObject({ data: { ok: true } });
    }
    expect(await loader(follow(db, token, 'dutyTomorrow'))).toEqual({
      kind: 'dutyTomorrow',
      saved: false,
      muted: true,
      wanted: all.filter((kind) => kind !== 'dutyTomorrow'),
    });
  });

  it.for(all)('turns %s off with one click', async (kind) => {
    const { db } = await open();
    const adult = await publishedDuty(db);
    await action(follow(db, await mailToken(db, adult), kind, 'List-Unsubscribe=One-Click'));
    expect((await mutedBy(db, [adult])).get(adult.adultId)).toEqual(new Set([kind]));
  });

  it('turns kinds off and on again from the list of all', async () => {
    const { db } = await open();
    const adult = await publishedDuty(db);
    const token = await mailToken(db, adult);
    const choose = (...kinds: string[]) =>
      action(
        follow(db, token, 'openSlot', ['intent=choose', ...kinds.map((kind) => `kinds=${kind}`)].join('&')),
      ).catch((answer: Response) => answer.status);
    expect(await choose('rotaPublished', 'checkInWaiting')).toBe(302);
    expect(await loader(follow(db, token, 'openSlot'))).toMatchObject({
      muted: true,
      wanted: ['rotaPublished', 'checkInWaiting'],
    });
    await choose();
    expect(await loader(follow(db, token, 'openSlot'))).toMatchObject({ wanted: [] });
    await choose(...all);
    expect(await loader(follow(db, token, 'openSlot'))).toMatchObject({ muted: false, wanted: all });
    expect(await choose('other')).toBe(400);
  });

  it('finds nothing for another token or kind', async () => {
    const { db } = await open();
    const token = await mailToken(db, await publishedDuty(db));
    for (const wrong of [follow(db, 'other', 'dutyTomorrow', ''), follow(db, token, 'other', '')])
      await expect(action(wrong)).rejects.toMatchObject({ status: 404 });
  });
});
