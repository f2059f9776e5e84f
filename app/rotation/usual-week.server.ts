import type { Rules } from '#app/agreements/rules.ts';
import type { Scope } from '#app/coops/scope.ts';
import type { Problem } from '#app/scheduler/problem.ts';
import { addDays, type Instant, localDateOf, mondayOf } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { buildProblem } from './build-problem.ts';
import { planSessions } from './cycle.ts';
import { readPeople } from './read-planning.server.ts';
import { hostsInTurn } from './start-cycle.server.ts';

/** Next week as it would be without holidays and closed days, under `rules`; null when the co-op has no sessions yet. */
export async function usualWeek(
  db: Database,
  scope: Scope,
  rules: Rules,
  now: Instant,
): Promise<Problem | null> {
  const { coopId, coopName, timeZone } = scope;
  const firstDay = addDays(mondayOf(localDateOf(now, timeZone)), 7);
  const weeks = { firstDay, lastDay: addDays(firstDay, 6), timeZone };
  const [everybody, pattern] = await Promise.all([
    readPeople(db, scope),
    db
      .selectFrom('session_patterns')
      .where('coop_id', '=', coopId)
      .select([
        'weekday',
        'start_time as startTime',
        'end_time as endTime',
        'venue_id as venueId',
        'capacity',
      ])
      .execute(),
  ]);
  const people = {
    ...everybody,
    absences: everybody.absences.filter(({ kind }) => kind === 'weekly'),
  };
  const hosting = await hostsInTurn(db, scope, people, weeks);
  const planned = planSessions({ firstDay, weeks: 1, timeZone, pattern, closures: [], ...hosting });
  if (!planned.ok || planned.sessions.length === 0) return null;
  return buildProblem(
    {
      coopName,
      timeZone,
      rules,
      cycle: { id: 'a usual week', firstDay, lastDay: weeks.lastDay, publishedAt: null },
      ...people,
      sessions: planned.sessions.map((session, i) => ({ ...session, id: `session ${i}`, venueName: null })),
      pins: [],
      duties: [],
      places: [],
    },
    now,
  );
}
