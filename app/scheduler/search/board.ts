import { columnsOf, type Formulation } from '../formulation.ts';
import { type Facts, factsOf } from './facts.ts';

/** What a plan is charged for, each per unit named; the search seeks the plan charged least. */
export interface Charges {
  /** A hard rule broken by one child, adult, place or slot. */
  broken: number;
  /** An open slot, per minute of its session. */
  open: number;
  /** What an adult misses in a week, by minutes missing. */
  short: (minutes: number) => number;
  /** One adult missing on call. */
  missing: number;
  /** One difference from the published rota. */
  change: number;
  /** A family's load, by minutes over its share. */
  load: (minutes: number) => number;
  /** A minute of rest within a practice (negative: sought). */
  practice: number;
  /** A minute of rest (negative: sought). */
  rest: number;
  /** A minute on duty. */
  duty: number;
}

/** What weeks must hold: open minutes and adults missing on call at most, and the charge for shortfalls. */
export interface Limits {
  openMinutes: number;
  missing: number;
  short: number;
}

/** A plan's cells. */
export type Cells = { duty: Uint8Array; backup: Uint8Array; place: Uint8Array };

export const DUTY = 0;
export const BACKUP = 1;
export const PLACE = 2;

/** Most cells one move may turn over. */
const JOURNAL = 4096;

/**
 * A plan that changes one cell at a time and always knows what it is charged: millions of small changes a second.
 * Rules within a family (who may, weekly limits, rest between duties, children who come along) are for the moves to keep;
 * rules of a session and the number of places are charged as `broken`, so that a search may pass through what is not valid.
 */
export class Board {
  readonly facts: Facts;
  readonly duty: Uint8Array;
  readonly backup: Uint8Array;
  readonly place: Uint8Array;
  /** By adult × session: the adult's duties and on-calls that overlap it. */
  readonly held: Int32Array;
  /** By family × session: the family's places that overlap it. */
  readonly placeBeside: Int32Array;
  /** By family × session: its adults on duty. */
  readonly familyDuties: Int32Array;
  readonly weekDuties: Int32Array;
  readonly allDuties: Int32Array;
  readonly weekPlaces: Int32Array;
  /** By adult × week: minutes of rest. */
  readonly rest: Float64Array;
  /** By family: load times share, in minutes. */
  readonly load: Float64Array;
  /** The same by family × week. */
  readonly weekLoad: Float64Array;
  readonly dutiesAt: Int32Array;
  readonly backupsAt: Int32Array;
  readonly placesAt: Int32Array;
  /** Open slots by session. */
  readonly slots: Int32Array;
  /** Who holds a session's duties, on-calls and places: lists of a fixed width, in no order. */
  readonly dutyList: Int32Array;
  readonly backupList: Int32Array;
  readonly placeList: Int32Array;
  /** What the plan is charged in all. */
  charged = 0;
  /** The part of it for shortfalls. */
  chargedShort = 0;
  broken = 0;
  openMinutes = 0;
  missing = 0;
  changes = 0;
  /** Minutes on duty, of rest, and of rest within a practice, over the whole plan. */
  dutyMinutes = 0;
  restMinutes = 0;
  practiceMinutes = 0;
  /** Cells turned over since the journal was last cleared. */
  turned = 0;

  private charges: Charges;
  private readonly form: Formulation;
  private readonly leadsAt: Int32Array;
  private readonly weightAt: Float64Array;
  private readonly childrenAt: Float64Array;
  private readonly brokenAt: Int32Array;
  private readonly missingAt: Int32Array;
  private readonly chargeAt: Float64Array;
  private readonly chargeOfWeek: Float64Array;
  private readonly chargeOfLoad: Float64Array;
  private readonly dutyPosition: Int32Array;
  private readonly backupPosition: Int32Array;
  private readonly placePosition: Int32Array;
  private readonly journal = new Int32Array(3 * JOURNAL);

