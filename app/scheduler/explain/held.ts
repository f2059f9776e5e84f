import { at, upTo } from '../at.ts';
import type { Model } from '../model.ts';
import type { Rota } from '../rota.ts';
import { settledSessions } from '../settled.ts';

export type Items = Pick<Rota, 'duties' | 'backups' | 'places' | 'open'>;

/** Who holds what in a rota, by position. */
export interface Held {
  duties: Set<number>[];
  onCall: Set<number>[];
  places: Set<number>[];
  slots: Map<number, number>;
  /** Sessions at which nothing is left to decide. */
  settled: Set<number>;
}

export function whoHolds(model: Model, rota: Items): Held {
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

export function dutiesAt(held: Held, s: number): number {
  return held.duties.filter((set) => set.has(s)).length;
}

/** Who is placed at a session: children, and what they weigh. */
export function present(model: Model, held: Held, s: number): { children: number; weight: number } {
  const there = model.families.filter((_, f) => at(held.places, f).has(s));
  return {
    children: there.reduce((sum, { children }) => sum + children, 0),
    weight: there.reduce((sum, { weight }) => sum + weight, 0),
  };
}

export function hasPlaceLeft(model: Model, held: Held, f: number, s: number): boolean {
  const weekOf = (p: number) => at(model.sessions, p).week;
  const own = [...at(held.places, f)].filter((p) => weekOf(p) === weekOf(s));
  return own.length < at(model.families, f).maxPlaces;
}

export function isElsewhere(model: Model, held: Held, f: number, s: number): boolean {
  return [...at(held.places, f)].some((p) =>
    model.together.some((set) => set.includes(s) && set.includes(p)),
  );
}

export function isFull(model: Model, held: Held, f: number, s: number): boolean {
  return present(model, held, s).children + at(model.families, f).children > at(model.sessions, s).capacity;
}

/** Whether an adult has a duty or is on call at the time of a session. */
export function isBusy(model: Model, held: Held, a: number, s: number): boolean {
  return [...at(held.duties, a), ...at(held.onCall, a)].some(
    (d) => d === s || model.together.some((set) => set.includes(s) && set.includes(d)),
  );
}

/** Whether a session gives an adult time to themselves. */
export function restores(model: Model, held: Held, a: number, s: number): boolean {
  return at(held.places, at(model.adults, a).family).has(s) && !isBusy(model, held, a, s);
}

/** What an adult lacks in a week of what was promised, in minutes; below 0 for more. */
export function missingIn(model: Model, held: Held, a: number, week: number): number {
  const minutes = sessionsIn(model, week).reduce(
    (sum, s) => (restores(model, held, a, s) ? sum + at(model.sessions, s).minutes : sum),
    0,
  );
  return at(model.adults, a).promised - minutes;
}

export function sessionsIn(model: Model, week: number): number[] {
  return upTo(model.sessions.length).filter((s) => at(model.sessions, s).week === week);
}
