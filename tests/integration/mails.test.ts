import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { answerCheckIn } from '#app/check-ins/answer-check-in.server.ts';
import { closeRound } from '#app/check-ins/close-round.server.ts';
import { openRound } from '#app/check-ins/open-round.server.ts';
import type { Answers } from '#app/check-ins/questions.ts';
import { questions } from '#app/check-ins/questions.ts';
import { claimDuty } from '#app/claims/claim-duty.server.ts';
import { releaseDuty } from '#app/claims/release-duty.server.ts';
import { findScope } from '#app/coops/queries.server.ts';
import type { Scope } from '#app/coops/scope.ts';
import { joinCoops, linkMembers } from '#app/people/join-coops.server.ts';
import { inviteAdults } from '#app/reminders/invite-adults.server.ts';
import { queueRotaChangeMails } from '#app/reminders/queue-rota-mails.server.ts';
import { sweep } from '#app/reminders/sweep.server.ts';
import { waitingMails } from '#app/reminders/waiting-mails.server.ts';
import { adultByToken, muteMails } from '#app/reminders/wishes.server.ts';
import { publishRota } from '#app/rotation/publish-rota.server.ts';
import { addMinutes, type Instant, localDateOf, weekdayOf } from '#app/time/index.ts';
import type { Database, Transaction } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import type { ReminderKind } from '#db/schema.ts';
import { inTransaction } from '#db/transaction.ts';
import { eachDatabase } from '#tests/support/databases.ts';
import { type MailedCoop, mailedCoop, noMailFor, origin, sweepApp } from '#tests/support/mailed-coop.ts';
import { mailing } from '#tests/support/mailing.ts';
import { addUser } from './check-in-coop.ts';

const mails = mailing();

const everybody = ['ife@example.org', 'lena@example.org', 'maria@example.org'];
const to = () => mails.server.received.map((mail) => (Array.isArray(mail.to) ? '' : mail.to?.text)).sort();
const mailTo = (address: string) =>
  mails.server.received.find((mail) => !Array.isArray(mail.to) && mail.to?.text === address)!;
const eventsIn = (address: string) =>
  (mailTo(address).attachments[0]?.content.toString() ?? '').replaceAll('\r\n ', '');

/** What the kinds have in common: how one is made to stand in the outbox, when it may go, and what makes it pointless. */
type Case = {
  kind: ReminderKind;
  publishedAt: Instant | null;
  /** Within the day, so that a mail may go at once. */
  now: Instant;
  receivers: string[];
  /** What a member does, or the coop, for the mail to come about; nothing where the sweep itself sees it. */
  queue: (db: Database, coop: MailedCoop, now: Instant) => Promise<unknown>;
  cancel: (db: Database, coop: MailedCoop) => Promise<unknown>;
};

const noon = '2026-11-30T20:00:00.000Z';
const openAt = (db: Database, coop: MailedCoop, now: Instant) =>
  inTransaction(db, (trx) => openRound(trx, coop.scope, { title: 'Advent', closesOn: '2026-12-09', now }));

const cases: Case[] = [
  {
    kind: 'rotaPublished',
    publishedAt: null,
    now: noon,
    receivers: everybody,
    queue: (db, { scope, cycleId }, now) =>
      inTransaction(db, (trx) => publishRota(trx, scope, { cycleId, now })),
    cancel: (db, { cycleId }) =>
      db.updateTable('cycles').set({ published_at: null }).where('id', '=', cycleId).execute(),
  },
  {
    kind: 'checkInWaiting',
    publishedAt: null,
    now: noon,
    receivers: everybody,
    queue: openAt,
    cancel: async (db, { scope }) => {
      const { id } = await db.selectFrom('check_in_rounds').select('id').executeTakeFirstOrThrow();
      await inTransaction(db, (trx) => closeRound(trx, scope, { roundId: id, now: noon }));
    },
  },
  {
    kind: 'openSlot',
    publishedAt: '2026-11-24T18:00:00.000Z',
    // Saturday 5 December, three days before, at 10:00; Ife is on duty there already.
    now: '2026-12-05T18:00:00.000Z',
    receivers: ['lena@example.org', 'maria@example.org'],
    queue: async () => {},
    cancel: (db, { openSlot, ife }) =>
      db.deleteFrom('duties').where('id', '=', openSlot).where('coop_id', '=', ife.scope.coopId).execute(),
  },
  {
    kind: 'invitation',
    publishedAt: null,
    now: noon,
    receivers: ['lena@example.org', 'maria@example.org'],
    queue: async (db, { scope, lena, maria }, now) => {
      const members = [lena, maria].map((member) => member.scope.memberId);
      await db.deleteFrom('members').where('id', 'in', members).execute();
      return inTransaction(db, (trx) => inviteAdults(trx, scope, now));
    },
    cancel: async (db, { lena, maria, coopId }) => {
      for (const { scope } of [lena, maria]) {
        const { id } = await db
          .selectFrom('auth_users')
          .where('id', 'not in', (eb) => eb.selectFrom('members').select('user_id'))
          .select('id')
          .executeTakeFirstOrThrow();
        await db
          .insertInto('members')
          .values({
            ...{ id: scope.memberId, coop_id: coopId, user_id: id, adult_id: scope.adultId },
            ...{ role: 'member', created_at: noon },
          })
          .execute();
      }
    },
  },
];

