import { type Confirmed, confirmedIn } from '#app/claims/confirmed.ts';
import { ownFacts } from '#app/claims/own.server.ts';
import { namesCoordinators } from '#app/claims/refusal.ts';
import { type Contact, coordinatorsBeside } from '#app/coops/coordinators.server.ts';
import type { Scope } from '#app/coops/scope.ts';
import {
  addDays,
  type Instant,
  type LocalDate,
  localDateOf,
  localTimeOf,
  mondayOf,
} from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { childrenComing } from './children-coming.server.ts';
import type { RotaFilter } from './rota-filter.ts';
import { type SessionRow, sessionRows } from './session-row.ts';
import { publishedCycles, publishedSessions } from './sessions.server.ts';

/** A planned session that does not take place. */
export type NotHeld = { id: string; start: string; end: string };

export type RotaWeek = {
  monday: LocalDate;
  days: { date: LocalDate; sessions: SessionRow[]; notHeld: NotHeld[] }[];
};

export type Rota = {
  weeks: RotaWeek[];
  reads: boolean;
  confirmed: Confirmed | null;
  /** Whom to tell, where a duty that is shown cannot be given back. */
  contacts: Contact[];
};

/** The published weeks from this one on, day by day, and what was just done; null while no rota is published. */
export async function rotaFrom(
  db: Database,
  scope: Scope,
  now: Instant,
  filter: RotaFilter,
  asked = new URLSearchParams(),
): Promise<Rota | null> {
  const monday = mondayOf(localDateOf(now, scope.timeZone));
  const cycles = await publishedCycles(db, scope);
  const last = cycles.reduce((latest, cycle) => (cycle.lastDay > latest ? cycle.lastDay : latest), '');
  if (cycles.length === 0) return null;
  const [own, sessions] = await Promise.all([
    ownFacts(db, scope),
    publishedSessions(db, scope, addDays(monday, -1), last),
  ]);
  const coming = await childrenComing(db, scope, sessions, now);
  const all = sessionRows({ own, sessions, coming, now, ...scope });
  const rows = all.filter((row) => row.localDate >= monday && passes(row, filter));
  const notHeld =
    filter === 'everyone'
      ? sessions.filter(({ duties, localDate }) => duties.length === 0 && localDate >= monday)
      : [];
  const dates = [...new Set([...rows, ...notHeld].map(({ localDate }) => localDate))].sort();
  const rowsOn = Map.groupBy(rows, (row) => row.localDate);
  const notHeldOn = Map.groupBy(notHeld, (session) => session.localDate);
  const told = rows.some(({ mine, over }) => !over && namesCoordinators(mine.kept.duty));
  return {
    reads: own === null,
    contacts: told ? await coordinatorsBeside(db, scope) : [],
    confirmed: confirmedIn(all, asked),
    weeks: [...Map.groupBy(dates, mondayOf)].map(([week, inWeek]) => ({
      monday: week,
      days: inWeek.map((date) => ({
        date,
        sessions: rowsOn.get(date) ?? [],
        notHeld: (notHeldOn.get(date) ?? []).map(({ id, startsAt, endsAt }) => ({
          id,
          start: localTimeOf(startsAt, scope.timeZone),
          end: localTimeOf(endsAt, scope.timeZone),
        })),
      })),
    })),
  };
}

function passes(row: SessionRow, filter: RotaFilter): boolean {
  if (filter === 'mine') return row.mine.dutyId !== null || row.mine.places.length > 0;
  if (filter === 'open') return !row.over && (row.openSlots > 0 || row.take.places.length > 0);
  return true;
}
