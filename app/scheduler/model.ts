import { isoWeekOf } from '#app/time/iso-week.ts';
import { at, upTo } from './at.ts';
import { cliques, type Interval, mostWithoutOverlap, overlaps, shared } from './overlap.ts';
import type { Problem, Span } from './problem.ts';

export interface ModelSession extends Interval {
  id: string;
  /** Elapsed minutes, true across a clock change. */
  minutes: number;
  /** Position in `weeks`. */
  week: number;
  venue: string;
  capacity: number;
  minAdults: number;
  staff: number;
  needsLead: boolean;
  host: number | null;
}

export interface ModelAdult {
  id: string;
  family: number;
  lead: boolean;
  /** Restoration promised for each week, in minutes. */
  promised: number;
  maxDutiesPerWeek: number;
  maxDuties: number | null;
  /** Holds no duty and no on-call, whatever the week. */
  exempt: boolean;
}

export interface ModelFamily {
  id: string;
  share: number;
  /** Whether its load counts in levels 5 and 6. */
  sharesWork: boolean;
  comeAlong: boolean;
  children: number;
  weight: number;
  adults: number[];
  maxPlaces: number;
  /** Places it must have, by week, already cut to what the family can take. */
  minPlaces: number[];
}

/** A pair of positions: [adult or family, session]. */
export type Pair = [who: number, session: number];

/** The problem in positions and numbers. Nothing after it sees a date. */
export interface Model {
  problem: Problem;
  weeks: string[];
  sessions: ModelSession[];
  adults: ModelAdult[];
  families: ModelFamily[];
  /** Sessions that run at one moment, see `cliques`; one that overlaps no other stands alone. */
  together: number[][];
  /** Sessions too close for two duties of one adult, see `minHoursBetweenDuties`. */
  tooClose: number[][];
  /** By adult × session: an unavailable time is in the way. */
  unavailable: Uint8Array;
  /** By adult × session: a non-negotiable practice is in the way. */
  practising: Uint8Array;
  /** By adult × session: minutes in which the session and one of the adult's practices coincide. */
  practiceMinutes: Float64Array;
  /** By family × session: the venue is excluded. */
  excluded: Uint8Array;
  fixed: Record<'duties' | 'backups' | 'places' | 'noDuties' | 'noBackups' | 'noPlaces', Pair[]>;
  published: Record<'duties' | 'backups' | 'places', Pair[]> | null;
  /** Published items of people or sessions that no longer exist: each is a change no rota can avoid. */
  publishedGone: number;
}

const MINUTE = 60_000;

