import type { Scope } from '#app/coops/scope.ts';
import { byName } from '#app/i18n/by-name.ts';
import type { Instant, LocalDate } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { prepared } from '#db/prepared.ts';
import type { SessionSeen } from './sessions.server.ts';

/** The children of one family who come to a session, as whoever is on duty there has to know them. */
export type FamilyComing = { family: string; children: { name: string; allergies: string }[] };

type Asked = { coopId: string; adultId: string; first: LocalDate; last: LocalDate; now: Instant };

const comingWhereOnDuty = prepared(
  ['coopId', 'adultId', 'first', 'last', 'now'],
  (db, { coopId, adultId, first, last, now }: Asked) =>
    db
      .selectFrom('duties')
      .innerJoin('sessions', 'sessions.id', 'duties.session_id')
      .innerJoin('cycles', 'cycles.id', 'sessions.cycle_id')
      .innerJoin('places', (join) =>
        join.onRef('places.session_id', '=', 'sessions.id').onRef('places.coop_id', '=', 'sessions.coop_id'),
      )
      .innerJoin('children', 'children.id', 'places.child_id')
      .innerJoin('families', 'families.id', 'children.family_id')
      .where('duties.coop_id', '=', coopId)
      .where('duties.adult_id', '=', adultId)
      .where('sessions.local_date', '>=', first)
      .where('sessions.local_date', '<=', last)
      .where('sessions.ends_at', '>', now)
      .where('cycles.published_at', 'is not', null)
      .select(['sessions.id as sessionId', 'families.name as family', 'children.name', 'children.allergies'])
      .orderBy('families.folded_name'),
);

/**
 * Who comes, family by family, to the sessions at which the member is on duty and that are not over; by the sessions' ids.
 * Children are named to nobody else: a coordinator who is not on duty there learns no more than any member.
 * @param sessions those that are shown: nothing is asked where the member is on duty at none of them
 */
export async function childrenComing(
  db: Database,
  { coopId, adultId }: Scope,
  sessions: SessionSeen[],
  now: Instant,
): Promise<Map<string, FamilyComing[]>> {
  const days = sessions
    .filter(({ endsAt, duties }) => endsAt > now && duties.some((duty) => duty.adultId === adultId))
    .map(({ localDate }) => localDate)
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  if (adultId === null || first === undefined || last === undefined) return new Map();
  const rows = await comingWhereOnDuty(db, { coopId, adultId, first, last, now });
  const bySession = new Map<string, FamilyComing[]>();
  for (const { sessionId, family, ...child } of rows) {
    const families = bySession.get(sessionId) ?? [];
    bySession.set(sessionId, families);
    const last = families.at(-1);
    if (last?.family === family) last.children.push(child);
    else families.push({ family, children: [child] });
  }
  for (const { children } of [...bySession.values()].flat()) children.sort(byName);
  return bySession;
}