  constructor(form: Formulation, charges: Charges) {
    const facts = factsOf(form);
    const { S, A, F, W } = facts;
    this.form = form;
    this.facts = facts;
    this.charges = charges;
    this.duty = new Uint8Array(A * S);
    this.backup = new Uint8Array(A * S);
    this.place = new Uint8Array(F * S);
    this.held = new Int32Array(A * S);
    this.placeBeside = new Int32Array(F * S);
    this.familyDuties = new Int32Array(F * S);
    this.weekDuties = new Int32Array(A * W);
    this.allDuties = new Int32Array(A);
    this.weekPlaces = new Int32Array(F * W);
    this.rest = new Float64Array(A * W);
    this.load = new Float64Array(F);
    this.weekLoad = new Float64Array(F * W);
    this.dutiesAt = new Int32Array(S);
    this.backupsAt = new Int32Array(S);
    this.placesAt = new Int32Array(S);
    this.slots = new Int32Array(S);
    this.dutyList = new Int32Array(S * A);
    this.backupList = new Int32Array(S * A);
    this.placeList = new Int32Array(S * F);
    this.leadsAt = new Int32Array(S);
    this.weightAt = new Float64Array(S);
    this.childrenAt = new Float64Array(S);
    this.brokenAt = new Int32Array(S);
    this.missingAt = new Int32Array(S);
    this.chargeAt = new Float64Array(S);
    this.chargeOfWeek = new Float64Array(A * W);
    this.chargeOfLoad = new Float64Array(F);
    this.dutyPosition = new Int32Array(A * S);
    this.backupPosition = new Int32Array(A * S);
    this.placePosition = new Int32Array(F * S);
    this.recharge(charges);
  }

  /** Takes over a plan's cells. */
  set(cells: Cells): void {
    const { S, A, F } = this.facts;
    for (let c = 0; c < A * S; c += 1) {
      if (cells.duty[c] !== this.duty[c]) this.flip(DUTY, (c / S) | 0, c % S);
      if (cells.backup[c] !== this.backup[c]) this.flip(BACKUP, (c / S) | 0, c % S);
      this.turned = 0;
    }
    for (let c = 0; c < F * S; c += 1) {
      if (cells.place[c] !== this.place[c]) this.flip(PLACE, (c / S) | 0, c % S);
      this.turned = 0;
    }
    this.recharge(this.charges);
  }

  /** Copies the plan's cells into others of the same size. */
  copyTo(cells: Cells): void {
    cells.duty.set(this.duty);
    cells.backup.set(this.backup);
    cells.place.set(this.place);
  }

  /** A copy of the plan's cells. */
  cells(): Cells {
    return { duty: this.duty.slice(), backup: this.backup.slice(), place: this.place.slice() };
  }

  /** The plan as columns of the formulation: duties, on-calls, places and slots; the rest is for `complete`. */
  columns(): Float64Array {
    const col = columnsOf(this.form.model);
    const x = new Float64Array(col.count);
    x.set(this.duty, col.duty(0, 0));
    x.set(this.backup, col.backup(0, 0));
    x.set(this.place, col.place(0, 0));
    x.set(this.slots, col.slots(0));
    return x;
  }

  /** Takes over a plan given as columns. */
  setColumns(x: Float64Array): void {
    const { S, A, F } = this.facts;
    const col = columnsOf(this.form.model);
    this.set({
      duty: Uint8Array.from(x.subarray(col.duty(0, 0), col.duty(0, 0) + A * S)),
      backup: Uint8Array.from(x.subarray(col.backup(0, 0), col.backup(0, 0) + A * S)),
      place: Uint8Array.from(x.subarray(col.place(0, 0), col.place(0, 0) + F * S)),
    });
  }