/** Turns a problem that `readProblem` accepted into positions and minutes. */
export function buildModel(problem: Problem): Model {
  const { rules } = problem;
  const familyAt = new Map(problem.families.map((family, i) => [family.id, i]));
  const weekNames = problem.sessions.map((session) => isoWeekOf(Date.parse(session.start), problem.timeZone));
  const weeks = [...new Set(weekNames)].sort();
  const sessions = problem.sessions.map((session, i): ModelSession => {
    const time = interval([session.start, session.end]);
    return {
      ...time,
      id: session.id,
      minutes: (time.end - time.start) / MINUTE,
      week: weeks.indexOf(at(weekNames, i)),
      venue: session.venue,
      capacity: session.capacity,
      minAdults: session.minAdults ?? rules.minAdults,
      staff: session.staff,
      needsLead: session.needsLead,
      host: session.host === null ? null : (familyAt.get(session.host) ?? null),
    };
  });
  const people = problem.families.flatMap((family, f) =>
    family.adults.map((adult) => ({ adult, f, family })),
  );
  const adults = people.map(
    ({ adult, f, family }): ModelAdult => ({
      id: adult.id,
      family: f,
      lead: adult.lead,
      promised: adult.restorationMinutesPerWeek ?? rules.restorationMinutesPerWeek,
      maxDutiesPerWeek: adult.maxDutiesPerWeek,
      maxDuties: adult.maxDuties,
      exempt: family.share === 0 || adult.maxDutiesPerWeek === 0 || adult.maxDuties === 0,
    }),
  );
  const S = sessions.length;
  const unavailable = new Uint8Array(adults.length * S);
  const practising = new Uint8Array(adults.length * S);
  const practiceMinutes = new Float64Array(adults.length * S);
  people.forEach(({ adult }, a) => {
    const busy = adult.unavailable.map(interval);
    const held = adult.practices.filter((p) => p.nonNegotiable).flatMap((p) => p.times.map(interval));
    const practised = union(adult.practices.flatMap((p) => p.times.map(interval)));
    sessions.forEach((session, s) => {
      const cell = a * S + s;
      unavailable[cell] = busy.some((time) => overlaps(time, session)) ? 1 : 0;
      practising[cell] = held.some((time) => overlaps(time, session)) ? 1 : 0;
      practiceMinutes[cell] = practised.reduce((sum, time) => sum + shared(time, session) / MINUTE, 0);
    });
  });
  const adultAt = new Map(adults.map((adult, i) => [adult.id, i]));
  const sessionAt = new Map(sessions.map((session, i) => [session.id, i]));
  const pairsOf = (items: { session: string; adult?: string; family?: string }[]): Pair[] => {
    const seen = new Map<string, Pair>();
    for (const item of items) {
      const who = item.adult !== undefined ? adultAt.get(item.adult) : familyAt.get(item.family ?? '');
      const session = sessionAt.get(item.session);
      if (who !== undefined && session !== undefined) seen.set(`${who} ${session}`, [who, session]);
    }
    return [...seen.values()];
  };
  const { fixed, published } = problem;
  const excluded = new Uint8Array(problem.families.length * S);
  problem.families.forEach((family, f) => {
    sessions.forEach((session, s) => {
      excluded[f * S + s] = family.excludedVenues.includes(session.venue) ? 1 : 0;
    });
  });
  const noPlaces = pairsOf(fixed.noPlaces);
  const barred = new Set(noPlaces.map(([f, s]) => f * S + s));
  const families = problem.families.map((family, f): ModelFamily => {
    const own = upTo(adults.length).filter((a) => at(adults, a).family === f);
    return {
      id: family.id,
      share: family.share,
      sharesWork: family.share > 0 && own.some((a) => !at(adults, a).exempt),
      comeAlong: family.childrenComeAlong,
      children: family.children.length,
      weight: family.children.reduce((sum, child) => sum + child.weight, 0),
      adults: own,
      maxPlaces: family.placesPerWeek.max,
      minPlaces: weeks.map((_, w) => {
        const usable = sessions.filter(
          (session, s) => session.week === w && !excluded[f * S + s] && !barred.has(f * S + s),
        );
        return Math.min(family.placesPerWeek.min, mostWithoutOverlap(usable));
      }),
    };
  });
  const rest = rules.minHoursBetweenDuties * 60 * MINUTE;
  return {
    problem,
    weeks,
    sessions,
    adults,
    families,
    together: moments(sessions),
    // Stretching each session by the hours between duties turns "too close" into plain overlap.
    tooClose: rest > 0 ? cliques(sessions.map(({ start, end }) => ({ start, end: end + rest }))) : [],
    unavailable,
    practising,
    practiceMinutes,
    excluded,
    fixed: {
      duties: pairsOf(fixed.duties),
      backups: pairsOf(fixed.backups),
      places: pairsOf(fixed.places),
      noDuties: pairsOf(fixed.noDuties),
      noBackups: pairsOf(fixed.noBackups),
      noPlaces,
    },
    published: published && {
      duties: pairsOf(published.duties),
      backups: pairsOf(published.backups),
      places: pairsOf(published.places),
    },
    publishedGone: published ? countGone(published, adultAt, familyAt, sessionAt) : 0,
  };
}

function moments(sessions: ModelSession[]): number[][] {
  const together = cliques(sessions);
  const met = new Set(together.flat());
  return [
    ...together,
    ...upTo(sessions.length)
      .filter((s) => !met.has(s))
      .map((s) => [s]),
  ];
}

function interval([start, end]: Span): Interval {
  return { start: Date.parse(start), end: Date.parse(end) };
}

/** Joins intervals that touch, so that a minute two practices cover counts once. */
function union(intervals: Interval[]): Interval[] {
  const joined: Interval[] = [];
  for (const next of [...intervals].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && next.start <= last.end) last.end = Math.max(last.end, next.end);
    else joined.push({ ...next });
  }
  return joined;
}

type Positions = Map<string, number>;

function countGone(
  published: NonNullable<Problem['published']>,
  adults: Positions,
  families: Positions,
  sessions: Positions,
) {
  const gone = new Set<string>();
  const note = (kind: string, who: string, known: boolean, session: string) => {
    if (!known || !sessions.has(session)) gone.add(JSON.stringify([kind, who, session]));
  };
  for (const item of published.duties) note('duty', item.adult, adults.has(item.adult), item.session);
  for (const item of published.backups) note('backup', item.adult, adults.has(item.adult), item.session);
  for (const item of published.places) note('place', item.family, families.has(item.family), item.session);
  return gone.size;
}
