import { buildModel, type Model, type Pair } from '#app/scheduler/model.ts';
import { overlaps } from '#app/scheduler/overlap.ts';
import type { Problem } from '#app/scheduler/problem.ts';

/** A sheet of paper with names written into sessions, and who may still be written where. */
export class PaperRota {
  readonly model: Model;
  private readonly duties: Set<number>[];
  private readonly backups: Set<number>[];
  private readonly places: Set<number>[];
  /** Slots left for somebody who is still to be found, by session. */
  private readonly slots: number[];
  /** The same by session, since most questions are asked of one session. */
  private readonly bySession: { duties: Set<number>; backups: Set<number>; places: Set<number> }[];
  /** By session: sessions too near for two duties of one adult. */
  private readonly near: Set<number>[];
  private readonly placesInWeek: Map<number, number>[];
  private readonly barred: Record<'duty' | 'backup' | 'place', Set<string>>;

  constructor(problem: Problem) {
    this.model = buildModel(problem);
    const { adults, families, sessions, fixed } = this.model;
    this.duties = adults.map(() => new Set());
    this.backups = adults.map(() => new Set());
    this.places = families.map(() => new Set());
    this.slots = sessions.map(() => 0);
    this.bySession = sessions.map(() => ({ duties: new Set(), backups: new Set(), places: new Set() }));
    this.near = sessions.map(() => new Set());
    for (const near of this.model.tooClose)
      for (const s of near) for (const other of near) this.near[s]?.add(other);
    this.placesInWeek = families.map(() => new Map());
    const keys = (pairs: Pair[]) => new Set(pairs.map(([who, s]) => `${who} ${s}`));
    this.barred = { duty: keys(fixed.noDuties), backup: keys(fixed.noBackups), place: keys(fixed.noPlaces) };
  }

  onDuty(s: number): number[] {
    return [...(this.bySession[s]?.duties ?? [])];
  }

  onCall(s: number): number[] {
    return [...(this.bySession[s]?.backups ?? [])];
  }

  placed(s: number): number[] {
    return [...(this.bySession[s]?.places ?? [])];
  }

  hasPlace(f: number, s: number): boolean {
    return this.places[f]?.has(s) === true;
  }

  slotsAt(s: number): number {
    return this.slots[s] ?? 0;
  }

  isOpen(s: number): boolean {
    return this.onDuty(s).length + this.placed(s).length + this.slotsAt(s) > 0;
  }

  placesIn(f: number, week: number): number {
    return this.placesInWeek[f]?.get(week) ?? 0;
  }

  mayServe(a: number, s: number): boolean {
    const { model } = this;
    const [adult, session] = [model.adults[a], model.sessions[s]];
    if (!adult || !session || this.duties[a]?.has(s) || !this.isFree(a, s, 'duty')) return false;
    const held = [...(this.duties[a] ?? [])];
    if (held.filter((o) => model.sessions[o]?.week === session.week).length >= adult.maxDutiesPerWeek)
      return false;
    if (adult.maxDuties !== null && held.length >= adult.maxDuties) return false;
    if (held.some((other) => this.near[s]?.has(other))) return false;
    const comes = model.families[adult.family]?.comeAlong === true && !this.hasPlace(adult.family, s);
    return !comes || this.mayCome(adult.family, s);
  }

  /** Writes an adult down for a duty, and the children who come along for a place. */
  serve(a: number, s: number): void {
    const family = this.model.adults[a]?.family ?? 0;
    this.duties[a]?.add(s);
    this.bySession[s]?.duties.add(a);
    if (this.model.families[family]?.comeAlong && !this.hasPlace(family, s)) this.come(family, s);
  }

  mayStandBy(a: number, s: number): boolean {
    return this.onCall(s).length < this.model.problem.rules.backupsPerSession && this.isFree(a, s, 'backup');
  }

  standBy(a: number, s: number): void {
    this.backups[a]?.add(s);
    this.bySession[s]?.backups.add(a);
  }

