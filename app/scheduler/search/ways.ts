import type { Facts } from './facts.ts';

/** Most ways for one family in one week. */
const MOST_EACH = 4_000;

/** One way a family may spend a week. */
export interface Way {
  /** Sessions its children attend. */
  places: number[];
  /** Adult and session of each duty of its adults. */
  duties: [adult: number, session: number][];
}

/** All the ways one family may spend one week. */
export interface FamilyWeek<Kind extends Way = Way> {
  family: number;
  week: number;
  ways: Kind[];
}

/** The ways of every family and week, as `of` lists them; null where it cannot list some, or they are more than `most`. */
export function waysOfAll<Kind extends Way>(
  { F, W }: Facts,
  most: number,
  of: (family: number, week: number) => Kind[] | null,
): FamilyWeek<Kind>[] | null {
  const all: FamilyWeek<Kind>[] = [];
  let count = 0;
  for (let family = 0; family < F; family += 1)
    for (let week = 0; week < W; week += 1) {
      const ways = of(family, week);
      count += ways?.length ?? 0;
      if (ways === null || count > most) return null;
      all.push({ family, week, ways });
    }
  return all;
}

/** Whether an adult may miss that many minutes of what was promised, in that week. */
export type MayMiss = (adult: number, week: number, minutes: number) => boolean;

/**
 * Every way one family may spend one week that its own rules allow and that leaves no adult shorter than wanted, on-call
 * left aside; null where they are too many to list.
 */
export function waysOf(facts: Facts, f: number, w: number, mayMiss: MayMiss): Way[] | null {
  const { S, W, minutes, promised, canPlace, mustPlace, canDuty, mustDuty } = facts;
  const adults = [...facts.adultsOf[f]!];
  const sessions = [...facts.sessionsOf[w]!];
  const usable = sessions.filter((s) => canPlace[f * S + s]);
  const placeSets = subsets(usable, facts.maxPlaces[f]!, (s, taken) =>
    taken.every((t) => !facts.overlapping[s]!.includes(t)),
  );
  if (placeSets === null) return null;
  const all: Way[] = [];
  for (const places of placeSets) {
    if (
      places.length < facts.minPlaces[f * W + w]! ||
      usable.some((s) => mustPlace[f * S + s] && !places.includes(s))
    )
      continue;
    let ways: Way['duties'][] = [[]];
    for (const a of adults) {
      const open = (facts.comeAlong[f] ? places : sessions).filter((s) => canDuty[a * S + s]);
      const sets = subsets(open, facts.maxDutiesPerWeek[a]!, (s, taken) =>
        taken.every((t) => !facts.near[s]!.includes(t)),
      );
      if (sets === null) return null;
      const fine = sets.filter((duties) => {
        if (sessions.some((s) => mustDuty[a * S + s] && !duties.includes(s))) return false;
        const rest = places
          .filter((s) => !duties.some((d) => facts.overlapping[s]!.includes(d)))
          .reduce((sum, s) => sum + minutes[s]!, 0);
        return mayMiss(a, w, Math.max(0, promised[a]! - rest));
      });
      ways = ways.flatMap((way) =>
        fine.map((duties) => [...way, ...duties.map((s): [number, number] => [a, s])]),
      );
      if (ways.length > MOST_EACH) return null;
    }
    all.push(...ways.map((duties) => ({ places, duties })));
    if (all.length > MOST_EACH) return null;
  }
  return all;
}

/** All sets of at most `most` of the items in which each fits those before it; null where they are too many. */
export function subsets(
  items: number[],
  most: number,
  fits: (item: number, taken: number[]) => boolean,
): number[][] | null {
  let found: number[][] = [[]];
  for (const item of items) {
    found = found.concat(
      found.filter((taken) => taken.length < most && fits(item, taken)).map((taken) => [...taken, item]),
    );
    if (found.length > MOST_EACH) return null;
  }
  return found;
}
