import type { Cells } from './board.ts';
import type { Facts } from './facts.ts';
import { type Way, waysOf } from './ways.ts';
import { type Choices, type Meters, NEEDED, NEEDED_OR_NOBODY, USED, WITHIN } from './weighted-search.ts';

/** Most ways to choose among: a step looks at a good part of them. */
const MOST_WAYS = 40_000;
/** Ways of one family and week up to which each is compared with each. */
const MOST_COMPARED = 1_000;
/** Minutes that weigh like a child too many. */
const MINUTES = 10;
/** Somebody on call, beside which any number of duties may stand, but nobody else and no duty. */
const ON_CALL = 100;

/** The sums over all families that levels 7 to 9 are about, in minutes. */
export type Total = 'practice' | 'rest' | 'duty';

/** What a plan holds that is not chosen anew. */
export interface Held {
  /** Open slots by session. */
  slots: ArrayLike<number>;
  /** People missing on call, by session. */
  missing: ArrayLike<number>;
  changes: number;
  /** Weeks that some rule ties together; their shortfalls may be somebody else's. */
  blocks: number[][];
  /** What an adult misses in a week, in minutes. */
  missed: (adult: number, week: number) => number;
}

/** What a value adds to which meters. */
type Amounts = Map<number, number>;

/** What one value stands for. */
type Item = { family: number; week: number; way: Way } | { session: number; adult: number };

/** Which of two sums on a meter a plan would rather have, all else alike; `same` where either may break a limit. */
type Liked = 'less' | 'more' | 'same';

export interface WayChoices {
  choices: Choices;
  meters: Meters;
  /** The values nearest to a plan's cells. */
  nearest: (cells: Cells) => Int32Array;
  cells: (chosen: Int32Array) => Cells;
  /** Sets the loads' limits, in minutes over the share. */
  limitLoads: (lightest: number, heaviest: number) => void;
  /** Sets the limit of a sum: at most this duty, at least this rest. */
  limitTotal: (total: Total, minutes: number) => void;
}

/**
 * The plans of a problem as choices: how each family spends each week, and who is on call at each session; with the rules
 * that reach beyond one family as meters. Ways that are no better than another of the same family and week in anything are
 * left out.
 *
 * Rules within a family are in its ways. What people on call lose of their rest is taken one session at a time, so a plan
 * must be checked before it is believed.
 * @param early whether only the heaviest load matters yet, and not how even loads are nor how much rest there is
 * @returns null where there are too many ways
 */
