import { type Own, ownFacts } from '#app/claims/own.server.ts';
import { namesCoordinators } from '#app/claims/refusal.ts';
import { type Contact, coordinatorsBeside } from '#app/coops/coordinators.server.ts';
import type { Scope } from '#app/coops/scope.ts';
import { absenceSpans } from '#app/restoration/absence.ts';
import { addDays, type Instant, type LocalDate, localDateOf, mondayOf } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { childrenComing } from './children-coming.server.ts';
import type { RhythmDay } from './components/draw-strip.ts';
import { asNext, type NextSession, nextOf } from './next-session.ts';
import { almostRest, minutesOf } from './rest.ts';
import { type SessionRow, sessionRows } from './session-row.ts';
import { publishedCycles, publishedSessions, type SessionSeen } from './sessions.server.ts';
import { stripDays } from './strip-days.ts';

export type Week = {
  monday: LocalDate;
  /** Whether a published rota covers the week. */
  covered: boolean;
  /** The first day of the next published rota, where none covers this week; see also weekToShow. */
  begins: LocalDate | null;
  /** The Mondays before and after, where published weeks or the one of now lie that way. */
  before: LocalDate | null;
  after: LocalDate | null;
  sessions: SessionRow[];
  /** Null for a member without a family, who only reads. */
  mine: {
    restMinutes: number;
    /** Minutes of these at sessions to come that still lack an adult. */
    waitingMinutes: number;
    /** What would be time to oneself as well, were it not for these children, who have no place there yet; else null. */
    almost: { minutes: number; children: string[] } | null;
    promisedMinutes: number;
    strip: RhythmDay[];
    /** How many sessions of the week lack an adult and are not for this one. */
    notForYou: number;
    /** The next duty or free stretch from now on, whichever comes first. */
    next: NextSession | null;
    /** Whom to tell, where the next duty cannot be given back. */
    contacts: Contact[];
  } | null;
};

/** A member's week, in a fixed number of queries whatever it holds; null while no rota is published. */
export async function weekOf(
  db: Database,
  scope: Scope,
  monday: LocalDate,
  now: Instant,
): Promise<Week | null> {
  const sunday = addDays(monday, 6);
  const [cycles, own, around] = await Promise.all([
    publishedCycles(db, scope),
    ownFacts(db, scope),
    publishedSessions(db, scope, addDays(monday, -1), addDays(sunday, 1)),
  ]);
  if (cycles.length === 0) return null;
  const sessions = sessionRows({
    own,
    sessions: around,
    coming: new Map(),
    now,
    ...scope,
  }).filter((row) => row.localDate >= monday && row.localDate <= sunday);
  const next = nextOf(sessions);
  const [coming, contacts] = await Promise.all([
    childrenComing(
      db,
      scope,
      around.filter(({ id }) => id === next?.id),
      now,
    ),
    next && namesCoordinators(next.mine.kept.duty) ? coordinatorsBeside(db, scope) : [],
  ]);
  const mine = own && {
    restMinutes: minutesOf(sessions.filter((row) => row.mine.rest)),
    waitingMinutes: minutesOf(
      sessions.filter((row) => row.startsAt > now && row.mine.rest && row.openSlots > 0),
    ),
    almost: almostOf(own, { rows: sessions, around }, now),
    promisedMinutes: own.rules.restorationMinutesPerWeek,
    strip: stripOf(own, { rows: sessions, around }, monday, scope.timeZone),
    notForYou: sessions.filter(({ startsAt, take }) => startsAt > now && take.dutyRefusal !== null).length,
    next: next && asNext(next, coming.get(next.id) ?? []),
    contacts,
  };
  const thisMonday = mondayOf(localDateOf(now, scope.timeZone));
  const covered = cycles.some((cycle) => cycle.firstDay <= sunday && cycle.lastDay >= monday);
  return {
    monday,
    covered,
    begins: covered ? null : (cycles.find(({ firstDay }) => firstDay > sunday)?.firstDay ?? null),
    before:
      thisMonday < monday || cycles.some((cycle) => cycle.firstDay < monday) ? addDays(monday, -7) : null,
    after: thisMonday > monday || cycles.some((cycle) => cycle.lastDay > sunday) ? addDays(monday, 7) : null,
    sessions,
    mine,
  };
}

/** Of what has not begun: nobody can still take a place at the rest. */
function almostOf(
  own: Own,
  { rows, around }: { rows: SessionRow[]; around: SessionSeen[] },
  now: Instant,
): { minutes: number; children: string[] } | null {
  const ahead = new Set(rows.filter(({ startsAt }) => startsAt > now).map(({ id }) => id));
  const almost = almostRest(around, { ...own, childIds: own.children.map(({ id }) => id) }).filter(
    ({ session }) => ahead.has(session.id),
  );
  if (almost.length === 0) return null;
  const missing = new Set(almost.flatMap(({ childIds }) => childIds));
  return {
    minutes: minutesOf(almost.map(({ session }) => session)),
    children: own.children.filter(({ id }) => missing.has(id)).map(({ name }) => name),
  };
}

function stripOf(
  own: Own,
  { rows, around }: { rows: SessionRow[]; around: SessionSeen[] },
  monday: LocalDate,
  timeZone: string,
): RhythmDay[] {
  const week = { firstDay: monday, lastDay: addDays(monday, 6), timeZone };
  const sessions = rows.map((row) => {
    const { mine, take } = row;
    const [duty, placed] = [mine.dutyId !== null, mine.places.length > 0];
    return {
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      localDate: row.localDate,
      duty,
      placed,
      rest: mine.rest,
      open: !duty && !placed && (take.dutyId !== null || take.places.length > 0),
    };
  });
  const others = own.otherAdults.map(({ id, absences }) => ({
    busy: [
      ...around.filter((session) => session.duties.some((duty) => duty.adultId === id)),
      ...absences.flatMap((absence) => absenceSpans(absence, week)),
    ],
  }));
  return stripDays(
    { sessions, practices: own.practices.flatMap((practice) => practice.windows), others },
    monday,
    timeZone,
  );
}
