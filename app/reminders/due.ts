/** When a reminder is due: local times in the co-op's zone, moved out of the adult's quiet hours. */
import {
  addDays,
  type Instant,
  instantAtOrNear,
  type LocalDate,
  type LocalTime,
  localDateOf,
  localTimeOf,
} from '#app/time/index.ts';

export const reminderKinds = ['dutyInTwoDays', 'dutyTomorrow'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** The hours without mail; a start after the end spans midnight, equal ones mean none. */
export type QuietHours = { start: LocalTime; end: LocalTime };

/** What holds while an adult has said nothing. */
export const usualQuietHours: QuietHours = { start: '21:00', end: '07:00' };

const moments: Record<ReminderKind, { daysBefore: number; time: LocalTime }> = {
  dutyInTwoDays: { daysBefore: 2, time: '09:00' },
  dutyTomorrow: { daysBefore: 1, time: '18:00' },
};

/** Whether a text names a kind of reminder. */
export function isReminderKind(text: unknown): text is ReminderKind {
  return reminderKinds.some((kind) => kind === text);
}

/** `instant` itself, or the end of the quiet hours that it lies in. */
export function afterQuietHours(instant: Instant, zone: string, quiet: QuietHours): Instant {
  const { start, end } = quiet;
  const date = localDateOf(instant, zone);
  const time = localTimeOf(instant, zone);
  const endsTomorrow = start > end && time >= start;
  const isQuiet = start > end ? time >= start || time < end : time >= start && time < end;
  if (!isQuiet) return instant;
  return instantAtOrNear(endsTomorrow ? addDays(date, 1) : date, end, zone);
}

type SessionTime = { localDate: LocalDate; startsAt: Instant };

/** When the reminder goes and from when on it no longer helps; null when it would come after the session's start. */
export function reminderTimes(
  kind: ReminderKind,
  session: SessionTime,
  zone: string,
  quiet: QuietHours,
): { dueAt: Instant; uselessAt: Instant } | null {
  const dueAt = momentOf(kind, session, zone, quiet);
  // Once the evening reminder is due it says the same, so the earlier one need not follow it.
  const evening = momentOf('dutyTomorrow', session, zone, quiet);
  const uselessAt = kind === 'dutyInTwoDays' && evening < session.startsAt ? evening : session.startsAt;
  return dueAt < uselessAt ? { dueAt, uselessAt } : null;
}

function momentOf(kind: ReminderKind, session: SessionTime, zone: string, quiet: QuietHours): Instant {
  const { daysBefore, time } = moments[kind];
  return afterQuietHours(instantAtOrNear(addDays(session.localDate, -daysBefore), time, zone), zone, quiet);
}
