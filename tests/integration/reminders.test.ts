import { expect, it } from 'vitest';
import { findFamilyScope } from '#app/families/family-scope.server.ts';
import { listFamilies } from '#app/families/queries.server.ts';
import { saveAdult } from '#app/families/save-adult.server.ts';
import { makeLog } from '#app/http/log.ts';
import { sweep } from '#app/reminders/sweep.server.ts';
import { adultByToken, muteMails } from '#app/reminders/wishes.server.ts';
import { addMinutes } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { eachDatabase } from '#tests/support/databases.ts';
import { mailedCoop } from '#tests/support/mailed-coop.ts';
import { mailing } from '#tests/support/mailing.ts';
import { publishedDuty } from '#tests/support/published-duty.ts';

const twoDaysBefore = '2026-11-29T17:00:00.000Z';
const eveningBefore = '2026-12-01T02:00:00.000Z';
const start = '2026-12-01T17:00:00.000Z';

const mails = mailing();

const appOn = (db: Database) => ({
  db,
  transport: mails.transport,
  log: makeLog('silent'),
  settings: { origin: 'https://rota.example.org' },
});
const states = async (db: Database, adultId?: string) => {
  const rows = await db
    .selectFrom('reminders')
    .$if(adultId !== undefined, (query) => query.where('adult_id', '=', adultId ?? ''))
    .select(['kind', 'status'])
    .orderBy('due_at')
    .execute();
  return rows.map(({ kind, status }) => `${kind} ${status}`);
};

