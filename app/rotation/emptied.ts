import type { Assignments } from '#app/scheduler/problem.ts';
import { type SessionWhen, sessionWhen } from '#app/time/session-when.ts';
import type { Planning } from './planning.ts';

type Held = Pick<Assignments, 'duties' | 'places'>;

/** A session that is lost: nobody is on duty there any more, no children come any more, or both. */
export type Emptied = { session: SessionWhen; of: 'adults' | 'children' | 'both' };

/** The sessions that changes to a rota have emptied, in order of time. */
export function emptiedBy(
  planning: Pick<Planning, 'sessions' | 'timeZone'>,
  before: Held,
  after: Held,
): Emptied[] {
  const [was, is] = [held(before), held(after)];
  return planning.sessions.flatMap((session): Emptied[] => {
    const adults = was.duties.has(session.id) && !is.duties.has(session.id);
    const children = was.places.has(session.id) && !is.places.has(session.id);
    if (!adults && !children) return [];
    const of = adults && children ? 'both' : adults ? 'adults' : 'children';
    return [{ session: sessionWhen(session, planning.timeZone), of }];
  });
}

function held({ duties, places }: Held) {
  return {
    duties: new Set(duties.map(({ session }) => session)),
    places: new Set(places.map(({ session }) => session)),
  };
}
