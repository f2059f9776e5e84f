import { expect, it } from 'vitest';
import { claimDuty } from '#app/claims/claim-duty.server.ts';
import { claimPlace } from '#app/claims/claim-place.server.ts';
import { releasePlace } from '#app/claims/release-place.server.ts';
import type { Scope } from '#app/coops/scope.ts';
import { addFamily } from '#app/families/add-family.server.ts';
import { changeCare } from '#app/families/change-care.server.ts';
import { changeFamily } from '#app/families/change-family.server.ts';
import { findFamilyScope } from '#app/families/family-scope.server.ts';
import { type FamilyScope, isOwnFamily, type OwnFamilyScope } from '#app/families/family-scope.ts';
import { readFamily } from '#app/families/read-family.server.ts';
import { removeAdult } from '#app/families/remove-adult.server.ts';
import { removeChild } from '#app/families/remove-child.server.ts';
import { saveAdult } from '#app/families/save-adult.server.ts';
import { saveChild } from '#app/families/save-child.server.ts';
import { dutiesInOwnTime, upcomingDuties, upcomingPlaces } from '#app/families/upcoming.server.ts';
import { joinCoops } from '#app/people/join-coops.server.ts';
import { saveAttunedWindow } from '#app/restoration/attuned-windows.server.ts';
import { confirmRead } from '#app/restoration/confirm-read.server.ts';
import { removeAbsence, saveAbsence } from '#app/restoration/save-absence.server.ts';
import { savePractice } from '#app/restoration/save-practice.server.ts';
import { buildRepair } from '#app/rotation/build-repair.ts';
import { heldItems } from '#app/rotation/held-items.ts';
import { planView } from '#app/rotation/plan-view.ts';
import { readPlanning } from '#app/rotation/read-planning.server.ts';
import { sameRota } from '#app/rotation/rota-changes.ts';
import { weekOf } from '#app/rotation/week.server.ts';
import { readProblem } from '#app/scheduler/read-problem.ts';
import type { Instant } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import { addPerson } from '#tests/support/cast.ts';
import { eachDatabase } from '#tests/support/databases.ts';
import { coopWithCycle, memberIn, now, sessionIn } from './claims-coop.ts';

async function scopeOf(db: Database, scope: Scope, familyId: string): Promise<FamilyScope> {
  const found = await findFamilyScope(db, scope, familyId);
  if (!found) throw new Error('the scope is granted');
  return found;
}

async function ownScope(db: Database, member: Awaited<ReturnType<typeof memberIn>>): Promise<OwnFamilyScope> {
  const scope = await scopeOf(db, member.scope, member.familyId);
  if (!isOwnFamily(scope)) throw new Error('it is their own');
  return scope;
}

const care = {
  placesMin: 0,
  placesMax: 7,
  careDays: [1, 2, 3, 4, 5, 6, 7] as (1 | 2 | 3 | 4 | 5 | 6 | 7)[],
  comeAlong: false,
  homes: [] as string[],
  venues: [] as string[],
};

