import { isoWeekOf } from '#app/time/iso-week.ts';
import type { Adult, Family, Problem, Session, Span } from './problem.ts';

/** A rota as somebody handed it over: lists of items, after their shape was checked. */
export interface Claimed {
  duties: { adult: string; session: string }[];
  backups: { adult: string; session: string }[];
  places: { family: string; session: string }[];
  open: { session: string; adults: number }[];
}

/** Lookups over one problem and one rota, straight from their JSON: the judge shares nothing with the solver's model. */
export interface Facts {
  problem: Problem;
  rota: Claimed;
  weekOf: (session: Session) => string;
  weeks: string[];
  session: Map<string, Session>;
  family: Map<string, Family>;
  adult: Map<string, { adult: Adult; family: Family }>;
  /** Sessions where an adult is on duty, on call; where a family has a place. */
  dutiesOf: (adult: string) => Session[];
  backupsOf: (adult: string) => Session[];
  placesOf: (family: string) => Session[];
  /** The adults on duty at a session, and the families who have a place there. */
  dutiesAt: (session: string) => string[];
  placesAt: (session: string) => string[];
  openSlots: (session: string) => number;
}

export function gatherFacts(problem: Problem, rota: Claimed): Facts {
  const session = new Map(problem.sessions.map((s) => [s.id, s]));
  const week = new Map(problem.sessions.map((s) => [s.id, isoWeekOf(Date.parse(s.start), problem.timeZone)]));
  const weekOf = (s: Session) => week.get(s.id) ?? '';
  const find = (items: { who: string; session: string }[]) => {
    const by = new Map<string, Session[]>();
    for (const item of items) {
      const s = session.get(item.session);
      if (s) by.set(item.who, [...(by.get(item.who) ?? []), s]);
    }
    return (who: string) => by.get(who) ?? [];
  };
  const duties = Map.groupBy(rota.duties, (item) => item.session);
  const places = Map.groupBy(rota.places, (item) => item.session);
  const slots = new Map(rota.open.map((o) => [o.session, o.adults]));
  return {
    problem,
    rota,
    weekOf,
    weeks: [...new Set(week.values())].sort(),
    session,
    family: new Map(problem.families.map((f) => [f.id, f])),
    adult: new Map(
      problem.families.flatMap((family) => family.adults.map((adult) => [adult.id, { adult, family }])),
    ),
    dutiesOf: find(rota.duties.map((d) => ({ who: d.adult, session: d.session }))),
    backupsOf: find(rota.backups.map((b) => ({ who: b.adult, session: b.session }))),
    placesOf: find(rota.places.map((p) => ({ who: p.family, session: p.session }))),
    dutiesAt: (id) => (duties.get(id) ?? []).map(({ adult }) => adult),
    placesAt: (id) => (places.get(id) ?? []).map(({ family }) => family),
    openSlots: (id) => slots.get(id) ?? 0,
  };
}

export function minutesOf(session: Session): number {
  return (Date.parse(session.end) - Date.parse(session.start)) / 60_000;
}

/** Whether two half-open stretches of time share an instant. */
export function clash(a: Session | Span, b: Session | Span): boolean {
  return meet(timesOf(a), timesOf(b));
}

/** A stretch as milliseconds: many comparisons with one need its text read once. */
export interface Times {
  from: number;
  to: number;
}

export function timesOf(x: Session | Span): Times {
  return { from: startOf(x), to: endOf(x) };
}

/** Whether two half-open stretches share an instant. */
export function meet(a: Times, b: Times): boolean {
  return a.from < b.to && b.from < a.to;
}

export function startOf(x: Session | Span): number {
  return Date.parse('id' in x ? x.start : x[0]);
}

export function endOf(x: Session | Span): number {
  return Date.parse('id' in x ? x.end : x[1]);
}
