import type { RefusalSaid } from '#app/claims/refusal.ts';
import type { FamilyComing } from './children-coming.server.ts';
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
  /** Why the duty cannot be given back; null where it can. */
  kept: RefusalSaid | null;
};

/** The first of the rows that is not over and at which the member has a duty or time to themselves. */
export function nextOf(rows: SessionRow[]): SessionRow | null {
  return rows.find((row) => !row.over && (row.mine.dutyId !== null || row.mine.rest)) ?? null;
}

/** @param coming the children whom the member has to know there: who comes is told to whoever is on duty alone */
export function asNext(row: SessionRow, coming: FamilyComing[]): NextSession {
  const { localDate, start, end, venue, others, openSlots, mine } = row;
  return {
    ...{ localDate, start, end, venue, others, openSlots, coming },
    dutyId: mine.dutyId,
    children: mine.places.map((child) => child.name),
    kept: mine.kept.duty,
  };
}
