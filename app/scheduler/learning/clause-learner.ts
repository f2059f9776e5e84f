import type { Possible } from '../is-possible.ts';
import { ActivityHeap } from './activity-heap.ts';
import { Clauses } from './clauses.ts';
import { Sums } from './sums.ts';
import { NONE, type Reason, Trail } from './trail.ts';
import type { ZeroOne } from './zero-one.ts';

/** Conflicts before the first restart; later ones are this times 1, 1, 2, 1, 1, 2, 4, … (Luby, Sinclair & Zuckerman 1993). */
const RESTART = 64;
/** Clauses kept before the less useful half goes, and how many more after each so many conflicts. */
const KEPT = 1_000;
const KEPT_MORE = 300;
const KEPT_MORE_EVERY = 2_000;
/** What a conflict's part in the variables' order is worth at the next one. */
const DECAY = 0.95;
/** Conflicts after which it is asked whether it should end. */
const ASKED = 16;

/**
 * Whether 0/1 variables can keep all of some sums: conflict-driven clause learning (Marques-Silva & Sakallah 1999; Eén &
 * Sörensson 2003). Each dead end is traced back through what led to it to one reason, which is kept as a clause and is never
 * run into again. Sums take part as they are, and explain themselves only when they are asked (as in lazy clause generation,
 * Ohrimenko, Stuckey & Codish 2009).
 *
 * A literal is 2 × variable, one more for "not".
 */
export class ClauseLearner {
  private readonly trail: Trail;
  private readonly sums: Sums;
  private readonly clauses: Clauses;
  private readonly order: ActivityHeap;
  /** By variable: what it is tried with; what it last was. */
  private readonly preferred: Uint8Array;
  /** By variable: whether it is part of the reason that is being traced. */
  private readonly seen: Uint8Array;
  /** Whether the first of the sums is the objective. */
  private readonly hasObjective: boolean;
  /** How much of the trail has been followed up. */
  private followed = 0;
  private conflicts = 0;

  /** @param preferred by variable: what it is tried with first */
  constructor({ variables, sums, objective }: ZeroOne, preferred: boolean[]) {
    this.trail = new Trail(variables);
    this.hasObjective = objective !== null;
    this.sums = new Sums(this.trail, objective ? [objective, ...sums] : sums);
    this.clauses = new Clauses(this.trail);
    this.order = new ActivityHeap(variables);
    this.preferred = Uint8Array.from(preferred, Number);
    this.seen = new Uint8Array(variables);
  }

  /** Whether a variable holds in the plan that was found. */
  value(variable: number): boolean {
    return this.preferred[variable] === 1;
  }

  /** Values looked at so far, the same on every machine. */
  get work(): number {
    return this.sums.work + this.clauses.work;
  }

  /** Sets the limit of the objective, no higher than it was. */
  limitObjective(most: number): void {
    if (!this.hasObjective) throw new Error('there is no objective to limit');
    this.backTo(0);
    this.sums.limit(0, most);
  }

  /** @param isOver asked now and then; what was learned until then is kept for the next time */
  solve(isOver: () => boolean): Possible {
    for (let turn = 1; ; turn += 1) {
      const answer = this.search(RESTART * luby(turn), isOver);
      if (answer !== null) return answer;
    }
  }

  /** Goes on for so many conflicts; null when they are used up. */
  private search(mostConflicts: number, isOver: () => boolean): Possible | null {
    if (this.sums.isHopeless) return 'no';
    const until = this.conflicts + mostConflicts;
    if (this.trail.depth === 0) this.sums.tightenAll();
    for (;;) {
      const conflict = this.propagate();
      if (conflict !== NONE) {
        if (this.trail.depth === 0) {
          this.sums.isHopeless = true;
          return 'no';
        }
        this.conflicts += 1;
        this.learn(conflict);
        if (this.conflicts % ASKED !== 0 || !isOver()) continue;
        this.backTo(0);
        return 'unknown';
      }
      if (this.conflicts >= until) {
        this.backTo(0);
        if (this.clauses.loose > KEPT + KEPT_MORE * Math.floor(this.conflicts / KEPT_MORE_EVERY))
          this.clauses.forget();
        return null;
      }
      const variable = this.next();
      if (variable < 0) {
        for (let v = 0; v < this.preferred.length; v += 1)
          this.preferred[v] = this.trail.holds[2 * v]! > 0 ? 1 : 0;
        return 'yes';
      }
      this.trail.decide(2 * variable + (this.preferred[variable] === 1 ? 0 : 1));
    }
  }

