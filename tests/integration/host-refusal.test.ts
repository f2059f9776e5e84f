import { afterAll, beforeAll, expect, it } from 'vitest';
import { claimDuty } from '#app/claims/claim-duty.server.ts';
import { publishedSessions } from '#app/rotation/sessions.server.ts';
import { newId } from '#db/ids.ts';
import { openTestApp, type TestApp } from '#tests/support/open-test-app.ts';
import { send, signIn } from '#tests/support/sign-in.ts';
import { coopWithCycle, memberIn, now, sessionIn } from './claims-coop.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

it('names a coordinator, and how to reach them, to a host who cannot give the duty back', async () => {
  const { db } = test.app;
  const coop = await coopWithCycle(db);
  const [ife, lena] = [await memberIn(db, coop, 'Ife'), await memberIn(db, coop, 'Lena')];
  await db
    .updateTable('adults')
    .set({ phone: '(510) 555-0102', email: 'lena.b@example.org' })
    .where('id', '=', lena.scope.adultId)
    .execute();
  await db
    .updateTable('members')
    .set({ role: 'coordinator' })
    .where('id', '=', lena.scope.memberId)
    .execute();
  const hosted = { date: '2026-12-01', slots: 1, hostFamilyId: ife.familyId };
  const dutyId = (await sessionIn(db, coop, hosted)).slots[0]!;
  expect(await claimDuty(db, ife.scope, { dutyId, now })).toEqual({ ok: true });
  const { email } = await db
    .selectFrom('members')
    .innerJoin('auth_users', 'auth_users.id', 'members.user_id')
    .where('members.id', '=', ife.scope.memberId)
    .select('auth_users.email')
    .executeTakeFirstOrThrow();
  const cookie = await signIn(test, email);
  test.app.now = () => now;
  for (const page of ['?index', '/rota']) {
    const answer = await send(test, `/c/${coop.coopId}${page}`, { intent: 'releaseDuty', dutyId }, cookie);
    expect(answer.status).toBe(409);
    const notice = /<div class="notice" role="alert">.*?<\/div>/s.exec(await answer.text())?.[0];
    expect(notice).toContain('please tell a coordinator soon');
    for (const said of ['<b>Lena</b>', 'href="tel:5105550102"', 'href="mailto:lena.b@example.org"'])
      expect(notice).toContain(said);
  }
});

it('calls a home with an address a home, though its address is that of a venue', async () => {
  const { db } = test.app;
  const coop = await coopWithCycle(db);
  const ife = await memberIn(db, coop, 'Ife');
  await sessionIn(db, coop, { date: '2026-12-02', slots: 1, hostFamilyId: ife.familyId });
  const venue = {
    id: newId(),
    coop_id: coop.coopId,
    family_id: ife.familyId,
    name: 'Ife',
    address: '14 Laurel Ct',
  };
  await db.insertInto('venues').values(venue).execute();
  await db.updateTable('sessions').set({ venue_id: venue.id }).where('coop_id', '=', coop.coopId).execute();
  const [session] = await publishedSessions(db, ife.scope, '2026-12-02', '2026-12-02');
  expect(session?.venue).toEqual({ kind: 'home', name: 'Ife', address: '14 Laurel Ct' });
});
