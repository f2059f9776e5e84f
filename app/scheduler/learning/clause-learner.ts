import { ActivityHeap } from './activity-heap.ts';
import type { Sum, ZeroOne } from './zero-one.ts';

/** Whether there is a plan; unknown where the work did not suffice. */
export type Answer = 'yes' | 'no' | 'unknown';

/** Why a literal holds: nothing but a decision, or, in one number, the clause or the sum that left nothing else. */
const DECIDED = -1;

/** Conflicts before the first restart; further ones are this times 1, 1, 2, 1, 1, 2, 4, … (Luby, Sinclair & Zuckerman 1993). */
const RESTART = 64;
/** Learned clauses kept before the less useful half goes, and how many more each time. */
const KEPT = 2_000;
const KEPT_MORE = 300;
/** Clauses whose literals were decided on so few levels stay for good (Audemard & Simon 2009). */
const FEW_LEVELS = 2;
/** What a conflict's activity is worth at the next one. */
const DECAY = 0.95;

interface Clause {
  literals: Int32Array;
  /** On how many levels its literals were decided when it was learned. */
  levels: number;
  /** When it last had a part in a conflict, in conflicts. */
  used: number;
}

/**
 * Whether 0/1 variables can keep all of some sums: conflict-driven clause learning (Marques-Silva & Sakallah 1999; Eén &
 * Sörensson 2003). Each dead end is traced back through what led to it to one reason, which is kept as a clause and is never
 * run into again. Sums take part as they are, and explain themselves by the fewest and earliest decisions that will do
 * (lazily, as in Ohrimenko, Stuckey & Codish 2009).
 *
 * A literal is 2 × variable, one more for "not".
 */
export class ClauseLearner {
  private readonly sums: Sum[] = [];
  /** By sum: how much more it takes. */
  private readonly spare: number[] = [];
  /** By sum: its largest weight. */
  private readonly largest: number[] = [];
  /** By literal: the sums it is in, and its weight there. */
  private readonly inSums: number[][];
  private readonly weightIn: number[][];
  /** By literal that no longer holds: the clauses that watch it. */
  private readonly watching: Clause[][];
  private learned: Clause[] = [];
  private readonly reasons: (Clause | number)[];
  /** By literal: 1 it holds, −1 its opposite does, 0 not settled. */
  private readonly holds: Int8Array;
  private readonly level: Int32Array;
  private readonly position: Int32Array;
  /** Literals that hold, in the order in which they came to. */
  private readonly trail: Int32Array;
  private trailed = 0;
  /** How many of them have been followed up. */
  private followed = 0;
  /** Where each level begins in the trail. */
  private readonly levels: number[] = [];
  private readonly order: ActivityHeap;
  private readonly preferred: Uint8Array;
  private readonly seen: Uint8Array;
  private isHopeless = false;
  private conflicts = 0;
  private operations = 0;

  /** @param preferred by variable: what it is tried with first */
  constructor({ variables, sums, objective }: ZeroOne, preferred: boolean[]) {
    const lists = <T>() => Array.from({ length: 2 * variables }, (): T[] => []);
    this.inSums = lists();
    this.weightIn = lists();
    this.watching = lists();
    this.reasons = new Array<Clause | number>(variables).fill(DECIDED);
    this.holds = new Int8Array(2 * variables);
    this.level = new Int32Array(variables);
    this.position = new Int32Array(variables);
    this.trail = new Int32Array(variables);
    this.order = new ActivityHeap(variables);
    this.preferred = Uint8Array.from(preferred, Number);
    this.seen = new Uint8Array(variables);
    if (objective !== null) this.add(objective);
    for (const sum of sums) this.add(sum);
  }

  /** Whether a literal holds in the plan that was found. */
  value(variable: number): boolean {
    return this.preferred[variable] === 1;
  }

  /** Values looked at so far, the same on every machine. */
  get work(): number {
    return this.operations;
  }

  /** Sets the limit of the objective, no higher than it was. */
  limitObjective(most: number): void {
    this.backTo(0);
    this.spare[0]! += most - this.sums[0]!.most;
    this.sums[0]!.most = most;
    if (this.spare[0]! < 0) this.isHopeless = true;
    else this.tighten(0);
  }

  /** @param isOver asked now and then */
  solve(isOver: () => boolean): Answer {
    for (let turn = 1; ; turn += 1) {
      const answer = this.search(RESTART * luby(turn), isOver);
      if (answer !== null) return answer;
    }
  }

  private add({ literals, weights, most }: Sum): void {
    const order = [...literals.keys()].sort((a, b) => weights[b]! - weights[a]!);
    // More than all there is to spare is as good as just too much.
    const sum = {
      literals: order.map((i) => literals[i]!),
      weights: order.map((i) => Math.min(weights[i]!, Math.max(0, most) + 1)),
      most,
    };
    const s = this.sums.push(sum) - 1;
    this.spare.push(most);
    this.largest.push(sum.weights[0] ?? 0);
    sum.literals.forEach((literal, i) => {
      this.inSums[literal]!.push(s);
      this.weightIn[literal]!.push(sum.weights[i]!);
    });
    if (most < 0) this.isHopeless = true;
  }

