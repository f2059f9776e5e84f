import { expect, it } from 'vitest';
import { answerCheckIn } from '#app/check-ins/answer-check-in.server.ts';
import { closeRound } from '#app/check-ins/close-round.server.ts';
import { openRound } from '#app/check-ins/open-round.server.ts';
import { roundFor, roundsRun } from '#app/check-ins/queries.server.ts';
import { type Answers, questions, type Step, steps } from '#app/check-ins/questions.ts';
import { findScope } from '#app/coops/queries.server.ts';
import type { Scope } from '#app/coops/scope.ts';
import { findFamilyScope } from '#app/families/family-scope.server.ts';
import { removeAdult } from '#app/families/remove-adult.server.ts';
import { saveAdult } from '#app/families/save-adult.server.ts';
import { joinCoops } from '#app/people/join-coops.server.ts';
import { inTransaction } from '#db/transaction.ts';
import { eachDatabase } from '#tests/support/databases.ts';
import { addFamilies, addUser, newCoop } from './check-in-coop.ts';

const now = '2026-12-01T20:00:00.000Z';
const closesOn = '2026-12-08';
const today = '2026-12-02';

const all = (step: Step) => Object.fromEntries(questions.map((key) => [key, step])) as Answers;

eachDatabase('check-ins', (connect) => {
  async function running(sizes: number[]) {
    const { db } = await connect();
    const scope = await newCoop(db);
    const members = await addFamilies(db, scope.coopId, sizes);
    const opening = (at = now, until = closesOn) =>
      inTransaction(db, (trx) => openRound(trx, scope, { title: 'Autumn', closesOn: until, now: at }));
    const opened = await opening();
    if (!opened.ok) throw new Error(opened.reason);
    const { roundId } = opened;
    const answer = (by: Scope, step: Step = 3, call = false, at = now) =>
      inTransaction(db, (trx) => answerCheckIn(trx, by, { roundId, answers: all(step), call, now: at }));
    const close = () => inTransaction(db, (trx) => closeRound(trx, scope, { roundId, now }));
    const seen = async () => (await roundsRun(db, scope, today)).find((round) => round.id === roundId)!;
    const counted = async (question: string) => {
      const rows = await db.selectFrom('check_in_tallies').selectAll().orderBy('option').execute();
      return rows.filter((row) => row.question === question).map((row) => row.answers);
    };
    return { db, scope, members, roundId, opening, answer, close, seen, counted };
  }

  it('counts each answer once, and refuses a second by the same person', async () => {
    const { db, members, answer, counted, roundId } = await running([1, 1]);
    expect(await counted('rested')).toEqual([0, 0, 0, 0, 0]);
    expect(await roundFor(db, members[0]!, today)).toMatchObject({ id: roundId, state: 'open' });
    expect(await answer(members[0]!, 2)).toEqual({ ok: true });
    expect(await answer(members[0]!, 5, true)).toEqual({ ok: false, reason: 'alreadyAnswered' });
    expect(await roundFor(db, members[0]!, today)).toMatchObject({ state: 'answered' });
    expect(await roundFor(db, members[1]!, today)).toMatchObject({ state: 'open' });
    for (const question of questions) expect(await counted(question)).toEqual([0, 1, 0, 0, 0]);
    expect(await db.selectFrom('check_in_calls').selectAll().execute()).toEqual([]);
  });

  it('refuses a second answer by the same adult under a new address', async () => {
    const { db, scope, members, roundId, answer, counted } = await running([1, 1]);
    const [before] = members;
    const { family_id: familyId } = await db
      .selectFrom('adults')
      .where('id', '=', before!.adultId)
      .select('family_id')
      .executeTakeFirstOrThrow();
    expect(await answer(before!, 2)).toEqual({ ok: true });
    const family = await findFamilyScope(db, scope, familyId);
    const adult = { adultId: before!.adultId, name: 'Adult 0.0', phone: '', firstAid: false };
    expect(await saveAdult(db, family!, { ...adult, email: 'new@example.org', now })).toMatchObject({
      ok: true,
    });
    expect(await answer(before!, 5)).toEqual({ ok: false, reason: 'notAMember' });
    const userId = await addUser(db, 'new@example.org');
    await joinCoops(db, userId, now);
    const after = await findScope(db, userId, scope.coopId);
    expect(after).toMatchObject({ adultId: before!.adultId });
    expect(after?.memberId).not.toBe(before!.memberId);
    expect(await roundFor(db, after!, today, roundId)).toMatchObject({ state: 'answered' });
    expect(await answer(after!, 5)).toEqual({ ok: false, reason: 'alreadyAnswered' });
    expect(await counted('rested')).toEqual([0, 1, 0, 0, 0]);
  });

  it('refuses a second answer by somebody who was removed and brought back', async () => {
    const { db, scope, members, roundId, answer, counted } = await running([2, 1]);
    const [before] = members;
    const email = 'back@example.org';
    await db.updateTable('adults').set({ email }).where('id', '=', before!.adultId).execute();
    await db.updateTable('auth_users').set({ email }).where('id', '=', before!.userId).execute();
    expect(await answer(before!, 2)).toEqual({ ok: true });
    const { family_id: familyId } = await db
      .selectFrom('adults')
      .where('id', '=', before!.adultId)
      .select('family_id')
      .executeTakeFirstOrThrow();
    const family = (await findFamilyScope(db, scope, familyId))!;
    expect(await removeAdult(db, family, { adultId: before!.adultId!, now })).toEqual({ ok: true });
    const adult = { adultId: null, name: 'Back', phone: '', firstAid: false, email, now };
    expect(await saveAdult(db, family, adult)).toMatchObject({ ok: true });
    const after = await findScope(db, before!.userId, scope.coopId);
    expect(after?.adultId).not.toBe(before!.adultId);
    expect(await roundFor(db, after!, today, roundId)).toMatchObject({ state: 'answered' });
    expect(await answer(after!, 5)).toEqual({ ok: false, reason: 'alreadyAnswered' });
    expect(await counted('rested')).toEqual([0, 1, 0, 0, 0]);
  });

  it('lets one of two answers at once by one person through', async () => {
    const { members, answer, counted } = await running([1]);
    const both = await Promise.all([answer(members[0]!, 1), answer(members[0]!, 5)]);
    expect(both.filter((answered) => answered.ok)).toHaveLength(1);
    expect((await counted('coop')).reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  it('counts everybody who answers at the same time', async () => {
    const { members, answer, close, counted, seen } = await running([2, 2, 1, 1]);
    await Promise.all(members.map((member, index) => answer(member, steps[index % 2]!)));
    for (const question of questions) expect(await counted(question)).toEqual([3, 3, 0, 0, 0]);
    await close();
    expect((await seen()).results).toMatchObject({ ok: true, results: { adults: 6, families: 4 } });
  });

  it('takes no answer once closed or past its last day in the zone of the co-op', async () => {
    const { members, answer, close, counted } = await running([1, 1, 1]);
    expect(await answer(members[0]!, 3, false, '2026-12-09T07:59:00.000Z')).toEqual({ ok: true });
    const late = await answer(members[1]!, 3, false, '2026-12-09T08:00:00.000Z');
    expect(late).toEqual({ ok: false, reason: 'closed' });
    expect([await close(), await close()]).toEqual([true, false]);
    expect(await answer(members[2]!)).toEqual({ ok: false, reason: 'closed' });
    expect(await counted('time')).toEqual([0, 0, 1, 0, 0]);
  });

  it.each([
    [[1, 1, 1, 1], false],
    [[3, 1, 1], false],
    [[2, 1, 1, 1], true],
  ])('shows results for families of %j adults: %j, and only when closed', async (sizes, shown) => {
    const { members, answer, close, seen } = await running(sizes);
    for (const member of members) await answer(member, 4);
    expect(await seen()).toMatchObject({ answered: members.length, results: { ok: false, reason: 'open' } });
    await close();
    expect((await seen()).results).toMatchObject(shown ? { ok: true } : { ok: false, reason: 'tooFew' });
  });

  it('names only those who chose to be reached out to', async () => {
    const { members, answer, seen } = await running([2]);
    await answer(members[0]!, 1, false);
    await answer(members[1]!, 5, true);
    expect((await seen()).calls).toEqual(['Adult 0.1']);
  });

  it('opens one round at a time, and none soon after one that was shown', async () => {
    const { members, answer, close, opening } = await running([2, 1, 1, 1]);
    expect(await opening()).toEqual({ ok: false, reason: 'alreadyOpen' });
    for (const member of members) await answer(member);
    await close();
    expect(await opening(now, '2026-11-30')).toEqual({ ok: false, reason: 'dateWrong' });
    expect(await opening()).toEqual({ ok: false, reason: 'tooSoon' });
    expect(await opening('2026-12-08T20:00:00.000Z', '2026-12-15')).toMatchObject({ ok: true });
  });

  it('is closed to the members and coordinators of another co-op', async () => {
    const { db, answer, roundId, counted } = await running([1]);
    const stranger = await newCoop(db);
    expect(await answer(stranger)).toEqual({ ok: false, reason: 'noSuchRound' });
    expect(await inTransaction(db, (trx) => closeRound(trx, stranger, { roundId, now }))).toBe(false);
    expect(await roundFor(db, stranger, today, roundId)).toBeNull();
    expect(await roundsRun(db, stranger, today)).toEqual([]);
    expect(await counted('rested')).toEqual([0, 0, 0, 0, 0]);
  });
});
