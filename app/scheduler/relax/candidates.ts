import { localTimeOf } from '#app/time/index.ts';
import { upTo } from '../at.ts';
import type { Problem, Session } from '../problem.ts';
import { settledSessions } from '../settled.ts';
import type { Change } from './change.ts';
import { changed, later, type Series, seriesOf, whenOf } from './series.ts';

export interface Candidate {
  change: Change;
  problem: Problem;
}

/** Minutes by which sessions are tried longer. */
const LONGER_BY = 30;
/** Hours of the week that are tried one by one. */
const MOST_SERIES = 8;

/**
 * Everything worth trying at sessions that are not settled, from what asks least of a co-op to what touches how the children are looked after: longer
 * sessions, a helper, another place, children who come more often, more duties, a session more, and a larger ratio last.
 * @param fullest ids of sessions that somebody could not attend or that lack adults, those of most people first
 */
export function candidatesFor(problem: Problem, fullest: string[]): Candidate[] {
  const settled = settledSessions(problem);
  const series = seriesOf(problem, (id) => !settled.has(id));
  const rank = (one: Series) => Math.min(...one.ids.map((id) => fullest.indexOf(id) + 1 || 1e9));
  const wanted = series
    .filter((one) => rank(one) < 1e9)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST_SERIES);
  return [
    ...wanted.flatMap((one) => longer(problem, one)),
    ...wanted.flatMap((one) => earlier(problem, one)),
    ...wanted.map((one) => helper(problem, one)),
    ...wanted.flatMap((one) => elsewhere(problem, one)),
    ...morePlaces(problem),
    ...moreDuties(problem),
    ...oneMoreSession(problem, series, settled),
    ...largerRatioOfOlder(problem),
    largerRatio(problem),
  ];
}

/** The first of each kind, then the second of each: where time runs out, no kind is left untried for the sake of another. */
export function byTurns(candidates: Candidate[]): Candidate[] {
  const kinds = [...Map.groupBy(candidates, ({ change }) => change.kind).values()];
  const most = Math.max(0, ...kinds.map(({ length }) => length));
  return upTo(most).flatMap((turn) => kinds.flatMap((kind) => kind[turn] ?? []));
}

function longer(problem: Problem, { weekday, start, ids }: Series): Candidate[] {
  const relaxed = changed(problem, ids, (session) => ({ ...session, end: later(session.end, LONGER_BY) }));
  return runsInto(relaxed, ids)
    ? []
    : [{ change: { kind: 'longer', weekday, start, minutes: LONGER_BY }, problem: relaxed }];
}

/** Nothing where sessions would begin on the day before. */
function earlier(problem: Problem, { weekday, start, ids }: Series): Candidate[] {
  const relaxed = changed(problem, ids, (session) => ({
    ...session,
    start: later(session.start, -LONGER_BY),
  }));
  const isOtherDay = relaxed.sessions.some(
    (session) => ids.includes(session.id) && whenOf(problem, session).weekday !== weekday,
  );
  return isOtherDay || runsInto(relaxed, ids)
    ? []
    : [{ change: { kind: 'earlier', weekday, start, minutes: LONGER_BY }, problem: relaxed }];
}

/** Whether some of these sessions overlap another one at the same venue. */
function runsInto({ sessions }: Problem, ids: string[]): boolean {
  return sessions.some(
    (a) =>
      ids.includes(a.id) &&
      sessions.some(
        (b) =>
          b.id !== a.id &&
          b.venue === a.venue &&
          Date.parse(a.start) < Date.parse(b.end) &&
          Date.parse(b.start) < Date.parse(a.end),
      ),
  );
}

function helper(problem: Problem, { weekday, start, ids }: Series): Candidate {
  return {
    change: { kind: 'helper', weekday, start },
    problem: changed(problem, ids, (session) => ({ ...session, staff: session.staff + 1 })),
  };
}

/** Nothing where no family hosts. A place that is nobody's home is one that all children can use. */
function elsewhere(problem: Problem, { weekday, start, ids }: Series): Candidate[] {
  const hosted = problem.sessions.filter(({ id, host }) => host !== null && ids.includes(id));
  if (hosted.length === 0) return [];
  const venue = newVenue(problem);
  return [
    {
      change: { kind: 'elsewhere', weekday, start },
      problem: changed(
        problem,
        hosted.map(({ id }) => id),
        (session) => ({ ...session, venue, host: null }),
      ),
    },
  ];
}

/** A name that no venue has. */
function newVenue({ sessions, families }: Problem): string {
  const taken = new Set([
    ...sessions.map(({ venue }) => venue),
    ...families.flatMap(({ excludedVenues }) => excludedVenues),
  ]);
  let name = 'one more venue';
  while (taken.has(name)) name += '+';
  return name;
}

/** Nothing where all children may come to as many sessions as a week has. */
function morePlaces(problem: Problem): Candidate[] {
  const { families, sessions } = problem;
  if (families.every(({ placesPerWeek }) => placesPerWeek.max >= sessions.length)) return [];
  return [
    {
      change: { kind: 'places' },
      problem: {
        ...problem,
        families: families.map((family) => ({
          ...family,
          placesPerWeek: { ...family.placesPerWeek, max: family.placesPerWeek.max + 1 },
        })),
      },
    },
  ];
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
  const venue = newVenue(problem);
  const more = problem.sessions
    .filter(({ id }) => model.ids.includes(id))
    .map(
      (session): Session => ({
        ...session,
        id: `${session.id} once more`,
        start: later(session.start, days),
        end: later(session.end, days),
        venue: session.host === null ? session.venue : venue,
        host: null,
      }),
    )
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

/** Nothing where all children count alike. */
function largerRatioOfOlder(problem: Problem): Candidate[] {
  const { childrenPerAdult } = problem.rules;
  const weights = problem.families.flatMap(({ children }) => children.map(({ weight }) => weight));
  if (!weights.some((weight) => weight > 1) || !weights.some((weight) => weight <= 1)) return [];
  const { change, problem: larger } = largerRatio(problem);
  const grows = change.childrenPerAdult / childrenPerAdult;
  return [
    {
      change: { ...change, kind: 'ratioOfOlder' },
      problem: {
        ...larger,
        families: larger.families.map((family) => ({
          ...family,
          children: family.children.map((child) =>
            child.weight > 1 ? { ...child, weight: child.weight * grows } : child,
          ),
        })),
      },
    },
  ];
}

function largerRatio(problem: Problem) {
  const childrenPerAdult = problem.rules.childrenPerAdult + 1;
  return {
    change: { kind: 'ratio' as const, childrenPerAdult },
    problem: { ...problem, rules: { ...problem.rules, childrenPerAdult } },
  };
}