  /** Goes on for so many conflicts; null when they are used up. */
  private search(mostConflicts: number, isOver: () => boolean): Answer | null {
    if (this.isHopeless) return 'no';
    const until = this.conflicts + mostConflicts;
    if (this.levels.length === 0) for (const s of this.sums.keys()) this.tighten(s);
    for (;;) {
      const conflict = this.propagate();
      if (conflict !== null) {
        if (this.levels.length === 0) {
          this.isHopeless = true;
          return 'no';
        }
        this.conflicts += 1;
        this.learn(conflict);
        if (this.conflicts % 16 === 0 && isOver()) {
          this.backTo(0);
          return 'unknown';
        }
        continue;
      }
      if (this.conflicts >= until) {
        this.backTo(0);
        if (this.learned.length > KEPT + KEPT_MORE * Math.floor(this.conflicts / KEPT)) this.forget();
        return null;
      }
      const variable = this.next();
      if (variable < 0) {
        for (let v = 0; v < this.preferred.length; v += 1) this.preferred[v] = this.holds[2 * v]! > 0 ? 1 : 0;
        return 'yes';
      }
      this.levels.push(this.trailed);
      this.settle(2 * variable + (this.preferred[variable] === 1 ? 0 : 1), DECIDED);
    }
  }

  private next(): number {
    for (;;) {
      const variable = this.order.take();
      if (variable < 0 || this.holds[2 * variable] === 0) return variable;
    }
  }

  private settle(literal: number, reason: Clause | number): void {
    const variable = literal >> 1;
    this.holds[literal] = 1;
    this.holds[literal ^ 1] = -1;
    this.reasons[variable] = reason;
    this.level[variable] = this.levels.length;
    this.position[variable] = this.trailed;
    this.trail[this.trailed] = literal;
    this.trailed += 1;
  }

  /** Follows up what holds; a clause or sum that cannot be kept, or null. */
  private propagate(): Clause | number | null {
    while (this.followed < this.trailed) {
      const literal = this.trail[this.followed]!;
      this.followed += 1;
      const broken = this.followSums(literal);
      if (broken !== null) return broken;
      const failed = this.followClauses(literal);
      if (failed !== null) return failed;
    }
    return null;
  }

  private followSums(literal: number): number | null {
    const sums = this.inSums[literal]!;
    const weights = this.weightIn[literal]!;
    this.operations += sums.length;
    let broken: number | null = null;
    for (let i = 0; i < sums.length; i += 1) {
      const s = sums[i]!;
      const spare = this.spare[s]! - weights[i]!;
      this.spare[s] = spare;
      if (spare < 0) broken = s;
      else if (broken === null && spare < this.largest[s]!) this.tighten(s);
    }
    return broken;
  }

  /** Rules out whatever weighs more than a sum can still take. */
  private tighten(s: number): void {
    const { literals, weights } = this.sums[s]!;
    const spare = this.spare[s]!;
    let i = 0;
    for (; i < weights.length && weights[i]! > spare; i += 1) {
      const literal = literals[i]!;
      if (this.holds[literal] === 0) this.settle(literal ^ 1, s);
    }
    this.operations += i;
  }

  private followClauses(literal: number): Clause | null {
    const gone = literal ^ 1;
    const { holds } = this;
    const list = this.watching[gone]!;
    this.operations += list.length;
    let kept = 0;
    for (let i = 0; i < list.length; i += 1) {
      const clause = list[i]!;
      const { literals } = clause;
      if (literals[0] === gone) {
        literals[0] = literals[1]!;
        literals[1] = gone;
      }
      const first = literals[0]!;
      if (holds[first]! > 0) {
        list[kept] = clause;
        kept += 1;
        continue;
      }
      let k = 2;
      while (k < literals.length && holds[literals[k]!]! < 0) k += 1;
      if (k < literals.length) {
        literals[1] = literals[k]!;
        literals[k] = gone;
        this.watching[literals[1]!]!.push(clause);
        continue;
      }
      list[kept] = clause;
      kept += 1;
      if (holds[first]! < 0) {
        for (let rest = i + 1; rest < list.length; rest += 1) {
          list[kept] = list[rest]!;
          kept += 1;
        }
        list.length = kept;
        return clause;
      }
      this.settle(first, clause);
    }
    list.length = kept;
    return null;
  }

