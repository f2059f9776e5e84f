import type { Scope } from '#app/coops/scope.ts';
import { type Instant, type LocalDate, localDateOf, mondayOf } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { type Week, weekOf } from './week.server.ts';

/**
 * The week that a member sees who asks for none: this one or, where the rota is still to begin, its first, which says when
 * it does. Whoever asks for a week sees that one.
 */
export async function weekToShow(
  db: Database,
  scope: Scope,
  asked: LocalDate | null,
  now: Instant,
): Promise<Week | null> {
  const week = await weekOf(db, scope, mondayOf(asked ?? localDateOf(now, scope.timeZone)), now);
  if (asked !== null || !week?.begins) return week;
  const first = await weekOf(db, scope, mondayOf(week.begins), now);
  return first && { ...first, begins: week.begins };
}