  /** Counts every charge anew, after the charges changed or to shed what rounding left. */
  recharge(charges: Charges): void {
    this.charges = charges;
    const { S, A, F, W, promised, share, sharesWork, minPlaces, maxPlaces, practiceMinutes } = this.facts;
    this.charged = 0;
    this.chargedShort = 0;
    this.openMinutes = 0;
    this.missing = 0;
    this.broken = 0;
    this.changes = 0;
    this.slots.fill(0);
    this.brokenAt.fill(0);
    this.missingAt.fill(0);
    this.chargeAt.fill(0);
    for (let s = 0; s < S; s += 1) this.weighSession(s);
    let sum = this.charged;
    for (let i = 0; i < A * W; i += 1) {
      const miss = promised[(i / W) | 0]! - this.rest[i]!;
      const charge = miss > 0 ? charges.short(miss) : 0;
      this.chargeOfWeek[i] = charge;
      this.chargedShort += charge;
    }
    sum += this.chargedShort;
    for (let f = 0; f < F; f += 1) {
      const charge = sharesWork[f] ? charges.load(this.load[f]! / share[f]!) : 0;
      this.chargeOfLoad[f] = charge;
      sum += charge;
      for (let w = 0; w < W; w += 1) {
        const n = this.weekPlaces[f * W + w]!;
        const out = Math.max(0, minPlaces[f * W + w]! - n) + Math.max(0, n - maxPlaces[f]!);
        this.broken += out;
        sum += out * charges.broken;
      }
    }
    const { wasDuty, wasBackup, wasPlace, minutes, familyOf } = this.facts;
    for (let c = 0; c < A * S; c += 1) {
      const s = c % S;
      this.changes += Math.abs(this.duty[c]! - wasDuty[c]!) + Math.abs(this.backup[c]! - wasBackup[c]!);
      if (this.duty[c]) sum += charges.duty * minutes[s]!;
      if (this.held[c] === 0 && this.place[familyOf[(c / S) | 0]! * S + s])
        sum += charges.practice * practiceMinutes[c]! + charges.rest * minutes[s]!;
    }
    for (let c = 0; c < F * S; c += 1) this.changes += Math.abs(this.place[c]! - wasPlace[c]!);
    this.charged = sum + this.changes * charges.change;
  }

  /** Turns one cell over and writes it into the journal. */
  flip(kind: number, who: number, s: number): void {
    const j = 3 * this.turned;
    this.journal[j] = kind;
    this.journal[j + 1] = who;
    this.journal[j + 2] = s;
    this.turned += 1;
    if (kind === PLACE) this.flipPlace(who, s);
    else this.flipAdult(kind, who, s);
  }

  /** Takes back what the journal holds, last first. */
  undo(): void {
    while (this.turned > 0) {
      this.turned -= 1;
      const j = 3 * this.turned;
      const kind = this.journal[j]!;
      if (kind === PLACE) this.flipPlace(this.journal[j + 1]!, this.journal[j + 2]!);
      else this.flipAdult(kind, this.journal[j + 1]!, this.journal[j + 2]!);
    }
  }

  /** Whether the adult may take this duty as the plan stands. */
  dutyFits(a: number, s: number): boolean {
    const { S, W, week, near, canDuty, maxDutiesPerWeek, maxDuties } = this.facts;
    const c = a * S + s;
    if (!canDuty[c] || this.held[c] !== 0) return false;
    if (this.weekDuties[a * W + week[s]!]! >= maxDutiesPerWeek[a]! || this.allDuties[a]! >= maxDuties[a]!)
      return false;
    const close = near[s]!;
    for (let i = 0; i < close.length; i += 1) if (this.duty[a * S + close[i]!]) return false;
    return true;
  }

  /** What the plan counts within some weeks. */
  countIn(weeks: number[]) {
    const { F, W, S, A, sessionsOf, minutes, minPlaces, maxPlaces, wasDuty, wasBackup, wasPlace } =
      this.facts;
    const found = { broken: 0, openMinutes: 0, missing: 0, changes: 0 };
    for (const w of weeks) {
      for (let f = 0; f < F; f += 1) {
        const n = this.weekPlaces[f * W + w]!;
        found.broken += Math.max(0, minPlaces[f * W + w]! - n, n - maxPlaces[f]!);
      }
      for (const s of sessionsOf[w]!) {
        found.broken += this.brokenAt[s]!;
        found.openMinutes += this.slots[s]! * minutes[s]!;
        found.missing += this.missingAt[s]!;
        for (let c = s; c < A * S; c += S)
          found.changes += Math.abs(this.duty[c]! - wasDuty[c]!) + Math.abs(this.backup[c]! - wasBackup[c]!);
        for (let c = s; c < F * S; c += S) found.changes += Math.abs(this.place[c]! - wasPlace[c]!);
      }
    }
    return found;
  }