  /** Whether a family's children can come as far as time, venue, the week's most and the room go. */
  mayCome(f: number, s: number): boolean {
    const { model } = this;
    const [family, session] = [model.families[f], model.sessions[s]];
    if (!family || !session || this.hasPlace(f, s) || this.barred.place.has(`${f} ${s}`)) return false;
    if (model.excluded[f * model.sessions.length + s] === 1) return false;
    if (this.placesIn(f, session.week) >= family.maxPlaces) return false;
    if ([...(this.places[f] ?? [])].some((o) => this.overlap(o, s))) return false;
    const children = this.placed(s).reduce((sum, g) => sum + (model.families[g]?.children ?? 0), 0);
    return children + family.children <= session.capacity;
  }

  come(f: number, s: number): void {
    const week = this.model.sessions[s]?.week ?? 0;
    this.places[f]?.add(s);
    this.bySession[s]?.places.add(f);
    this.placesInWeek[f]?.set(week, this.placesIn(f, week) + 1);
  }

  /** Whether those present, and the slots left open, are enough for one more family. */
  canHold(f: number, s: number): boolean {
    const weight = this.weightAt(s) + (this.model.families[f]?.weight ?? 0);
    return this.adultsFor(weight) <= this.present(s) + this.slotsAt(s);
  }

  /** Adults beyond those present that the rules ask for. */
  missing(s: number): number {
    const needed = Math.max(this.model.sessions[s]?.minAdults ?? 1, this.adultsFor(this.weightAt(s)));
    return Math.max(0, needed - this.present(s), this.needsLead(s) ? 1 : 0);
  }

  /** Whether one of those still missing must be a lead. */
  needsLead(s: number): boolean {
    const session = this.model.sessions[s];
    if (!session?.needsLead || session.staff > 0) return false;
    return !this.onDuty(s).some((a) => this.model.adults[a]?.lead);
  }

  needsHost(s: number): boolean {
    const host = this.model.sessions[s]?.host ?? null;
    return host !== null && !this.onDuty(s).some((a) => this.model.adults[a]?.family === host);
  }

  /** Leaves a slot for every adult still missing. */
  leaveOpen(s: number): void {
    this.slots[s] = this.missing(s);
  }

  items() {
    const { adults, families, sessions } = this.model;
    const adultItems = (held: Set<number>[]) =>
      adults.flatMap(({ id }, a) =>
        [...(held[a] ?? [])].map((s) => ({ adult: id, session: sessions[s]?.id ?? '' })),
      );
    return {
      duties: adultItems(this.duties),
      backups: adultItems(this.backups),
      places: families.flatMap(({ id }, f) =>
        [...(this.places[f] ?? [])].map((s) => ({ family: id, session: sessions[s]?.id ?? '' })),
      ),
      open: sessions.flatMap(({ id }, s) =>
        this.slotsAt(s) > 0 ? [{ session: id, adults: this.slotsAt(s) }] : [],
      ),
    };
  }

  private present(s: number): number {
    return (this.model.sessions[s]?.staff ?? 0) + this.onDuty(s).length;
  }

  private weightAt(s: number): number {
    return this.placed(s).reduce((sum, f) => sum + (this.model.families[f]?.weight ?? 0), 0);
  }

  private adultsFor(weight: number): number {
    return Math.ceil(weight / this.model.problem.rules.childrenPerAdult - 1e-9);
  }

  /** Whether nothing the adult said or holds stands in the way at that time. */
  private isFree(a: number, s: number, kind: 'duty' | 'backup'): boolean {
    const { model } = this;
    const cell = a * model.sessions.length + s;
    if (model.adults[a]?.exempt || this.barred[kind].has(`${a} ${s}`)) return false;
    if (model.unavailable[cell] === 1 || model.practising[cell] === 1) return false;
    return ![...(this.duties[a] ?? []), ...(this.backups[a] ?? [])].some((o) => this.overlap(o, s));
  }

  private overlap(one: number, other: number): boolean {
    const [a, b] = [this.model.sessions[one], this.model.sessions[other]];
    return a !== undefined && b !== undefined && overlaps(a, b);
  }
}
