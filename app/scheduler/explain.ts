import { at, upTo } from './at.ts';
import { buildModel, type Model } from './model.ts';
import type { Problem } from './problem.ts';
import type { Rota } from './rota.ts';
import { settledSessions } from './settled.ts';

/** Why an adult does not take an open slot; `free` when nothing stands in the way. */
export type SlotReason =
  | 'exempt'
  | 'ruledOut'
  | 'unavailable'
  | 'protectedPractice'
  | 'excludedVenue'
  | 'otherDuty'
  | 'weeklyLimit'
  | 'totalLimit'
  | 'restBetween'
  | 'placesPerWeek'
  | 'otherPlace'
  | 'noRoom'
  | 'notLead'
  | 'free';

/** Why a session of the week does not restore an adult. */
export type ShortfallReason =
  | 'fewSessions'
  | 'settled'
  | 'excludedVenue'
  | 'ruledOut'
  | 'placesPerWeek'
  | 'otherPlace'
  | 'ownDuty'
  | 'full'
  | 'noHost'
  | 'noAdults'
  | 'free';

/** Data for the views to word; it counts people and never compares them. */
export type Explanation =
  | { kind: 'openSlot'; session: string; adults: number; reasons: { reason: SlotReason; adults: number }[] }
  | {
      kind: 'shortfall';
      adult: string;
      /** ISO week, such as 2026-W49. */
      week: string;
      minutesMissing: number;
      /** How many sessions of that week each reason concerns; `fewSessions` counts all sessions of the week. */
      reasons: { reason: ShortfallReason; sessions: number }[];
    };

type Items = Pick<Rota, 'duties' | 'backups' | 'places' | 'open'>;

/** Who holds what in a rota, by position. */
interface Held {
  duties: Set<number>[];
  onCall: Set<number>[];
  places: Set<number>[];
  slots: Map<number, number>;
  /** Sessions at which nothing is left to decide. */
  settled: Set<number>;
}

/**
 * Why slots stayed open and adults miss minutes: for each open slot how many adults each rule keeps from it (the first
 * that applies in the order of `SlotReason`), for each shortfall what each other session of the week lacks.
 * @param rota a valid rota of the problem; an infeasible one gives no explanations
 */
export function explain(problem: Problem, rota: Items & Pick<Rota, 'status'>): Explanation[] {
  if (rota.status === 'infeasible') return [];
  const model = buildModel(problem);
  const held = whoHolds(model, rota);
  const slots = [...held.slots].map(([s, adults]): Explanation => {
    const reasons = count(
      upTo(model.adults.length)
        .filter((a) => !at(held.duties, a).has(s))
        .map((a) => slotReason(model, held, a, s)),
    );
    return {
      kind: 'openSlot',
      session: at(model.sessions, s).id,
      adults,
      reasons: reasons.map(([reason, adults]) => ({ reason, adults })),
    };
  });
  const shortfalls = model.adults.flatMap((_, a) =>
    upTo(model.weeks.length).flatMap((w) => explainShortfall(model, held, a, w)),
  );
  return [...slots, ...shortfalls];
}

/**
 * For every adult who is not on duty at a session: what stands in the way of their taking it as the rota is now, `free`
 * when nothing does.
 * @param session an id of the problem; an unknown one gives an empty list
 */
export function whoCouldTake(
  problem: Problem,
  rota: Items,
  session: string,
): { adult: string; reason: SlotReason }[] {
  const model = buildModel(problem);
  const held = whoHolds(model, rota);
  const s = model.sessions.findIndex(({ id }) => id === session);
  if (s === -1) return [];
  return upTo(model.adults.length)
    .filter((a) => !at(held.duties, a).has(s))
    .map((a) => ({ adult: at(model.adults, a).id, reason: slotReason(model, held, a, s) }));
}

