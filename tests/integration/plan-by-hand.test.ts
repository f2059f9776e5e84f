import { expect, it } from 'vitest';
import { buildProblem } from '#app/rotation/build-problem.ts';
import { checkDraft } from '#app/rotation/check-draft.ts';
import { choicesAt } from '#app/rotation/choices.ts';
import { planView } from '#app/rotation/plan-view.ts';
import { readPlanning } from '#app/rotation/read-planning.server.ts';
import { takePlanStep } from '#app/rotation/take-plan-step.server.ts';
import { eachDatabase } from '#tests/support/databases.ts';
import {
  coop,
  draft,
  family,
  firstDay,
  markOf,
  now,
  practice,
  publish,
  started,
} from '#tests/support/planned-coop.ts';

eachDatabase('changes by hand', (open) => {
  it('moves a duty by hand, shows what that breaks, and does not publish it until it is mended', async () => {
    const { db } = await open();
    const scope = await coop(db, 'ife.abara@example.org');
    const abara = await family(db, scope, 'Abara');
    const greene = await family(db, scope, 'Greene');
    const cycle = await started(db, scope);
    const first = (await readPlanning(db, scope, cycle))!.sessions[0]!;
    const [host, guest] = first.hostFamilyId === abara.id ? [abara, greene] : [greene, abara];
    await draft(db, scope, cycle, {
      duties: [{ adult: host.adultId, session: first.id }],
      places: [abara, greene].map(({ id }) => ({ family: id, session: first.id })),
    });
    const check = async () => {
      const planning = (await readPlanning(db, scope, cycle))!;
      return checkDraft(planning, buildProblem(planning, now), null).broken;
    };
    const move = (from: string, to: string) =>
      takePlanStep(db, scope, { intent: 'fix', cycle, session: first.id, from, who: `adult:${to}` }, now);
    expect(await check()).toEqual([]);

    await practice(db, scope, guest.adultId, 1);
    expect(await move(host.adultId, guest.adultId)).toBeNull();
    expect((await check()).map(({ rule, name }) => [rule, name.split(' ')[0]])).toEqual([
      ['host', host.id === abara.id ? 'Abara' : 'Greene'],
      ['protectedPractice', host.id === abara.id ? 'Greene' : 'Abara'],
    ]);
    expect((await check())[0]?.session).toEqual({ date: firstDay, start: '09:00', end: '12:00' });
    const planning = (await readPlanning(db, scope, cycle))!;
    expect(planning.duties).toMatchObject([{ sessionId: first.id, adultId: guest.adultId }]);
    expect(planning.pins.map(({ kind }) => kind).toSorted()).toEqual(['duty', 'noDuty']);
    const choices = choicesAt(planning, buildProblem(planning, now), first.id);
    expect(choices).toMatchObject({ free: [], notFree: [{ id: host.adultId, reason: 'ruledOut' }] });

    expect(await publish(db, scope, cycle, now)).toBe('breaksRules');
    expect((await readPlanning(db, scope, cycle))!.cycle.publishedAt).toBeNull();
    // Somebody who is not on duty there any more cannot hand anything on, and nothing of the attempt stays.
    expect(await move(host.adultId, guest.adultId)).toBe('draftChanged');
    expect((await readPlanning(db, scope, cycle))!.pins).toHaveLength(2);
    const read = await markOf(db, scope, cycle);
    expect(await move(guest.adultId, host.adultId)).toBeNull();
    // What was read a moment before is not what would go out now.
    expect(await publish(db, scope, cycle, now, read)).toBe('draftChanged');
    expect((await readPlanning(db, scope, cycle))!.cycle.publishedAt).toBeNull();
    expect(await publish(db, scope, cycle, now)).toBeNull();
    expect((await readPlanning(db, scope, cycle))!.pins).toEqual([]);
  });

  it('hands a duty back as an open slot, and takes children in and out', async () => {
    const { db } = await open();
    const scope = await coop(db, 'ife.abara@example.org');
    const abara = await family(db, scope, 'Abara');
    const greene = await family(db, scope, 'Greene');
    const cycle = await started(db, scope);
    const session = (await readPlanning(db, scope, cycle))!.sessions[0]!.id;
    await draft(db, scope, cycle, {
      duties: [{ adult: abara.adultId, session }],
      places: [{ family: abara.id, session }],
    });
    const at = { cycle, session };
    await takePlanStep(db, scope, { intent: 'forbid', ...at, who: `adult:${abara.adultId}` }, now);
    expect((await readPlanning(db, scope, cycle))!.duties).toMatchObject([
      { sessionId: session, adultId: null },
    ]);
    // The open slot is taken, not joined; children who come along come along.
    await takePlanStep(
      db,
      scope,
      { intent: 'fix', ...at, from: 'open', who: `adult:${greene.adultId}` },
      now,
    );
    const taken = (await readPlanning(db, scope, cycle))!;
    expect(taken.duties).toMatchObject([{ sessionId: session, adultId: greene.adultId }]);
    expect(taken.places).toHaveLength(2);
    await takePlanStep(db, scope, { intent: 'forbid', ...at, who: `family:${abara.id}` }, now);
    expect((await readPlanning(db, scope, cycle))!.places).toHaveLength(1);
  });

  it('loosens a moved duty as one, however often it was handed on, and nothing else with it', async () => {
    const { db } = await open();
    const scope = await coop(db, 'ife.abara@example.org');
    const [abara, greene, eze] = [
      await family(db, scope, 'Abara'),
      await family(db, scope, 'Greene'),
      await family(db, scope, 'Eze'),
    ];
    const cycle = await started(db, scope);
    const session = (await readPlanning(db, scope, cycle))!.sessions[0]!.id;
    await draft(db, scope, cycle, {
      duties: [{ adult: abara.adultId, session }],
      places: [{ family: abara.id, session }],
    });
    const fix = (who: string, from?: string) =>
      takePlanStep(db, scope, { intent: 'fix', cycle, session, who, ...(from && { from }) }, now);
    const pins = async () =>
      planView((await readPlanning(db, scope, cycle))!, { week: null, family: null, now }).sessions[0]!.pins;
    expect(await fix(`family:${greene.id}`)).toBeNull();
    expect(await fix(`adult:${greene.adultId}`, abara.adultId)).toBeNull();
    expect(await fix(`adult:${eze.adultId}`, greene.adultId)).toBeNull();
    // Fixed once more, who was moved there stays in the place of whom they were moved for.
    expect(await fix(`adult:${eze.adultId}`)).toBeNull();
    const place = { kind: 'place', name: 'Greene', insteadOf: [] };
    const [, moved] = await pins();
    expect(await pins()).toMatchObject([place, { kind: 'duty', name: 'Eze parent' }]);
    expect(moved?.insteadOf.toSorted()).toEqual(['Abara parent', 'Greene parent']);

    expect(
      await takePlanStep(db, scope, { intent: 'unpin', cycle, session, pin: moved!.id }, now),
    ).toBeNull();
    const planning = (await readPlanning(db, scope, cycle))!;
    expect(planning.pins).toMatchObject([{ kind: 'place', familyId: greene.id }]);
    // The draft stays as it was made; only the next run is free again.
    expect(planning.duties).toMatchObject([{ adultId: eze.adultId }]);
  });

  it('counts a duty that was fixed by hand, though the rota does not hold it yet, as one of the week', async () => {
    const { db } = await open();
    const scope = await coop(db, 'ife.abara@example.org');
    const abara = await family(db, scope, 'Abara');
    const greene = await family(db, scope, 'Greene');
    const cycle = await started(db, scope);
    const [monday, wednesday] = (await readPlanning(db, scope, cycle))!.sessions;
    await db.updateTable('sessions').set({ host_family_id: null }).execute();
    await draft(db, scope, cycle, {
      duties: [{ adult: abara.adultId, session: monday!.id }],
      places: [{ family: abara.id, session: monday!.id }],
    });
    expect(await publish(db, scope, cycle, now)).toBeNull();
    const fix = { intent: 'fix' as const, cycle, session: monday!.id, who: `adult:${greene.adultId}` };
    expect(await takePlanStep(db, scope, fix, now)).toBeNull();
    const planning = (await readPlanning(db, scope, cycle))!;
    expect(choicesAt(planning, buildProblem(planning, now), wednesday!.id)).toMatchObject({
      free: [],
      notFree: [
        { id: abara.adultId, reason: 'weeklyLimit' },
        { id: greene.adultId, reason: 'weeklyLimit' },
      ],
    });
    const onMonday = { week: null, family: null, now: monday!.startsAt };
    const nextWeek = { week: null, family: null, now: '2026-12-08T12:00:00.000Z' };
    expect(planView(planning, nextWeek).week).toBe('2026-12-07');
    expect(planView(planning, onMonday).sessions.map(({ begun }) => begun)).toEqual([true, false]);
  });
});
