import { addDays, addMinutes, type Instant, type LocalDate, localDateOf } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { inTransaction } from '#db/transaction.ts';
import { offeredDays, openSlotTimes } from './due.ts';
import { queueMails } from './queue-mails.server.ts';
import { noMailOf } from './wishes.server.ts';

const coopsAtOnce = 50;

/** What one day's mail about a co-op's open slots is about. */
export function openSlotsOf(coopId: string, date: LocalDate): string {
  return `open-slots:${coopId}:${date}`;
}

type Coop = { id: string; zone: string; date: LocalDate };

/**
 * Queues one mail a day for each member of a co-op that lacks somebody on a duty soon. Who may take what is judged when the
 * mail goes: a slot may be taken, and an evening filled, by then.
 */
export async function planOpenSlots(db: Database, now: Instant): Promise<void> {
  const coops = await coopsWithOpenSlots(db, now);
  for (let at = 0; at < coops.length; at += coopsAtOnce) {
    const some = await notPlanned(db, coops.slice(at, at + coopsAtOnce));
    if (some.length === 0) continue;
    const members = await db
      .selectFrom('members')
      .innerJoin('adults', 'adults.id', 'members.adult_id')
      .where(
        'adults.coop_id',
        'in',
        some.map(({ id }) => id),
      )
      .where('adults.email', 'is not', null)
      .select(['adults.id as adultId', 'adults.coop_id as coopId'])
      .execute();
    const noMail = await noMailOf(db, members);
    const byId = new Map(some.map((coop) => [coop.id, coop]));
    const mails = members.flatMap(({ adultId, coopId }) => {
      const coop = byId.get(coopId);
      if (!coop) return [];
      const subjectId = openSlotsOf(coopId, coop.date);
      const times = openSlotTimes(coop.date, coop.zone, noMail(adultId));
      return [{ coopId, kind: 'openSlot' as const, subjectId, adultId, times }];
    });
    await inTransaction(db, (trx) => queueMails(trx, mails, now));
  }
}

/** The co-ops in which a published session of these days lacks an adult, with the date that it is there now. */
async function coopsWithOpenSlots(db: Database, now: Instant): Promise<Coop[]> {
  const rows = await db
    .selectFrom('sessions')
    .innerJoin('cycles', 'cycles.id', 'sessions.cycle_id')
    .innerJoin('coops', 'coops.id', 'sessions.coop_id')
    .where('sessions.starts_at', '>', now)
    // No zone's day ends later than this.
    .where('sessions.starts_at', '<=', addMinutes(now, (offeredDays + 1) * 24 * 60 + 120))
    .where('cycles.published_at', 'is not', null)
    .where('coops.is_demo', '=', 0)
    // Asked session by session: the open slots of years gone by are many.
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('duties')
          .select('duties.session_id')
          .whereRef('duties.session_id', '=', 'sessions.id')
          .where('duties.adult_id', 'is', null),
      ),
    )
    .groupBy(['coops.id', 'coops.time_zone'])
    .select((eb) => ['coops.id', 'coops.time_zone as zone', eb.fn.min('sessions.local_date').as('first')])
    .orderBy('coops.id')
    .execute();
  return rows.flatMap(({ id, zone, first }) => {
    const date = localDateOf(now, zone);
    return first <= addDays(date, offeredDays) ? [{ id, zone, date }] : [];
  });
}

async function notPlanned(db: Database, coops: Coop[]): Promise<Coop[]> {
  const rows = await db
    .selectFrom('reminders')
    .where('kind', '=', 'openSlot')
    .where(
      'subject_id',
      'in',
      coops.map(({ id, date }) => openSlotsOf(id, date)),
    )
    .groupBy('subject_id')
    .select('subject_id')
    .execute();
  const planned = new Set(rows.map((row) => row.subject_id));
  return coops.filter(({ id, date }) => !planned.has(openSlotsOf(id, date)));
}
