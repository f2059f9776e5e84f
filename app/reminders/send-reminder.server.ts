import type { App } from '#app/http/context.ts';
import { addMinutes, type Instant } from '#app/time/index.ts';
import { dutyReminderMail } from '#emails/duty-reminder.tsx';
import { afterQuietHours, type ReminderKind } from './due.ts';
import { rememberedDuty } from './remembered-duty.server.ts';
import { isMuted, mailWishesOf } from './wishes.server.ts';

export type SendApp = Pick<App, 'db' | 'transport' | 'log'> & { settings: { origin: string } };

export type TakenReminder = {
  id: string;
  coopId: string;
  kind: ReminderKind;
  dutyId: string;
  adultId: string;
  uselessAt: Instant;
  attempts: number;
};

type Outcome = {
  failed: boolean;
  set: { status: 'sent'; sent_at: Instant } | { status: 'dropped' } | { status: 'due'; due_at: Instant };
};

/** Sends one reminder that the sweep has taken, and says what becomes of its row. Never run inside a transaction. */
export async function sendReminder(app: SendApp, reminder: TakenReminder, now: Instant): Promise<Outcome> {
  const { db, transport, log } = app;
  const { origin } = app.settings;
  const duty = await rememberedDuty(db, reminder);
  if (!duty || (await isMuted(db, reminder, reminder.kind)))
    return { failed: false, set: { status: 'dropped' } };
  const { quiet, token } = await mailWishesOf(db, reminder);
  const later = (at: Instant): Outcome['set'] => {
    const dueAt = afterQuietHours(at, duty.coop.timeZone, quiet);
    return dueAt < reminder.uselessAt ? { status: 'due', due_at: dueAt } : { status: 'dropped' };
  };
  // A late one must not land in the night either.
  if (afterQuietHours(now, duty.coop.timeZone, quiet) > now) return { failed: false, set: later(now) };
  const turnOff = `${origin}/quiet/${token}?kind=${reminder.kind}`;
  const mail = await dutyReminderMail({ ...duty, now, origin, turnOff });
  // The same id at every attempt lets mail programs show it once even if we stopped before noting that it went.
  const headers = { ...mail.headers, 'Message-ID': `<${reminder.id}@${new URL(origin).hostname}>` };
  try {
    await transport.send({ ...mail, headers });
    return { failed: false, set: { status: 'sent', sent_at: now } };
  } catch (error) {
    // The error's own words may hold the address, so only its code is kept.
    const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
    const { id, attempts } = reminder;
    log.warn({ reminder: id, attempts, fault: code, answer: responseCode }, 'a reminder was not taken');
    return { failed: true, set: later(addMinutes(now, Math.min(2 ** (attempts - 1), 15))) };
  }
}
