import { at } from './at.ts';
import { Decisions } from './decisions.ts';
import type { Engine } from './engine.ts';
import type { Programme } from './formulation.ts';
import { oddChildren, type Spare } from './odd-children.ts';
import { limitsByCost } from './reduced-costs.ts';
import type { Limit, Relaxation, Relaxed } from './relaxation.ts';

/** Some columns that exclude each other, one of which is 1 in every plan or none is. */
export interface Cell {
  columns: number[];
  /** Those that exclude them, and of which otherwise one is 1. */
  others: number[];
}

/** What is whole in every plan of a programme though not in its relaxation, in the order in which to settle it. */
export interface Wholes {
  /** Columns that tell whether a session takes place, of those that then ask for somebody. */
  open: number[];
  /** Columns that count adults at a session. */
  staffing: number[];
  /** By session: what adults could hold beside those that come, whose sum tells how tight a relaxation is. */
  spare: Spare[];
  /** Who has a duty where. */
  duties: Cell[];
  /** Whose children have a place where. */
  places: Cell[];
}

export type ProgrammeOfWholes = Programme & { wholes: Wholes };

/** What a limit costs of the objective for each unit that it cuts off, as far as it was tried. */
interface Cost {
  sum: number;
  count: number;
}

/** Less or more of a column than a relaxation has. */
interface Side {
  limit: Limit;
  /** What it cuts off of what the relaxation has. */
  cut: number;
  cost: Cost;
}

/** Ways to go on, at most two, the likelier one first; none where there is no plan. */
interface Next {
  sides: Limit[][];
  /** Whether it settles who, and not when and how many. */
  isDetail: boolean;
}

const NOTHING: Next = { sides: [], isDetail: false };

const NEAR = 1e-6;
/** Tries after which a column's costs are believed, and columns that are tried in one place at most. */
const BELIEVED = 2;
const MOST_TRIED = 6;
/** What a limit that leaves nothing counts as, and the least that one counts. */
const ALL = 1_000;
const LEAST = 1e-3;

/**
 * Looks for a plan of a programme by settling one thing after the other, depth first, and so proves that there is none where
 * none is met (branch and bound, Land & Doig 1960, without an objective).
 *
 * Which sessions take place is settled first, then how many adults each has, and only then who they are: a whole number of
 * adults decides how many children may come, and it is on these that relaxations cheat most. A co-op that cannot keep a
 * promise is mostly found out after some dozen such steps, where settling way by way takes thousands. (Branching on sums
 * instead of on single columns of a set-partitioning form: Ryan & Foster 1981, "An Integer Programming Approach to
 * Scheduling".)
 */
export class Branching {
  /** Whether everything has been looked at; together with no plan met, that there is none. */
  isOver = false;
  /** Work of the first relaxation, as the engine would count it from nothing. */
  firstWork = 0;
  private readonly engine: Engine;
  private readonly programme: ProgrammeOfWholes;
  private readonly near: (x: Float64Array) => Float64Array | null;
  private readonly relaxation: Relaxation | null;
  private readonly decisions: Decisions;
  /** No plan has more of the relaxation's objective. */
  private readonly most: number;
  private readonly fewer = new Map<number, Cost>();
  private readonly more = new Map<number, Cost>();

  /** @param near looks for a plan near what a relaxation has */
  constructor(engine: Engine, programme: ProgrammeOfWholes, near: (x: Float64Array) => Float64Array | null) {
    this.engine = engine;
    this.programme = programme;
    this.near = near;
    const { spare } = programme.wholes;
    const objective = spare.flatMap(({ terms }) =>
      terms.map(([column, held]): [number, number] => [column, -held]),
    );
    this.most = spare.reduce((sum, { least }) => sum - least, 0);
    const relaxation = engine.relaxation(programme, objective);
    this.relaxation = relaxation;
    this.decisions = new Decisions(programme.lower, programme.upper, (limit) => relaxation?.limit(limit));
  }

  /** Goes on for so much work, see `Budget`; null where no plan was met. */
  run(work: number): Float64Array | null {
    const { relaxation, engine } = this;
    if (relaxation === null) this.isOver = true;
    const until = engine.budget.workLeft() - work;
    while (!this.isOver && relaxation !== null) {
      if (engine.budget.workLeft() <= until || engine.budget.spent()) return null;
      const relaxed = relaxation.solve();
      this.firstWork ||= relaxation.lastWork;
      // Work has run out.
      if (relaxed === undefined) return null;
      if (relaxed !== null && this.tells(relaxed.x, relaxation)) continue;
      if (relaxed !== null) this.narrow(relaxed);
      const next = relaxed === null ? NOTHING : this.next(relaxed, relaxation);
      if (relaxed !== null && next === null) {
        this.isOver = true;
        return this.programme.complete(relaxed.x);
      }
      const met = relaxed && this.near(relaxed.x);
      const { sides, isDetail } = next ?? NOTHING;
      const [first, other = null] = sides;
      const goesOn = first ? this.decisions.decide(first, other, isDetail) : this.decisions.turn();
      this.isOver = !goesOn;
      if (met !== null) return met;
    }
    return null;
  }

