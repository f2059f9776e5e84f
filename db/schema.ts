/**
 * The tables, in the product's words. Portable columns only: ids and instants are text made by the app, local dates and
 * times are text, flags are 0 or 1, and structured values are JSON text that one codec beside their owner reads and writes.
 */
import type { Selectable } from 'kysely';
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
}

export interface Tables extends AuthTables {
  coops: CoopsTable;
  members: MembersTable;
  venues: VenuesTable;
  session_patterns: SessionPatternsTable;
  closures: ClosuresTable;
  agreements: AgreementsTable;
  families: FamiliesTable;
  children: ChildrenTable;
  adults: AdultsTable;
}

export type Coop = Selectable<CoopsTable>;
