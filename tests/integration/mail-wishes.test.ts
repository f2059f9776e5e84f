import type { AppLoadContext } from '@remix-run/node';
import { expect, it } from 'vitest';
import { mailsOfPerson } from '#app/reminders/wishes.server.ts';
import { action, loader } from '#app/routes/me.tsx';
import type { Database } from '#db/connect.ts';
import { eachDatabase } from '#tests/support/databases.ts';
import { mailedCoop } from '#tests/support/mailed-coop.ts';

async function asPerson(db: Database, memberId: string, body?: [string, string][]) {
  const { user_id: userId } = await db
    .selectFrom('members')
    .where('id', '=', memberId)
    .select('user_id')
    .executeTakeFirstOrThrow();
  const request = new Request(
    'http://localhost/me',
    body && { method: 'POST', body: new URLSearchParams(body) },
  );
  const decision = { audience: 'signedIn', allowed: true, scope: null };
  const context = { app: { db }, decision, visitor: { userId, email: '' } } as unknown as AppLoadContext;
  return { userId, args: { request, params: {}, context } };
}

eachDatabase('the mails a member wants', (open) => {
  it('are saved for one co-op and one person', async () => {
    const { db } = await open();
    const { coopId, ife, lena } = await mailedCoop(db);
    const { userId, args } = await asPerson(db, ife.scope.memberId, [
      ['coop', coopId],
      ['quietStart', '20:30'],
      ['quietEnd', '08:00'],
      ['kinds', 'rotaPublished'],
      ['kinds', 'dutyTomorrow'],
    ]);
    expect(await action(args).catch((answer: Response) => answer.status)).toBe(302);
    const [mine] = await mailsOfPerson(db, userId);
    expect(mine?.quiet).toEqual({ start: '20:30', end: '08:00' });
    // An invitation is not among what a member chooses.
    expect(mine?.muted).toEqual(new Set(['dutyInTwoDays', 'openSlot', 'checkInWaiting']));
    const hers = await asPerson(db, lena.scope.memberId);
    expect((await loader(hers.args)).mails).toMatchObject([
      { wishes: { quietStart: '21:00', quietEnd: '07:00', kinds: { length: 5 } } },
    ]);
  });

  it('are kept as typed when a time is wrong, and nothing is changed', async () => {
    const { db } = await open();
    const { coopId, ife } = await mailedCoop(db);
    const { userId, args } = await asPerson(db, ife.scope.memberId, [
      ['coop', coopId],
      ['quietStart', 'late'],
      ['quietEnd', '08:00'],
    ]);
    expect(await action(args)).toMatchObject({
      data: { problems: { quietStart: 'timeWrong' }, wishes: { quietStart: 'late', kinds: [] } },
      init: { status: 400 },
    });
    expect((await mailsOfPerson(db, userId))[0]).toMatchObject({
      quiet: { start: '21:00' },
      muted: new Set(),
    });
  });

  it('of another co-op cannot be changed', async () => {
    const { db } = await open();
    const { ife } = await mailedCoop(db);
    const elsewhere = await mailedCoop(db);
    const { args } = await asPerson(db, ife.scope.memberId, [
      ['coop', elsewhere.coopId],
      ['quietStart', '20:00'],
      ['quietEnd', '08:00'],
    ]);
    await expect(action(args)).rejects.toMatchObject({ status: 404 });
    expect(await db.selectFrom('mail_wishes').selectAll().execute()).toEqual([]);
  });
});
