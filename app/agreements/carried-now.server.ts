import { weekdayPattern } from '#app/coops/pattern.server.ts';
import type { Scope } from '#app/coops/scope.ts';
import { type LocalDate, minutesOfDay, monthsOld } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { type Carried, carried, type Relief, reliefs } from './carrying.ts';
import type { Rules } from './rules.ts';

export type CarriedNow = Carried & {
  promised: number;
  reliefs: Relief[];
  /** Duties a week for each family that the promise takes, where that is more than one and each adult may take as many. */
  takes: number | null;
};

/** What `rules` carry with the co-op's families and sessions as they are on `today`; before families join, one child each. */
export async function carriedNow(
  db: Database,
  scope: Scope,
  rules: Rules,
  today: LocalDate,
): Promise<CarriedNow> {
  const [pattern, children] = await Promise.all([
    weekdayPattern(db, scope),
    db.selectFrom('children').where('coop_id', '=', scope.coopId).select(['family_id', 'born_on']).execute(),
  ]);
  const weight = (born: LocalDate | null) =>
    born !== null && monthsOld(born, today) < rules.infants.underMonths ? rules.infants.weight : 1;
  const families = new Set(children.map((child) => child.family_id)).size;
  const childrenPerFamily =
    families === 0 ? 1 : children.reduce((sum, child) => sum + weight(child.born_on), 0) / families;
  const lengths = pattern.map((session) => minutesOfDay(session.endTime) - minutesOfDay(session.startTime));
  const sessionMinutes =
    lengths.length === 0 ? 0 : lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const numbers = { ratio: rules.childrenPerAdult, childrenPerFamily, sessionMinutes };
  const promised = rules.restorationMinutesPerWeek;
  const capacity = Math.max(0, ...pattern.map((session) => session.capacity));
  const found = sessionMinutes > 0 ? reliefs({ ...numbers, capacity, promised }) : [];
  const more = found.find(({ kind }) => kind === 'duties');
  return {
    ...carried(numbers),
    promised,
    reliefs: found,
    takes: more?.kind === 'duties' && more.duties <= rules.maxDutiesPerWeek ? more.duties : null,
  };
}
