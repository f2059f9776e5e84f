import type { Board, Cells, Charges, Limits } from './board.ts';
import { compareShortfalls, shortfallsIn } from './plan-values.ts';

/** Plans kept of one block of weeks. */
const MOST = 4_000;
/** Times that a combination is upset and mended again, for each call. */
const TRIES = 150;
/** Blocks that are given another plan before a cooling. */
const UPSETS = 3;
/** Plans compared that take as long as one move. */
const COMPARED_PER_MOVE = 12;

/** One block's plan. */
interface BlockPlan {
  /** What it adds to each family's load, in minutes times share. */
  loads: Float64Array;
  /** What its minutes of rest, practice and duty are charged. */
  charged: number;
  /** Those that are set, of duties, on-calls and places one after another. */
  cells: Int32Array;
}

interface Block {
  weeks: number[];
  sessions: Int32Array;
  limits: Limits;
  shortfalls: number[];
  changes: number;
  plans: BlockPlan[];
  /** Which plan has these loads, by a number made of them. */
  known: Map<number, number>;
  /** The smallest sum of loads met. */
  least: number;
  /** The next plan to give way when there are too many. */
  next: number;
}

/**
 * The plans of single blocks of weeks that a search meets and that hold all they must, whatever the other blocks look like
 * just then. Past the weekly levels only loads and minutes tie blocks together, so any plan of one goes with any of
 * another: a good whole is put together from pieces of many coolings, each of which was broken somewhere. These are the
 * columns of a Dantzig–Wolfe decomposition by weeks (Dantzig & Wolfe 1960), met by annealing instead of priced, and
 * combined by iterated local search.
 */
export class WeekPlans {
  private readonly board: Board;
  private readonly blocks: Block[];
  private readonly blockOf: Int32Array;
  private readonly loads: Float64Array;
  private charges: Charges | null = null;
  /** The most that all blocks together may load, in minutes times share. */
  private most = Number.POSITIVE_INFINITY;

  /** @param board with the plan that stands */
  constructor(board: Board, blocks: number[][]) {
    const { facts } = board;
    this.board = board;
    this.blockOf = new Int32Array(facts.W);
    this.loads = new Float64Array(facts.F);
    this.blocks = blocks.map((weeks, b) => {
      for (const w of weeks) this.blockOf[w] = b;
      const { openMinutes, missing, changes } = board.countIn(weeks);
      return {
        weeks,
        sessions: Int32Array.from(weeks.flatMap((w) => [...facts.sessionsOf[w]!])),
        limits: { openMinutes, missing, short: 0 },
        shortfalls: shortfallsIn(board, weeks),
        changes,
        plans: [],
        known: new Map(),
        least: Number.POSITIVE_INFINITY,
        next: 0,
      };
    });
  }

  /**
   * To be called with the plan that stands on the board, once it is charged anew.
   * @param heaviest no load may become heavier, in minutes
   */
  begin(charges: Charges, heaviest: number): void {
    const before = this.charges;
    this.charges = charges;
    this.most = heaviest * this.board.facts.shareSum + 1e-6;
    // What a plan's minutes are charged is kept with it.
    const same =
      before !== null &&
      (['practice', 'rest', 'duty'] as const).every((minutes) => before[minutes] === charges[minutes]);
    for (const block of this.blocks) {
      block.limits.short = this.board.shortChargeIn(block.weeks) + 1e-6;
      if (same) continue;
      block.plans = [];
      block.known.clear();
      block.next = 0;
    }
  }

  /** Keeps the plan of the block that the last move changed, if it holds what it must and adds something new. */
  collect(): void {
    const { board } = this;
    const block = this.blocks[this.blockOf[board.facts.week[board.movedSession()]!]!]!;
    if (!board.holdsIn(block.weeks, block.limits)) return;
    const total = this.weigh(block);
    const least = Math.min(block.least, total);
    // More in this block than all others together leave room for.
    const others = this.blocks.reduce((sum, one) => sum + (one === block ? 0 : one.least), 0);
    if (Number.isFinite(others) && total + others > this.most) return;
    const mark = markOf(this.loads);
    const twin = block.known.get(mark);
    const charged = this.chargedIn(block);
    if (twin !== undefined && charged >= block.plans[twin]!.charged - 1e-6) return;
    if (compareShortfalls(shortfallsIn(board, block.weeks), block.shortfalls) > 0) return;
    if (board.facts.hasPublished && board.countIn(block.weeks).changes > block.changes) return;
    block.least = least;
    let i = twin ?? block.plans.length;
    if (i === MOST) {
      i = block.next;
      block.next = (i + 1) % MOST;
      block.known.delete(markOf(block.plans[i]!.loads));
    }
    block.plans[i] = this.planOf(block, charged);
    block.known.set(mark, i);
  }

  /** Gives some blocks other plans, as a start from elsewhere. */
  upset(random: () => number): void {
    const plans = this.blocks.map((block) => this.standing(block));
    for (let n = 0; n < UPSETS; n += 1) {
      const b = (random() * plans.length) | 0;
      plans[b] = somePlan(this.blocks[b]!, random) ?? plans[b]!;
    }
    this.board.set(this.cellsOf(plans));
  }