  /** The session that the last move was about. */
  movedSession(): number {
    return this.journal[2]!;
  }

  /** Whether some weeks are valid and hold what they must, whatever the others look like. */
  holdsIn(weeks: number[], limits: Limits): boolean {
    const { F, W, sessionsOf, minutes, minPlaces, maxPlaces } = this.facts;
    let [open, missing] = [0, 0];
    for (const w of weeks) {
      for (const s of sessionsOf[w]!) {
        if (this.brokenAt[s]! > 0) return false;
        open += this.slots[s]! * minutes[s]!;
        missing += this.missingAt[s]!;
      }
      for (let f = 0, i = w; f < F; f += 1, i += W)
        if (this.weekPlaces[i]! < minPlaces[i]! || this.weekPlaces[i]! > maxPlaces[f]!) return false;
    }
    if (open > limits.openMinutes + 1e-6 || missing > limits.missing) return false;
    return this.shortChargeIn(weeks) <= limits.short;
  }

  /** What some weeks' shortfalls are charged. */
  shortChargeIn(weeks: number[]): number {
    const { A, W } = this.facts;
    let sum = 0;
    for (const w of weeks) for (let a = 0, i = w; a < A; a += 1, i += W) sum += this.chargeOfWeek[i]!;
    return sum;
  }

  private weighSession(s: number): void {
    const { facts, charges } = this;
    const duties = this.dutiesAt[s]!;
    const backups = this.backupsAt[s]!;
    let slots = 0;
    let broken = 0;
    let missing = 0;
    if (duties > 0 || this.placesAt[s]! > 0) {
      const adults = facts.staff[s]! + duties;
      slots = Math.max(0, Math.ceil(this.weightAt[s]! / facts.childrenPerAdult - adults - 1e-9));
      slots = Math.max(slots, Math.ceil(facts.minAdults[s]! - adults));
      if (slots === 0 && facts.needsLead[s] && this.leadsAt[s] === 0) slots = 1;
      if (slots > facts.slotsMax[s]!) broken += slots - facts.slotsMax[s]!;
      const over = this.childrenAt[s]! - facts.capacity[s]!;
      if (over > 0) broken += over;
      const host = facts.host[s]!;
      if (host >= 0 && this.familyDuties[host * facts.S + s] === 0) broken += 1;
      if (backups > facts.backupsPerSession) broken += backups - facts.backupsPerSession;
      else missing = facts.backupsPerSession - backups;
    } else broken = backups;
    const charge =
      slots * facts.minutes[s]! * charges.open + missing * charges.missing + broken * charges.broken;
    this.openMinutes += (slots - this.slots[s]!) * facts.minutes[s]!;
    this.broken += broken - this.brokenAt[s]!;
    this.missing += missing - this.missingAt[s]!;
    this.charged += charge - this.chargeAt[s]!;
    this.slots[s] = slots;
    this.brokenAt[s] = broken;
    this.missingAt[s] = missing;
    this.chargeAt[s] = charge;
  }

  private flipPlace(f: number, s: number): void {
    const { S, W, F, week, overlapping, minPlaces, maxPlaces, adultsOf, wasPlace, weight, children } =
      this.facts;
    const c = f * S + s;
    const on = this.place[c] ? -1 : 1;
    this.place[c] = on > 0 ? 1 : 0;
    this.change(wasPlace[c]! ? -on : on);
    keepList(this.placeList, this.placePosition, F, S, f, s, this.placesAt[s]!, on);
    this.placesAt[s]! += on;
    this.weightAt[s]! += on * weight[f]!;
    this.childrenAt[s]! += on * children[f]!;
    const beside = overlapping[s]!;
    for (let i = 0; i < beside.length; i += 1) this.placeBeside[f * S + beside[i]!]! += on;
    const fw = f * W + week[s]!;
    const before = this.weekPlaces[fw]!;
    const after = before + on;
    this.weekPlaces[fw] = after;
    const low = minPlaces[fw]!;
    const high = maxPlaces[f]!;
    const out = Math.max(0, low - after, after - high) - Math.max(0, low - before, before - high);
    if (out !== 0) {
      this.broken += out;
      this.charged += out * this.charges.broken;
    }
    const adults = adultsOf[f]!;
    for (let i = 0; i < adults.length; i += 1)
      if (this.held[adults[i]! * S + s] === 0) this.restChanges(adults[i]!, s, on);
    this.weighSession(s);
  }

