import type { Budget } from '../budget.ts';
import { complete, type Formulation, keepsRows } from '../formulation.ts';
import { randomFrom } from '../random.ts';
import type { LevelName } from '../rota.ts';
import { type Aim, aims, type SearchedLevel, type Stands } from './aims.ts';
import { Board } from './board.ts';
import { weeklyCharges } from './charges.ts';
import { NEAR } from './choices.ts';
import { FamilyWeeks } from './family-weeks.ts';
import { putFirstCells } from './first-cells.ts';
import { Moves } from './moves.ts';
import { shortfallsIn } from './plan-values.ts';
import { searchLevel } from './search-level.ts';
import { searchWays } from './search-ways.ts';
import { searchWeeks, type WeeksSearch } from './search-weeks.ts';
import { loadsOf, type Standing } from './standing.ts';
import { type WayChoices, wayChoices } from './way-choices.ts';
import type { Concern, Held } from './way-meters.ts';
import { WeekPlans } from './week-plans.ts';

/** Work of one move, in the budget's measure: about as long as that much of HiGHS takes. */
const WORK_OF_MOVE = 0.002;
/** Moves of one cooling: at least, and for each choice of the problem. */
const COOLING = 250_000;
const COOLING_PER_CHOICE = 100;
/** Moves of a cooling up to which plans are also put together from pieces. */
const SHORT_COOLING = 1_000_000;
/**
 * Coolings in vain that end a search: of short ones as many as take this part of what work is left, but not too few; of long
 * ones, each of which looks at more, fewer.
 */
const VAIN_PART = 0.08;
const LEAST_VAIN = 9;
const VAIN_LONG = 6;
/** Short coolings for each one that a search may take, where it goes on finding better plans. */
const SHORT_FOR_ONE = 3;
/** The most of what work is left that small changes take at a level after the fifth: later ones need theirs. */
const PART_OF_MOVES = 0.4;

/** Work of looking at one value among families' weeks. */
const WORK_OF_LOOK = 0.0003;
/** The most of what work is left that one search among families' weeks takes: later levels need theirs. */
const PART_OF_LOOKS = 0.6;
/** Values of the problem whose searches efforts are given for; what it takes grows with their square. */
const MANY_VALUES = 1_000;
const MOST_PATIENCE = 16;
/** Ways up to which others may be short than those who are; among many more, plans were worse. */
const FEW_WAYS = 2_000;

/** How long a level is searched: by small changes, or among families' weeks, where so many looks in vain end it. */
export interface Effort {
  coolings: number;
  looks: number;
}

/** How far a level is sought. */
export interface Sought {
  /** No value below this exists, or none below it is sought. */
  floor: number;
  /** The step between values. */
  grain: number;
  effort: Effort;
}

type Better = (x: Float64Array) => void;
type Asked = Partial<Pick<WeeksSearch, 'settlesShortfalls' | 'isHopeless'>>;
type Level = Aim & Pick<Sought, 'floor' | 'grain'>;

/**
 * Looks for good plans by small changes, millions a second, where the solver looks for proofs. Seeded and counted in moves,
 * so that the same problem, seed and limit give the same plan.
 */
export class LocalSearch {
  private readonly form: Formulation;
  private readonly budget: Budget;
  private readonly board: Board;
  private readonly random: () => number;
  private readonly moves: Moves;
  private ways: FamilyWeeks | null = null;
  private pieces: WeekPlans | null = null;
  private readonly blocks: number[][];

  constructor(form: Formulation, blocks: number[][], budget: Budget, seed: number) {
    this.blocks = blocks;
    this.form = form;
    this.budget = budget;
    this.random = randomFrom(seed + 1);
    this.board = new Board(form, weeklyCharges(form.model));
    this.moves = new Moves(this.board, this.random, Int32Array.from(form.model.sessions.keys()));
  }

  /** A plan good in levels 1 to 4; null when no valid one was met. */
  weeklyLevels(better: Better, asked: Asked = {}): Float64Array | null {
    const { board, form, blocks, budget } = this;
    const { settlesShortfalls = () => false, isHopeless = () => false } = asked;
    putFirstCells(board);
    const done = searchWeeks(board, form, blocks, {
      random: this.random,
      moves: budget.workLeft() / WORK_OF_MOVE,
      stop: () => budget.spent(),
      better: () => better(this.plan()),
      settlesShortfalls,
      isHopeless,
    });
    budget.spend(done * WORK_OF_MOVE);
    return board.broken === 0 ? this.plan() : null;
  }