export function wayChoices(facts: Facts, held: Held, early: boolean): WayChoices | null {
  const { S, A, F, W, minutes, share, sharesWork, familyOf, overlapping, backupsPerSession } = facts;
  const kind: number[] = [];
  const low: number[] = [];
  const high: number[] = [];
  const liked: Liked[] = [];
  const none = Number.POSITIVE_INFINITY;
  const meter = (what: number, least: number, most: number, like: Liked): number => {
    kind.push(what);
    low.push(least);
    high.push(most);
    liked.push(like);
    return kind.length - 1;
  };
  const sessions = [...facts.minutes.keys()];
  const ratio = sessions.map((s) =>
    meter(WITHIN, -none, facts.childrenPerAdult * (facts.staff[s]! + held.slots[s]!), 'less'),
  );
  const capacity = sessions.map((s) => {
    const all = facts.children.reduce((sum, n, f) => sum + (facts.canPlace[f * S + s] ? n : 0), 0);
    return all > facts.capacity[s]! ? meter(WITHIN, -none, facts.capacity[s]!, 'less') : -1;
  });
  const adults = sessions.map((s) => {
    const needed = facts.minAdults[s]! - facts.staff[s]! - held.slots[s]!;
    return needed > 0 ? meter(NEEDED, needed, none, 'more') : -1;
  });
  const leads = sessions.map((s) =>
    facts.needsLead[s] && held.slots[s] === 0 ? meter(NEEDED, 1, none, 'more') : -1,
  );
  const hosts = sessions.map((s) => (facts.host[s]! >= 0 ? meter(NEEDED, 1, none, 'more') : -1));
  const onCall = sessions.map((s) =>
    backupsPerSession > 0 ? meter(NEEDED_OR_NOBODY, backupsPerSession - held.missing[s]!, none, 'more') : -1,
  );
  const loads = [...facts.share.keys()].map((f) =>
    sharesWork[f] ? meter(WITHIN, -none, none, early ? 'less' : 'same') : -1,
  );
  const total = (like: Liked) => (early ? -1 : meter(WITHIN, -none, none, like));
  const totals: Record<Total, number> = { practice: total('more'), rest: total('more'), duty: total('less') };
  const published = [...facts.wasDuty, ...facts.wasBackup, ...facts.wasPlace].filter(Boolean).length;
  const changes = facts.hasPublished ? meter(WITHIN, -none, held.changes - published, 'less') : -1;
  const allDuties = [...facts.maxDuties].map((most) => (most < S ? meter(WITHIN, -none, most, 'less') : -1));
  /** By adult × session: on call there, or kept from it by a duty or a rest that must not be lost. */
  const busy = new Int32Array(A * S).fill(-1);
  if (backupsPerSession > 0)
    for (let c = 0; c < A * S; c += 1)
      if (facts.canBackup[c]) busy[c] = meter(WITHIN, -none, ON_CALL, 'less');
  const apart = new Map<number, number[]>();
  /** Two cells of different weeks that exclude each other. */
  const exclude = (one: number, other: number) => {
    const m = meter(WITHIN, -none, 1, 'less');
    for (const cell of [one, other]) apart.set(cell, [...(apart.get(cell) ?? []), m]);
  };
  const dutyCell = (a: number, s: number) => a * S + s;
  const placeCell = (f: number, s: number) => (A + f) * S + s;
  for (const s of sessions)
    for (const [near, cell, able, n] of [
      [facts.near[s]!, dutyCell, facts.canDuty, A],
      [overlapping[s]!, placeCell, facts.canPlace, F],
    ] as const)
      for (const o of near) {
        if (o <= s || facts.week[o] === facts.week[s]) continue;
        for (let who = 0; who < n; who += 1)
          if (able[who * S + s] && able[who * S + o]) exclude(cell(who, s), cell(who, o));
      }

  /** By week: what an adult may miss at most, and meters of how many adult-weeks of its block miss more than so much. */
  const shorts: { worst: number; above: [minutes: number, meter: number][] }[] = [];
  for (const weeks of held.blocks) {
    const missed = weeks
      .flatMap((w) => [...facts.promised.keys()].map((a) => held.missed(a, w)))
      .filter((minutes) => minutes > 0);
    const above = [...new Set([0, ...missed])].map((minutes): [number, number] => {
      const many = missed.filter((other) => other > minutes + 1e-9).length;
      return [minutes, many > 0 ? meter(WITHIN, -none, many, 'less') : -1];
    });
    for (const w of weeks) shorts[w] = { worst: Math.max(0, ...missed), above };
  }
  const mayMiss = (_: number, w: number, minutes: number) => minutes <= shorts[w]!.worst + 1e-9;

  const lists: { family: number; week: number; ways: Way[] }[] = [];
  let count = 0;
  for (let family = 0; family < F; family += 1)
    for (let week = 0; week < W; week += 1) {
      const ways = waysOf(facts, family, week, mayMiss);
      count += ways?.length ?? 0;
      if (ways === null || ways.length === 0 || count > MOST_WAYS) return null;
      lists.push({ family, week, ways });
    }

  const amountsOf = () => {
    const amounts: Amounts = new Map();
    const add = (m: number, amount: number) => {
      if (m >= 0 && amount !== 0) amounts.set(m, (amounts.get(m) ?? 0) + amount);
    };
    return { amounts, add };
  };
  const change = (was: number | undefined) => (was ? -1 : 1);

  function amountsOfWay(f: number, w: number, way: Way): Amounts {
    const { amounts, add } = amountsOf();
    for (const s of way.places) {
      add(ratio[s]!, facts.weight[f]!);
      add(capacity[s]!, facts.children[f]!);
      add(changes, change(facts.wasPlace[f * S + s]));
      for (const m of apart.get(placeCell(f, s)) ?? []) add(m, 1);
    }
    for (const [a, s] of way.duties) {
      add(ratio[s]!, -facts.childrenPerAdult);
      add(adults[s]!, 1);
      if (facts.lead[a]) add(leads[s]!, 1);
      if (facts.host[s] === f) add(hosts[s]!, 1);
      add(loads[f]!, minutes[s]! / share[f]! / MINUTES);
      add(totals.duty, minutes[s]! / MINUTES);
      add(changes, change(facts.wasDuty[a * S + s]));
      add(allDuties[a]!, 1);
      for (const m of apart.get(dutyCell(a, s)) ?? []) add(m, 1);
    }
    for (const s of new Set([...way.places, ...way.duties.map(([, s]) => s)]))
      for (const m of [adults[s]!, leads[s]!, hosts[s]!, onCall[s]!]) add(m, USED);
    for (const a of facts.adultsOf[f]!) {
      const busyAt = new Set(way.duties.flatMap(([who, s]) => (who === a ? [...overlapping[s]!] : [])));
      const restful = way.places.filter((s) => !busyAt.has(s));
      const rest = restful.reduce((sum, s) => sum + minutes[s]!, 0);
      add(totals.rest, rest / MINUTES);
      for (const s of restful) add(totals.practice, facts.practiceMinutes[a * S + s]! / MINUTES);
      const { worst, above } = shorts[w]!;
      const missed = facts.promised[a]! - rest;
      for (const [limit, m] of above) if (missed > limit + 1e-9) add(m, 1);
      for (const s of facts.sessionsOf[w]!) {
        const lost = restful.reduce((sum, o) => sum + (overlapping[s]!.includes(o) ? minutes[o]! : 0), 0);
        const short = (limit: number) => missed <= limit + 1e-9 && missed + lost > limit + 1e-9;
        if (busyAt.has(s) || short(worst) || above.some(([limit]) => short(limit))) add(busy[a * S + s]!, 1);
      }
    }
    return amounts;
  }

  function amountsOfOnCall(s: number, a: number): Amounts {
    const { amounts, add } = amountsOf();
    if (a < 0) return amounts;
    add(onCall[s]!, 1);
    for (const o of overlapping[s]!) add(busy[a * S + o]!, o === s ? ON_CALL : 1);
    add(loads[familyOf[a]!]!, (minutes[s]! * facts.onCallLoad) / share[familyOf[a]!]! / MINUTES);
    add(changes, change(facts.wasBackup[a * S + s]));
    return amounts;
  }

  /** Whether a plan with the other value stays as good with this one instead. */
  function serves(one: Amounts, other: Amounts): boolean {
    for (const m of new Set([...one.keys(), ...other.keys()])) {
      const [a, b] = [one.get(m) ?? 0, other.get(m) ?? 0];
      if (a === b) continue;
      if (kind[m] === WITHIN) {
        if (liked[m] === 'same' || (liked[m] === 'less' ? a > b : a < b)) return false;
      } else if (Math.floor(a / USED) > Math.floor(b / USED) || a % USED < b % USED) return false;
    }
    return true;
  }

  /** Without those that another one serves for. */
  function worthKeeping<T extends { amounts: Amounts }>(all: T[]): T[] {
    const kept: T[] = [];
    for (const one of all) {
      if (kept.some((other) => serves(other.amounts, one.amounts))) continue;
      for (let k = kept.length - 1; k >= 0; k -= 1)
        if (serves(one.amounts, kept[k]!.amounts)) kept.splice(k, 1);
      kept.push(one);
    }
    return kept;
  }

  const items: Item[] = [];
  const values = [0];
  const entries = [0];
  const meterOf: number[] = [];
  const amount: number[] = [];
  const addChoice = (all: { item: Item; amounts: Amounts }[]) => {
    for (const { item, amounts } of all) {
      items.push(item);
      for (const [m, sum] of amounts) {
        meterOf.push(m);
        amount.push(sum);
      }
      entries.push(meterOf.length);
    }
    values.push(items.length);
  };
  for (const { family, week, ways } of lists) {
    const all = ways.map((way) => ({
      item: { family, week, way },
      amounts: amountsOfWay(family, week, way),
    }));
    addChoice(all.length > MOST_COMPARED ? all : worthKeeping(all));
  }
  if (backupsPerSession > 0)
    for (const s of sessions) {
      const must = [...facts.backupAble[s]!].filter((a) => facts.mustBackup[a * S + s]);
      for (let b = 0; b < backupsPerSession; b += 1) {
        const who = must[b] === undefined ? [-1, ...facts.backupAble[s]!] : [must[b]!];
        addChoice(who.map((a) => ({ item: { session: s, adult: a }, amounts: amountsOfOnCall(s, a) })));
      }
    }

  const meters: Meters = {
    kind: Uint8Array.from(kind),
    low: Float64Array.from(low),
    high: Float64Array.from(high),
  };
  const C = values.length - 1;
  return {
    choices: {
      values: Int32Array.from(values),
      entries: Int32Array.from(entries),
      meter: Int32Array.from(meterOf),
      amount: Float64Array.from(amount),
      group: Int32Array.from({ length: C }, (_, g) => {
        const item = items[values[g]!]!;
        return 'way' in item ? item.week : facts.week[item.session]!;
      }),
    },
    meters,
    nearest: (plan) => {
      const chosen = new Int32Array(C);
      const taken = new Set<number>();
      for (let g = 0; g < C; g += 1) {
        let [best, least] = [values[g]!, none];
        for (let v = values[g]!; v < values[g + 1]!; v += 1) {
          const item = items[v]!;
          const off =
            'way' in item ? unlike(plan, item.family, item.week, item.way) : notOnCall(plan, item, taken);
          if (off < least) [best, least] = [v, off];
        }
        chosen[g] = best;
        const item = items[best]!;
        if ('adult' in item && item.adult >= 0) taken.add(item.adult * S + item.session);
      }
      return chosen;
    },
    cells: (chosen) => {
      const cells = {
        duty: new Uint8Array(A * S),
        backup: new Uint8Array(A * S),
        place: new Uint8Array(F * S),
      };
      for (const v of chosen) {
        const item = items[v]!;
        if ('way' in item) {
          for (const s of item.way.places) cells.place[item.family * S + s] = 1;
          for (const [a, s] of item.way.duties) cells.duty[a * S + s] = 1;
        } else if (item.adult >= 0) cells.backup[item.adult * S + item.session] = 1;
      }
      return cells;
    },
    limitLoads: (lightest, heaviest) => {
      for (const m of loads) {
        if (m < 0) continue;
        meters.low[m] = lightest / MINUTES;
        meters.high[m] = heaviest / MINUTES;
      }
    },
    limitTotal: (total, limit) => {
      (total === 'duty' ? meters.high : meters.low)[totals[total]] = limit / MINUTES;
    },
  };

  /** In how many cells a way differs from a plan. */
  function unlike(plan: Cells, f: number, w: number, way: Way): number {
    let off = 0;
    for (const s of facts.sessionsOf[w]!) {
      off += Number(way.places.includes(s) !== (plan.place[f * S + s] === 1));
      for (const a of facts.adultsOf[f]!)
        off += Number(way.duties.some(([who, d]) => who === a && d === s) !== (plan.duty[a * S + s] === 1));
    }
    return off;
  }

  function notOnCall(
    plan: Cells,
    { session, adult }: { session: number; adult: number },
    taken: Set<number>,
  ) {
    if (adult < 0) return 1;
    return plan.backup[adult * S + session] === 1 && !taken.has(adult * S + session) ? 0 : 2;
  }
}
