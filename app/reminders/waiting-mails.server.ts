import type { CoordinatorScope } from '#app/coops/scope.ts';
import { type Instant, type LocalDate, type LocalTime, localDateOf, localTimeOf } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import type { ReminderKind } from '#db/schema.ts';

/** Mails about one thing that wait for an hour at which they may land. */
export type WaitingMails = {
  /** From when on they go; the day only where it is not today. */
  date: LocalDate | null;
  time: LocalTime;
  /** Whether all of them wait; else some have gone or are going. */
  all: boolean;
};

/**
 * What of the mails about a rota or a check-in waits out the night, quiet hours or attuned times; null when nothing does.
 * It says when the first of them goes and never whose.
 */
export async function waitingMails(
  db: Database,
  scope: CoordinatorScope,
  of: { kind: ReminderKind; subject: string; now: Instant },
): Promise<WaitingMails | null> {
  const { kind, subject } = of;
  const mails = await db
    .selectFrom('reminders')
    .leftJoin('muted_mails', (join) =>
      join
        .onRef('muted_mails.coop_id', '=', 'reminders.coop_id')
        .onRef('muted_mails.adult_id', '=', 'reminders.adult_id')
        .onRef('muted_mails.kind', '=', 'reminders.kind'),
    )
    .where('reminders.coop_id', '=', scope.coopId)
    .where('reminders.kind', '=', kind)
    .where((eb) => eb.or([eb('subject_id', '=', subject), eb('subject_id', 'like', `${subject} %`)]))
    .where('reminders.status', '!=', 'dropped')
    .where('muted_mails.kind', 'is', null)
    .select(['reminders.status', 'reminders.due_at as dueAt'])
    .orderBy('reminders.due_at')
    .execute();
  const waiting = mails.filter(({ status, dueAt }) => status === 'due' && dueAt > of.now);
  const [first] = waiting;
  if (!first) return null;
  const date = localDateOf(first.dueAt, scope.timeZone);
  return {
    date: date === localDateOf(of.now, scope.timeZone) ? null : date,
    time: localTimeOf(first.dueAt, scope.timeZone),
    all: waiting.length === mails.length,
  };
}
