import type { Facts } from './facts.ts';
import { subsets, type Way } from './ways.ts';

/** Most steps of listing one family's week, and most ways it may come to. */
const MOST_STEPS = 200_000;
const MOST_DUTY_SETS = 20_000;
const MOST_EACH = 4_000;
/** Sessions of a week that fit a number's bits. */
const MOST_BITS = 30;

/**
 * Ways one family may spend one week, as many as a question of what is possible at all needs: each gives every adult the
 * minutes needed, and any other way that does so could be exchanged in any plan for one of these, which takes no more places
 * and puts no fewer adults and leads on duty wherever the session takes place anyway. (Dominance among the columns of a
 * set-partitioning form; Desaulniers, Desrosiers & Solomon 2005, "Column Generation".) Loads, changes and people on call are
 * not minded.
 * @param needed minutes that each adult must have to themselves
 * @returns null where they are too many to list
 */
export function leanWaysOf(
  facts: Facts,
  f: number,
  w: number,
  needed: (adult: number) => number,
): Way[] | null {
  if (facts.sessionsOf[w]!.length > MOST_BITS) return null;
  const dutySets = dutySetsOf(facts, f, w);
  if (dutySets === null) return null;
  const found: Way[] = [];
  let steps = 0;
  for (const duties of dutySets) {
    const places = placesFor(facts, f, w, duties, needed, MOST_STEPS - steps);
    if (places === null) return null;
    steps += places.steps;
    for (const set of places.sets) found.push({ places: set, duties });
    if (found.length > 4 * MOST_EACH) return null;
  }
  const ways = withoutServed(facts, f, w, found);
  return ways.length > MOST_EACH ? null : ways;
}

/** Every choice of duties for a family's adults in a week; null where they are too many. */
function dutySetsOf(facts: Facts, f: number, w: number): Way['duties'][] | null {
  const { S, canDuty, canPlace, mustDuty } = facts;
  const sessions = facts.sessionsOf[w]!;
  let all: Way['duties'][] = [[]];
  for (const a of facts.adultsOf[f]!) {
    const open = sessions.filter(
      (s) => canDuty[a * S + s] && (!facts.comeAlong[f] || canPlace[f * S + s]),
    );
    const most = Math.min(facts.maxDutiesPerWeek[a]!, facts.maxDuties[a]!);
    const sets = subsets([...open], most, (s, taken) => taken.every((t) => !facts.near[s]!.includes(t)));
    const fine = sets?.filter((set) => sessions.every((s) => !mustDuty[a * S + s] || set.includes(s)));
    if (fine === undefined || all.length * fine.length > MOST_DUTY_SETS) return null;
    all = all.flatMap((duties) => fine.map((set) => [...duties, ...set.map((s): [number, number] => [a, s])]));
  }
  return all;
}

/** The sets of places, each with none to spare, that go with some duties and give everybody enough. */
function placesFor(
  facts: Facts,
  f: number,
  w: number,
  duties: Way['duties'],
  needed: (adult: number) => number,
  mostSteps: number,
): { sets: number[][]; steps: number } | null {
  const { S, minutes, overlapping, canPlace, mustPlace } = facts;
  const least = facts.minPlaces[f * facts.W + w]!;
  const most = facts.maxPlaces[f]!;
  const adults = [...facts.adultsOf[f]!];
  const usable = [...facts.sessionsOf[w]!].filter((s) => canPlace[f * S + s]);
  const brought = facts.comeAlong[f] ? duties.map(([, s]) => s) : [];
  const first = usable.filter((s) => mustPlace[f * S + s] || brought.includes(s));
  const others = usable.filter((s) => !first.includes(s));
  const apart = (s: number, taken: number[]) => taken.every((t) => t === s || !overlapping[s]!.includes(t));
  /** By adult and session: the minutes it would restore. */
  const restful = adults.map((a) => {
    const own = duties.filter(([who]) => who === a);
    return (s: number) => (own.some(([, d]) => overlapping[s]!.includes(d)) ? 0 : minutes[s]!);
  });
  const missing = adults.map((a, i) => needed(a) - first.reduce((sum, s) => sum + restful[i]!(s), 0));
  const sets: number[][] = [];
  let steps = 0;
  if (first.length > most || first.some((s) => !apart(s, first))) return { sets, steps };
  const take = (from: number, taken: number[], short: number[]): boolean => {
    steps += 1;
    if (steps > mostSteps) return false;
    if (first.length + taken.length >= least && short.every((m) => m <= 1e-9)) {
      const spare = (s: number) => restful.every((rest, i) => short[i]! + rest(s) <= 1e-9);
      if (first.length + taken.length === least || !taken.some(spare)) sets.push([...first, ...taken]);
      return true;
    }
    if (first.length + taken.length >= most) return true;
    for (let i = from; i < others.length; i += 1) {
      const s = others[i]!;
      if (!apart(s, first) || !apart(s, taken)) continue;
      const left = short.map((m, k) => m - restful[k]!(s));
      if (!take(i + 1, [...taken, s], left)) return false;
    }
    return true;
  };
  return take(0, [], missing) ? { sets, steps } : null;
}

