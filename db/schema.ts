/**
 * The tables, in the product's words. Portable columns only: ids and instants are text made by the app, local dates and
 * times are text, flags are 0 or 1, and structured values are JSON text that one codec beside their owner reads and writes.
 */
import type { Generated, Selectable } from 'kysely';
import type { AuthTables } from './auth-tables.ts';

type Flag = 0 | 1;

export interface CoopsTable {
  id: string;
  name: string;
  time_zone: string;
  locale: string;
  is_demo: Flag;
  created_at: string;
}

/** An adult's belonging to a co-op. `adult_id` is null while a coordinator has no family yet. */
export interface MembersTable {
  id: string;
  coop_id: string;
  user_id: string;
  adult_id: string | null;
  role: 'member' | 'coordinator';
  created_at: string;
  /** What a coordinator without a family gave to be reached by. */
  contact_name: string | null;
  contact_phone: string | null;
  contact_email: string | null;
}

export interface VenuesTable {
  id: string;
  coop_id: string;
  family_id: string | null;
  name: string;
  address: string;
}

/** One line of the weekday pattern: a session on this weekday, at a fixed venue or by turns at members' homes. */
export interface SessionPatternsTable {
  id: string;
  coop_id: string;
  weekday: number;
  start_time: string;
  end_time: string;
  venue_id: string | null;
  capacity: number;
}

/** Days without sessions, both ends included. */
export interface ClosuresTable {
  id: string;
  coop_id: string;
  first_day: string;
  last_day: string;
  reason: string;
}

/** A version of the co-op's agreements; `rules` is JSON read by app/agreements/rules.ts. */
export interface AgreementsTable {
  id: string;
  coop_id: string;
  version: number;
  rules: string;
  created_at: string;
}

export interface FamiliesTable {
  id: string;
  coop_id: string;
  /** The name folded for comparison, unique in the co-op: importing a sheet again finds the family by it. */
  folded_name: string;
  name: string;
  address: string;
  share: number;
  places_min: number;
  places_max: number;
  /** Weekdays on which the children may come, as digits ("1234" is Monday to Thursday); null: any day. */
  care_days: string | null;
  children_come_along: Flag;
  created_at: string;
}

export interface ChildrenTable {
  id: string;
  coop_id: string;
  family_id: string;
  name: string;
  born_on: string | null;
  allergies: string;
  /** What the sheet last said of them; empty without one. */
  allergies_source: Generated<string>;
  /** 1: the sheet does not say surely that they are this child's, and the family has not said yet. */
  allergies_to_confirm: Generated<Flag>;
}

export interface AdultsTable {
  id: string;
  coop_id: string;
  family_id: string;
  name: string;
  /** Lower case, unique in the co-op. */
  email: string | null;
  phone: string;
  first_aid: Flag;
  /** The address that a mail server refused for good; while `email` is still the same, no mail goes there. */
  refused_email: string | null;
}

/** A round of questions; it takes answers until the end of `closes_on` in the co-op's zone, or until it is closed. */
export interface CheckInRoundsTable {
  id: string;
  coop_id: string;
  title: string;
  closes_on: string;
  opened_at: string;
  closed_at: string | null;
}

/** Who has answered: read only to keep a person from answering twice, and counted. Carries no time on purpose. */
export interface CheckInReceiptsTable {
  round_id: string;
  coop_id: string;
  member_id: string;
  /** The same person under whichever address they sign in; null for a coordinator without a family. */
  adult_id: string | null;
  family_id: string | null;
  /** The same person as whichever member and adult; null where they had left before this was kept. */
  user_id: string | null;
}

/** Answers exist only as these counts, so that nothing can be joined to who gave them. */
export interface CheckInTalliesTable {
  round_id: string;
  coop_id: string;
  question: string;
  option: number;
  answers: number;
}

/** A member's chosen wish that somebody reach out. `id` is random, since the order of answers must not show. */
export interface CheckInCallsTable {
  id: string;
  coop_id: string;
  round_id: string;
  member_id: string;
}

/** When an adult cannot take a duty: each week on a weekday, or a span of days (an open end is null). */
export interface AbsencesTable {
  id: string;
  coop_id: string;
  adult_id: string;
  kind: 'weekly' | 'span';
  weekday: number | null;
  start_time: string | null;
  end_time: string | null;
  first_day: string | null;
  last_day: string | null;
  /** The sheet's words it was read from; empty when a member entered it. */
  source: string;
  to_confirm: Flag;
}

/** What restores an adult; `times` is JSON read by app/restoration/practice.ts. */
export interface PracticesTable {
  id: string;
  coop_id: string;
  adult_id: string;
  name: string;
  non_negotiable: Flag;
  times: string;
  source: string;
  to_confirm: Flag;
}

