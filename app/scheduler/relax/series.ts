import { localDateOf, localTimeOf, weekdayOf } from '#app/time/index.ts';
import type { Problem, Session } from '../problem.ts';

/** The sessions that begin at one hour of one weekday. */
export type Series = { weekday: number; start: string; ids: string[] };

/** All series of the sessions that are open to change, in the order of the problem. */
export function seriesOf(problem: Problem, isOpen: (id: string) => boolean): Series[] {
  const open = problem.sessions.filter(({ id }) => isOpen(id));
  const groups = Map.groupBy(open, (session) => {
    const { weekday, start } = whenOf(problem, session);
    return `${weekday} ${start}`;
  });
  return [...groups.values()].flatMap((sessions) => {
    const [first] = sessions;
    return first ? [{ ...whenOf(problem, first), ids: sessions.map(({ id }) => id) }] : [];
  });
}

/** The weekday, from Monday, 1, and the hour at which a session begins. */
export function whenOf({ timeZone }: Problem, session: Session): { weekday: number; start: string } {
  const instant = new Date(session.start).toISOString();
  return {
    weekday: weekdayOf(localDateOf(instant, timeZone)) as number,
    start: localTimeOf(instant, timeZone),
  };
}

/** The problem with some sessions changed. */
export function changed(problem: Problem, ids: string[], change: (session: Session) => Session): Problem {
  return {
    ...problem,
    sessions: problem.sessions.map((session) => (ids.includes(session.id) ? change(session) : session)),
  };
}

/** @param minutes below 0 for earlier */
export function later(iso: string, minutes: number): string {
  return new Date(Date.parse(iso) + minutes * 60_000).toISOString();
}
