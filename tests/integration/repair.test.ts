import { expect, it } from 'vitest';
import { readPlanning } from '#app/rotation/read-planning.server.ts';
import { forgetRepairs, waitingRepair } from '#app/rotation/repair.server.ts';
import { takePlanStep } from '#app/rotation/take-plan-step.server.ts';
import type { Rota } from '#app/scheduler/rota.ts';
import { inTransaction } from '#db/transaction.ts';
import { eachDatabase } from '#tests/support/databases.ts';
import { coop, draft, family, giveAddresses, now, publish, started } from '#tests/support/planned-coop.ts';

eachDatabase('planning a published rota again', (open) => {
  it('plans a published rota again, and changes it only when told to and nobody was quicker', async () => {
    const { db } = await open();
    const scope = await coop(db, 'ife.abara@example.org');
    const families = [];
    for (const name of ['Abara', 'Greene', 'Eze']) families.push(await family(db, scope, name));
    const cycle = await started(db, scope);
    const sessions = (await readPlanning(db, scope, cycle))!.sessions;
    const host = families.find(({ id }) => id === sessions[1]!.hostFamilyId)!;
    const other = families.find(({ id }) => id !== host.id)!;
    const held = {
      duties: [{ adult: host.adultId, session: sessions[1]!.id }],
      places: families.map(({ id }) => ({ family: id, session: sessions[1]!.id })),
    };
    await draft(db, scope, cycle, held);
    await giveAddresses(db, families);
    expect(await publish(db, scope, cycle, now)).toBeNull();
    // All but one have read their dates when they change.
    const unread = families.findLast(({ id }) => id !== host.id && id !== other.id)!;
    await db
      .updateTable('reminders')
      .set({ status: 'sent' })
      .where('adult_id', '!=', unread.adultId)
      .execute();
    const dutyId = (await db.selectFrom('duties').select('id').executeTakeFirstOrThrow()).id;

    const propose = async (rota: Partial<Rota>, at = now) => {
      expect(await takePlanStep(db, scope, { intent: 'solve', cycle }, at)).toBeNull();
      await db
        .updateTable('solves')
        .set({
          status: 'done',
          rota: JSON.stringify({
            status: 'feasible',
            duties: [],
            backups: [],
            places: [],
            open: [],
            ...rota,
          }),
        })
        .where('status', '=', 'queued')
        .execute();
    };
    const repair = async () => waitingRepair(db, scope, (await readPlanning(db, scope, cycle))!, now);
    const step = async (intent: 'publishRepair' | 'forgetRepair') => ({
      ...{ intent, cycle },
      repair: (await repair())?.solveId ?? '',
    });
    const apply = async () => takePlanStep(db, scope, await step('publishRepair'), now);
    const proposed = {
      duties: [{ adult: other.adultId, session: sessions[1]!.id }],
      places: [{ family: other.id, session: sessions[1]!.id }],
      open: [{ session: sessions[1]!.id, adults: 1 }],
    };

    await propose(proposed);
    expect((await repair())?.changes).toEqual([
      {
        session: sessions[1]!.id,
        gives: [host.adultId],
        takes: [other.adultId],
        open: { before: 0, after: 1 },
        comes: [],
        stays: expect.arrayContaining(families.filter(({ id }) => id !== other.id).map(({ id }) => id)),
      },
    ]);
    expect((await readPlanning(db, scope, cycle))!.duties).toMatchObject([{ adultId: host.adultId }]);
    // A member was quicker: the proposal no longer fits.
    await db.updateTable('duties').set({ adult_id: null }).execute();
    expect(await repair()).toMatchObject({ fresh: false });
    expect(await apply()).toBe('rotaChanged');
    await db.updateTable('duties').set({ adult_id: host.adultId }).execute();

    // Another coordinator planned again: what is published is what was read, or nothing.
    const seen = { cycle, repair: (await repair())!.solveId };
    await propose(proposed, '2026-11-24T18:05:00.000Z');
    await inTransaction(db, (trx) => forgetRepairs(trx, scope, { cycleId: cycle, solveId: seen.repair }));
    await propose(proposed, '2026-11-24T18:10:00.000Z');
    expect(await db.selectFrom('solves').select('id').execute()).toHaveLength(2);
    expect(await repair()).not.toMatchObject({ solveId: seen.repair });
    for (const intent of ['publishRepair', 'forgetRepair'] as const)
      expect(await takePlanStep(db, scope, { intent, ...seen }, now)).toBe('draftChanged');

    const both = await Promise.all([apply(), apply()]);
    expect(both.filter((refused) => refused === null)).toHaveLength(1);
    const after = (await readPlanning(db, scope, cycle))!;
    expect(after.duties).toHaveLength(2);
    const kept = await db.selectFrom('duties').where('id', '=', dutyId).select('adult_id').executeTakeFirst();
    expect(kept).toEqual({ adult_id: other.adultId });
    expect(after.places).toHaveLength(1);
    // Nor does what an earlier run proposed come up again.
    expect(await repair()).toBeNull();
    const told = await db.selectFrom('reminders').where('subject_id', '!=', cycle).selectAll().execute();
    expect(told.map((mail) => [mail.kind, mail.status, mail.adult_id]).toSorted()).toEqual(
      families
        .filter(({ id }) => id !== unread.id)
        .map(({ adultId }) => ['rotaPublished', 'due', adultId])
        .toSorted(),
    );

    // What has begun is neither fixed by hand nor planned again.
    const late = '2026-12-20T00:00:00.000Z';
    expect(await takePlanStep(db, scope, { intent: 'solve', cycle }, late)).toBe('allBegun');
    const fix = { intent: 'fix' as const, cycle, session: sessions[1]!.id, who: `adult:${host.adultId}` };
    expect(await takePlanStep(db, scope, fix, late)).toBe('begun');
    expect(await takePlanStep(db, scope, fix, now)).toBeNull();
    expect((await readPlanning(db, scope, cycle))!.duties).toEqual(after.duties);
  });

  it('proposes changes though who cared at a session that has begun takes no duties any more', async () => {
    const { db } = await open();
    const scope = await coop(db, 'ife.abara@example.org');
    const [first, second] = [await family(db, scope, 'Abara'), await family(db, scope, 'Greene')];
    const cycle = await started(db, scope);
    const [begun, ahead] = (await readPlanning(db, scope, cycle))!.sessions;
    const places = [first, second].map(({ id }) => ({ family: id, session: begun!.id }));
    await db.updateTable('sessions').set({ host_family_id: null }).execute();
    await draft(db, scope, cycle, { duties: [{ adult: first.adultId, session: begun!.id }], places });
    expect(await publish(db, scope, cycle, now)).toBeNull();
    await db.updateTable('families').set({ share: 0 }).where('id', '=', first.id).execute();

    const during = begun!.startsAt;
    expect(await takePlanStep(db, scope, { intent: 'solve', cycle }, during)).toBeNull();
    const duties = [{ adult: second.adultId, session: ahead!.id }];
    const rota = {
      status: 'feasible',
      ...{ duties, backups: [], open: [] },
      places: [...places, { family: second.id, session: ahead!.id }],
    };
    await db
      .updateTable('solves')
      .set({ status: 'done', rota: JSON.stringify(rota) })
      .execute();
    const repair = async (at: string) =>
      waitingRepair(db, scope, (await readPlanning(db, scope, cycle))!, at);
    expect(await repair(during)).toMatchObject({ fresh: true, changes: [{ session: ahead!.id }] });
    expect(await repair(ahead!.startsAt)).toMatchObject({ fresh: false });
    const seen = (await repair(during))!.solveId;
    expect(
      await takePlanStep(db, scope, { intent: 'publishRepair', cycle, repair: seen }, during),
    ).toBeNull();
    const held = (await readPlanning(db, scope, cycle))!.duties.map(({ adultId }) => adultId);
    expect(held.toSorted()).toEqual([first.adultId, second.adultId].toSorted());
  });
});