  /** A plan better in a level after the third with those above it held, or the same one. */
  level(
    name: SearchedLevel,
    x: Float64Array,
    { floor, grain, effort }: Sought,
    better: Better,
  ): Float64Array {
    const { board, form, budget } = this;
    const search: Level = { ...aims[name](grain), floor, grain };
    board.setColumns(x);
    const ways = this.wayChoices(name);
    if (ways !== null) return this.amongWays(ways, x, effort, better, search);
    const { S, A, F, hasPublished } = board.facts;
    const { heaviest, lightest } = loadsOf(board);
    const none = Number.POSITIVE_INFINITY;
    const late = name !== 'changes' && name !== 'heaviestLoad';
    const standing: Standing = {
      openMinutes: board.openMinutes,
      shortfalls: shortfallsIn(board, [...board.facts.sessionsOf.keys()]),
      missing: board.missing,
      changes: hasPublished && name !== 'changes' ? board.changes : none,
      heaviest: late ? heaviest : none,
      spread: late && name !== 'loadSpread' ? heaviest - lightest : none,
      practice: name === 'restorationMinutes' || name === 'dutyMinutes' ? board.practiceMinutes : -none,
      rest: name === 'dutyMinutes' ? board.restMinutes : -none,
    };
    const cooling = Math.max(COOLING, COOLING_PER_CHOICE * S * (2 * A + F));
    const before = search.value(board);
    // What can be listed of weeks hangs on what stands, and that may yet change.
    const settled = name !== 'changes';
    if (settled) this.ways ??= new FamilyWeeks(board, this.mayMiss());
    // Of few long coolings there are too few pieces to put together.
    const large = cooling > SHORT_COOLING;
    const vainInPart = Math.floor((VAIN_PART * budget.workLeft()) / (WORK_OF_MOVE * cooling));
    if (settled && this.blocks.length > 1 && !large) this.pieces ??= new WeekPlans(board, this.blocks);
    const done = searchLevel(
      board,
      form.model,
      this.moves,
      this.ways !== null && this.ways.size > 0 ? this.ways : null,
      this.pieces,
      {
        ...search,
        standing,
        cooling,
        large,
        mostVain: large ? VAIN_LONG : Math.max(LEAST_VAIN, vainInPart),
        moves: Math.min(
          (large ? 1 : SHORT_FOR_ONE) * effort.coolings * cooling,
          ((late ? PART_OF_MOVES : 1) * budget.workLeft()) / WORK_OF_MOVE,
        ),
        stop: () => budget.spent(),
        better: () => better(this.plan()),
      },
    );
    budget.spend(done * WORK_OF_MOVE);
    return search.value(board) < before - 1e-9 ? this.plan() : x;
  }

  /** What can be chosen among at a level, where it can be listed and says all that the level is about. */
  private wayChoices(name: LevelName): WayChoices | null {
    if (name === 'changes') return null;
    const { board } = this;
    const { facts, slots, backupsAt, changes } = board;
    // What people on call lose of their rest is known to the plan as a whole only.
    if (facts.backupsPerSession > 0 && name !== 'heaviestLoad' && name !== 'loadSpread') return null;
    const held: Held = {
      slots: slots.slice(),
      missing: backupsAt.map((there) => Math.max(0, facts.backupsPerSession - there)),
      changes,
      mayMiss: this.mayMiss(),
      short: [],
    };
    const concern = name === 'heaviestLoad' ? 'heaviest' : name === 'loadSpread' ? 'loads' : 'minutes';
    return this.anybodyShort(held, concern) ?? wayChoices(facts, held, concern);
  }

  /** The same where others may be short than those who are, as much and as many; null where that is too much to choose from. */
  private anybodyShort(held: Held, concern: Concern): WayChoices | null {
    const { board, blocks } = this;
    const { facts } = board;
    const missed = blocks.map((weeks) => shortfallsIn(board, weeks));
    if (facts.backupsPerSession > 0 || missed.every(({ length }) => length === 0)) return null;
    const blockOf = (week: number) => blocks.findIndex((weeks) => weeks.includes(week));
    const mayMiss = (_: number, week: number, minutes: number) =>
      minutes <= (missed[blockOf(week)]![0] ?? 0) + NEAR;
    const short = blocks.flatMap((weeks, b) =>
      [...new Set([...missed[b]!, 0])].map((over) => ({
        ...{ weeks, over },
        most: missed[b]!.filter((minutes) => minutes > over + NEAR).length,
      })),
    );
    return wayChoices(facts, { ...held, mayMiss, short }, concern, FEW_WAYS);
  }

  private amongWays(
    ways: WayChoices,
    x: Float64Array,
    effort: Effort,
    better: Better,
    { value, floor, grain, limit }: Level,
  ): Float64Array {
    const { board, form, budget, random } = this;
    const stands: Stands = { ...loadsOf(board), practice: board.practiceMinutes, rest: board.restMinutes };
    let best = value(board);
    let found = x;
    const looked = searchWays(ways, board.cells(), {
      value: best,
      floor,
      grain,
      limit: (goal) => limit(ways, goal, stands),
      patience:
        effort.looks * Math.min(MOST_PATIENCE, ((ways.choices.entries.length - 1) / MANY_VALUES) ** 2),
      most: (PART_OF_LOOKS * budget.workLeft()) / WORK_OF_LOOK,
      random,
      stop: () => budget.spent(),
      take: (cells) => {
        board.set(cells);
        const reached = value(board);
        if (reached >= best - 1e-9) return null;
        const plan = this.plan();
        if (!keepsRows(form, plan)) return null;
        best = reached;
        found = plan;
        better(plan);
        return best;
      },
    });
    budget.spend(looked * WORK_OF_LOOK);
    return found;
  }

  /** Adult-weeks that are short as things stand may stay so; nobody else gets shorter by a whole week's change. */
  private mayMiss(): (adult: number, week: number, minutes: number) => boolean {
    const { rest, facts } = this.board;
    const missed = rest.map((had, i) => Math.max(0, facts.promised[Math.floor(i / facts.W)]! - had));
    return (a, w, minutes) => minutes <= missed[a * facts.W + w]! + 1e-9;
  }

  private plan(): Float64Array {
    return complete(this.form, this.board.columns());
  }
}
