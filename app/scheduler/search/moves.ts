import { BACKUP, type Board, DUTY, PLACE } from './board.ts';
import type { Facts } from './facts.ts';

/** How often a move is about somebody on call, where anybody is to be. */
const ON_CALL = 0.15;
/** How often a place goes along with the duty it came with. */
const WITH_PLACE = 0.5;

/**
 * Small changes of a plan, as a coordinator would try them by hand: hand a duty over, swap two places, let a session take
 * place. Each keeps the rules within a family, who may do what, and what is held fast; what it does to a session's rules
 * the board charges. A move answers false when it came to nothing; what it did until then is in the board's journal.
 */
export class Moves {
  private readonly board: Board;
  private readonly facts: Facts;
  private readonly scope: Int32Array;
  /** Numbers in [0, 1). */
  readonly random: () => number;

  /** @param scope the sessions that moves are about */
  constructor(board: Board, random: () => number, scope: Int32Array) {
    this.board = board;
    this.facts = board.facts;
    this.random = random;
    this.scope = scope;
  }

  /** One random move. */
  try(): boolean {
    const s = this.scope[this.pick(this.scope.length)]!;
    if (this.facts.backupsPerSession > 0 && this.random() < ON_CALL) return this.changeOnCall(s);
    switch (this.pick(13)) {
      case 0:
        return this.handOver(s);
      case 1:
        return this.moveDuty(s);
      case 2:
        return this.addDuty(s);
      case 3:
        return this.dropDuty(s);
      case 4:
        return this.movePlace(s);
      case 5:
        return this.addPlace(s);
      case 6:
        return this.dropPlace(s);
      case 7:
        return this.passPlaceOn(s);
      case 8:
        return this.swapDuties(s);
      case 9:
        return this.swapPlaces(s);
      case 10:
        return this.swapWithinFamily(s);
      case 11:
        return this.tradeDuties(s);
      default:
        return this.board.dutiesAt[s] === 0 ? this.openUp(s) : this.handOver(s);
    }
  }

  /** Somebody else takes a duty. */
  private handOver(s: number): boolean {
    const a = this.someDuty(s);
    const to = this.someOf(this.facts.dutyAble[s]!);
    if (a < 0 || to < 0 || this.onDuty(to, s)) return false;
    this.takeOff(a, s);
    return this.putOn(to, s);
  }

  /** An adult serves at another session of the week instead. */
  private moveDuty(s: number): boolean {
    const a = this.someDuty(s);
    const to = this.sibling(s);
    if (a < 0 || to === s) return false;
    this.takeOff(a, s);
    return this.putOn(a, to);
  }

  private addDuty(s: number): boolean {
    const a = this.someOf(this.facts.dutyAble[s]!);
    return a >= 0 && this.putOn(a, s);
  }

  private dropDuty(s: number): boolean {
    const a = this.someDuty(s);
    if (a < 0) return false;
    this.takeOff(a, s);
    return true;
  }

  /** A family comes to another session of the week instead. */
  private movePlace(s: number): boolean {
    const f = this.somePlace(s);
    const to = this.sibling(s);
    if (f < 0 || to === s || this.placed(f, to)) return false;
    return this.unplace(f, s) && this.givePlace(f, to);
  }

  private addPlace(s: number): boolean {
    const f = this.someOf(this.facts.placeAble[s]!);
    return f >= 0 && !this.placed(f, s) && this.givePlace(f, s);
  }

  private dropPlace(s: number): boolean {
    const f = this.somePlace(s);
    return f >= 0 && this.unplace(f, s);
  }

  /** One family's place goes to another. */
  private passPlaceOn(s: number): boolean {
    const f = this.somePlace(s);
    const to = this.someOf(this.facts.placeAble[s]!);
    if (f < 0 || to < 0 || this.placed(to, s)) return false;
    return this.unplace(f, s) && this.givePlace(to, s);
  }

