import type { SessionRow } from './session-row.ts';

/** The next duty or free stretch as its card shows it, and nothing more: the page sends it twice, drawn and as data. */
export type NextSession = Pick<
  SessionRow,
  'localDate' | 'start' | 'end' | 'venue' | 'others' | 'openSlots' | 'coming'
> & {
  /** Null at a free stretch. */
  dutyId: string | null;
  /** The family's children who have a place. */
  children: string[];
  mayGiveBack: boolean;
  hostNeeded: boolean;
};

/** The first of the rows that is not over and at which the member has a duty or time to themselves. */
export function nextSession(rows: SessionRow[]): NextSession | null {
  const row = rows.find((one) => !one.over && (one.mine.dutyId !== null || one.mine.rest));
  if (!row) return null;
  const { localDate, start, end, venue, others, openSlots, coming, mine } = row;
  return {
    ...{ localDate, start, end, venue, others, openSlots, coming },
    dutyId: mine.dutyId,
    children: mine.places.map((child) => child.name),
    mayGiveBack: mine.releasable.duty,
    hostNeeded: mine.hostNeeded,
  };
}