  /**
   * Looks for a cheaper whole than the one on the board, from the pieces kept.
   * @returns its cells, or null where none was found, and the work it took, in moves
   */
  combine(random: () => number): { cells: Cells | null; moves: number } {
    const { blocks, charges } = this;
    if (charges === null) return { cells: null, moves: 0 };
    const { F, share, sharesWork } = this.board.facts;
    const sharing = Int32Array.from([...share.keys()].filter((f) => sharesWork[f]));
    const sums = new Float64Array(F);
    const start = blocks.map((block) => this.standing(block));
    let compared = 0;
    const costOf = (plans: BlockPlan[]) => {
      sums.fill(0);
      let cost = 0;
      for (const { loads, charged } of plans) {
        cost += charged;
        for (const f of sharing) sums[f]! += loads[f]!;
      }
      for (const f of sharing) cost += charges.load(sums[f]! / share[f]!);
      return cost;
    };
    let chosen = start;
    let best = costOf(start);
    for (let round = 0; round < TRIES; round += 1) {
      const plans = [...chosen];
      for (let upset = round === 0 ? 0 : 1 + ((random() * 2) | 0); upset > 0; upset -= 1) {
        const b = (random() * blocks.length) | 0;
        plans[b] = somePlan(blocks[b]!, random) ?? plans[b]!;
      }
      let cost = costOf(plans);
      let b = (random() * blocks.length) | 0;
      for (let idle = 0; idle < blocks.length; b = (b + 1) % blocks.length) {
        const old = plans[b]!;
        let others = 0;
        for (const plan of plans) others += plan === old ? 0 : plan.charged;
        for (const f of sharing) sums[f]! -= old.loads[f]!;
        let taken = old;
        for (const plan of blocks[b]!.plans) {
          let sum = others + plan.charged;
          for (let i = 0; i < sharing.length && sum < cost; i += 1) {
            const f = sharing[i]!;
            sum += charges.load((sums[f]! + plan.loads[f]!) / share[f]!);
          }
          if (sum >= cost - 1e-6) continue;
          cost = sum;
          taken = plan;
        }
        compared += blocks[b]!.plans.length;
        plans[b] = taken;
        for (const f of sharing) sums[f]! += taken.loads[f]!;
        idle = taken === old ? idle + 1 : 0;
      }
      if (cost >= best - 1e-6) continue;
      best = cost;
      chosen = plans;
    }
    return { cells: chosen === start ? null : this.cellsOf(chosen), moves: compared / COMPARED_PER_MOVE };
  }

  /** The block's plan on the board. */
  private standing(block: Block): BlockPlan {
    this.weigh(block);
    return this.planOf(block, this.chargedIn(block));
  }

  /** Sets `loads` to what the block's plan on the board adds; gives the sum of those who share the work. */
  private weigh({ weeks }: Block): number {
    const { loads, board } = this;
    const { F, W, sharesWork } = board.facts;
    let total = 0;
    for (let f = 0; f < F; f += 1) {
      let load = 0;
      for (const w of weeks) load += board.weekLoad[f * W + w]!;
      loads[f] = load;
      if (sharesWork[f]) total += load;
    }
    return total;
  }

  /** What the block's minutes on the board are charged. */
  private chargedIn({ sessions }: Block): number {
    const { board, charges } = this;
    if (charges === null || (charges.practice === 0 && charges.rest === 0 && charges.duty === 0)) return 0;
    const { S, familyOf, minutes, practiceMinutes } = board.facts;
    let sum = 0;
    for (const s of sessions)
      for (let a = 0, c = s; a < familyOf.length; a += 1, c += S) {
        if (board.duty[c]) sum += charges.duty * minutes[s]!;
        if (board.held[c] === 0 && board.place[familyOf[a]! * S + s])
          sum += charges.rest * minutes[s]! + charges.practice * practiceMinutes[c]!;
      }
    return sum;
  }

  private planOf({ sessions }: Block, charged: number): BlockPlan {
    const { S, A, F } = this.board.facts;
    const { duty, backup, place } = this.board;
    const found: number[] = [];
    for (const s of sessions) {
      for (let c = s; c < A * S; c += S) {
        if (duty[c]) found.push(c);
        if (backup[c]) found.push(A * S + c);
      }
      for (let c = s; c < F * S; c += S) if (place[c]) found.push(2 * A * S + c);
    }
    return { loads: this.loads.slice(), charged, cells: Int32Array.from(found) };
  }

  private cellsOf(plans: BlockPlan[]): Cells {
    const { S, A, F } = this.board.facts;
    const all = new Uint8Array((2 * A + F) * S);
    for (const { cells } of plans) for (const c of cells) all[c] = 1;
    return { duty: all.slice(0, A * S), backup: all.slice(A * S, 2 * A * S), place: all.slice(2 * A * S) };
  }
}

function somePlan({ plans }: Block, random: () => number): BlockPlan | undefined {
  return plans[(random() * plans.length) | 0];
}

/** One number for a list of loads; two lists that share it count as one. */
function markOf(loads: Float64Array): number {
  let mark = 17;
  // Loads are counted in quarters of minutes at the finest usual on-call load.
  for (const load of loads) mark = (Math.imul(mark, 31) + Math.round(4 * load)) | 0;
  return mark;
}