eachDatabase('mails of every kind', (open) => {
  const start = async (one: Case) => {
    const { db } = await open();
    const coop = await mailedCoop(db, one.publishedAt);
    // The reminders of duties have tests of their own.
    for (const { scope } of [coop.ife, coop.lena, coop.maria])
      for (const kind of ['dutyInTwoDays', 'dutyTomorrow'] as const) await muteMails(db, scope, kind);
    const app = sweepApp(db, mails.transport);
    return { db, coop, queue: () => one.queue(db, coop, one.now), at: (now: Instant) => sweep(app, now) };
  };

  describe.each(cases)('$kind', (one) => {
    const later = (minutes: number) => addMinutes(one.now, minutes);

    it('goes once to each, even when two sweeps run at once, and can be turned off', async () => {
      const { db, queue, at } = await start(one);
      await queue();
      await Promise.all([at(one.now), at(one.now)]);
      await at(later(5));
      expect(to()).toEqual(one.receivers);
      for (const mail of mails.server.received) {
        const [link = '', token = ''] =
          new RegExp(`${origin}/quiet/([\\w-]+)\\?kind=${one.kind}`).exec(mail.text ?? '') ?? [];
        expect(await adultByToken(db, token)).not.toBeNull();
        expect(mail.headers.get('list')).toMatchObject({
          unsubscribe: { url: link },
          'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
        });
      }
    });

    it('does not go to who has turned it off', async () => {
      const { db, coop, queue, at } = await start(one);
      await muteMails(db, coop.maria.scope, one.kind);
      await queue();
      await at(one.now);
      expect(to()).toEqual(one.receivers.filter((address) => address !== 'maria@example.org'));
    });

    it('waits for the end of quiet hours and of the family’s time, wherever one leads into the other', async () => {
      const { db, coop, queue, at } = await start(one);
      await noMailFor(db, coop.lena, {
        quiet: { start: '08:00', end: '13:00' },
        attuned: { weekdays: '1234567', startTime: '12:30', endTime: '14:00' },
      });
      await queue();
      await at(one.now);
      await at(`${one.now.slice(0, 10)}T21:59:00.000Z`);
      expect(to()).toEqual(one.receivers.filter((address) => address !== 'lena@example.org'));
      await at(`${one.now.slice(0, 10)}T22:00:00.000Z`);
      expect(to()).toEqual(one.receivers);
    });

    it('keeps to times that were chosen after it was queued', async () => {
      const { db, coop, queue, at } = await start(one);
      await queue();
      // On this day of the week alone: a duty in their attuned time would not be offered at all.
      const weekdays = String(weekdayOf(localDateOf(one.now, 'America/Los_Angeles')));
      await noMailFor(db, coop.lena, { attuned: { weekdays, startTime: '08:00', endTime: '14:00' } });
      await at(one.now);
      expect(to()).not.toContain('lena@example.org');
      await at(`${one.now.slice(0, 10)}T22:00:00.000Z`);
      expect(to()).toEqual(one.receivers);
    });

    it('does not go once it no longer holds', async () => {
      const { db, coop, queue, at } = await start(one);
      await queue();
      mails.server.silent = true;
      await at(one.now);
      await one.cancel(db, coop);
      mails.server.silent = false;
      for (const minutes of [5, 30, 60]) await at(later(minutes));
      expect(to()).toEqual([]);
    });

    it('outlasts an hour of silence from the mail server, and a restart', async () => {
      const { db, queue, at } = await start(one);
      await queue();
      mails.server.silent = true;
      for (let minute = 0; minute < 60; minute += 4) await at(later(minute));
      expect(to()).toEqual([]);
      mails.server.silent = false;
      // Cut off after it was taken and before it went.
      await db
        .updateTable('reminders')
        .set({ status: 'sending', heard_at: later(59) })
        .where('kind', '=', one.kind)
        .where('status', '=', 'due')
        .execute();
      for (let minute = 60; minute < 100; minute += 5) await at(later(minute));
      expect(to()).toEqual(one.receivers);
    });

    it('never goes out of a demo', async () => {
      const { db, coop, queue, at } = await start(one);
      await db.updateTable('coops').set({ is_demo: 1 }).where('id', '=', coop.coopId).execute();
      await queue();
      await at(one.now);
      expect(await db.selectFrom('reminders').selectAll().execute()).toEqual([]);
      expect(to()).toEqual([]);
    });
  });

  it('a published rota tells each their own dates, and its calendar file matches the reminder’s', async () => {
    const { db, coop, at } = await start(cases[0]!);
    const along = { session_id: coop.sessionId, child_id: coop.ife.childId };
    await db
      .insertInto('places')
      .values({ id: 'along', coop_id: coop.coopId, ...along })
      .execute();
    await cases[0]!.queue(db, coop, noon);
    await at(noon);
    const [ife, lena, maria] = everybody.map((address) => mailTo(address).text ?? '');
    expect(ife).toContain('Tue 1 Dec, 9:00–12:00');
    expect(ife).toContain('You are on duty.');
    expect(lena).toContain('Time to yourself. Lena’s child is in care, with Ife.');
    expect(lena).toContain('3\u00a0h to yourself.');
    expect(lena).not.toContain('Tue 8 Dec');
    expect(maria).toContain('Nothing of yours in this week.');
    const ids = (address: string) => [...eventsIn(address).matchAll(/UID:(.*)\r/g)].map(([, id]) => id);
    // The duty to which her own child comes is one entry.
    expect(ids('ife@example.org')).toHaveLength(2);
    expect(eventsIn('ife@example.org')).toContain('SUMMARY:Duty with Ife’s child\\, Laurel Court');
    expect(ids('lena@example.org')).toEqual([`${coop.sessionId}.${coop.lena.familyId}@rota.example.org`]);
    expect(eventsIn('lena@example.org')).toContain('DTSTART:20261201T170000Z');
    const published = ids('ife@example.org')[0];
    mails.server.received.length = 0;
    await db.deleteFrom('muted_mails').where('kind', '=', 'dutyTomorrow').execute();
    await at('2026-12-01T02:00:00.000Z');
    expect(ids('ife@example.org')).toEqual([published]);
    expect(eventsIn('ife@example.org')).toContain('SUMMARY:Duty with Ife’s child\\, Laurel Court');
  });

  it('a published rota names a family’s children in the order of names', async () => {
    const { db, coop, at } = await start(cases[0]!);
    const { coopId, sessionId, lena } = coop;
    const angel = { id: newId(), coop_id: coopId, family_id: lena.familyId, name: 'Ángel' };
    await db
      .insertInto('children')
      .values({ ...angel, born_on: null, allergies: '' })
      .execute();
    await db
      .insertInto('places')
      .values({ id: newId(), coop_id: coopId, session_id: sessionId, child_id: angel.id })
      .execute();
    await cases[0]!.queue(db, coop, noon);
    await at(noon);
    expect(mailTo('lena@example.org').text).toContain('Ángel and Lena’s child are in care, with Ife.');
  });

  it('queues nothing for a rota that is refused', async () => {
    const { db, coop } = await start(cases[0]!);
    await db.deleteFrom('places').execute();
    await cases[0]!.queue(db, coop, noon);
    expect(await db.selectFrom('reminders').selectAll().execute()).toEqual([]);
  });

  it('a check-in that opens late is told of in the morning, to those who have not answered, and leaves no trace', async () => {
    const { db, coop, at } = await start(cases[1]!);
    const late = '2026-12-01T07:00:00.000Z'; // 23:00
    await noMailFor(db, coop.maria, { quiet: { start: '00:00', end: '00:00' } });
    const round = (await openAt(db, coop, late)) as { roundId: string };
    await at(late);
    await at('2026-12-01T16:59:00.000Z');
    expect(to()).toEqual([]);
    const answers = Object.fromEntries(questions.map((question) => [question, 2])) as Answers;
    await inTransaction(db, (trx) =>
      answerCheckIn(trx, coop.lena.scope, { roundId: round.roundId, answers, call: false, now: late }),
    );
    await at('2026-12-01T17:00:00.000Z');
    expect(to()).toEqual(['ife@example.org', 'maria@example.org']);
    expect(mailTo('ife@example.org').text).toContain(`${origin}/c/${coop.coopId}/check-ins/${round.roundId}`);
    expect(eventsIn('ife@example.org')).toContain('DTSTART;VALUE=DATE:20261209');
    const left = await db
      .selectFrom('reminders')
      .where('kind', '=', 'checkInWaiting')
      .select(['status', 'due_at', 'attempts', 'heard_at', 'sent_at'])
      .execute();
    const { due_at } = left[0]!;
    expect(left).toEqual(
      everybody.map(() => ({ status: 'sent', due_at, attempts: 0, heard_at: null, sent_at: null })),
    );
  });

  it('a check-in is told of to who joins while it is open, and never twice', async () => {
    const { db, coop, at } = await start(cases[1]!);
    const leave = () => db.deleteFrom('members').where('id', '=', maria.memberId).execute();
    let maria = coop.maria.scope as Scope;
    await leave();
    await openAt(db, coop, noon);
    await at(noon);
    expect(to()).toEqual(['ife@example.org', 'lena@example.org']);
    const account = await addUser(db, 'maria@example.org');
    await joinCoops(db, account, noon);
    await at(addMinutes(noon, 1));
    expect(to()).toEqual(everybody);
    maria = (await findScope(db, account, coop.coopId))!;
    await leave();
    await joinCoops(db, account, addMinutes(noon, 2));
    await joinCoops(db, account, addMinutes(noon, 3));
    await at(addMinutes(noon, 4));
    expect(to()).toEqual(everybody);
  });

  it.each(['opened', 'joined'] as const)(
    'a check-in is told of to who joins in the very moment it opens, %s last',
    async (last) => {
      const { db, coop, at } = await start(cases[1]!);
      await db.deleteFrom('members').where('id', '=', coop.maria.scope.memberId).execute();
      const account = await addUser(db, 'maria@example.org');
      const opens = (trx: Transaction) =>
        openRound(trx, coop.scope, { title: 'Advent', closesOn: '2026-12-09', now: noon });
      const joins = (trx: Transaction) => linkMembers(trx, coop.scope, noon);
      // Each has read and written before the other ends. SQLite lets the second begin only after the first.
      let other: Promise<unknown> | undefined;
      await inTransaction(db, async (trx) => {
        await (last === 'opened' ? opens(trx) : joins(trx));
        other ??= last === 'opened' ? joinCoops(db, account, noon) : inTransaction(db, opens);
        await Promise.race([other, setTimeout(500)]);
      });
      await other;
      await at(noon);
      expect(to()).toEqual(everybody);
    },
  );

  it('tells a coordinator when the mails of a check-in go that wait', async () => {
    const { db, coop, at } = await start(cases[1]!);
    const late = '2026-12-01T07:00:00.000Z'; // 23:00
    const { roundId: subject } = (await openAt(db, coop, late)) as { roundId: string };
    const waiting = (now: Instant) => waitingMails(db, coop.scope, { kind: 'checkInWaiting', subject, now });
    expect(await waiting(late)).toEqual({ date: '2026-12-01', time: '09:00', all: true });
    const morning = '2026-12-01T17:00:00.000Z';
    await at(morning);
    expect(await waiting(morning)).toBeNull();
  });

  it('offers an open slot once to each, only to who may take it, and again only what is new', async () => {
    const { db, coop, at } = await start(cases[2]!);
    const saturday = '2026-12-05T18:00:00.000Z';
    await db
      .insertInto('absences')
      .values({
        ...{
          id: 'away',
          coop_id: coop.coopId,
          adult_id: coop.maria.scope.adultId,
          kind: 'weekly',
          weekday: 2,
        },
        ...{ start_time: null, end_time: null, first_day: null, last_day: null, source: '', to_confirm: 0 },
      })
      .execute();
    await at('2026-12-04T18:00:00.000Z');
    expect(to()).toEqual([]);
    await at(saturday);
    expect(to()).toEqual(['lena@example.org']);
    expect(mailTo('lena@example.org').text).toContain('510-555-0101');
    expect(eventsIn('lena@example.org')).toContain('STATUS:TENTATIVE');
    await at('2026-12-06T18:00:00.000Z');
    expect(to()).toHaveLength(1);
    // Ife gives hers back: a new slot, told of on the next morning.
    await db
      .updateTable('duties')
      .set({ adult_id: null })
      .where('adult_id', '=', coop.ife.scope.adultId)
      .execute();
    await at('2026-12-06T19:00:00.000Z');
    expect(to()).toHaveLength(1);
    await at('2026-12-07T18:00:00.000Z');
    expect(to().filter((address) => address === 'lena@example.org')).toHaveLength(2);
  });

  it('offers a slot that was taken and given back once more, but not to who gave it back', async () => {
    const { db, coop, at } = await start(cases[2]!);
    const saturday = '2026-12-05T18:00:00.000Z';
    await at(saturday);
    expect(to()).toEqual(['lena@example.org', 'maria@example.org']);
    const { openSlot: dutyId, maria } = coop;
    expect(await claimDuty(db, maria.scope, { dutyId, now: saturday })).toEqual({ ok: true });
    await at('2026-12-06T18:00:00.000Z');
    expect(await releaseDuty(db, maria.scope, { dutyId, now: saturday })).toEqual({ ok: true });
    await at('2026-12-07T18:00:00.000Z');
    await at('2026-12-07T19:00:00.000Z');
    await at('2026-12-08T16:00:00.000Z');
    expect(to()).toEqual(['lena@example.org', 'lena@example.org', 'maria@example.org']);
  });

  it('does not ask who gave a duty of the rota back to take it again', async () => {
    const { db, coop, at } = await start(cases[2]!);
    const { openSlot: dutyId, maria } = coop;
    const adult_id = maria.scope.adultId;
    await db.updateTable('duties').set({ adult_id }).where('id', '=', dutyId).execute();
    const saturday = '2026-12-05T18:00:00.000Z';
    expect(await releaseDuty(db, maria.scope, { dutyId, now: saturday })).toEqual({ ok: true });
    await at(saturday);
    expect(to()).toEqual(['lena@example.org']);
  });

  it('tells who is concerned, and only them, that their dates have changed', async () => {
    const { db, coop, queue, at } = await start(cases[0]!);
    await queue();
    await at(noon);
    const now = addMinutes(noon, 60);
    const adultIds = [coop.lena.scope.adultId];
    const change = { cycleId: coop.cycleId, lastDay: '2026-12-27', adultIds, now };
    await inTransaction(db, (trx) => queueRotaChangeMails(trx, coop.scope, change));
    await at(now);
    await at(addMinutes(now, 5));
    expect(to()).toEqual(['ife@example.org', 'lena@example.org', 'lena@example.org', 'maria@example.org']);
    expect(mails.server.received.at(-1)?.subject).toContain('Your dates have changed');
  });

  it('invites nobody twice within a day, nor who has signed in', async () => {
    const { db, coop, at } = await start(cases[3]!);
    expect(await cases[3]!.queue(db, coop, noon)).toBe(2);
    const invite = (now: Instant) => inTransaction(db, (trx) => inviteAdults(trx, coop.scope, now));
    expect(await invite(noon)).toBe(0);
    await at(noon);
    expect(await invite(addMinutes(noon, 24 * 60 - 1))).toBe(0);
    expect(await Promise.all([1, 2].map(() => invite(addMinutes(noon, 24 * 60))))).toContain(2);
    await at(addMinutes(noon, 24 * 60));
    expect(to()).toEqual(['lena@example.org', 'lena@example.org', 'maria@example.org', 'maria@example.org']);
    expect(mails.server.received[0]?.text).toContain('/sign-in?for=');
  });
});
