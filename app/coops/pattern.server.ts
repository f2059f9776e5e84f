import type { Database } from '#db/connect.ts';
import type { Scope } from './scope.ts';

/** The co-op's weekday pattern, Monday first, with the fixed place's name where there is one. */
export async function weekdayPattern(db: Database, scope: Scope) {
  return db
    .selectFrom('session_patterns')
    .leftJoin('venues', (join) =>
      join.onRef('venues.id', '=', 'session_patterns.venue_id').on('venues.coop_id', '=', scope.coopId),
    )
    .where('session_patterns.coop_id', '=', scope.coopId)
    .select([
      'session_patterns.id as id',
      'session_patterns.weekday as weekday',
      'session_patterns.start_time as startTime',
      'session_patterns.end_time as endTime',
      'session_patterns.capacity as capacity',
      'venues.id as venueId',
      'venues.name as venueName',
    ])
    .orderBy('session_patterns.weekday')
    .orderBy('session_patterns.start_time')
    .execute();
}
