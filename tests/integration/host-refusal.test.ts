import { afterAll, beforeAll, expect, it } from 'vitest';
import { claimDuty } from '#app/claims/claim-duty.server.ts';
import { coordinatorsBeside } from '#app/coops/coordinators.server.ts';
import { ownContact, saveOwnContact } from '#app/coops/own-contact.server.ts';
import { isCoordinator } from '#app/coops/scope.ts';
import { publishedSessions } from '#app/rotation/sessions.server.ts';
import { weekOf } from '#app/rotation/week.server.ts';
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

it('names a coordinator without a family by what they gave for it, never by the address they sign in with', async () => {
  const { db } = test.app;
  const coop = await coopWithCycle(db);
  const { scope } = coop;
  if (!isCoordinator(scope)) throw new Error('who starts a co-op coordinates it');
  const ife = await memberIn(db, coop, 'Ife');
  const named = () => coordinatorsBeside(db, ife.scope);
  expect(await named()).toEqual([]);
  const tunde = { name: 'Tunde', phone: '510-555-0109', email: null };
  await saveOwnContact(db, scope, tunde);
  expect(await named()).toEqual([tunde]);
  expect(await ownContact(db, scope)).toEqual(tunde);
  await saveOwnContact(db, scope, { name: '', phone: '', email: null });
  expect(await named()).toEqual([]);
  expect(await ownContact(db, scope)).toBeNull();
  // Once they are an adult of a family, what the family gave counts.
  await saveOwnContact(db, scope, tunde);
  const lena = await memberIn(db, coop, 'Lena');
  await db.deleteFrom('members').where('id', '=', lena.scope.memberId).execute();
  await db
    .updateTable('members')
    .set({ adult_id: lena.scope.adultId })
    .where('id', '=', scope.memberId)
    .execute();
  expect((await named()).map(({ name }) => name)).toEqual(['Lena']);
});

it('tells a coordinator who hosts what to do, instead of whom to tell', async () => {
  const { db } = test.app;
  const coop = await coopWithCycle(db);
  const ife = await memberIn(db, coop, 'Ife');
  await sessionIn(db, coop, { date: '2026-12-01', slots: 1, hostFamilyId: ife.familyId });
  await db.updateTable('duties').set({ adult_id: ife.scope.adultId }).execute();
  const seen = async (role: 'member' | 'coordinator') =>
    (await weekOf(db, { ...ife.scope, role }, '2026-11-30', now))?.mine;
  expect(await seen('member')).toMatchObject({ next: { kept: 'hostNeeded' } });
  expect(await seen('coordinator')).toMatchObject({ next: { kept: 'hostNeededCoordinator' }, contacts: [] });
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