  private flipAdult(kind: number, a: number, s: number): void {
    const { S, W, A, week, minutes, overlapping, familyOf, lead, onCallLoad } = this.facts;
    const c = a * S + s;
    const f = familyOf[a]!;
    let on: number;
    if (kind === DUTY) {
      on = this.duty[c] ? -1 : 1;
      this.duty[c] = on > 0 ? 1 : 0;
      this.change(this.facts.wasDuty[c]! ? -on : on);
      this.dutyMinutes += on * minutes[s]!;
      this.charged += this.charges.duty * on * minutes[s]!;
      keepList(this.dutyList, this.dutyPosition, A, S, a, s, this.dutiesAt[s]!, on);
      this.dutiesAt[s]! += on;
      this.leadsAt[s]! += lead[a]! * on;
      this.weekDuties[a * W + week[s]!]! += on;
      this.allDuties[a]! += on;
      this.familyDuties[f * S + s]! += on;
      this.addLoad(f, s, on * minutes[s]!);
    } else {
      on = this.backup[c] ? -1 : 1;
      this.backup[c] = on > 0 ? 1 : 0;
      this.change(this.facts.wasBackup[c]! ? -on : on);
      keepList(this.backupList, this.backupPosition, A, S, a, s, this.backupsAt[s]!, on);
      this.backupsAt[s]! += on;
      this.addLoad(f, s, on * minutes[s]! * onCallLoad);
    }
    const beside = overlapping[s]!;
    for (let i = 0; i < beside.length; i += 1) {
      const o = beside[i]!;
      const oc = a * S + o;
      const held = this.held[oc]! + on;
      this.held[oc] = held;
      if (this.place[f * S + o] && held === (on > 0 ? 1 : 0)) this.restChanges(a, o, -on);
    }
    this.weighLoad(f);
    this.weighSession(s);
  }

  private restChanges(a: number, s: number, on: number): void {
    const { S, W, week, minutes, practiceMinutes, promised } = this.facts;
    const { charges } = this;
    const i = a * W + week[s]!;
    const rest = this.rest[i]! + on * minutes[s]!;
    this.rest[i] = rest;
    this.restMinutes += on * minutes[s]!;
    this.practiceMinutes += on * practiceMinutes[a * S + s]!;
    const miss = promised[a]! - rest;
    const charge = miss > 0 ? charges.short(miss) : 0;
    const more = charge - this.chargeOfWeek[i]!;
    this.chargeOfWeek[i] = charge;
    this.chargedShort += more;
    this.charged += more + on * (charges.practice * practiceMinutes[a * S + s]! + charges.rest * minutes[s]!);
  }

  private addLoad(f: number, s: number, minutes: number): void {
    const { W, week } = this.facts;
    this.load[f]! += minutes;
    this.weekLoad[f * W + week[s]!]! += minutes;
  }

  private weighLoad(f: number): void {
    if (!this.facts.sharesWork[f]) return;
    const charge = this.charges.load(this.load[f]! / this.facts.share[f]!);
    this.charged += charge - this.chargeOfLoad[f]!;
    this.chargeOfLoad[f] = charge;
  }

  private change(by: number): void {
    this.changes += by;
    this.charged += this.charges.change * by;
  }
}

/** Adds to a list of fixed width, or takes out by putting the last one in its stead. */
function keepList(
  list: Int32Array,
  position: Int32Array,
  width: number,
  S: number,
  who: number,
  s: number,
  count: number,
  on: number,
): void {
  if (on > 0) {
    list[s * width + count] = who;
    position[who * S + s] = count;
    return;
  }
  const last = list[s * width + count - 1]!;
  const hole = position[who * S + s]!;
  list[s * width + hole] = last;
  position[last * S + s] = hole;
}