eachDatabase('what a family says', (open) => {
  it('is open to its own adults and to coordinators of its co-op, to nobody else', async () => {
    const { db } = await open();
    const [coop, elsewhere] = [await coopWithCycle(db), await coopWithCycle(db)];
    const [ife, lena] = [await memberIn(db, coop, 'Ife'), await memberIn(db, coop, 'Lena')];
    expect(await findFamilyScope(db, ife.scope, ife.familyId)).toMatchObject({ ownFamily: true });
    expect(await findFamilyScope(db, lena.scope, ife.familyId)).toBeNull();
    expect(await findFamilyScope(db, elsewhere.scope, ife.familyId)).toBeNull();
    expect(await findFamilyScope(db, coop.scope, ife.familyId)).toMatchObject({ ownFamily: false });
  });

  it('shows a coordinator what restores its adults as times alone, and keeps the sheet’s words to itself', async () => {
    const { db } = await open();
    const coop = await coopWithCycle(db);
    const ife = await memberIn(db, coop, 'Ife');
    const own = await ownScope(db, ife);
    const windows = [{ weekday: 3, start: '09:30', end: '10:15' }];
    const run = { practiceId: null, adultId: ife.scope.adultId, name: 'run', nonNegotiable: true, windows };
    expect(await savePractice(db, own, run)).toMatchObject({ ok: true });
    await db
      .insertInto('family_notes')
      .values({ id: newId(), coop_id: coop.coopId, family_id: ife.familyId, heading: 'Notes', text: 'tea' })
      .execute();
    const seen = await readFamily(db, await scopeOf(db, coop.scope, ife.familyId));
    expect(seen.practices).toMatchObject([{ name: '', source: '', nonNegotiable: true, windows }]);
    expect(seen.notes).toEqual([]);
    const mine = await readFamily(db, own);
    expect(mine.practices).toMatchObject([{ name: 'run' }]);
    expect(mine.notes).toMatchObject([{ text: 'tea' }]);
  });

  it('names the duties that lie in what is not negotiated about, to the family alone and while they are ahead', async () => {
    const { db } = await open();
    const coop = await coopWithCycle(db);
    const ife = await memberIn(db, coop, 'Ife');
    const own = await ownScope(db, ife);
    // A Tuesday, from nine to twelve.
    const { slots } = await sessionIn(db, coop, { date: '2026-12-01', slots: 1 });
    expect(await claimDuty(db, ife.scope, { dutyId: slots[0]!, now })).toEqual({ ok: true });
    const walk = { practiceId: null, adultId: ife.scope.adultId, name: 'walk', nonNegotiable: false };
    await savePractice(db, own, { ...walk, windows: [{ weekday: 2, start: '11:00', end: '13:00' }] });
    const lying = async (at: Instant) =>
      dutiesInOwnTime(db, own, { practices: (await readFamily(db, own)).practices, now: at });
    expect(await lying(now)).toEqual([]);
    const practiceId = (await readFamily(db, own)).practices[0]?.id ?? '';
    const firm = { ...walk, practiceId, nonNegotiable: true };
    await savePractice(db, own, { ...firm, windows: [{ weekday: 2, start: '11:00', end: '13:00' }] });
    expect(await lying(now)).toMatchObject([
      { adultId: ife.scope.adultId, date: '2026-12-01', start: '09:00', end: '12:00' },
    ]);
    expect(await lying('2026-12-01T18:00:00.000Z')).toEqual([]);
    await savePractice(db, own, { ...firm, windows: [{ weekday: 2, start: '12:00', end: '13:00' }] });
    expect(await lying(now)).toEqual([]);
  });

  it('is three practices for each adult at most, however many ask at once, and of no other family', async () => {
    const { db } = await open();
    const coop = await coopWithCycle(db);
    const [ife, lena] = [await memberIn(db, coop, 'Ife'), await memberIn(db, coop, 'Lena')];
    const own = await ownScope(db, ife);
    const practice = { practiceId: null, name: 'sleep', nonNegotiable: false, windows: [] };
    const asked = Array.from({ length: 5 }, () =>
      savePractice(db, own, { ...practice, adultId: ife.scope.adultId }),
    );
    const saved = await Promise.all(asked);
    expect(saved.filter(({ ok }) => ok)).toHaveLength(3);
    expect(saved).toContainEqual({ ok: false, reason: 'threePractices' });
    expect(await savePractice(db, own, { ...practice, adultId: lena.scope.adultId })).toEqual({
      ok: false,
      reason: 'notFound',
    });
  });

  it('confirms, corrects or leaves out what its sheet said, weekdays together', async () => {
    const { db } = await open();
    const coop = await coopWithCycle(db);
    const [ife, lena] = [await memberIn(db, coop, 'Ife'), await memberIn(db, coop, 'Lena')];
    const own = await ownScope(db, ife);
    const read = async (weekday: number, source: string) => {
      const id = newId();
      await db
        .insertInto('absences')
        .values({
          id,
          coop_id: coop.coopId,
          adult_id: ife.scope.adultId,
          kind: 'weekly',
          weekday,
          start_time: '08:00',
          end_time: '12:00',
          first_day: null,
          last_day: null,
          source,
          to_confirm: 1,
        })
        .execute();
      return id;
    };
    const [tue, thu] = [await read(2, 'Tue, Thu mornings'), await read(4, 'Tue, Thu mornings')];
    const [fri, mon] = [await read(5, 'Fri'), await read(1, 'Mon')];
    const theirs = await ownScope(db, lena);
    await confirmRead(db, theirs, { what: 'absence', id: fri, right: false });
    await confirmRead(db, own, { what: 'absence', id: thu, right: true });
    await confirmRead(db, own, { what: 'absence', id: mon, right: false });
    const said = { kind: 'weekly', weekdays: [5, 6], startTime: null, endTime: null } as const;
    const change = { absenceId: fri, adultId: '', said: { ...said, weekdays: [...said.weekdays] } };
    expect(await saveAbsence(db, theirs, change)).toBeNull();
    const saved = await saveAbsence(db, own, change);
    const { absences } = await readFamily(db, own);
    expect(absences[1]?.ids).toContain(saved);
    expect(absences).toMatchObject([
      { ids: [tue, thu], weekdays: [2, 4], toConfirm: false },
      { weekdays: [5, 6], source: 'Fri', toConfirm: false, startTime: null },
    ]);
    await removeAbsence(db, own, tue);
    expect((await readFamily(db, own)).absences).toHaveLength(1);
  });

  it('is obeyed by claims: attuned hours, days, places a week, and homes with a cat', async () => {
    const { db } = await open();
    const coop = await coopWithCycle(db, { maxDutiesPerWeek: 5 });
    const [ife, lena] = [await memberIn(db, coop, 'Ife'), await memberIn(db, coop, 'Lena')];
    const own = await ownScope(db, ife);
    const monday = await sessionIn(db, coop, { date: '2026-11-30', slots: 2 });
    const tuesday = await sessionIn(db, coop, { date: '2026-12-01', slots: 2 });
    const atLenas = await sessionIn(db, coop, { date: '2026-12-02', slots: 2, hostFamilyId: lena.familyId });
    const place = (sessionId: string) => claimPlace(db, ife.scope, { sessionId, childId: ife.childId, now });
    const duty = (slots: string[]) => claimDuty(db, ife.scope, { dutyId: slots[0]!, now });

    const slow = { windowId: null, name: 'slow', weekdays: '1', startTime: '08:00', endTime: '09:30' };
    expect(await saveAttunedWindow(db, own, slow)).toEqual(expect.any(String));
    expect(await duty(monday.slots)).toEqual({ ok: false, reason: 'attunedTime' });
    expect((await weekOf(db, ife.scope, '2026-11-30', now))?.sessions[0]?.take.dutyId).toBeNull();

    await changeCare(db, own, {
      ...care,
      careDays: [1, 3],
      placesMax: 1,
      homes: [lena.familyId, ife.familyId],
    });
    expect(await place(tuesday.sessionId)).toEqual({ ok: false, reason: 'notACareDay' });
    expect(await place(atLenas.sessionId)).toEqual({ ok: false, reason: 'avoidedVenue' });
    expect((await readFamily(db, own)).avoided).toEqual([{ id: lena.familyId, home: true, name: 'Lena' }]);
    await changeCare(db, own, { ...care, placesMax: 1 });
    expect(await place(monday.sessionId)).toEqual({ ok: true });
    expect(await place(tuesday.sessionId)).toEqual({ ok: false, reason: 'placesLimit' });
    expect(await duty(tuesday.slots)).toEqual({ ok: true });
  });

  it('keeps the place of a child who comes along while one of the family is on duty', async () => {
    const { db } = await open();
    const coop = await coopWithCycle(db);
    const ife = await memberIn(db, coop, 'Ife', { comeAlong: true });
    const { sessionId, slots } = await sessionIn(db, coop, { date: '2026-12-01', slots: 1 });
    expect(await claimDuty(db, ife.scope, { dutyId: slots[0]!, now })).toEqual({ ok: true });
    const place = { sessionId, childId: ife.childId, now };
    expect(await releasePlace(db, ife.scope, place)).toEqual({ ok: false, reason: 'comesAlong' });
    const week = await weekOf(db, ife.scope, '2026-11-30', now);
    expect(week?.sessions[0]?.mine.kept.places).toBe('comesAlong');
    await changeCare(db, await ownScope(db, ife), care);
    expect(await releasePlace(db, ife.scope, place)).toEqual({ ok: true });
  });

  it('changes children, says which places go with one, and takes no name that another family has', async () => {
    const { db } = await open();
    const coop = await coopWithCycle(db);
    const [ife, lena] = [await memberIn(db, coop, 'Ife'), await memberIn(db, coop, 'Lena')];
    const own = await ownScope(db, ife);
    const { sessionId } = await sessionIn(db, coop, { date: '2026-12-01', slots: 1 });
    await claimPlace(db, ife.scope, { sessionId, childId: ife.childId, now });
    const noa = { childId: null, name: 'Noa', bornOn: null, allergies: 'peanuts' };
    expect(await saveChild(db, own, noa)).toMatchObject({ ok: true });
    const notTheirs = { ok: false, reason: 'notFound' };
    expect(await saveChild(db, own, { ...noa, childId: lena.childId })).toEqual(notTheirs);
    expect(await removeChild(db, own, { childId: lena.childId, now })).toEqual(notTheirs);
    expect(await upcomingPlaces(db, own, { childId: ife.childId, now })).toEqual([
      { id: sessionId, date: '2026-12-01', start: '09:00', end: '12:00' },
    ]);
    expect(await removeChild(db, own, { childId: ife.childId, now })).toEqual({ ok: true });
    expect(await db.selectFrom('places').select('id').execute()).toEqual([]);
    expect(await changeFamily(db, own, { name: 'LÉNA', address: '', share: null })).toEqual({
      ok: false,
      reason: 'nameTaken',
    });
    expect(await changeFamily(db, own, { name: 'Abara', address: '14 Laurel Ct', share: 5 })).toEqual({
      ok: true,
    });
    const seen = await readFamily(db, own);
    expect(seen).toMatchObject({ name: 'Abara', address: '14 Laurel Ct', share: 1 });
    const home = await db.selectFrom('venues').where('family_id', '=', ife.familyId).selectAll().execute();
    expect(home).toMatchObject([{ name: 'Abara', address: '14 Laurel Ct' }]);
  });

  it('lets only a coordinator give an address, once in the co-op; whoever moves signs in with the new one', async () => {
    const { db } = await open();
    const coop = await coopWithCycle(db);
    const [ife, lena] = [await memberIn(db, coop, 'Ife'), await memberIn(db, coop, 'Lena')];
    const adult = { adultId: ife.scope.adultId, name: 'Ife', phone: '', firstAid: true, now };
    const own = await ownScope(db, ife);
    expect(await saveAdult(db, own, { ...adult, email: 'mine@example.org' })).toMatchObject({ ok: true });
    expect((await readFamily(db, own)).adults).toMatchObject([{ email: null, firstAid: true, joined: true }]);

    const theirs = await scopeOf(db, coop.scope, lena.familyId);
    const asked = { ...adult, adultId: null, name: 'Rosa', email: 'rosa@example.org' };
    expect(await saveAdult(db, theirs, asked)).toMatchObject({ ok: true });
    const taken = { ok: false, reason: 'emailTaken' };
    expect(await saveAdult(db, theirs, asked)).toEqual(taken);
    const coordinated = await scopeOf(db, coop.scope, ife.familyId);
    expect(await saveAdult(db, coordinated, { ...adult, email: 'rosa@example.org' })).toEqual(taken);
    expect((await readFamily(db, own)).adults).toMatchObject([{ joined: true }]);

    expect(await saveAdult(db, coordinated, { ...adult, email: 'new@example.org' })).toMatchObject({
      ok: true,
    });
    expect((await readFamily(db, own)).adults).toMatchObject([{ email: 'new@example.org', joined: false }]);
    await joinCoops(db, await addPerson(db, 'new@example.org'), now);
    expect((await readFamily(db, own)).adults).toMatchObject([{ joined: true }]);
    await db
      .updateTable('members')
      .set({ role: 'coordinator' })
      .where('adult_id', '=', ife.scope.adultId)
      .execute();
    expect(await saveAdult(db, coordinated, { ...adult, email: 'other@example.org' })).toEqual({
      ok: false,
      reason: 'coordinatorAddress',
    });
  });

  it('lets an adult go: their duties open, their access ends; not the last, nor one its home needs', async () => {
    const { db } = await open();
    const coop = await coopWithCycle(db);
    const ife = await memberIn(db, coop, 'Ife');
    const { adultId } = ife.scope;
    const home = await scopeOf(db, coop.scope, ife.familyId);
    expect(await removeAdult(db, home, { adultId, now })).toEqual({ ok: false, reason: 'lastAdult' });
    const tunde = { adultId: null, name: 'Tunde', phone: '', firstAid: false, email: null, now };
    await saveAdult(db, home, tunde);
    expect(await removeAdult(db, await ownScope(db, ife), { adultId, now })).toEqual({
      ok: false,
      reason: 'yourself',
    });
    const { sessionId, slots } = await sessionIn(db, coop, {
      date: '2026-12-01',
      slots: 1,
      hostFamilyId: ife.familyId,
    });
    await claimDuty(db, ife.scope, { dutyId: slots[0]!, now });
    expect(await removeAdult(db, home, { adultId, now })).toEqual({ ok: false, reason: 'hostNeeded' });
    await db.updateTable('sessions').set({ host_family_id: null }).where('id', '=', sessionId).execute();
    expect(await upcomingDuties(db, home, { adultId, now })).toMatchObject([{ neededAtHome: false }]);
    expect(await removeAdult(db, home, { adultId, now })).toEqual({ ok: true });
    const duty = await db.selectFrom('duties').where('id', '=', slots[0]!).selectAll().executeTakeFirst();
    expect(duty).toMatchObject({ adult_id: null });
    const member = db.selectFrom('members').where('id', '=', ife.scope.memberId);
    expect(await member.selectAll().executeTakeFirst()).toBeUndefined();
  });

  it('keeps who was in charge at a session that has begun, and opens only what has not', async () => {
    const { db } = await open();
    const coop = await coopWithCycle(db, { maxDutiesPerWeek: 2 });
    const [ife, lena] = [await memberIn(db, coop, 'Ife'), await memberIn(db, coop, 'Lena')];
    const { adultId } = ife.scope;
    const home = await scopeOf(db, coop.scope, ife.familyId);
    await saveAdult(db, home, { adultId: null, name: 'Tunde', phone: '', firstAid: false, email: null, now });
    // Under way at the family's home: nobody else of it is needed for what has begun.
    const begun = await sessionIn(db, coop, { date: '2026-12-01', slots: 1, hostFamilyId: ife.familyId });
    const ahead = await sessionIn(db, coop, { date: '2026-12-02', slots: 1 });
    for (const { slots } of [begun, ahead])
      expect(await claimDuty(db, ife.scope, { dutyId: slots[0]!, now })).toEqual({ ok: true });
    const during = '2026-12-01T18:00:00.000Z';
    expect(await upcomingDuties(db, home, { adultId, now: during })).toMatchObject([{ date: '2026-12-02' }]);
    expect(await removeAdult(db, home, { adultId, now: during })).toEqual({ ok: true });

    const week = await weekOf(db, lena.scope, '2026-11-30', during);
    expect(week?.sessions).toMatchObject([
      { others: ['Ife'], openSlots: 0, take: { dutyId: null } },
      { others: [], openSlots: 1, take: { dutyId: ahead.slots[0] } },
    ]);
    const planning = await readPlanning(db, coop.scope, coop.cycleId);
    if (!planning) throw new Error('the cycle is there');
    expect(heldItems(planning).open).toEqual([{ session: ahead.sessionId, adults: 1 }]);
    expect(planView(planning, { week: null, family: null, now }).sessions).toMatchObject([
      { onDuty: ['Ife'], open: 0 },
      { onDuty: [], open: 1 },
    ]);
    expect(buildRepair(planning, during).sessions).toMatchObject([{ staff: 1 }, { staff: 0 }]);
  });

  it('keeps counting who was in care at a session that has begun, unnamed, and frees only what has not', async () => {
    const { db } = await open();
    const coop = await coopWithCycle(db, { maxDutiesPerWeek: 5 });
    const [ife, lena, maria] = [
      await memberIn(db, coop, 'Ife'),
      await memberIn(db, coop, 'Lena'),
      await memberIn(db, coop, 'Maria'),
    ];
    const sibling = { childId: null, name: 'Inés', bornOn: null, allergies: '' };
    await saveChild(db, await ownScope(db, maria), sibling);
    const inés = await db
      .selectFrom('children')
      .where('name', '=', 'Inés')
      .select('id')
      .executeTakeFirstOrThrow();
    const [begun, ahead] = [
      await sessionIn(db, coop, { date: '2026-12-01', slots: 2 }),
      await sessionIn(db, coop, { date: '2026-12-02', slots: 2 }),
    ];
    for (const { sessionId, slots } of [begun, ahead]) {
      expect(await claimDuty(db, lena.scope, { dutyId: slots[0]!, now })).toEqual({ ok: true });
      for (const [{ scope }, childId] of [
        [ife, ife.childId],
        [maria, maria.childId],
        [maria, inés.id],
      ] as const)
        expect(await claimPlace(db, scope, { sessionId, childId, now })).toEqual({ ok: true });
    }
    const during = '2026-12-01T18:00:00.000Z';
    const remove = async (member: typeof ife, childId: string) =>
      removeChild(db, await ownScope(db, member), { childId, now: during });
    expect(
      await upcomingPlaces(db, await ownScope(db, ife), { childId: ife.childId, now: during }),
    ).toMatchObject([{ date: '2026-12-02' }]);
    expect(await remove(ife, ife.childId)).toEqual({ ok: true });
    expect(await remove(maria, inés.id)).toEqual({ ok: true });

    const week = await weekOf(db, lena.scope, '2026-11-30', during);
    expect(week?.sessions.map(({ children }) => children)).toEqual([3, 1]);
    expect((await weekOf(db, ife.scope, '2026-11-30', during))?.mine).toMatchObject({ restMinutes: 180 });
    expect((await weekOf(db, maria.scope, '2026-11-30', during))?.mine).toMatchObject({ restMinutes: 360 });
    const planning = await readPlanning(db, coop.scope, coop.cycleId);
    if (!planning) throw new Error('the cycle is there');
    const { sessions, strips } = planView(planning, { week: null, family: null, now });
    expect(sessions.map(({ children }) => children)).toEqual([3, 1]);
    expect(strips.map(({ name, rest }) => [name, rest])).toEqual([
      ['Ife', 180],
      ['Lena', 0],
      ['Maria', 360],
    ]);
    // A family without children is planned for no more; one with a child left has its place there still.
    expect(heldItems(planning).places.filter(({ session }) => session === begun.sessionId)).toEqual([
      { family: maria.familyId, session: begun.sessionId },
    ]);
    const problem = buildRepair(planning, during);
    expect(readProblem(JSON.parse(JSON.stringify(problem)))).toMatchObject({ ok: true });
    expect(sameRota(heldItems(planning), problem.published!)).toBe(true);
    // Nothing tells any more which child it was.
    const kept = await db.selectFrom('places').where('child_id', 'is', null).selectAll().execute();
    expect(kept.map((place) => place.left_family_id).toSorted()).toEqual(
      [ife.familyId, maria.familyId].toSorted(),
    );
    expect(await db.selectFrom('children').select('family_id').execute()).toHaveLength(2);
  });

  it('begins by hand, whole or not at all, and is joined by whom it lists', async () => {
    const { db } = await open();
    const coop = await coopWithCycle(db);
    const person = await addPerson(db, 'noor@example.org');
    const haddad = {
      name: 'Haddad',
      address: '3 Fern St',
      share: 2,
      adult: { name: 'Noor', email: 'noor@example.org', phone: '' },
      child: { name: 'Sami', bornOn: null },
      now,
    };
    const added = await addFamily(db, coop.scope, haddad);
    if (!added.ok) throw new Error(added.reason);
    const seen = await readFamily(db, await scopeOf(db, coop.scope, added.familyId));
    expect(seen).toMatchObject({ share: 2, placesMax: 2, comeAlong: true, adults: [{ joined: true }] });
    const members = db.selectFrom('members').where('user_id', '=', person).selectAll();
    expect(await members.execute()).toMatchObject([{ coop_id: coop.coopId, role: 'member' }]);
    expect(await addFamily(db, coop.scope, haddad)).toEqual({ ok: false, reason: 'nameTaken' });
    expect(await addFamily(db, coop.scope, { ...haddad, name: 'Other' })).toEqual({
      ok: false,
      reason: 'emailTaken',
    });
    expect(await db.selectFrom('families').select('id').execute()).toHaveLength(1);
  });
});
