/** The types of a rotation problem, as FORMAT `rotation-problem/1` writes it. */

/** A half-open stretch of time [start, end), both ISO 8601 instants with an offset. */
export type Span = [start: string, end: string];

export interface AdultAt {
  adult: string;
  session: string;
}

export interface FamilyAt {
  family: string;
  session: string;
}

export interface Assignments {
  duties: AdultAt[];
  backups: AdultAt[];
  places: FamilyAt[];
}

export interface Fixed extends Assignments {
  noDuties: AdultAt[];
  noBackups: AdultAt[];
  noPlaces: FamilyAt[];
}

export interface Rules {
  /** Care weight one adult may hold. */
  childrenPerAdult: number;
  minAdults: number;
  backupsPerSession: number;
  /** What a minute on call counts of a minute on duty, 0 to 1. */
  onCallLoad: number;
  minHoursBetweenDuties: number;
  restorationMinutesPerWeek: number;
}

export interface Practice {
  name: string;
  nonNegotiable: boolean;
  times: Span[];
}

export interface Adult {
  id: string;
  lead: boolean;
  restorationMinutesPerWeek?: number;
  maxDutiesPerWeek: number;
  maxDuties: number | null;
  unavailable: Span[];
  practices: Practice[];
}

export interface Family {
  id: string;
  /** Its share of the work relative to others; 0 is exempt. */
  share: number;
  placesPerWeek: { min: number; max: number };
  childrenComeAlong: boolean;
  excludedVenues: string[];
  children: { id: string; weight: number }[];
  adults: Adult[];
}

export interface Session {
  id: string;
  start: string;
  end: string;
  venue: string;
  capacity: number;
  minAdults?: number;
  staff: number;
  needsLead: boolean;
  host: string | null;
}

export interface Problem {
  format: 'rotation-problem/1';
  name: string;
  timeZone: string;
  rules: Rules;
  families: Family[];
  sessions: Session[];
  fixed: Fixed;
  published: Assignments | null;
}

/** What is wrong with a problem, and where: `$.families[2].share`. */
export interface Fault {
  path: string;
  message: string;
}
