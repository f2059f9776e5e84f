import { NONE, placeOf, type Reason, reasonOf, type Trail } from './trail.ts';

/** What stands before a clause's literals in the store: how many they are, on how many levels, and when last used. */
const LENGTH = 0;
const LEVELS = 1;
const USED = 2;
const HEAD = 3;

/** Clauses whose literals were decided on so few levels stay for good (Audemard & Simon 2009). */
const FEW_LEVELS = 2;

/**
 * What was learned: clauses, of whose literals one must hold, each watched by two, which may still hold as long as there are
 * two (Moskewicz and others 2001). They lie one after another in one store; who watches knows another literal of the clause beside it, and need not look
 * the clause up where that holds (Chu, Harwood & Stuckey 2009).
 */
export class Clauses {
  /** Values looked at so far. */
  work = 0;
  private readonly trail: Trail;
  /** By literal: the places of the clauses it watches, each followed by another of its literals. */
  private readonly watching: number[][];
  private store = new Int32Array(1 << 12);
  /** Where the next clause begins. */
  private end = 0;
  private looseCount = 0;

  constructor(trail: Trail) {
    this.trail = trail;
    this.watching = Array.from(trail.holds, () => []);
  }

  /** How many may be forgotten. */
  get loose(): number {
    return this.looseCount;
  }

  /**
   * Keeps a clause.
   * @param literals two at least, the first two of which are to be watched
   * @param levels on how many levels they were decided
   * @param now in conflicts
   */
  add(literals: number[], levels: number, now: number): Reason {
    const place = this.end;
    this.end += HEAD + literals.length;
    if (this.end > this.store.length) {
      const longer = new Int32Array(2 * this.end);
      longer.set(this.store);
      this.store = longer;
    }
    this.store.set([literals.length, levels, now, ...literals], place);
    if (levels > FEW_LEVELS) this.looseCount += 1;
    this.watch(place);
    return reasonOf(place);
  }

  private watch(place: number): void {
    const first = this.store[place + HEAD]!;
    const second = this.store[place + HEAD + 1]!;
    this.watching[first]!.push(place, second);
    this.watching[second]!.push(place, first);
  }

  /** Takes a literal that holds into account; a clause of which nothing is left, or `NONE`. */
  follow(literal: number): Reason {
    const gone = literal ^ 1;
    const { trail, store } = this;
    const { holds } = trail;
    const list = this.watching[gone]!;
    const length = list.length;
    this.work += length >> 1;
    let kept = 0;
    let i = 0;
    let broken: Reason = NONE;
    while (i < length) {
      const place = list[i]!;
      const other = list[i + 1]!;
      i += 2;
      if (holds[other]! > 0) {
        list[kept] = place;
        list[kept + 1] = other;
        kept += 2;
        continue;
      }
      const start = place + HEAD;
      // The one that is gone comes second.
      const first = store[start]! ^ store[start + 1]! ^ gone;
      store[start] = first;
      store[start + 1] = gone;
      if (holds[first]! <= 0 && this.watchAnother(place, first, gone)) continue;
      list[kept] = place;
      list[kept + 1] = first;
      kept += 2;
      if (holds[first]! > 0) continue;
      if (holds[first]! < 0) {
        broken = reasonOf(place);
        break;
      }
      trail.settle(first, reasonOf(place));
    }
    if (kept < i) {
      list.copyWithin(kept, i, length);
      list.length = length - (i - kept);
    }
    return broken;
  }

  /** Whether another literal than the one that is gone can be watched; it then comes second. */
  private watchAnother(place: number, first: number, gone: number): boolean {
    const { store } = this;
    const { holds } = this.trail;
    const second = place + HEAD + 1;
    const end = place + HEAD + store[place + LENGTH]!;
    let k = second + 1;
    while (k < end && holds[store[k]!]! < 0) k += 1;
    this.work += k - second;
    if (k === end) return false;
    const literal = store[k]!;
    store[second] = literal;
    store[k] = gone;
    this.watching[literal]!.push(place, first);
    return true;
  }

  /**
   * Literals that hold and leave no other choice than `literal`, or nothing at all (`literal` −1).
   * @param now in conflicts
   */
  explain(reason: Reason, literal: number, now: number): number[] {
    const { store } = this;
    const place = placeOf(reason);
    store[place + USED] = now;
    const start = place + HEAD;
    const end = start + store[place + LENGTH]!;
    const because: number[] = [];
    for (let k = start; k < end; k += 1) if (store[k] !== literal) because.push(store[k]! ^ 1);
    this.work += because.length;
    if (literal >= 0 && store[place + LEVELS]! > FEW_LEVELS) this.weighAnew(place, start, end);
    return because;
  }

  /** A clause that is used where its literals are on fewer levels than when it was learned is worth that much more. */
  private weighAnew(place: number, start: number, end: number): void {
    const levels = this.trail.levelsOf(this.store, start, end);
    if (levels >= this.store[place + LEVELS]!) return;
    this.store[place + LEVELS] = levels;
    if (levels <= FEW_LEVELS) this.looseCount -= 1;
  }

  /**
   * Lets the less useful half go, where no decision stands. Places change: reasons of what holds for good may name old ones, but
   * nobody asks for these.
   */
  forget(): void {
    const { store } = this;
    const all: number[] = [];
    for (let place = 0; place < this.end; place += HEAD + store[place + LENGTH]!) all.push(place);
    const loose = all
      .filter((place) => store[place + LEVELS]! > FEW_LEVELS)
      .sort((a, b) => store[a + LEVELS]! - store[b + LEVELS]! || store[b + USED]! - store[a + USED]!);
    const gone = new Set(loose.slice(loose.length >> 1));
    this.looseCount -= gone.size;
    for (const list of this.watching) list.length = 0;
    this.end = 0;
    for (const place of all) {
      if (gone.has(place)) continue;
      const size = HEAD + store[place + LENGTH]!;
      store.copyWithin(this.end, place, place + size);
      this.watch(this.end);
      this.end += size;
    }
  }
}
