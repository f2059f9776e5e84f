import type { Finding } from '#app/scheduler/findings.ts';
import { type LocalDate, mondayOf } from '#app/time/index.ts';
import { type SessionWhen, sessionWhen } from '#app/time/session-when.ts';
import type { Planning } from './planning.ts';
import { weekFrom } from './weeks.ts';

/** How far a rota keeps the promise, over all of its weeks; it counts weeks and minutes and names nobody. */
export type Reached = {
  weeks: number;
  /** Weeks in which everybody has the time they were promised. */
  wholeWeeks: number;
  adults: number;
  /** Adults with all of their promised time, in the week in which they are fewest. */
  fewestWhole: number;
  promisedMinutes: number;
  missingMinutes: number;
  /** The most that anybody misses in one week. */
  mostMissing: number;
  /** Duties that nobody holds yet. */
  open: number;
  /** Sessions that do not take place in weeks in which nobody misses anything, then those in the others. */
  notNeeded: SessionWhen[];
  notHeld: SessionWhen[];
};

/** The Mondays of the weeks with sessions that were planned; `planned` as below. */
export function mondaysPlanned(planning: Planning, planned: ReadonlySet<string> | null): Set<LocalDate> {
  const sessions = planning.sessions.filter(({ id }) => planned === null || planned.has(id));
  return new Set(sessions.map(({ localDate }) => mondayOf(localDate)));
}

/**
 * What the findings say of the whole rota.
 * @param planned the sessions that were planned; null for all of the cycle's
 */
export function reachedBy(
  planning: Planning,
  findings: Finding[],
  planned: ReadonlySet<string> | null,
): Reached {
  const weeks = new Set([...mondaysPlanned(planning, planned)].map(weekFrom));
  const withChildren = new Set(planning.children.map(({ familyId }) => familyId));
  const adults = planning.adults.filter(({ familyId }) => withChildren.has(familyId)).length;
  const short = findings.flatMap((of) => (of.kind === 'shortfall' && weeks.has(of.week) ? [of] : []));
  const byWeek = Map.groupBy(short, ({ week }) => week);
  const held = new Set([...planning.duties, ...planning.places].map(({ sessionId }) => sessionId));
  const left = planning.sessions
    .filter(({ id }) => (planned === null || planned.has(id)) && !held.has(id))
    .map((session) => sessionWhen(session, planning.timeZone));
  const missing = short.map(({ minutesMissing }) => minutesMissing);
  return {
    weeks: weeks.size,
    wholeWeeks: weeks.size - byWeek.size,
    adults,
    fewestWhole: adults - Math.max(0, ...[...byWeek.values()].map(({ length }) => length)),
    promisedMinutes: planning.rules.restorationMinutesPerWeek * adults * weeks.size,
    missingMinutes: missing.reduce((sum, minutes) => sum + minutes, 0),
    mostMissing: Math.max(0, ...missing),
    open: findings.reduce((sum, of) => sum + (of.kind === 'openSlot' ? of.adults : 0), 0),
    notNeeded: left.filter(({ date }) => !byWeek.has(weekFrom(mondayOf(date)))),
    notHeld: left.filter(({ date }) => byWeek.has(weekFrom(mondayOf(date)))),
  };
}
