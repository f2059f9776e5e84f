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
  const ways: LeanWay[] = [];
  let steps = 0;
  const areApart = (s: number, o: number) => s === o || !overlapping[s]!.includes(o);
  if (first.length > most || first.some((s) => first.some((o) => !areApart(s, o)))) return { ways, steps };
  const others = usable.filter((s) => !first.includes(s) && first.every((o) => areApart(s, o)));
  /** By adult: the minutes that a session would restore, of those that may be taken. */
  const restful = adults.map((a) => {
    const own = duties.flatMap(([who, d]) => (who === a ? [d] : []));
    const busy = [...own, ...sessions.filter((s) => mustBackup[a * S + s])];
    return (s: number) => (busy.some((d) => overlapping[s]!.includes(d)) ? 0 : minutes[s]!);
  });
  const gains = restful.map((rest) => others.map(rest));
  /** By adult and position: the minutes that all from there on would restore. */
  const toCome = gains.map((gain) => others.map((_, i) => gain.slice(i).reduce((sum, m) => sum + m, 0)));
  const had = restful.map((rest) => first.reduce((sum, s) => sum + rest(s), 0));
  const ranks = new Float64Array(adults.length);
  const isSpare = (i: number) =>
    adults.every((a, k) => gains[k]![i] === 0 || rank(a, had[k]! - gains[k]![i]!) === ranks[k]);
  const taken: number[] = [];
  const take = (from: number): boolean => {
    steps += 1;
    if (steps > mostSteps) return false;
    const count = first.length + taken.length;
    let worst = 0;
    for (let k = 0; k < adults.length; k += 1) {
      ranks[k] = rank(adults[k]!, had[k]!);
      worst = Math.max(worst, ranks[k]!);
    }
    if (count >= least && worst < Number.POSITIVE_INFINITY && (count === least || !taken.some(isSpare)))
      ways.push({
        places: [...first, ...taken.map((i) => others[i]!)],
        duties,
        worse: countsOf([...ranks]),
      });
    // Nothing is left to be gained, so that any place more would be to spare.
    if (count >= most || (count >= least && worst === 0)) return true;
    for (let i = from; i < others.length; i += 1) {
      const isInReach = (a: number, k: number) =>
        rank(a, had[k]! + toCome[k]![i]!) < Number.POSITIVE_INFINITY;
      if (count + others.length - i < least || !adults.every(isInReach)) break;
      if (!taken.every((t) => areApart(others[i]!, others[t]!))) continue;
      for (let k = 0; k < adults.length; k += 1) had[k]! += gains[k]![i]!;
      taken.push(i);
      const isListed = take(i + 1);
      taken.pop();
      for (let k = 0; k < adults.length; k += 1) had[k]! -= gains[k]![i]!;
      if (!isListed) return false;
    }
    return true;
  };
  return take(0) ? { ways, steps } : null;
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
  // Whichever serves for another comes before it.
  marked.sort(
    (a, b) =>
      a.way.worse.length - b.way.worse.length ||
      a.way.places.length - b.way.places.length ||
      b.way.duties.length - a.way.duties.length,
  );
  const kept: LeanWay[] = [];
  /** Those kept by their sessions with a duty, since few of these can serve for one. */
  const withDuties: number[] = [];
  const keptWith: Marks[][] = [];
  const isServed = (one: Marks) => {
    const opens = one.places | one.duties;
    for (let i = 0; i < withDuties.length; i += 1) {
      const duties = withDuties[i]!;
      // A session that nobody else comes to must not be opened by a duty more.
      if ((one.duties & ~duties) !== 0 || (duties & ~opens) !== 0) continue;
      if (keptWith[i]!.some((other) => serves(other, one))) return true;
    }
    return false;
  };
  for (const one of marked) {
    if (isServed(one)) continue;
    kept.push(one.way);
    const i = withDuties.indexOf(one.duties);
    if (i >= 0) keptWith[i]!.push(one);
    else {
      withDuties.push(one.duties);
      keptWith.push([one]);
    }
  }
  return kept;
}

/** Whether a plan that has `other` stays one with `one` in its place, whose sessions with a duty may stand for the other's. */
function serves(one: Marks, other: Marks): boolean {
  if ((one.places & ~other.places) !== 0 || one.tied !== other.tied) return false;
  if (one.way.worse.some((count, r) => count > (other.way.worse[r] ?? 0))) return false;
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
