import { expect, it } from 'vitest';
import { claimDuty } from '#app/claims/claim-duty.server.ts';
import { claimPlace } from '#app/claims/claim-place.server.ts';
import { releaseDuty } from '#app/claims/release-duty.server.ts';
import { releasePlace } from '#app/claims/release-place.server.ts';
import { writeWindows } from '#app/restoration/practice.ts';
import { rotaFrom } from '#app/rotation/rota.server.ts';
import { weekOf } from '#app/rotation/week.server.ts';
import { weekToShow } from '#app/rotation/week-to-show.server.ts';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import { eachDatabase } from '#tests/support/databases.ts';
import { coopWithCycle, memberIn, now, sessionIn } from './claims-coop.ts';

async function holderOf(db: Database, dutyId: string): Promise<string | null> {
  const row = await db
    .selectFrom('duties')
    .where('id', '=', dutyId)
    .select('adult_id')
    .executeTakeFirstOrThrow();
  return row.adult_id;
}

async function placesAt(db: Database, sessionId: string): Promise<number> {
  return (await db.selectFrom('places').where('session_id', '=', sessionId).select('id').execute()).length;
}

eachDatabase('claims', (open) => {
  it('of 20 slots by 200 adults at once: 20 held, none lost, none doubled, the others refused', async () => {
    const { db } = await open();
    const coop = await coopWithCycle(db);
    const slots: string[] = [];
    for (const date of ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03'])
      slots.push(...(await sessionIn(db, coop, { date, slots: 5 })).slots);
    const adults = [];
    for (let i = 0; i < 200; i += 1) adults.push((await memberIn(db, coop, `Adult ${i}`)).scope);
    const outcomes = await Promise.all(
      adults.map((scope, i) => claimDuty(db, scope, { dutyId: slots[i % slots.length]!, now })),
    );
    const won = adults.filter((_, i) => outcomes[i]!.ok).map((scope) => scope.adultId);
    expect(won).toHaveLength(20);
    const refused = outcomes.filter((outcome) => !outcome.ok);
    expect(refused).toEqual(Array.from({ length: 180 }, () => ({ ok: false, reason: 'slotTaken' })));
    const held = await db.selectFrom('duties').where('adult_id', 'is not', null).select('adult_id').execute();
    expect(held.map((duty) => duty.adult_id).sort()).toEqual(won.sort());
  });

  it('are given and given back until the session starts, by their holder alone', async () => {
    const { db } = await open();
    const coop = await coopWithCycle(db);
    const [ife, lena] = [await memberIn(db, coop, 'Ife'), await memberIn(db, coop, 'Lena')];
    const { slots } = await sessionIn(db, coop, { date: '2026-12-01', slots: 2 });
    const dutyId = slots[0]!;
    expect(await claimDuty(db, ife.scope, { dutyId, now })).toEqual({ ok: true });
    expect(await claimDuty(db, lena.scope, { dutyId, now })).toEqual({ ok: false, reason: 'slotTaken' });
    expect(await claimDuty(db, ife.scope, { dutyId: slots[1]!, now })).toEqual({
      ok: false,
      reason: 'alreadyOnDuty',
    });
    expect(await releaseDuty(db, lena.scope, { dutyId, now })).toEqual({ ok: false, reason: 'notYours' });
    const started = '2026-12-01T17:00:00.000Z';
    expect(await releaseDuty(db, ife.scope, { dutyId, now: started })).toEqual({
      ok: false,
      reason: 'dutyBegun',
    });
    expect(await releaseDuty(db, ife.scope, { dutyId, now })).toEqual({ ok: true });
    expect(await holderOf(db, dutyId)).toBeNull();
  });

  it('are not given back where a home would be left without anybody of its family', async () => {
    const { db } = await open();
    const coop = await coopWithCycle(db);
    const [ife, lena] = [await memberIn(db, coop, 'Ife'), await memberIn(db, coop, 'Lena')];
    const { sessionId, slots } = await sessionIn(db, coop, {
      date: '2026-12-01',
      slots: 2,
      hostFamilyId: ife.familyId,
    });
    const [first, second] = [slots[0]!, slots[1]!];
    expect(await claimDuty(db, ife.scope, { dutyId: first, now })).toEqual({ ok: true });
    expect(await claimDuty(db, lena.scope, { dutyId: second, now })).toEqual({ ok: true });
    expect(await releaseDuty(db, ife.scope, { dutyId: first, now })).toEqual({
      ok: false,
      reason: 'hostNeeded',
    });
    expect(await holderOf(db, first)).toBe(ife.scope.adultId);
    // Whoever cannot give it back learns whom to tell: the coordinators with a family, never an address that only signs in.
    const contacts = async () => (await weekOf(db, ife.scope, '2026-11-30', now))?.mine?.contacts;
    const onRota = async (scope = ife.scope) => (await rotaFrom(db, scope, now, 'mine'))?.contacts;
    expect([await contacts(), await onRota()]).toEqual([[], []]);
    await db
      .updateTable('adults')
      .set({ phone: '510-555-0102', email: 'lena.b@example.org' })
      .where('id', '=', lena.scope.adultId)
      .execute();
    await db
      .updateTable('members')
      .set({ role: 'coordinator' })
      .where('adult_id', 'in', [lena.scope.adultId, ife.scope.adultId])
      .execute();
    expect(await contacts()).toEqual([{ name: 'Lena', phone: '510-555-0102', email: 'lena.b@example.org' }]);
    expect((await weekOf(db, lena.scope, '2026-11-30', now))?.mine?.contacts).toEqual([]);
    expect([await onRota(), await onRota(lena.scope)]).toEqual([await contacts(), []]);
    expect(await releaseDuty(db, lena.scope, { dutyId: second, now })).toEqual({ ok: true });
    expect(await claimPlace(db, lena.scope, { sessionId, childId: lena.childId, now })).toEqual({ ok: true });
    const week = await weekOf(db, lena.scope, '2026-11-30', now);
    expect(week?.mine).toMatchObject({ restMinutes: 180, waitingMinutes: 180 });
    // What is over waits for nobody.
    const after = await weekOf(db, lena.scope, '2026-11-30', '2026-12-06T18:00:00.000Z');
    expect(after?.mine).toMatchObject({ restMinutes: 180, waitingMinutes: 0 });
  });

  it('that are pressed twice, to take or to give back, are answered twice as done', async () => {
    const { db } = await open();
    const coop = await coopWithCycle(db);
    const [ife, lena] = [await memberIn(db, coop, 'Ife'), await memberIn(db, coop, 'Lena')];
    const { sessionId, slots } = await sessionIn(db, coop, { date: '2026-12-01', slots: 1 });
    const twice = <Answer>(press: () => Promise<Answer>) => Promise.all([press(), press()]);
    const done = [{ ok: true }, { ok: true }];
    const duty = { dutyId: slots[0]!, now };
    expect(await twice(() => claimDuty(db, ife.scope, duty))).toEqual(done);
    expect(await holderOf(db, duty.dutyId)).toBe(ife.scope.adultId);
    expect(await twice(() => releaseDuty(db, ife.scope, duty))).toEqual(done);
    expect(await holderOf(db, duty.dutyId)).toBeNull();
    const place = { sessionId, childId: ife.childId, now };
    expect(await twice(() => claimPlace(db, ife.scope, place))).toEqual(done);
    expect(await placesAt(db, sessionId)).toBe(1);
    expect(await twice(() => releasePlace(db, ife.scope, place))).toEqual(done);
    expect(await releasePlace(db, lena.scope, place)).toEqual({ ok: false, reason: 'notYours' });
    expect(await placesAt(db, sessionId)).toBe(0);
  });

  it('by one adult of two slots of one session at once give one', async () => {
    const { db } = await open();
    const coop = await coopWithCycle(db, { maxDutiesPerWeek: 5 });
    const { scope } = await memberIn(db, coop, 'Ife');
    const { slots } = await sessionIn(db, coop, { date: '2026-12-01', slots: 2 });
    const outcomes = await Promise.all(slots.map((dutyId) => claimDuty(db, scope, { dutyId, now })));
    expect(outcomes).toContainEqual({ ok: true });
    expect(outcomes).toContainEqual({ ok: false, reason: 'alreadyOnDuty' });
  });

  it('obey the weekly limit when one adult asks on two days at once', async () => {
    const { db } = await open();
    const coop = await coopWithCycle(db);
    const { scope } = await memberIn(db, coop, 'Ife');
    const slots = [
      ...(await sessionIn(db, coop, { date: '2026-11-30', slots: 1 })).slots,
      ...(await sessionIn(db, coop, { date: '2026-12-01', slots: 1 })).slots,
    ];
    const outcomes = await Promise.all(slots.map((dutyId) => claimDuty(db, scope, { dutyId, now })));
    expect(outcomes).toContainEqual({ ok: true });
    expect(outcomes).toContainEqual({ ok: false, reason: 'weeklyLimit' });
  });

  it('never break a practice that is not negotiable, and are not offered there', async () => {
    const { db } = await open();
    const coop = await coopWithCycle(db);
    const { scope } = await memberIn(db, coop, 'Ife');
    await db
      .insertInto('practices')
      .values({
        id: newId(),
        coop_id: coop.coopId,
        adult_id: scope.adultId,
        name: 'run',
        non_negotiable: 1,
        times: writeWindows([{ weekday: 2, start: '11:30', end: '12:30' }]),
        source: '',
        to_confirm: 0,
      })
      .execute();
    const { slots } = await sessionIn(db, coop, { date: '2026-12-01', slots: 1 });
    expect(await claimDuty(db, scope, { dutyId: slots[0]!, now })).toEqual({
      ok: false,
      reason: 'protectedPractice',
    });
    const week = await weekOf(db, scope, '2026-11-30', now);
    expect(week?.sessions[0]?.take).toMatchObject({ dutyId: null, dutyRefusal: 'protectedPractice' });
    expect(week?.mine?.notForYou).toBe(1);
  });

  it('say why an open duty is not for its reader, and one of their own cannot be given back', async () => {
    const { db } = await open();
    const coop = await coopWithCycle(db);
    const [ife, lena] = [await memberIn(db, coop, 'Ife'), await memberIn(db, coop, 'Lena')];
    const own = await sessionIn(db, coop, { date: '2026-12-01', slots: 2 });
    await sessionIn(db, coop, { date: '2026-12-02', slots: 1 });
    const dutyId = own.slots[0]!;
    const seen = async ({ scope }: typeof ife, at: string) =>
      (await weekOf(db, scope, '2026-11-30', at))?.sessions.map(({ mine, take }) => [
        take.dutyId !== null,
        take.dutyRefusal,
        mine.kept.duty,
      ]);
    const free = [true, null, null];
    expect(await seen(ife, now)).toEqual([free, free]);
    expect(await claimDuty(db, ife.scope, { dutyId, now })).toEqual({ ok: true });
    expect(await seen(ife, now)).toEqual([
      [false, null, null],
      [false, 'weeklyLimit', null],
    ]);
    expect(await seen(lena, now)).toEqual([free, free]);
    const begun = '2026-12-01T17:00:00.000Z';
    expect((await seen(ife, begun))?.[0]).toEqual([false, null, 'dutyBegun']);
    expect((await seen(lena, begun))?.[0]).toEqual([false, 'past', null]);
    expect((await weekOf(db, lena.scope, '2026-11-30', begun))?.mine?.notForYou).toBe(0);
    expect((await seen(lena, '2026-12-01T20:00:00.000Z'))?.[0]).toEqual([false, null, null]);
  });

  it('see the first week of a rota that is still to begin, and any other that is asked for', async () => {
    const { db } = await open();
    const coop = await coopWithCycle(db);
    const { scope } = await memberIn(db, coop, 'Ife');
    const { slots } = await sessionIn(db, coop, { date: '2026-12-01', slots: 1 });
    expect(await claimDuty(db, scope, { dutyId: slots[0]!, now })).toEqual({ ok: true });
    const shown = async (asked: string | null, at: string) => {
      const week = await weekToShow(db, scope, asked, at);
      return week && [week.monday, week.begins, week.covered, week.mine?.next?.localDate];
    };
    expect(await shown(null, now)).toEqual(['2026-11-30', '2026-11-30', true, '2026-12-01']);
    expect(await shown('2026-11-25', now)).toEqual(['2026-11-23', '2026-11-30', false, undefined]);
    expect(await shown(null, '2026-11-30T12:00:00.000Z')).toEqual(['2026-11-30', null, true, '2026-12-01']);
    expect(await shown(null, '2027-01-04T12:00:00.000Z')).toEqual(['2027-01-04', null, false, undefined]);
  });

  it('stay within their co-op, and see no draft', async () => {
    const { db } = await open();
    const [mine, theirs, draft] = [
      await coopWithCycle(db),
      await coopWithCycle(db),
      await coopWithCycle(db, {}, null),
    ];
    const session = await sessionIn(db, mine, { date: '2026-12-01', slots: 1 });
    const dutyId = session.slots[0]!;
    const stranger = await memberIn(db, theirs, 'Lena');
    const refused = { ok: false, reason: 'noSuchSlot' };
    expect(await claimDuty(db, stranger.scope, { dutyId, now })).toEqual(refused);
    expect(await releaseDuty(db, stranger.scope, { dutyId, now })).toEqual(refused);
    const { sessionId } = session;
    expect(await claimPlace(db, stranger.scope, { sessionId, childId: stranger.childId, now })).toEqual(
      refused,
    );
    const own = await memberIn(db, mine, 'Ife');
    expect(await claimPlace(db, own.scope, { sessionId, childId: stranger.childId, now })).toEqual({
      ok: false,
      reason: 'notYours',
    });
    expect(await holderOf(db, dutyId)).toBeNull();
    const waiting = await memberIn(db, draft, 'Chidi');
    const unseen = await sessionIn(db, draft, { date: '2026-12-01', slots: 1 });
    expect(await claimDuty(db, waiting.scope, { dutyId: unseen.slots[0]!, now })).toEqual(refused);
    expect(await weekOf(db, waiting.scope, '2026-11-30', now)).toBeNull();
    expect(await rotaFrom(db, waiting.scope, now, 'everyone')).toBeNull();
  });

  it.each([
    ['capacity', { capacity: 1, slots: 1 }, {}],
    ['ratio', { capacity: 9, slots: 1 }, { childrenPerAdult: 1 }],
  ])('of the last place by two at once give one: %s', async (reason, session, rules) => {
    const { db } = await open();
    const coop = await coopWithCycle(db, rules);
    const families = [await memberIn(db, coop, 'Ife'), await memberIn(db, coop, 'Lena')];
    const { sessionId } = await sessionIn(db, coop, { date: '2026-12-01', ...session });
    const outcomes = await Promise.all(
      families.map(({ scope, childId }) => claimPlace(db, scope, { sessionId, childId, now })),
    );
    expect(outcomes).toContainEqual({ ok: true });
    expect(outcomes).toContainEqual({ ok: false, reason });
    expect(await placesAt(db, sessionId)).toBe(1);
  });

  it('lead from week to week between the published ones and the one of now, however far apart', async () => {
    const { db } = await open();
    const coop = await coopWithCycle(db);
    const { scope } = await memberIn(db, coop, 'Ife');
    const ways = async (monday: string, at: string) => {
      const week = await weekOf(db, scope, monday, `${at}T18:00:00.000Z`);
      return [week?.before, week?.after];
    };
    // A fortnight before the first published week.
    expect(await ways('2026-11-16', '2026-11-18')).toEqual([null, '2026-11-23']);
    expect(await ways('2026-11-23', '2026-11-18')).toEqual(['2026-11-16', '2026-11-30']);
    expect(await ways('2026-11-30', '2026-11-18')).toEqual(['2026-11-23', '2026-12-07']);
    expect(await ways('2026-11-30', '2026-12-01')).toEqual([null, '2026-12-07']);
    // After the last one.
    expect(await ways('2026-12-21', '2026-12-29')).toEqual(['2026-12-14', '2026-12-28']);
    expect(await ways('2026-12-28', '2026-12-29')).toEqual(['2026-12-21', null]);
  });

  it('of one place twice at once give one; it can be given back, and with a new child one place is not enough', async () => {
    const { db } = await open();
    const coop = await coopWithCycle(db);
    const { scope, childId, familyId } = await memberIn(db, coop, 'Ife');
    const other = await memberIn(db, coop, 'Lena');
    const { sessionId } = await sessionIn(db, coop, { date: '2026-12-01', slots: 1 });
    const asked = { sessionId, childId, now };
    const outcomes = await Promise.all([claimPlace(db, scope, asked), claimPlace(db, scope, asked)]);
    expect(outcomes).toEqual([{ ok: true }, { ok: true }]);
    expect(await placesAt(db, sessionId)).toBe(1);
    const mine = async (at = now) => (await weekOf(db, scope, '2026-11-30', at))?.mine;
    expect(await mine()).toMatchObject({ restMinutes: 180, almost: null });
    const mila = newId();
    await db
      .insertInto('children')
      .values({
        ...{ id: mila, coop_id: coop.coopId, family_id: familyId },
        ...{ name: 'Mila', born_on: null, allergies: '' },
      })
      .execute();
    expect(await mine()).toMatchObject({ restMinutes: 0, almost: { minutes: 180, children: ['Mila'] } });
    expect(await mine('2026-12-01T17:00:00.000Z')).toMatchObject({ restMinutes: 0, almost: null });
    expect(await claimPlace(db, scope, { sessionId, childId: mila, now })).toEqual({ ok: true });
    expect(await mine()).toMatchObject({ restMinutes: 180, almost: null });
    expect(await releasePlace(db, scope, { sessionId, childId: mila, now })).toEqual({ ok: true });
    expect(await releasePlace(db, other.scope, asked)).toEqual({ ok: false, reason: 'notYours' });
    expect(await releasePlace(db, scope, asked)).toEqual({ ok: true });
    expect(await placesAt(db, sessionId)).toBe(0);
  });

  it('of a duty bring the children along who come along, or are refused whole', async () => {
    const { db } = await open();
    const coop = await coopWithCycle(db);
    const { scope } = await memberIn(db, coop, 'Ife', { comeAlong: true });
    const other = await memberIn(db, coop, 'Lena');
    const { sessionId, slots } = await sessionIn(db, coop, { date: '2026-12-01', slots: 1, capacity: 1 });
    const place = { sessionId, childId: other.childId, now };
    await claimPlace(db, other.scope, place);
    expect(await claimDuty(db, scope, { dutyId: slots[0]!, now })).toEqual({ ok: false, reason: 'capacity' });
    await releasePlace(db, other.scope, place);
    expect(await claimDuty(db, scope, { dutyId: slots[0]!, now })).toEqual({ ok: true });
    expect(await placesAt(db, sessionId)).toBe(1);
    const week = await weekOf(db, scope, '2026-11-30', now);
    expect(week?.mine?.restMinutes).toBe(0);
    expect(week?.mine?.next?.dutyId).toBe(slots[0]);
  });
});
