import type { App } from '#app/http/context.ts';
import { addMinutes, type Instant } from '#app/time/index.ts';
import type { ReminderKind } from '#db/schema.ts';
import { addresseeOf } from './addressee.server.ts';
import { composers } from './compose-mail.server.ts';
import { landsAt } from './landing.ts';
import { isAddressRefused } from './refused-address.ts';
import { mailToken, noMailOf } from './wishes.server.ts';

/** Minutes until the next try: soon at first, and seldom when an address has been refused for hours. */
function pauseAfter(attempts: number): number {
  return Math.min(2 ** (attempts - 1), attempts > 20 ? 240 : 15);
}

export type SendApp = Pick<App, 'db' | 'transport' | 'log'> & { settings: { origin: string } };

export type TakenReminder = {
  id: string;
  coopId: string;
  kind: ReminderKind;
  subjectId: string;
  adultId: string;
  uselessAt: Instant;
  attempts: number;
};

export type Outcome =
  /** `told`: subjects that the mail spoke of besides its own. */
  | { status: 'sent'; told: string[] }
  | { status: 'dropped' }
  /** There is no such address: nothing more is sent there. */
  | { status: 'refused'; address: string }
  | { status: 'due'; dueAt: Instant }
  /** The mail server did not take it; it is tried again at `dueAt`, unless that is null. */
  | { status: 'failed'; dueAt: Instant | null };

/** Sends one mail that the sweep has taken, and says what becomes of its row. Never run inside a transaction. */
export async function sendReminder(app: SendApp, reminder: TakenReminder, now: Instant): Promise<Outcome> {
  const { db, transport, log } = app;
  const { origin } = app.settings;
  const addressee = await addresseeOf(db, reminder);
  if (!addressee) return { status: 'dropped' };
  const noMail = (await noMailOf(db, [reminder]))(reminder.adultId);
  const later = (from: Instant): Instant | null => {
    const at = landsAt(from, addressee.coop.timeZone, noMail);
    return at !== null && at < reminder.uselessAt ? at : null;
  };
  // A late one must not land in the night, nor in the family's time, either.
  const dueAt = later(now);
  if (dueAt === null) return { status: 'dropped' };
  if (dueAt > now) return { status: 'due', dueAt };
  const token = await mailToken(db, reminder);
  const turnOff = `${origin}/quiet/${token}?kind=${reminder.kind}`;
  const { subjectId } = reminder;
  const composed = await composers[reminder.kind](db, { addressee, subjectId, now, origin, token, turnOff });
  if (!composed) return { status: 'dropped' };
  const headers = {
    // The same id at every attempt lets mail programs show it once even if we stopped before noting that it went.
    'Message-ID': `<${reminder.id}@${new URL(origin).hostname}>`,
    'List-Unsubscribe': `<${turnOff}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'Auto-Submitted': 'auto-generated',
  };
  try {
    await transport.send({ ...composed.mail, headers });
    return { status: 'sent', told: composed.told ?? [] };
  } catch (error) {
    // The error's own words may hold the address, so only its code is kept.
    const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
    const { id, attempts } = reminder;
    log.warn({ reminder: id, attempts, fault: code, answer: responseCode }, 'a mail was not taken');
    if (isAddressRefused(error)) return { status: 'refused', address: composed.mail.to };
    return { status: 'failed', dueAt: later(addMinutes(now, pauseAfter(attempts))) };
  }
}