  /** Two families change places between two sessions of a week. */
  private swapPlaces(s: number): boolean {
    const t = this.sibling(s);
    const f = this.somePlace(s);
    const g = this.somePlace(t);
    if (t === s || f < 0 || g < 0 || f === g || this.placed(f, t) || this.placed(g, s)) return false;
    return this.unplace(f, s) && this.unplace(g, t) && this.givePlace(f, t) && this.givePlace(g, s);
  }

  /** Two adults change duties between two sessions of a week. */
  private swapDuties(s: number): boolean {
    const t = this.sibling(s);
    const a = this.someDuty(s);
    const b = this.someDuty(t);
    if (t === s || a < 0 || b < 0 || a === b || this.onDuty(a, t) || this.onDuty(b, s)) return false;
    this.takeOff(a, s);
    this.takeOff(b, t);
    return this.putOn(a, t) && this.putOn(b, s);
  }

  /** Another adult of the same family takes a duty. */
  private swapWithinFamily(s: number): boolean {
    const a = this.someDuty(s);
    if (a < 0) return false;
    const to = this.someOf(this.facts.adultsOf[this.facts.familyOf[a]!]!);
    if (to === a) return false;
    this.board.flip(DUTY, a, s);
    return this.putOn(to, s);
  }

  /** Somebody takes a duty and leaves one of the same week, which the first or anybody else may take. */
  private tradeDuties(s: number): boolean {
    const { dutyAble, mustDuty, S } = this.facts;
    const a = this.someDuty(s);
    const to = this.someOf(dutyAble[s]!);
    if (a < 0 || to < 0 || this.onDuty(to, s)) return false;
    const left = this.someSessionOf(s, (t) => this.onDuty(to, t));
    if (left < 0 || mustDuty[to * S + left]) return false;
    this.takeOff(a, s);
    this.takeOff(to, left);
    if (!this.putOn(to, s)) return false;
    const next = this.random() < 0.5 ? a : this.someOf(dutyAble[left]!);
    return this.random() < 0.3 || this.putOn(next, left);
  }

  /** Lets a session take place that does not, with as many adults as it needs and some children. */
  private openUp(s: number): boolean {
    const { host, adultsOf, dutyAble, placeAble, minAdults, staff } = this.facts;
    const { board } = this;
    const able = dutyAble[s]!;
    if (able.length === 0) return false;
    if (host[s]! >= 0 && !this.putOn(this.someOf(adultsOf[host[s]!]!), s)) return false;
    const wanted = Math.min(able.length, Math.max(minAdults[s]! - staff[s]!, 1) + this.pick(3));
    for (let tries = 0; tries < 3 * wanted && board.dutiesAt[s]! < wanted; tries += 1) {
      const a = this.someOf(able);
      if (!this.onDuty(a, s) && board.dutyFits(a, s)) this.putOn(a, s);
    }
    for (let guests = this.pick(4); guests > 0; guests -= 1) {
      const f = this.someOf(placeAble[s]!);
      if (f >= 0) this.givePlace(f, s);
    }
    return true;
  }

  /** Somebody on call leaves, is followed by another, or moves to another session of the week. */
  private changeOnCall(s: number): boolean {
    const { board, facts } = this;
    const a = this.someBackup(s);
    const kind = this.random();
    if (a >= 0 && kind < 0.75) board.flip(BACKUP, a, s);
    if (a >= 0 && kind < 0.2) return true;
    if (a >= 0 && kind < 0.4) return this.putOnCall(a, this.sibling(s));
    const next = this.someOf(facts.backupAble[s]!);
    return next >= 0 && this.putOnCall(next, s);
  }

  private putOnCall(a: number, s: number): boolean {
    const { board, facts } = this;
    const c = a * facts.S + s;
    if (!facts.canBackup[c] || board.held[c] !== 0) return false;
    board.flip(BACKUP, a, s);
    return true;
  }