/** Hours that belong to a family's children: no duty, no mail. `weekdays` as digits ("135": Monday, Wednesday, Friday). */
export interface AttunedWindowsTable {
  id: string;
  coop_id: string;
  family_id: string;
  name: string;
  weekdays: string;
  start_time: string;
  end_time: string;
}

/** Where a family's children cannot be (an allergy to the host's cat): a family's home or a venue, never both. */
export interface AvoidedVenuesTable {
  id: string;
  coop_id: string;
  family_id: string;
  home_of: string | null;
  venue_id: string | null;
}

/** Words of a sheet that were kept as they are. */
export interface FamilyNotesTable {
  id: string;
  coop_id: string;
  family_id: string;
  heading: string;
  text: string;
}

/** The weeks planned together; a draft until `published_at`. */
export interface CyclesTable {
  id: string;
  coop_id: string;
  first_day: string;
  last_day: string;
  created_at: string;
  published_at: string | null;
}

export interface SessionsTable {
  id: string;
  coop_id: string;
  cycle_id: string;
  local_date: string;
  starts_at: string;
  ends_at: string;
  venue_id: string | null;
  host_family_id: string | null;
  capacity: number;
}

/** A duty slot; open while `adult_id` is null. */
export interface DutiesTable {
  id: string;
  coop_id: string;
  session_id: string;
  adult_id: string | null;
  /** The name of who held a session's duty and has left the co-op since the session began. */
  left_name: string | null;
}

/** One child's attendance at a session; without a child once that has left the co-op since the session began. */
export interface PlacesTable {
  id: string;
  coop_id: string;
  session_id: string;
  child_id: string | null;
  /** The family of a child who has left. */
  left_family_id: string | null;
}

export interface PinsTable {
  id: string;
  coop_id: string;
  session_id: string;
  kind: 'duty' | 'noDuty' | 'place' | 'noPlace';
  adult_id: string | null;
  family_id: string | null;
  /** The same for both halves of a duty that was moved: who no longer has it, and who has it instead. */
  move_id: string | null;
}

/** One run of the scheduler: the problem as JSON, the best rota so far, and how far it is. */
export interface SolvesTable {
  id: string;
  coop_id: string;
  cycle_id: string;
  status: 'queued' | 'running' | 'done' | 'failed' | 'stopped';
  problem: string;
  rota: string | null;
  explanations: string | null;
  level: number;
  stop_asked: Flag;
  asked_at: string;
  heard_at: string | null;
}

/** Every kind of mail that is sent by itself, in the order in which people are shown them. */
export const reminderKinds = [
  'rotaPublished',
  'dutyInTwoDays',
  'dutyTomorrow',
  'openSlot',
  'checkInWaiting',
  'invitation',
] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** One mail to one adult about one thing (`subject_id`), sent once; dropped when it no longer holds or helps. */
export interface RemindersTable {
  id: string;
  coop_id: string;
  kind: ReminderKind;
  subject_id: string;
  adult_id: string;
  due_at: string;
  useless_at: string;
  status: 'due' | 'sending' | 'sent' | 'dropped';
  attempts: number;
  /** When the sweep last took it. */
  heard_at: string | null;
  sent_at: string | null;
}

/** A kind of mail that an adult has turned off. */
export interface MutedMailsTable {
  coop_id: string;
  adult_id: string;
  kind: string;
}

/** When an adult wants no mail; `token` stands for them in a mail's link, without signing in. */
export interface MailWishesTable {
  adult_id: string;
  coop_id: string;
  quiet_start: string;
  quiet_end: string;
  token: string;
}

/** Sign-in mails that a mailbox (a hash of its address) got in the stretch that ends at `until`. */
export interface SignInMailsTable {
  mailbox: string;
  mails: number;
  until: string;
}

export interface Tables extends AuthTables {
  sign_in_mails: SignInMailsTable;
  coops: CoopsTable;
  members: MembersTable;
  venues: VenuesTable;
  session_patterns: SessionPatternsTable;
  closures: ClosuresTable;
  agreements: AgreementsTable;
  families: FamiliesTable;
  children: ChildrenTable;
  adults: AdultsTable;
  absences: AbsencesTable;
  practices: PracticesTable;
  attuned_windows: AttunedWindowsTable;
  avoided_venues: AvoidedVenuesTable;
  family_notes: FamilyNotesTable;
  cycles: CyclesTable;
  sessions: SessionsTable;
  duties: DutiesTable;
  places: PlacesTable;
  pins: PinsTable;
  solves: SolvesTable;
  reminders: RemindersTable;
  muted_mails: MutedMailsTable;
  mail_wishes: MailWishesTable;
  check_in_rounds: CheckInRoundsTable;
  check_in_receipts: CheckInReceiptsTable;
  check_in_tallies: CheckInTalliesTable;
  check_in_calls: CheckInCallsTable;
}

export type Coop = Selectable<CoopsTable>;