function whoHolds(model: Model, rota: Items): Held {
  const find = (list: { id: string }[]) => new Map(list.map(({ id }, i) => [id, i]));
  const [adults, families, sessions] = [find(model.adults), find(model.families), find(model.sessions)];
  const sets = (size: number, items: { who: number | undefined; session: string }[]) => {
    const by = upTo(size).map(() => new Set<number>());
    for (const { who, session } of items) by[who ?? -1]?.add(sessions.get(session) ?? -1);
    return by;
  };
  return {
    duties: sets(
      adults.size,
      rota.duties.map((d) => ({ who: adults.get(d.adult), session: d.session })),
    ),
    onCall: sets(
      adults.size,
      rota.backups.map((b) => ({ who: adults.get(b.adult), session: b.session })),
    ),
    places: sets(
      families.size,
      rota.places.map((p) => ({ who: families.get(p.family), session: p.session })),
    ),
    slots: new Map(rota.open.map((o) => [sessions.get(o.session) ?? -1, o.adults])),
    settled: new Set([...settledSessions(model.problem)].map((id) => sessions.get(id) ?? -1)),
  };
}

function slotReason(model: Model, held: Held, a: number, s: number): SlotReason {
  const adult = at(model.adults, a);
  const family = at(model.families, adult.family);
  const session = at(model.sessions, s);
  const S = model.sessions.length;
  const duties = [...at(held.duties, a)];
  if (adult.exempt) return 'exempt';
  if (model.fixed.noDuties.some(([who, where]) => who === a && where === s)) return 'ruledOut';
  if (at(model.unavailable, a * S + s) === 1) return 'unavailable';
  if (at(model.practising, a * S + s) === 1) return 'protectedPractice';
  const barred = model.fixed.noPlaces.some(([who, where]) => who === adult.family && where === s);
  if (family.comeAlong && at(model.excluded, adult.family * S + s) === 1) return 'excludedVenue';
  if (family.comeAlong && barred) return 'ruledOut';
  const together = (other: number) => model.together.some((set) => set.includes(s) && set.includes(other));
  if ([...duties, ...at(held.onCall, a)].some(together)) return 'otherDuty';
  if (duties.filter((d) => at(model.sessions, d).week === session.week).length >= adult.maxDutiesPerWeek)
    return 'weeklyLimit';
  if (adult.maxDuties !== null && duties.length >= adult.maxDuties) return 'totalLimit';
  if (duties.some((d) => model.tooClose.some((set) => set.includes(s) && set.includes(d))))
    return 'restBetween';
  if (family.comeAlong && !at(held.places, adult.family).has(s)) {
    if (!hasPlaceLeft(model, held, adult.family, s)) return 'placesPerWeek';
    if (isElsewhere(model, held, adult.family, s)) return 'otherPlace';
    if (isFull(model, held, adult.family, s) || needsMoreAdults(model, held, adult.family, s))
      return 'noRoom';
  }
  const hasLead =
    session.staff > 0 || model.adults.some(({ lead }, other) => lead && at(held.duties, other).has(s));
  return session.needsLead && !hasLead && !adult.lead && (held.slots.get(s) ?? 0) < 2 ? 'notLead' : 'free';
}

/** Whether the children of an adult who takes a slot, or comes beside where none is open, are more than all adults may hold. */
function needsMoreAdults(model: Model, held: Held, f: number, s: number): boolean {
  const slots = held.slots.get(s) ?? 0;
  const adults = at(model.sessions, s).staff + dutiesAt(held, s) + Math.max(slots, 1);
  const weight = present(model, held, s).weight + at(model.families, f).weight;
  return weight > model.problem.rules.childrenPerAdult * adults + 1e-9;
}

function dutiesAt(held: Held, s: number): number {
  return held.duties.filter((set) => set.has(s)).length;
}

function hasPlaceLeft(model: Model, held: Held, f: number, s: number): boolean {
  const weekOf = (p: number) => at(model.sessions, p).week;
  const own = [...at(held.places, f)].filter((p) => weekOf(p) === weekOf(s));
  return own.length < at(model.families, f).maxPlaces;
}

