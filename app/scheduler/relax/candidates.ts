import { localDateOf, localTimeOf, weekdayOf } from '#app/time/index.ts';
import { upTo } from '../at.ts';
import type { Problem, Session } from '../problem.ts';
import { settledSessions } from '../settled.ts';

/** One thing a co-op could change. Weekdays count from Monday, 1; times are HH:mm in the problem's zone. */
export type Change =
  /** The sessions of that weekday and hour last this many minutes longer. */
  | { kind: 'longer'; weekday: number; start: string; minutes: number }
  /** One more adult, who is no member, helps at the sessions of that weekday and hour. */
  | { kind: 'helper'; weekday: number; start: string }
  /** Every adult who takes duties takes up to this many a week. */
  | { kind: 'duties'; perWeek: number }
  /** One more session a week, on that weekday. */
  | { kind: 'session'; weekday: number; start: string; end: string }
  /** Every adult looks after up to this much care weight. */
  | { kind: 'ratio'; childrenPerAdult: number };

export interface Candidate {
  change: Change;
  problem: Problem;
}

const longerBy = 30;
/** Hours of the week that are tried one by one. */
const mostSeries = 8;

/**
 * Everything worth trying at sessions that are not settled, from what asks least of a co-op to what touches how the children are looked after: longer
 * sessions, a helper, more duties, a session more, and a larger ratio last.
 * @param fullest ids of sessions that somebody could not attend or that lack adults, those of most people first
 */
export function candidatesFor(problem: Problem, fullest: string[]): Candidate[] {
  const settled = settledSessions(problem);
  const series = seriesOf(problem, (id) => !settled.has(id));
  const rank = (one: Series) => Math.min(...one.ids.map((id) => fullest.indexOf(id) + 1 || 1e9));
  const wanted = series
    .filter((one) => rank(one) < 1e9)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, mostSeries);
  return [
    ...wanted.flatMap((one) => longer(problem, one)),
    ...wanted.map((one) => helper(problem, one)),
    ...moreDuties(problem),
    ...oneMoreSession(problem, series, settled),
    {
      change: { kind: 'ratio', childrenPerAdult: problem.rules.childrenPerAdult + 1 },
      problem: {
        ...problem,
        rules: { ...problem.rules, childrenPerAdult: problem.rules.childrenPerAdult + 1 },
      },
    },
  ];
}

/** The first of each kind, then the second of each: where time runs out, no kind is left untried for the sake of another. */
export function byTurns(candidates: Candidate[]): Candidate[] {
  const kinds = [...Map.groupBy(candidates, ({ change }) => change.kind).values()];
  const most = Math.max(0, ...kinds.map(({ length }) => length));
  return upTo(most).flatMap((turn) => kinds.flatMap((kind) => kind[turn] ?? []));
}

/** The sessions that begin at one hour of one weekday. */
type Series = { weekday: number; start: string; ids: string[] };

function seriesOf(problem: Problem, isOpen: (id: string) => boolean): Series[] {
  const open = problem.sessions.filter(({ id }) => isOpen(id));
  const groups = Map.groupBy(open, (session) => {
    const { weekday, start } = whenOf(problem, session);
    return `${weekday} ${start}`;
  });
  return [...groups.values()].flatMap((sessions) => {
    const [first] = sessions;
    return first ? [{ ...whenOf(problem, first), ids: sessions.map(({ id }) => id) }] : [];
  });
}

function whenOf({ timeZone }: Problem, session: Session) {
  const instant = (iso: string) => new Date(iso).toISOString();
  return {
    weekday: weekdayOf(localDateOf(instant(session.start), timeZone)) as number,
    start: localTimeOf(instant(session.start), timeZone),
  };
}

function changed(problem: Problem, ids: string[], change: (session: Session) => Session): Problem {
  return {
    ...problem,
    sessions: problem.sessions.map((session) => (ids.includes(session.id) ? change(session) : session)),
  };
}

function later(iso: string, minutes: number): string {
  return new Date(Date.parse(iso) + minutes * 60_000).toISOString();
}

/** Nothing where the longer session would run into the next one at the same venue. */
function longer(problem: Problem, { weekday, start, ids }: Series): Candidate[] {
  const longerOnes = changed(problem, ids, (session) => ({ ...session, end: later(session.end, longerBy) }));
  const runsInto = longerOnes.sessions.some(
    (a) =>
      ids.includes(a.id) &&
      longerOnes.sessions.some(
        (b) =>
          b.id !== a.id &&
          b.venue === a.venue &&
          Date.parse(a.start) < Date.parse(b.end) &&
          Date.parse(b.start) < Date.parse(a.end),
      ),
  );
  return runsInto
    ? []
    : [{ change: { kind: 'longer', weekday, start, minutes: longerBy }, problem: longerOnes }];
}

function helper(problem: Problem, { weekday, start, ids }: Series): Candidate {
  return {
    change: { kind: 'helper', weekday, start },
    problem: changed(problem, ids, (session) => ({ ...session, staff: session.staff + 1 })),
  };
}

/** Only where all who take duties may take equally many: otherwise there is no one rule to change. */
function moreDuties(problem: Problem): Candidate[] {
  const adults = problem.families.flatMap((family) => family.adults);
  const limits = new Set(adults.map((adult) => adult.maxDutiesPerWeek).filter((most) => most > 0));
  const [most] = limits;
  if (limits.size !== 1 || most === undefined) return [];
  return [
    {
      change: { kind: 'duties', perWeek: most + 1 },
      problem: {
        ...problem,
        families: problem.families.map((family) => ({
          ...family,
          adults: family.adults.map((adult) =>
            adult.maxDutiesPerWeek > 0 ? { ...adult, maxDutiesPerWeek: most + 1 } : adult,
          ),
        })),
      },
    },
  ];
}

/** The first session of each week once more, on the first of Monday to Friday that has none; without a host, none in the past. */
function oneMoreSession(problem: Problem, series: Series[], settled: ReadonlySet<string>): Candidate[] {
  const taken = new Set(problem.sessions.map((session) => whenOf(problem, session).weekday));
  const weekday = [1, 2, 3, 4, 5].find((day) => !taken.has(day));
  const ends = problem.sessions.flatMap(({ id, end }) => (settled.has(id) ? [Date.parse(end)] : []));
  const model = series.find((one) => one.weekday <= 5);
  if (weekday === undefined || !model) return [];
  const days = (weekday - model.weekday) * 24 * 60;
  const more = problem.sessions
    .filter(({ id }) => model.ids.includes(id))
    .map((session) => ({
      ...session,
      id: `${session.id} once more`,
      start: later(session.start, days),
      end: later(session.end, days),
      venue: session.host === null ? session.venue : 'one more venue',
      host: null,
    }))
    .filter((session) => ends.every((end) => Date.parse(session.start) >= end));
  const [first] = more;
  if (!first) return [];
  const end = localTimeOf(new Date(first.end).toISOString(), problem.timeZone);
  const { start } = whenOf(problem, first);
  return [
    {
      change: { kind: 'session', weekday, start, end },
      problem: { ...problem, sessions: [...problem.sessions, ...more] },
    },
  ];
}
