import type { Instant } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import type { ReminderKind } from '#db/schema.ts';
import type { Mail } from '#emails/transport.ts';
import type { Addressee } from './addressee.server.ts';
import { composeCheckIn } from './compose-check-in.server.ts';
import { composeDuty } from './compose-duty.server.ts';
import { composeInvitation } from './compose-invitation.server.ts';
import { composeOpenSlots } from './compose-open-slots.server.ts';
import { composeRota } from './compose-rota.server.ts';

export type ToCompose = {
  addressee: Addressee;
  subjectId: string;
  now: Instant;
  origin: string;
  /** Stands for the addressee in a link. */
  token: string;
  /** The link that turns this kind of mail off, without signing in. */
  turnOff: string;
};

/** `told`: what else the mail told of, each of which counts as sent with it. */
export type Composed = { mail: Mail; told?: string[] };

/** Reads what a mail says at the moment it goes; null once it no longer holds. */
export type Compose = (db: Database, mail: ToCompose) => Promise<Composed | null>;

export const composers: Record<ReminderKind, Compose> = {
  rotaPublished: composeRota,
  dutyInTwoDays: composeDuty,
  dutyTomorrow: composeDuty,
  openSlot: composeOpenSlots,
  checkInWaiting: composeCheckIn,
  invitation: composeInvitation,
};