  /** The most active variable that is not settled; −1 when all are. */
  private next(): number {
    for (;;) {
      const variable = this.order.take();
      if (variable < 0 || this.trail.holds[2 * variable] === 0) return variable;
    }
  }

  /** Follows up what holds; a clause or sum that cannot be kept, or `NONE`. */
  private propagate(): Reason {
    while (this.followed < this.trail.length) {
      const literal = this.trail.literals[this.followed]!;
      this.followed += 1;
      let broken = this.sums.follow(literal);
      if (broken === NONE) broken = this.clauses.follow(literal);
      if (broken !== NONE) return broken;
    }
    return NONE;
  }

  /**
   * Traces a conflict back until one literal of the last level is left that explains it beside earlier ones (the first unique
   * implication point), keeps that as a clause, and goes back to where the clause first says something.
   */
  private learn(conflict: Reason): void {
    const { trail, seen } = this;
    const clause: number[] = [];
    const marked: number[] = [];
    let open = 0;
    let i = trail.length - 1;
    let literal = -1;
    let reason = conflict;
    do {
      for (const because of this.explain(reason, literal)) {
        const variable = because >> 1;
        if (seen[variable] === 1 || trail.level[variable] === 0) continue;
        seen[variable] = 1;
        marked.push(variable);
        this.order.bump(variable);
        if (trail.level[variable] === trail.depth) open += 1;
        else clause.push(because ^ 1);
      }
      while (seen[trail.literals[i]! >> 1] === 0) i -= 1;
      literal = trail.literals[i]!;
      i -= 1;
      reason = trail.reasons[literal >> 1]!;
      open -= 1;
    } while (open > 0);
    const needed = clause.filter((one) => !this.isImplied(one));
    for (const variable of marked) seen[variable] = 0;
    this.order.decay(DECAY);
    this.keep(literal ^ 1, needed);
  }

  /** Whether the other literals of the clause being learned already say it. */
  private isImplied(literal: number): boolean {
    const reason = this.trail.reasons[literal >> 1]!;
    if (reason === NONE) return false;
    return this.explain(reason, literal ^ 1).every(
      (because) => this.seen[because >> 1] === 1 || this.trail.level[because >> 1] === 0,
    );
  }

  /** Keeps "first, or one of the others", which are all gone, and goes back to where the first must hold. */
  private keep(first: number, others: number[]): void {
    const levelOf = (literal: number) => this.trail.level[literal >> 1]!;
    if (others.length === 0) {
      this.backTo(0);
      this.trail.settle(first, NONE);
      return;
    }
    let latest = 0;
    for (let k = 1; k < others.length; k += 1) if (levelOf(others[k]!) > levelOf(others[latest]!)) latest = k;
    [others[0], others[latest]] = [others[latest]!, others[0]!];
    const literals = [first, ...others];
    const levels = this.trail.levelsOf(literals, 0, literals.length);
    this.backTo(levelOf(others[0]!));
    this.trail.settle(first, this.clauses.add(literals, levels, this.conflicts));
  }

  /** Literals that hold and leave no other choice than `literal`, or none at all (−1). */
  private explain(reason: Reason, literal: number): number[] {
    return reason >= 0
      ? this.sums.explain(reason, literal, this.seen)
      : this.clauses.explain(reason, literal, this.conflicts);
  }

  private backTo(level: number): void {
    this.trail.backTo(level, (literal, position) => {
      if (position < this.followed) this.sums.undo(literal);
      this.preferred[literal >> 1] = literal & 1 ? 0 : 1;
      this.order.put(literal >> 1);
    });
    this.followed = Math.min(this.followed, this.trail.length);
  }
}

/** 1, 1, 2, 1, 1, 2, 4, 1, … */
function luby(turn: number): number {
  let size = 1;
  while (size < turn + 1) size *= 2;
  let t = turn;
  while (size - 1 !== t) {
    size /= 2;
    if (t >= size) t -= size - 1;
  }
  return size / 2;
}
