import type { Facts } from './facts.ts';
import { subsets, type Way } from './ways.ts';

/** Most steps of listing one family's week, and most ways it may come to. */
const MOST_STEPS = 200_000;
const MOST_DUTY_SETS = 20_000;
const MOST_EACH = 4_000;
/** Sessions of a week that fit a number's bits. */
const MOST_BITS = 30;

/**
 * How far an adult with so many minutes to themselves is from what is asked: 0 for all of it, more for less, ∞ where that must
 * not be. More minutes never make it worse.
 */
export type Rank = (adult: number, minutes: number) => number;

export interface LeanWay extends Way {
  /** By rank from 1 on: how many of the family's adults have this rank or a worse one. */
  worse: number[];
}

/**
 * Ways one family may spend one week, as many as questions of who can have how much rest need: any other way could be
 * exchanged in any plan for one of these, which leaves nobody worse off, takes no more places and puts no fewer adults and
 * leads on duty wherever the session takes place anyway. (Dominance among the columns of a set-partitioning form; Desaulniers,
 * Desrosiers & Solomon 2005, "Column Generation".) Loads and changes are not minded, nor people on call but for those who are
 * fixed.
 * @returns null where they are too many to list
 */
export function leanWaysOf(facts: Facts, f: number, w: number, rank: Rank): LeanWay[] | null {
  if (facts.sessionsOf[w]!.length > MOST_BITS) return null;
  const dutySets = dutySetsOf(facts, f, w);
  if (dutySets === null) return null;
  const found: LeanWay[] = [];
  let steps = 0;
  for (const duties of dutySets) {
    const own = waysWith(facts, f, w, duties, rank, MOST_STEPS - steps);
    if (own === null) return null;
    steps += own.steps;
    found.push(...own.ways);
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
    const onCall = sessions.filter((s) => facts.mustBackup[a * S + s]);
    const open = sessions.filter(
      (s) =>
        canDuty[a * S + s] &&
        (!facts.comeAlong[f] || canPlace[f * S + s]) &&
        !onCall.some((o) => facts.overlapping[s]!.includes(o)),
    );
    const most = Math.min(facts.maxDutiesPerWeek[a]!, facts.maxDuties[a]!);
    const sets = subsets([...open], most, (s, taken) => taken.every((t) => !facts.near[s]!.includes(t)));
    const fine = sets?.filter((set) => sessions.every((s) => !mustDuty[a * S + s] || set.includes(s)));
    if (fine === undefined || all.length * fine.length > MOST_DUTY_SETS) return null;
    all = all.flatMap((duties) =>
      fine.map((set) => [...duties, ...set.map((s): [number, number] => [a, s])]),
    );
  }
  return all;
}

/** The ways that go with some duties, each with no place to spare; null where looking takes too many steps. */
function waysWith(
  facts: Facts,
  f: number,
  w: number,
  duties: Way['duties'],
  rank: Rank,
  mostSteps: number,
): { ways: LeanWay[]; steps: number } | null {
  const { S, minutes, overlapping, canPlace, mustPlace, mustBackup } = facts;
  const least = facts.minPlaces[f * facts.W + w]!;
  const most = facts.maxPlaces[f]!;
  const adults = [...facts.adultsOf[f]!];
  const sessions = [...facts.sessionsOf[w]!];
  const usable = sessions.filter((s) => canPlace[f * S + s]);
  const brought = facts.comeAlong[f] ? duties.map(([, s]) => s) : [];
  const first = usable.filter((s) => mustPlace[f * S + s] || brought.includes(s));
  const others = usable.filter((s) => !first.includes(s));
  const apart = (s: number, taken: number[]) => taken.every((t) => t === s || !overlapping[s]!.includes(t));
  /** By adult: the minutes that a session would restore. */
  const restful = adults.map((a) => {
    const own = duties.flatMap(([who, d]) => (who === a ? [d] : []));
    const busy = [...own, ...sessions.filter((s) => mustBackup[a * S + s])];
    return (s: number) => (busy.some((d) => overlapping[s]!.includes(d)) ? 0 : minutes[s]!);
  });
  const ranksOf = (had: number[]) => adults.map((a, i) => rank(a, had[i]!));
  const ways: LeanWay[] = [];
  let steps = 0;
  if (first.length > most || first.some((s) => !apart(s, first))) return { ways, steps };
  const take = (from: number, taken: number[], had: number[]): boolean => {
    steps += 1;
    if (steps > mostSteps) return false;
    const ranks = ranksOf(had);
    const count = first.length + taken.length;
    const isSpare = (s: number) =>
      ranksOf(had.map((m, i) => m - restful[i]!(s))).every((r, i) => r === ranks[i]);
    if (count >= least && ranks.every(Number.isFinite) && (count === least || !taken.some(isSpare)))
      ways.push({ places: [...first, ...taken], duties, worse: countsOf(ranks) });
    // Nothing is left to be gained, so that any place more would be to spare.
    if (count >= most || (count >= least && ranks.every((r) => r === 0))) return true;
    for (let i = from; i < others.length; i += 1) {
      const s = others[i]!;
      if (!apart(s, first) || !apart(s, taken)) continue;
      const then = had.map((m, k) => m + restful[k]!(s));
      if (!take(i + 1, [...taken, s], then)) return false;
    }
    return true;
  };
  const had = restful.map((rest) => first.reduce((sum, s) => sum + rest(s), 0));
  return take(0, [], had) ? { ways, steps } : null;
}

/** By rank from 1 on: how many have this rank or a worse one. */
function countsOf(ranks: number[]): number[] {
  const worst = Math.max(0, ...ranks);
  return Array.from({ length: worst }, (_, r) => ranks.filter((rank) => rank > r).length);
}

/** What tells whether one way serves for another. */
interface Marks {
  way: LeanWay;
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
function withoutServed(facts: Facts, f: number, w: number, ways: LeanWay[]): LeanWay[] {
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
    (a, b) =>
      a.way.worse.length - b.way.worse.length ||
      a.way.places.length - b.way.places.length ||
      b.way.duties.length - a.way.duties.length,
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
  if (one.way.worse.some((count, r) => count > (other.way.worse[r] ?? 0))) return false;
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
