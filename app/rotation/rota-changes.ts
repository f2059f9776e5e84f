import type { Assignments, Problem } from '#app/scheduler/problem.ts';
import type { Items } from './held-items.ts';

/** What differs at one session between two rotas: by id, who gives a duty back or takes one, whose children come or not. */
export type SessionChange = {
  session: string;
  gives: string[];
  takes: string[];
  /** Slots that nobody holds. */
  open: { before: number; after: number };
  comes: string[];
  stays: string[];
};

/** The sessions at which two rotas differ, in the order of `sessions`. */
export function rotaChanges(sessions: string[], before: Items, after: Items): SessionChange[] {
  const [was, is] = [bySession(before), bySession(after)];
  return sessions.flatMap((session): SessionChange[] => {
    const [b, a] = [was(session), is(session)];
    const change: SessionChange = {
      session,
      gives: b.adults.filter((adult) => !a.adults.includes(adult)),
      takes: a.adults.filter((adult) => !b.adults.includes(adult)),
      open: { before: b.open, after: a.open },
      comes: a.families.filter((family) => !b.families.includes(family)),
      stays: b.families.filter((family) => !a.families.includes(family)),
    };
    const { gives, takes, open, comes, stays } = change;
    const same =
      gives.length + takes.length + comes.length + stays.length === 0 && open.before === open.after;
    return same ? [] : [change];
  });
}

function bySession(items: Items) {
  const duties = Map.groupBy(items.duties, ({ session }) => session);
  const places = Map.groupBy(items.places, ({ session }) => session);
  const open = new Map(items.open.map(({ session, adults }) => [session, adults]));
  return (session: string) => ({
    adults: (duties.get(session) ?? []).map(({ adult }) => adult),
    families: (places.get(session) ?? []).map(({ family }) => family),
    open: open.get(session) ?? 0,
  });
}

/**
 * The adults whose week differs: who gives back or takes a duty, and all adults of families whose children come or no
 * longer come. They are who should hear of it.
 */
export function changedAdults(changes: SessionChange[], families: Problem['families']): string[] {
  const duties = changes.flatMap(({ gives, takes }) => [...gives, ...takes]);
  const moved = new Set(changes.flatMap(({ comes, stays }) => [...comes, ...stays]));
  const ofFamilies = families.filter(({ id }) => moved.has(id)).flatMap(({ adults }) => adults);
  return [...new Set([...duties, ...ofFamilies.map(({ id }) => id)])];
}

/** Whether two rotas hold the same duties and places; open slots come and go with them. */
export function sameRota(a: Assignments, b: Assignments): boolean {
  return JSON.stringify(keys(a)) === JSON.stringify(keys(b));
}

function keys({ duties, places }: Assignments): string[] {
  return [
    ...duties.map(({ adult, session }) => `duty ${adult} ${session}`),
    ...places.map(({ family, session }) => `place ${family} ${session}`),
  ].sort();
}
