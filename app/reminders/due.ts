/** When a mail is due: local times in the co-op's zone, moved to where the adult's mail may land. */
import {
  addDays,
  type Instant,
  instantAtOrNear,
  type LocalDate,
  type LocalTime,
  localDateOf,
  localTimeOf,
} from '#app/time/index.ts';
import type { ReminderKind } from '#db/schema.ts';
import { landsAt, type NoMail } from './landing.ts';

export const dutyKinds = ['dutyInTwoDays', 'dutyTomorrow'] as const satisfies ReminderKind[];
export type DutyKind = (typeof dutyKinds)[number];

/** When a mail goes, null when never, and from when on it no longer helps. */
export type MailTimes = { dueAt: Instant | null; uselessAt: Instant };

const dutyMoments: Record<DutyKind, { daysBefore: number; time: LocalTime }> = {
  dutyInTwoDays: { daysBefore: 2, time: '09:00' },
  dutyTomorrow: { daysBefore: 1, time: '18:00' },
};

/** What asks for something, but not at once, comes between these hours. */
const daytime = { from: '09:00', to: '19:00' };

/** Open slots are offered for today and this many days more. */
export const offeredDays = 3;

/** The reminder of a duty; once the evening's is due it says the same, so the earlier one need not follow it. */
export function dutyReminderTimes(
  kind: DutyKind,
  session: { localDate: LocalDate; startsAt: Instant },
  zone: string,
  noMail: NoMail,
): MailTimes {
  const moment = ({ daysBefore, time }: { daysBefore: number; time: LocalTime }) =>
    landsAt(instantAtOrNear(addDays(session.localDate, -daysBefore), time, zone), zone, noMail);
  const dueAt = moment(dutyMoments[kind]);
  if (kind === 'dutyTomorrow') return { dueAt, uselessAt: session.startsAt };
  const evening = moment(dutyMoments.dutyTomorrow);
  return { dueAt, uselessAt: evening !== null && evening < session.startsAt ? evening : session.startsAt };
}

/** A rota is worth reading until its last day is over. */
export function rotaMailTimes(now: Instant, lastDay: LocalDate, zone: string, noMail: NoMail): MailTimes {
  return { dueAt: landsAt(now, zone, noMail), uselessAt: instantAtOrNear(lastDay, '24:00', zone) };
}

/** A check-in can wait for the day: one that opens in the evening is told of in the morning. */
export function checkInMailTimes(now: Instant, closesOn: LocalDate, zone: string, noMail: NoMail): MailTimes {
  const [date, time] = [localDateOf(now, zone), localTimeOf(now, zone)];
  const day = time > daytime.to ? addDays(date, 1) : date;
  const byDay = time < daytime.from || time > daytime.to ? instantAtOrNear(day, daytime.from, zone) : now;
  return { dueAt: landsAt(byDay, zone, noMail), uselessAt: instantAtOrNear(closesOn, '24:00', zone) };
}

/** Open slots are offered in the morning; the next day has a mail of its own. */
export function openSlotTimes(date: LocalDate, zone: string, noMail: NoMail): MailTimes {
  const morning = instantAtOrNear(date, daytime.from, zone);
  return { dueAt: landsAt(morning, zone, noMail), uselessAt: instantAtOrNear(date, '24:00', zone) };
}

/** For how many days an invitation that could not be sent still helps. */
const invitationDays = 14;

export function invitationTimes(now: Instant, zone: string, noMail: NoMail): MailTimes {
  const last = addDays(localDateOf(now, zone), invitationDays);
  return { dueAt: landsAt(now, zone, noMail), uselessAt: instantAtOrNear(last, '24:00', zone) };
}