  close(): void {
    this.relaxation?.close();
  }

  /** Adds what all plans keep and this does not; false where nothing is known. */
  private tells(x: Float64Array, relaxation: Relaxation): boolean {
    const rows = this.programme.wholes.spare.flatMap((spare) => oddChildren(spare, x) ?? []);
    for (const row of rows) relaxation.add(row);
    return rows.length > 0;
  }

  /** Leaves out what the relaxation's costs say that no plan has, as long as all that was decided so far stands. */
  private narrow(relaxed: Relaxed): void {
    const { lower, upper } = this.decisions;
    this.decisions.imply(limitsByCost(relaxed, this.most, { integer: this.programme.integer, lower, upper }));
  }

  /** How to go on; null where all is whole. */
  private next(relaxed: Relaxed, relaxation: Relaxation): Next | null {
    const { open, staffing, duties, places } = this.programme.wholes;
    const { x } = relaxed;
    for (const columns of [open, staffing]) {
      const broken = columns.filter((column) => isBroken(at(x, column)));
      if (broken.length > 0) return { sides: this.sidesAmong(broken, relaxed, relaxation), isDetail: false };
    }
    const sum = ({ columns }: Cell) => columns.reduce((all, column) => all + at(x, column), 0);
    const cell = furthest(duties, sum) ?? furthest(places, sum);
    if (cell === null) return null;
    const [yes, no] = [this.without(cell.others), this.without(cell.columns)];
    return { sides: sum(cell) >= 0.5 ? [yes, no] : [no, yes], isDetail: true };
  }

  /**
   * Less or more of the column where both cost most of what is spare. Costs are tried until they can be believed
   * (reliability branching; Achterberg, Koch & Martin 2005, "Branching rules revisited").
   */
  private sidesAmong(broken: number[], { x, value }: Relaxed, relaxation: Relaxation): Limit[][] {
    broken.sort((a, b) => offWhole(at(x, b)) - offWhole(at(x, a)));
    let [best, most]: [Side[], number] = [[], -1];
    let tries = MOST_TRIED;
    for (const column of broken) {
      const sides = this.sidesOf(column, at(x, column));
      if (tries > 0 && sides.some(({ cost }) => cost.count < BELIEVED)) {
        tries -= 1;
        const open = sides.filter((side) => this.isOpen(side, value, relaxation));
        if (open.length < sides.length) return open.map(({ limit }) => [limit]);
      }
      const worth = sides.reduce(
        (product, { cut, cost }) => product * Math.max(LEAST, cut * meanOf(cost)),
        1,
      );
      if (worth > most) [best, most] = [sides, worth];
    }
    return best.map(({ limit }) => [limit]);
  }

  /** The nearer one first. */
  private sidesOf(column: number, value: number): Side[] {
    const [lower, upper] = [at(this.decisions.lower, column), at(this.decisions.upper, column)];
    const [below, above] = [Math.floor(value), Math.ceil(value)];
    const fewer = {
      limit: { column, lower, upper: below },
      cut: value - below,
      cost: costIn(this.fewer, column),
    };
    const more = {
      limit: { column, lower: above, upper },
      cut: above - value,
      cost: costIn(this.more, column),
    };
    return fewer.cut < more.cut ? [fewer, more] : [more, fewer];
  }

  /** Tries one side and notes what it costs; false where it leaves nothing. */
  private isOpen({ limit, cut, cost }: Side, value: number, relaxation: Relaxation): boolean {
    const then = this.decisions.under([limit], () => relaxation.solve());
    if (then === undefined) return true;
    cost.sum += (then === null ? ALL : Math.max(0, then.value - value)) / cut;
    cost.count += 1;
    return then !== null;
  }

  private without(columns: number[]): Limit[] {
    return columns
      .filter((column) => at(this.decisions.upper, column) > 0)
      .map((column) => ({ column, lower: 0, upper: 0 }));
  }
}

function costIn(costs: Map<number, Cost>, column: number): Cost {
  const cost = costs.get(column) ?? { sum: 0, count: 0 };
  costs.set(column, cost);
  return cost;
}

function meanOf({ sum, count }: Cost): number {
  return sum / Math.max(1, count);
}

function offWhole(value: number): number {
  return Math.abs(value - Math.round(value));
}

function isBroken(value: number): boolean {
  return offWhole(value) > NEAR;
}

/** The one whose value is furthest from whole; null where all are whole. */
function furthest<T>(all: T[], measure: (one: T) => number): T | null {
  let [best, most]: [T | null, number] = [null, NEAR];
  for (const one of all) {
    const off = offWhole(measure(one));
    if (off > most) [best, most] = [one, off];
  }
  return best;
}