  /** Traces a conflict back to the first decision's only reason on its level, keeps that as a clause and goes back. */
  private learn(conflict: Clause | number): void {
    const now = this.levels.length;
    const clause: number[] = [0];
    const marked: number[] = [];
    let open = 0;
    let i = this.trailed - 1;
    let literal = -1;
    let reason = conflict;
    do {
      for (const because of this.explain(reason, literal)) {
        const variable = because >> 1;
        if (this.seen[variable] === 1 || this.level[variable] === 0) continue;
        this.seen[variable] = 1;
        marked.push(variable);
        this.order.bump(variable);
        if (this.level[variable] === now) open += 1;
        else clause.push(because ^ 1);
      }
      while (this.seen[this.trail[i]! >> 1] === 0) i -= 1;
      literal = this.trail[i]!;
      i -= 1;
      reason = this.reasons[literal >> 1]!;
      open -= 1;
    } while (open > 0);
    clause[0] = literal ^ 1;
    const needed = clause.filter((one, k) => k === 0 || !this.isImplied(one));
    for (const variable of marked) this.seen[variable] = 0;
    this.order.decay(DECAY);
    this.keep(needed);
  }

  /** Whether the other literals of the clause being learned already say it. */
  private isImplied(literal: number): boolean {
    const reason = this.reasons[literal >> 1]!;
    if (reason === DECIDED) return false;
    return this.explain(reason, literal ^ 1).every(
      (because) => this.seen[because >> 1] === 1 || this.level[because >> 1] === 0,
    );
  }

  private keep(literals: number[]): void {
    const levelOf = (literal: number) => this.level[literal >> 1]!;
    if (literals.length === 1) {
      this.backTo(0);
      this.settle(literals[0]!, DECIDED);
      return;
    }
    let latest = 1;
    for (let k = 2; k < literals.length; k += 1)
      if (levelOf(literals[k]!) > levelOf(literals[latest]!)) latest = k;
    [literals[1], literals[latest]] = [literals[latest]!, literals[1]!];
    const clause: Clause = {
      literals: Int32Array.from(literals),
      levels: new Set(literals.map(levelOf)).size,
      used: this.conflicts,
    };
    this.backTo(levelOf(literals[1]!));
    this.learned.push(clause);
    this.watching[literals[0]!]!.push(clause);
    this.watching[literals[1]!]!.push(clause);
    this.settle(literals[0]!, clause);
  }

  /** Literals that hold and leave no other choice than `literal`, or none at all (−1). */
  private explain(reason: Clause | number, literal: number): number[] {
    const because: number[] = [];
    if (typeof reason !== 'number') {
      reason.used = this.conflicts;
      for (const one of reason.literals) if (one !== literal) because.push(one ^ 1);
      this.operations += because.length;
      return because;
    }
    const { literals, weights, most } = this.sums[reason]!;
    const before = literal < 0 ? this.trailed : this.position[literal >> 1]!;
    const own = literal < 0 ? 0 : weights[literals.indexOf(literal ^ 1)]!;
    this.operations += literals.length;
    const holding: number[] = [];
    let over = own - most - 1;
    for (let i = 0; i < literals.length; i += 1) {
      const one = literals[i]!;
      if (this.holds[one]! <= 0 || this.position[one >> 1]! >= before) continue;
      holding.push(i);
      over += weights[i]!;
    }
    // What is not needed is left out, the latest first, so that the reason reaches back as far as it can.
    if (over > 0)
      holding.sort((a, b) => this.position[literals[b]! >> 1]! - this.position[literals[a]! >> 1]!);
    for (const i of holding) {
      if (weights[i]! <= over && this.seen[literals[i]! >> 1] === 0) over -= weights[i]!;
      else because.push(literals[i]!);
    }
    return because;
  }

  private backTo(level: number): void {
    if (this.levels.length <= level) return;
    const start = this.levels[level]!;
    for (let i = this.trailed - 1; i >= start; i -= 1) {
      const literal = this.trail[i]!;
      const variable = literal >> 1;
      if (i < this.followed) {
        const sums = this.inSums[literal]!;
        const weights = this.weightIn[literal]!;
        for (let k = 0; k < sums.length; k += 1) this.spare[sums[k]!]! += weights[k]!;
      }
      this.holds[literal] = 0;
      this.holds[literal ^ 1] = 0;
      this.preferred[variable] = literal & 1 ? 0 : 1;
      this.order.put(variable);
    }
    this.trailed = start;
    this.followed = Math.min(this.followed, start);
    this.levels.length = level;
  }

  /** Lets the less useful half of the learned clauses go; nothing hangs on them where only first truths stand. */
  private forget(): void {
    const rank = (a: Clause, b: Clause) => a.levels - b.levels || b.used - a.used;
    const loose = this.learned.filter(({ levels }) => levels > FEW_LEVELS).sort(rank);
    const gone = new Set(loose.slice(loose.length >> 1));
    this.learned = this.learned.filter((clause) => !gone.has(clause));
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
