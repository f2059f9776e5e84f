import { NEAR, USED } from './choices.ts';
import type { Facts } from './facts.ts';
import { type Amounts, ON_CALL, type WayMeters } from './way-meters.ts';
import type { Way } from './ways.ts';

/** Minutes that weigh like a child too many. */
export const MINUTES = 10;

/** What one family's way to spend a week adds to each meter. */
export function amountsOfWay(facts: Facts, on: WayMeters, f: number, w: number, way: Way): Amounts {
  const { S, minutes, share, overlapping } = facts;
  const { amounts, add } = sums();
  for (const s of way.places) {
    const c = f * S + s;
    add(on.ratio[s]!, facts.weight[f]!);
    add(on.capacity[s]!, facts.children[f]!);
    add(on.changes, facts.wasPlace[c] ? -1 : 1);
    for (const m of on.apart.place.get(c) ?? []) add(m, 1);
  }
  for (const [a, s] of way.duties) {
    const c = a * S + s;
    add(on.ratio[s]!, -facts.childrenPerAdult);
    add(on.adults[s]!, 1);
    if (facts.lead[a]) add(on.leads[s]!, 1);
    if (facts.host[s] === f) add(on.hosts[s]!, 1);
    add(on.loads[f]!, minutes[s]! / share[f]! / MINUTES);
    add(on.totals.duty, minutes[s]! / MINUTES);
    add(on.changes, facts.wasDuty[c] ? -1 : 1);
    add(on.allDuties[a]!, 1);
    for (const m of on.apart.duty.get(c) ?? []) add(m, 1);
  }
  for (const s of new Set([...way.places, ...way.duties.map(([, s]) => s)]))
    for (const m of [on.adults[s]!, on.leads[s]!, on.hosts[s]!, on.onCall[s]!]) add(m, USED);
  for (const a of facts.adultsOf[f]!) {
    const busyAt = new Set(way.duties.flatMap(([who, s]) => (who === a ? [...overlapping[s]!] : [])));
    const restful = way.places.filter((s) => !busyAt.has(s));
    const rest = restful.reduce((sum, s) => sum + minutes[s]!, 0);
    for (const { weeks, over, meter } of on.short)
      if (facts.promised[a]! - rest > over + NEAR && weeks.includes(w)) add(meter, 1);
    add(on.totals.rest, rest / MINUTES);
    for (const s of restful) add(on.totals.practice, facts.practiceMinutes[a * S + s]! / MINUTES);
    for (const s of facts.sessionsOf[w]!) {
      if (on.busy[a * S + s]! < 0) continue;
      const lost = restful.reduce((sum, o) => sum + (overlapping[s]!.includes(o) ? minutes[o]! : 0), 0);
      const missed = Math.max(0, facts.promised[a]! - rest + lost);
      if (busyAt.has(s) || !on.mayMiss(a, w, missed)) add(on.busy[a * S + s]!, 1);
    }
  }
  return amounts;
}

/** What an adult on call at a session adds to each meter; −1: nobody. */
export function amountsOfOnCall(facts: Facts, on: WayMeters, s: number, a: number): Amounts {
  const { S, minutes, share, familyOf, overlapping, onCallLoad } = facts;
  const { amounts, add } = sums();
  if (a < 0) return amounts;
  const f = familyOf[a]!;
  add(on.onCall[s]!, 1);
  for (const o of overlapping[s]!) add(on.busy[a * S + o]!, o === s ? ON_CALL : 1);
  add(on.loads[f]!, (minutes[s]! * onCallLoad) / share[f]! / MINUTES);
  add(on.changes, facts.wasBackup[a * S + s] ? -1 : 1);
  return amounts;
}

function sums() {
  const amounts: Amounts = new Map();
  const add = (m: number, amount: number) => {
    if (m >= 0 && amount !== 0) amounts.set(m, (amounts.get(m) ?? 0) + amount);
  };
  return { amounts, add };
}
