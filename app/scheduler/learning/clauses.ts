import type { Trail } from './trail.ts';

/** Literals one of which must hold. */
export interface Clause {
  literals: Int32Array;
  /** On how many levels its literals were decided when it was learned. */
  levels: number;
  /** When it last had a part in a conflict, in conflicts. */
  used: number;
}

/** Clauses whose literals were decided on so few levels stay for good (Audemard & Simon 2009). */
const FEW_LEVELS = 2;

/** What was learned, each clause watched by two of its literals that may still hold (Moskewicz and others 2001). */
export class Clauses {
  /** Values looked at so far. */
  work = 0;
  private readonly trail: Trail;
  private readonly watching: Clause[][];
  private all: Clause[] = [];
  private looseCount = 0;

  constructor(trail: Trail) {
    this.trail = trail;
    this.watching = Array.from(trail.holds, () => []);
  }

  /** How many may be forgotten. */
  get loose(): number {
    return this.looseCount;
  }

  /** @param clause of two literals at least, the first two of which are to be watched */
  add(clause: Clause): void {
    this.all.push(clause);
    if (clause.levels > FEW_LEVELS) this.looseCount += 1;
    this.watching[clause.literals[0]!]!.push(clause);
    this.watching[clause.literals[1]!]!.push(clause);
  }

  /** Takes a literal that holds into account; a clause of which nothing is left, or null. */
  follow(literal: number): Clause | null {
    const gone = literal ^ 1;
    const { holds } = this.trail;
    const list = this.watching[gone]!;
    this.work += list.length;
    let kept = 0;
    let broken: Clause | null = null;
    for (let i = 0; i < list.length; i += 1) {
      const clause = list[i]!;
      if (broken !== null || !this.watchAnother(clause, gone)) {
        list[kept] = clause;
        kept += 1;
        if (broken !== null) continue;
        const first = clause.literals[0]!;
        if (holds[first]! < 0) broken = clause;
        else if (holds[first] === 0) this.trail.settle(first, clause);
      }
    }
    list.length = kept;
    return broken;
  }

  /** Whether another literal than the one that is gone can be watched; it then comes second. */
  private watchAnother(clause: Clause, gone: number): boolean {
    const { literals } = clause;
    const { holds } = this.trail;
    if (literals[0] === gone) {
      literals[0] = literals[1]!;
      literals[1] = gone;
    }
    if (holds[literals[0]!]! > 0) return false;
    let k = 2;
    while (k < literals.length && holds[literals[k]!]! < 0) k += 1;
    this.work += k - 2;
    if (k === literals.length) return false;
    literals[1] = literals[k]!;
    literals[k] = gone;
    this.watching[literals[1]!]!.push(clause);
    return true;
  }

  /** Literals that hold and leave no other choice than `literal`, or nothing at all (`literal` −1). */
  explain({ literals }: Clause, literal: number): number[] {
    const because: number[] = [];
    for (const one of literals) if (one !== literal) because.push(one ^ 1);
    this.work += because.length;
    return because;
  }

  /** Lets the less useful half go, where no decision stands. */
  forget(): void {
    const loose = this.all
      .filter(({ levels }) => levels > FEW_LEVELS)
      .sort((a, b) => a.levels - b.levels || b.used - a.used);
    const gone = new Set(loose.slice(loose.length >> 1));
    this.all = this.all.filter((clause) => !gone.has(clause));
    this.looseCount -= gone.size;
    for (const list of this.watching) {
      let kept = 0;
      for (const clause of list)
        if (!gone.has(clause)) {
          list[kept] = clause;
          kept += 1;
        }
      list.length = kept;
    }
  }
}