  /** Puts an adult on duty, freed from being on call then, with the children where they come along. */
  private putOn(a: number, s: number): boolean {
    const { board, facts } = this;
    const { S, overlapping, mustBackup, comeAlong, familyOf, canDuty } = facts;
    if (board.duty[a * S + s] || !canDuty[a * S + s]) return false;
    if (board.held[a * S + s]! > 0)
      for (const o of overlapping[s]!)
        if (board.backup[a * S + o] && !mustBackup[a * S + o]) board.flip(BACKUP, a, o);
    if (!board.dutyFits(a, s)) return false;
    const f = familyOf[a]!;
    if (comeAlong[f] && !this.givePlace(f, s)) return false;
    board.flip(DUTY, a, s);
    return true;
  }

  /** Takes an adult off duty, and now and then the family's place with it. */
  private takeOff(a: number, s: number): void {
    this.board.flip(DUTY, a, s);
    if (this.random() < WITH_PLACE) this.unplace(this.facts.familyOf[a]!, s);
  }

  /** Takes a place away unless it is held fast or goes with a duty. */
  private unplace(f: number, s: number): boolean {
    const { board, facts } = this;
    const c = f * facts.S + s;
    if (!board.place[c] || facts.mustPlace[c]) return false;
    if (facts.comeAlong[f] && board.familyDuties[c]! > 0) return false;
    board.flip(PLACE, f, s);
    return true;
  }

  /** Gives a place, making room in the family's time and week. */
  private givePlace(f: number, s: number): boolean {
    const { board, facts } = this;
    const { S, W, canPlace, overlapping, week, maxPlaces } = facts;
    if (board.place[f * S + s]) return true;
    if (!canPlace[f * S + s]) return false;
    if (board.placeBeside[f * S + s]! > 0)
      for (const o of overlapping[s]!) if (this.placed(f, o) && !this.unplace(f, o)) return false;
    board.flip(PLACE, f, s);
    if (board.weekPlaces[f * W + week[s]!]! <= maxPlaces[f]!) return true;
    return this.someSessionOf(s, (o) => o !== s && this.placed(f, o) && this.unplace(f, o)) >= 0;
  }

  private placed(f: number, s: number): boolean {
    return this.board.place[f * this.facts.S + s] === 1;
  }

  private onDuty(a: number, s: number): boolean {
    return this.board.duty[a * this.facts.S + s] === 1;
  }

  /** The first session of the same week that fits, from a random one on; −1 when none does. */
  private someSessionOf(s: number, fits: (o: number) => boolean): number {
    const list = this.facts.sessionsOf[this.facts.week[s]!]!;
    const from = this.pick(list.length);
    for (let i = 0; i < list.length; i += 1) {
      const o = list[(from + i) % list.length]!;
      if (fits(o)) return o;
    }
    return -1;
  }

  private sibling(s: number): number {
    return this.someOf(this.facts.sessionsOf[this.facts.week[s]!]!);
  }

  private someDuty(s: number): number {
    const { board, facts } = this;
    return this.someHolder(s, board.dutiesAt, board.dutyList, facts.mustDuty);
  }

  private someBackup(s: number): number {
    const { board, facts } = this;
    return this.someHolder(s, board.backupsAt, board.backupList, facts.mustBackup);
  }

  /** One of those who hold something at a session; −1 when nobody does or the one met is held fast. */
  private someHolder(s: number, counts: Int32Array, lists: Int32Array, must: Uint8Array): number {
    const n = counts[s]!;
    if (n === 0) return -1;
    const a = lists[s * this.facts.A + this.pick(n)]!;
    return must[a * this.facts.S + s] ? -1 : a;
  }

  private somePlace(s: number): number {
    const n = this.board.placesAt[s]!;
    return n === 0 ? -1 : this.board.placeList[s * this.facts.F + this.pick(n)]!;
  }

  private someOf(list: Int32Array): number {
    return list.length === 0 ? -1 : list[this.pick(list.length)]!;
  }

  private pick(n: number): number {
    return (this.random() * n) | 0;
  }
}