eachDatabase('reminders', (open) => {
  it('go once each, even when two sweeps run at once, and say what, when, where and who', async () => {
    const { db } = await open();
    const { adultId, coopId } = await publishedDuty(db);
    const app = appOn(db);
    await Promise.all([sweep(app, addMinutes(twoDaysBefore, -1)), sweep(app, addMinutes(twoDaysBefore, -1))]);
    expect(mails.server.received).toHaveLength(0);
    expect(await states(db)).toEqual(['dutyInTwoDays due', 'dutyTomorrow due']);
    await Promise.all([sweep(app, twoDaysBefore), sweep(app, twoDaysBefore)]);
    expect(mails.server.received).toHaveLength(1);
    await Promise.all([sweep(app, eveningBefore), sweep(app, eveningBefore)]);
    await sweep(app, addMinutes(eveningBefore, 10));
    expect(await states(db)).toEqual(['dutyInTwoDays sent', 'dutyTomorrow sent']);
    expect(mails.server.received.map((mail) => mail.subject)).toEqual([
      'Your duty on Tue 1 Dec, 9:00–12:00',
      'Your duty tomorrow, 9:00–12:00',
    ]);
    const mail = mails.server.received[1]!;
    expect(mail.to).toMatchObject({ text: 'ife.abara@example.org' });
    for (const said of ['12 Laurel Street', 'Tunde Abara: 510-555-0102', 'those of Los Angeles.'])
      expect(mail.text).toContain(said);
    expect(mail.attachments[0]?.contentType).toBe('text/calendar');
    expect(mail.attachments[0]?.content.toString()).toContain('DTSTART:20261201T170000Z');
    const link = /https:\/\/rota\.example\.org\/quiet\/([\w-]+)\?kind=dutyTomorrow/.exec(mail.text ?? '');
    expect(await adultByToken(db, link?.[1] ?? '')).toEqual({ adultId, coopId });
    expect(mail.headers.get('list')).toMatchObject({
      unsubscribe: { url: link?.[0] },
      'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
    });
  });

  it('say to who is alone on duty whom to reach, never by an address that only signs in', async () => {
    const { db } = await open();
    const { adultId } = await publishedDuty(db);
    await db.deleteFrom('duties').where('adult_id', '!=', adultId).execute();
    const textAt = async (now: string) => {
      await sweep(appOn(db), now);
      return mails.server.received.at(-1)?.text?.replace(/\s+/g, ' ') ?? '';
    };
    const withoutFamily = await textAt(twoDaysBefore);
    expect(withoutFamily).toContain('the one adult on duty.');
    expect(withoutFamily).not.toMatch(/you can reach|host@example/);
    const tunde = await db
      .selectFrom('adults')
      .where('name', '=', 'Tunde Abara')
      .select('id')
      .executeTakeFirstOrThrow();
    await db.updateTable('members').set({ adult_id: tunde.id }).where('role', '=', 'coordinator').execute();
    const withFamily = await textAt(eveningBefore);
    expect(withFamily).toContain(
      'the one adult on duty. If something comes up, you can reach: Tunde Abara: 510-555-0102',
    );
    expect(withFamily).not.toContain('host@example');
  });

  it('do not go for a released duty, and go again once it is claimed back', async () => {
    const { db } = await open();
    const { dutyId, adultId } = await publishedDuty(db);
    await sweep(appOn(db), addMinutes(twoDaysBefore, -1));
    await db.updateTable('duties').set({ adult_id: null }).where('id', '=', dutyId).execute();
    await sweep(appOn(db), twoDaysBefore);
    expect(mails.server.received).toHaveLength(0);
    expect(await states(db)).toEqual(['dutyInTwoDays dropped', 'dutyTomorrow due']);
    await db.updateTable('duties').set({ adult_id: adultId }).where('id', '=', dutyId).execute();
    await sweep(appOn(db), addMinutes(twoDaysBefore, 5));
    expect(mails.server.received).toHaveLength(1);
  });

  it('do not go before the rota is published', async () => {
    const { db } = await open();
    const { cycleId } = await publishedDuty(db);
    await db.updateTable('cycles').set({ published_at: null }).where('id', '=', cycleId).execute();
    await sweep(appOn(db), twoDaysBefore);
    expect(await states(db)).toEqual([]);
  });

  it('do not go once their kind is turned off; the other kind still does', async () => {
    const { db } = await open();
    await muteMails(db, await publishedDuty(db), 'dutyInTwoDays');
    await sweep(appOn(db), twoDaysBefore);
    await sweep(appOn(db), eveningBefore);
    expect(await states(db)).toEqual(['dutyInTwoDays dropped', 'dutyTomorrow sent']);
    expect(mails.server.received).toHaveLength(1);
  });

  it('outlast an hour of silence from the mail server', async () => {
    const { db } = await open();
    await publishedDuty(db);
    mails.server.silent = true;
    for (let minute = 0; minute < 60; minute += 1) await sweep(appOn(db), addMinutes(twoDaysBefore, minute));
    expect(await states(db)).toEqual(['dutyInTwoDays due', 'dutyTomorrow due']);
    mails.server.silent = false;
    for (let minute = 60; minute < 80; minute += 1) await sweep(appOn(db), addMinutes(twoDaysBefore, minute));
    expect(mails.server.received).toHaveLength(1);
    expect(await states(db)).toEqual(['dutyInTwoDays sent', 'dutyTomorrow due']);
  });

  it('stop at an address that does not exist, say so to the coordinator, and begin again with a new one', async () => {
    const { db } = await open();
    const coop = await mailedCoop(db, '2026-11-24T18:00:00.000Z');
    const { adultId } = coop.ife.scope;
    mails.server.gone.add('ife@example.org');
    const listed = async () =>
      (await listFamilies(db, coop.scope)).flatMap(({ adults }) =>
        adults.map(({ name, mailReturns }) => [name, mailReturns]),
      );
    const hers = async () => (await states(db, adultId)).filter((state) => state.startsWith('duty'));
    await sweep(appOn(db), twoDaysBefore);
    expect(await hers()).toEqual(['dutyInTwoDays dropped', 'dutyTomorrow due']);
    expect(await listed()).toEqual([
      ['Ife', true],
      ['Lena', false],
      ['Maria', false],
    ]);
    const attempts = async () =>
      (await db.selectFrom('reminders').where('adult_id', '=', adultId).select('attempts').execute()).reduce(
        (sum, row) => sum + row.attempts,
        0,
      );
    const tried = await attempts();
    for (const minutes of [1, 20, 300]) await sweep(appOn(db), addMinutes(twoDaysBefore, minutes));
    expect(await attempts()).toBe(tried);

    const family = await findFamilyScope(db, coop.scope, coop.ife.familyId);
    if (!family) throw new Error('a coordinator may see it');
    const ife = { adultId, name: 'Ife', phone: '', firstAid: false, now: twoDaysBefore };
    expect(await saveAdult(db, family, { ...ife, email: 'ife.abara@example.org' })).toMatchObject({
      ok: true,
    });
    expect((await listed())[0]).toEqual(['Ife', false]);
    await sweep(appOn(db), addMinutes(twoDaysBefore, 310));
    expect(mails.server.received.map((mail) => (Array.isArray(mail.to) ? [] : mail.to?.text))).toContain(
      'ife.abara@example.org',
    );
  });

  it('are tried again at a refused address once a coordinator has looked at it', async () => {
    const { db } = await open();
    const coop = await mailedCoop(db, '2026-11-24T18:00:00.000Z');
    const { adultId } = coop.ife.scope;
    mails.server.gone.add('ife@example.org');
    await sweep(appOn(db), twoDaysBefore);
    mails.server.gone.clear();
    await sweep(appOn(db), addMinutes(twoDaysBefore, 5));
    const toIfe = () =>
      mails.server.received.filter((mail) => !Array.isArray(mail.to) && mail.to?.text === 'ife@example.org');
    expect(toIfe()).toEqual([]);
    const family = await findFamilyScope(db, coop.scope, coop.ife.familyId);
    if (!family) throw new Error('a coordinator may see it');
    const ife = { adultId, name: 'Ife', phone: '', firstAid: false, email: 'ife@example.org', now: start };
    expect(await saveAdult(db, family, ife)).toMatchObject({ ok: true });
    await sweep(appOn(db), addMinutes(twoDaysBefore, 10));
    expect(toIfe()).toHaveLength(1);
  });

  it('are forgotten a season after they could help, and none that could still be planned', async () => {
    const { db } = await open();
    await publishedDuty(db);
    await sweep(appOn(db), twoDaysBefore);
    await sweep(appOn(db), eveningBefore);
    const days = (count: number) => addMinutes(start, count * 24 * 60);
    await sweep(appOn(db), days(89));
    expect(await states(db)).toEqual(['dutyInTwoDays sent', 'dutyTomorrow sent']);
    await sweep(appOn(db), days(91));
    expect(await states(db)).toEqual([]);
    // Once more, with nothing left to remember it by.
    await sweep(appOn(db), days(91));
    expect(await states(db)).toEqual([]);
    expect(mails.server.received).toHaveLength(2);
  });

  it('never go late in the night, nor after the start', async () => {
    const { db } = await open();
    await publishedDuty(db);
    await sweep(appOn(db), addMinutes(twoDaysBefore, -1));
    await sweep(appOn(db), addMinutes(eveningBefore, 4 * 60)); // 22:00
    expect(mails.server.received).toHaveLength(0);
    expect(await states(db)).toEqual(['dutyInTwoDays dropped', 'dutyTomorrow due']);
    await sweep(appOn(db), start);
    expect(mails.server.received).toHaveLength(0);
    expect(await states(db)).toEqual(['dutyInTwoDays dropped', 'dutyTomorrow dropped']);
  });

  it('that a restart cut off are taken up again', async () => {
    const { db } = await open();
    await publishedDuty(db);
    await sweep(appOn(db), addMinutes(twoDaysBefore, -1));
    await db
      .updateTable('reminders')
      .set({ status: 'sending', attempts: 1, heard_at: twoDaysBefore })
      .where('kind', '=', 'dutyInTwoDays')
      .execute();
    await sweep(appOn(db), addMinutes(twoDaysBefore, 4));
    expect(mails.server.received).toHaveLength(0);
    await sweep(appOn(db), addMinutes(twoDaysBefore, 6));
    expect(mails.server.received).toHaveLength(1);
  });
});
