import { type Meters, NEEDED, NEEDED_OR_NOBODY, USED, WITHIN } from './choices.ts';
import type { Facts } from './facts.ts';
import type { MayMiss } from './ways.ts';

/** Somebody on call, beside which any number of duties may stand, but nobody else and no duty. */
export const ON_CALL = 100;

/** How many adult-weeks of some weeks may miss more than so many minutes. */
export interface ShortLimit {
  weeks: number[];
  over: number;
  most: number;
}

/** What a plan holds that is not chosen anew. */
export interface Held {
  /** Open slots by session. */
  slots: ArrayLike<number>;
  /** People missing on call, by session. */
  missing: ArrayLike<number>;
  changes: number;
  mayMiss: MayMiss;
  /** What is held of shortfalls beside what each may miss. */
  short: ShortLimit[];
}

/** What a value adds to which meters. */
export type Amounts = Map<number, number>;

/** Which of two sums on a meter a plan would rather have, all else alike; `same` where either may break a limit. */
type Liked = 'less' | 'more' | 'same';

/**
 * What plans are compared by: rest alone, the heaviest load, how even loads are, or the minutes of levels 7 to 9 with loads
 * held.
 */
export type Concern = 'rest' | 'heaviest' | 'loads' | 'minutes';

/** Stands for a meter that nothing could go wrong on. */
const NONE = -1;
const ANY = Number.POSITIVE_INFINITY;

export type WayMeters = ReturnType<typeof wayMeters>;

/**
 * The rules that reach beyond one family's week, and what levels hold, as meters; each list by session, family, adult or
 * both, with −1 where nothing can go wrong.
 */
export function wayMeters(facts: Facts, held: Held, concern: Concern) {
  const { S, A, F, overlapping, backupsPerSession } = facts;
  const kinds: number[] = [];
  const low: number[] = [];
  const high: number[] = [];
  const liked: Liked[] = [];
  const meter = (kind: number, least: number, most: number, like: Liked): number => {
    kinds.push(kind);
    low.push(least);
    high.push(most);
    liked.push(like);
    return kinds.length - 1;
  };
  const atMost = (most: number, like: Liked = 'less') => meter(WITHIN, -ANY, most, like);
  const sessions = [...facts.minutes.keys()];
  const free = (like: Liked) => (concern === 'minutes' ? atMost(ANY, like) : NONE);

  const ratio = sessions.map((s) => atMost(facts.childrenPerAdult * (facts.staff[s]! + held.slots[s]!)));
  const capacity = sessions.map((s) => {
    const all = facts.children.reduce((sum, n, f) => sum + (facts.canPlace[f * S + s] ? n : 0), 0);
    return all > facts.capacity[s]! ? atMost(facts.capacity[s]!) : NONE;
  });
  const adults = sessions.map((s) => {
    const needed = facts.minAdults[s]! - facts.staff[s]! - held.slots[s]!;
    return needed > 0 ? meter(NEEDED, needed, ANY, 'more') : NONE;
  });
  const leads = sessions.map((s) =>
    facts.needsLead[s] && held.slots[s] === 0 ? meter(NEEDED, 1, ANY, 'more') : NONE,
  );
  const hosts = sessions.map((s) => (facts.host[s]! >= 0 ? meter(NEEDED, 1, ANY, 'more') : NONE));
  const onCall = sessions.map((s) =>
    backupsPerSession > 0 ? meter(NEEDED_OR_NOBODY, backupsPerSession - held.missing[s]!, ANY, 'more') : NONE,
  );
  const loads = Array.from(facts.sharesWork, (shares) =>
    shares && concern !== 'rest' ? atMost(ANY, concern === 'heaviest' ? 'less' : 'same') : NONE,
  );
  const short = held.short.map(({ weeks, over, most }) => ({ weeks, over, meter: atMost(most) }));
  const totals = { practice: free('more'), rest: free('more'), duty: free('less') };
  const published = [facts.wasDuty, facts.wasBackup, facts.wasPlace].reduce(
    (sum, cells) => sum + cells.reduce((count, was) => count + was, 0),
    0,
  );
  const changes = facts.hasPublished ? atMost(held.changes - published) : NONE;
  const allDuties = Array.from(facts.maxDuties, (most) => (most < S ? atMost(most) : NONE));
  /** By adult × session: on call there, or kept from it by a duty or a rest that must not be lost. */
  const busy = Array.from(facts.canBackup, (can) => (can && backupsPerSession > 0 ? atMost(ON_CALL) : NONE));

  /** By adult × session and by family × session: duties and places of other weeks that exclude this one. */
  const apart = { duty: new Map<number, number[]>(), place: new Map<number, number[]>() };
  const exclude = (cells: Map<number, number[]>, near: Int32Array[], able: Uint8Array, count: number) => {
    for (const s of sessions)
      for (const o of near[s]!) {
        if (o <= s || facts.week[o] === facts.week[s]) continue;
        for (let who = 0; who < count; who += 1) {
          const pair = [who * S + s, who * S + o];
          if (!pair.every((cell) => able[cell])) continue;
          const m = atMost(1);
          for (const cell of pair) cells.set(cell, [...(cells.get(cell) ?? []), m]);
        }
      }
  };
  exclude(apart.duty, facts.near, facts.canDuty, A);
  exclude(apart.place, overlapping, facts.canPlace, F);

  /** Whether a plan with the other value stays as good with this one instead. */
  const serves = (one: Amounts, other: Amounts): boolean => {
    const isNoBetter = (m: number) => {
      const [a, b] = [one.get(m) ?? 0, other.get(m) ?? 0];
      if (a === b) return true;
      if (kinds[m] !== WITHIN) return Math.floor(a / USED) <= Math.floor(b / USED) && a % USED >= b % USED;
      return liked[m] !== 'same' && (liked[m] === 'less' ? a <= b : a >= b);
    };
    for (const m of one.keys()) if (!isNoBetter(m)) return false;
    for (const m of other.keys()) if (!one.has(m) && !isNoBetter(m)) return false;
    return true;
  };

  const meters: Meters = {
    kind: Uint8Array.from(kinds),
    low: Float64Array.from(low),
    high: Float64Array.from(high),
  };
  return {
    ...{
      meters,
      serves,
      mayMiss: held.mayMiss,
      ratio,
      capacity,
      adults,
      leads,
      hosts,
      onCall,
      loads,
      short,
      totals,
      changes,
      allDuties,
    },
    ...{ busy, apart },
  };
}