function isElsewhere(model: Model, held: Held, f: number, s: number): boolean {
  return [...at(held.places, f)].some((p) =>
    model.together.some((set) => set.includes(s) && set.includes(p)),
  );
}

function isFull(model: Model, held: Held, f: number, s: number): boolean {
  return present(model, held, s).children + at(model.families, f).children > at(model.sessions, s).capacity;
}

/** Who is placed at a session: children, and what they weigh. */
function present(model: Model, held: Held, s: number): { children: number; weight: number } {
  const there = model.families.filter((_, f) => at(held.places, f).has(s));
  return {
    children: there.reduce((sum, { children }) => sum + children, 0),
    weight: there.reduce((sum, { weight }) => sum + weight, 0),
  };
}

function explainShortfall(model: Model, held: Held, a: number, week: number): Explanation[] {
  const adult = at(model.adults, a);
  const inWeek = upTo(model.sessions.length).filter((s) => at(model.sessions, s).week === week);
  const busy = (s: number) =>
    [...at(held.duties, a), ...at(held.onCall, a)].some(
      (d) => d === s || model.together.some((set) => set.includes(s) && set.includes(d)),
    );
  const restores = (s: number) => at(held.places, adult.family).has(s) && !busy(s);
  const minutes = (list: number[]) => list.reduce((sum, s) => sum + at(model.sessions, s).minutes, 0);
  const missing = adult.promised - minutes(inWeek.filter(restores));
  if (missing <= 0) return [];
  const others = inWeek.filter((s) => !restores(s));
  const reasons = count(others.map((s) => shortfallReason(model, held, a, s, busy(s)))).map(
    ([reason, sessions]) => ({ reason, sessions }),
  );
  const few =
    minutes(inWeek) < adult.promised ? [{ reason: 'fewSessions' as const, sessions: inWeek.length }] : [];
  return [
    {
      kind: 'shortfall',
      adult: adult.id,
      week: at(model.weeks, week),
      minutesMissing: missing,
      reasons: [...few, ...reasons],
    },
  ];
}

function shortfallReason(model: Model, held: Held, a: number, s: number, busy: boolean): ShortfallReason {
  const f = at(model.adults, a).family;
  const family = at(model.families, f);
  const session = at(model.sessions, s);
  if (held.settled.has(s)) return busy ? 'ownDuty' : 'settled';
  if (at(model.excluded, f * model.sessions.length + s) === 1) return 'excludedVenue';
  if (model.fixed.noPlaces.some(([who, where]) => who === f && where === s)) return 'ruledOut';
  if (busy) return 'ownDuty';
  if (!hasPlaceLeft(model, held, f, s)) return 'placesPerWeek';
  if (isElsewhere(model, held, f, s)) return 'otherPlace';
  if (isFull(model, held, f, s)) return 'full';
  const duties = dutiesAt(held, s);
  const slots = held.slots.get(s) ?? 0;
  const { children, weight } = present(model, held, s);
  if (duties + slots + children === 0) return hasNoHost(model, held, s) ? 'noHost' : 'noAdults';
  const adults = session.staff + duties + slots;
  return weight + family.weight > model.problem.rules.childrenPerAdult * adults ? 'noAdults' : 'free';
}

/** Whether a session that does not take place is at a home of which nobody could be on duty; others would first need adults. */
function hasNoHost(model: Model, held: Held, s: number): boolean {
  const { host } = at(model.sessions, s);
  return (
    host !== null && at(model.families, host).adults.every((a) => slotReason(model, held, a, s) !== 'free')
  );
}

function count<T>(reasons: T[]): [T, number][] {
  const counted = new Map<T, number>();
  for (const reason of reasons) counted.set(reason, (counted.get(reason) ?? 0) + 1);
  return [...counted].sort((a, b) => b[1] - a[1]);
}