/** What tells whether one way serves for another. */
interface Marks {
  /** Bits of sessions with a place, and with a duty. */
  places: number;
  duties: number;
  /** By session with a duty: adults, and leads among them. */
  adultsAt: Map<number, number>;
  leadsAt: Map<number, number>;
  /** Duties of adults whose other weeks hang on them. */
  tied: string;
}

/** Without those for which another one serves. */
function withoutServed(facts: Facts, f: number, w: number, ways: Way[]): Way[] {
  const bit = new Map([...facts.sessionsOf[w]!].map((s, i) => [s, 1 << i]));
  const bits = (sessions: number[]) => sessions.reduce((sum, s) => sum | bit.get(s)!, 0);
  const tiedAdults = [...facts.adultsOf[f]!].filter((a) => isTied(facts, a, w));
  const marked = ways.map((way) => {
    const { places, duties } = way;
    const adultsAt = new Map<number, number>();
    const leadsAt = new Map<number, number>();
    for (const [a, s] of duties) {
      adultsAt.set(s, (adultsAt.get(s) ?? 0) + 1);
      leadsAt.set(s, (leadsAt.get(s) ?? 0) + facts.lead[a]!);
    }
    const tied = duties.filter(([a]) => tiedAdults.includes(a)).join(' ');
    return { way, places: bits(places), duties: bits(duties.map(([, s]) => s)), adultsAt, leadsAt, tied };
  });
  // Those most likely to serve for others come first.
  marked.sort(
    (a, b) => a.way.places.length - b.way.places.length || b.way.duties.length - a.way.duties.length,
  );
  const kept: typeof marked = [];
  for (const one of marked) {
    if (kept.some((other) => serves(other, one))) continue;
    for (let k = kept.length - 1; k >= 0; k -= 1) if (serves(one, kept[k]!)) kept.splice(k, 1);
    kept.push(one);
  }
  return kept.map(({ way }) => way);
}

/** Whether a plan that has `other` stays one with `one` in its place. */
function serves(one: Marks, other: Marks): boolean {
  const opens = other.places | other.duties;
  if ((one.places & ~other.places) !== 0 || (other.duties & ~one.duties) !== 0) return false;
  // A session that nobody else comes to must not be opened by a duty more.
  if ((one.duties & ~opens) !== 0 || one.tied !== other.tied) return false;
  for (const [s, adults] of other.adultsAt)
    if (one.adultsAt.get(s)! < adults || one.leadsAt.get(s)! < other.leadsAt.get(s)!) return false;
  return true;
}

/** Whether a duty more in this week may have to be a duty less in another. */
function isTied({ S, W, week, sessionsOf, near, canDuty, ...facts }: Facts, a: number, w: number): boolean {
  if (W > 1 && facts.maxDuties[a]! < W * facts.maxDutiesPerWeek[a]!) return true;
  return sessionsOf[w]!.some(
    (s) => canDuty[a * S + s] && near[s]!.some((o) => week[o] !== w && canDuty[a * S + o]),
  );
}
