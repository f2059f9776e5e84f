import { type SessionWhen, sessionWhen } from '#app/time/session-when.ts';
import type { Span } from '#app/time/span.ts';
import type { SessionChange } from './rota-changes.ts';

/** A proposal with names and dates in the place of ids. */
export type RepairSeen = {
  /** Which proposal it is, so that no other is published in its place. */
  id: string;
  fresh: boolean;
  changes: (SessionWhen & {
    id: string;
    gives: string[];
    takes: string[];
    comes: string[];
    stays: string[];
    /** Slots left open where there were others before; null where that does not change. */
    open: number | null;
  })[];
};

/** What of a planning a proposal is worded with. */
type Named = {
  timeZone: string;
  families: { id: string; name: string }[];
  adults: { id: string; name: string }[];
  sessions: ({ id: string } & Span)[];
};

export function repairView(
  planning: Named,
  repair: { solveId: string; fresh: boolean; changes: SessionChange[] },
): RepairSeen {
  const names = new Map([...planning.families, ...planning.adults].map(({ id, name }) => [id, name]));
  const named = (ids: string[]) => ids.map((id) => names.get(id) ?? '');
  return {
    id: repair.solveId,
    fresh: repair.fresh,
    changes: repair.changes.flatMap((change) => {
      const session = planning.sessions.find(({ id }) => id === change.session);
      if (!session) return [];
      return [
        {
          id: session.id,
          ...sessionWhen(session, planning.timeZone),
          gives: named(change.gives),
          takes: named(change.takes),
          comes: named(change.comes),
          stays: named(change.stays),
          open: change.open.after === change.open.before ? null : change.open.after,
        },
      ];
    }),
  };
}
