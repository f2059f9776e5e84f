import type { Cells } from './board.ts';
import type { Choices, Meters } from './choices.ts';
import type { Facts } from './facts.ts';
import { amountsOfOnCall, amountsOfWay, MINUTES } from './way-amounts.ts';
import { type Amounts, type Concern, type Held, type WayMeters, wayMeters } from './way-meters.ts';
import { type FamilyWeek, type Way, waysOf, waysOfAll } from './ways.ts';

/** Most ways to choose among: a step looks at a good part of them. */
const MOST_WAYS = 40_000;
/** Ways of one family and week up to which each is compared with each. */
const MOST_COMPARED = 1_000;

/** The sums over all families that levels 7 to 9 are about, in minutes. */
export type Total = 'practice' | 'rest' | 'duty';

type OnCall = { session: number; adult: number };
/** What one value stands for. */
type Item = { family: number; week: number; way: Way } | OnCall;
export type Value = { item: Item; amounts: Amounts };
/** One choice: of how a family spends a week, or of who is on call. */
export type Choice = { week: number; all: Value[] };

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
 * @param mostWays ways up to which they are compared and chosen among
 * @returns null where there are more
 */
export function wayChoices(
  facts: Facts,
  held: Held,
  concern: Concern,
  mostWays = MOST_WAYS,
): WayChoices | null {
  const lists = waysOfAll(facts, mostWays, (f, w) => waysOf(facts, f, w, held.mayMiss));
  if (lists === null || lists.some(({ ways }) => ways.length === 0)) return null;
  const on = wayMeters(facts, held, concern);
  const { S, backupsPerSession } = facts;
  const choices = lists.map((list): Choice => {
    const all = valuesOf(facts, on, list);
    return { week: list.week, all: all.length > MOST_COMPARED ? all : worthKeeping(all, on.serves) };
  });
  for (let s = 0; s < S; s += 1) {
    const able = facts.backupAble[s]!;
    const must = able.filter((a) => facts.mustBackup[a * S + s]);
    for (let b = 0; b < Math.min(backupsPerSession, able.length); b += 1) {
      const who = must[b] === undefined ? [-1, ...able] : [must[b]!];
      const all = who.map((a) => ({
        item: { session: s, adult: a },
        amounts: amountsOfOnCall(facts, on, s, a),
      }));
      choices.push({ week: facts.week[s]!, all });
    }
  }
  return choicesOf(facts, on, choices);
}

export function valuesOf(facts: Facts, on: WayMeters, { family, week, ways }: FamilyWeek): Value[] {
  return ways.map((way) => ({
    item: { family, week, way },
    amounts: amountsOfWay(facts, on, family, week, way),
  }));
}

export function choicesOf(facts: Facts, on: WayMeters, all: Choice[]): WayChoices {
  const items: Item[] = [];
  const values = [0];
  const entries = [0];
  const meter: number[] = [];
  const amount: number[] = [];
  const group: number[] = [];
  for (const choice of all) {
    for (const { item, amounts } of choice.all) {
      items.push(item);
      for (const [m, sum] of amounts) {
        meter.push(m);
        amount.push(sum);
      }
      entries.push(meter.length);
    }
    values.push(items.length);
    group.push(choice.week);
  }
  return {
    choices: {
      values: Int32Array.from(values),
      entries: Int32Array.from(entries),
      meter: Int32Array.from(meter),
      amount: Float64Array.from(amount),
      group: Int32Array.from(group),
    },
    meters: on.meters,
    nearest: (plan) => {
      const taken = new Set<string>();
      return Int32Array.from(group, (_, g) => {
        let [best, least] = [values[g]!, Number.POSITIVE_INFINITY];
        for (let v = values[g]!; v < values[g + 1]!; v += 1) {
          const off = unlike(facts, plan, items[v]!, taken);
          if (off < least) [best, least] = [v, off];
        }
        const item = items[best]!;
        if (!('way' in item)) taken.add(nameOf(item));
        return best;
      });
    },
    cells: (chosen) =>
      cellsOf(
        facts,
        Array.from(chosen, (v) => items[v]!),
      ),
    limitLoads: (lightest, heaviest) => {
      for (const m of on.loads) {
        if (m < 0) continue;
        on.meters.low[m] = lightest / MINUTES;
        on.meters.high[m] = heaviest / MINUTES;
      }
    },
    limitTotal: (total, limit) => {
      const { low, high } = on.meters;
      (total === 'duty' ? high : low)[on.totals[total]] = limit / MINUTES;
    },
  };
}

/** Without those that another one serves for. */
function worthKeeping<T extends { amounts: Amounts }>(
  all: T[],
  serves: (one: Amounts, other: Amounts) => boolean,
): T[] {
  const kept: T[] = [];
  for (const one of all) {
    if (kept.some((other) => serves(other.amounts, one.amounts))) continue;
    for (let k = kept.length - 1; k >= 0; k -= 1)
      if (serves(one.amounts, kept[k]!.amounts)) kept.splice(k, 1);
    kept.push(one);
  }
  return kept;
}

function nameOf({ session, adult }: OnCall): string {
  return `${session} ${adult}`;
}

/** In how many cells a value differs from a plan, whose people on call that are taken do not count again. */
function unlike(facts: Facts, plan: Cells, item: Item, taken: Set<string>): number {
  const { S, sessionsOf, adultsOf } = facts;
  if (!('way' in item)) {
    if (item.adult < 0) return 1;
    return plan.backup[item.adult * S + item.session] === 1 && !taken.has(nameOf(item)) ? 0 : 2;
  }
  const { family, week, way } = item;
  let off = 0;
  for (const s of sessionsOf[week]!) {
    off += Number(way.places.includes(s) !== (plan.place[family * S + s] === 1));
    for (const a of adultsOf[family]!)
      off += Number(way.duties.some(([who, d]) => who === a && d === s) !== (plan.duty[a * S + s] === 1));
  }
  return off;
}

function cellsOf({ S, A, F }: Facts, items: Item[]): Cells {
  const cells = {
    duty: new Uint8Array(A * S),
    backup: new Uint8Array(A * S),
    place: new Uint8Array(F * S),
  };
  for (const item of items) {
    if (!('way' in item)) {
      if (item.adult >= 0) cells.backup[item.adult * S + item.session] = 1;
      continue;
    }
    for (const s of item.way.places) cells.place[item.family * S + s] = 1;
    for (const [a, s] of item.way.duties) cells.duty[a * S + s] = 1;
  }
  return cells;
}
