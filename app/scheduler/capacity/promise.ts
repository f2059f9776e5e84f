import { at, upTo } from '../at.ts';
import { weekBlocks } from '../blocks.ts';
import { Budget } from '../budget.ts';
import { Engine } from '../engine.ts';
import { formulate } from '../formulate.ts';
import { inWeeks } from '../in-weeks.ts';
import { buildModel, type Model } from '../model.ts';
import type { Problem } from '../problem.ts';
import { type Answer, PromiseBlock } from './promise-block.ts';

/**
 * Free sessions that one duty buys in a co-op of equal families: an adult holds `ratio` children, of which `children` are
 * the family's own, so each duty lets (ratio − children) ÷ children other families' adults rest.
 * @param ratio children one adult may hold
 * @param children children of each family, counted by care weight; must be above 0
 */
export function freeSessionsPerDuty(ratio: number, children: number): number {
  return children > 0 ? Math.max(0, (ratio - children) / children) : 0;
}

export interface Promised {
  /** Minutes a week that every adult gets in some rota without open slots; 0 when there is no such rota. */
  minutes: number;
  /** No rota without open slots gives every adult more than this; equal to `minutes` when that is proved. */
  bound: number;
}

export interface PromiseOptions {
  /** Most work, see `Budget`; default enough for a proof in most co-ops of twelve families. */
  workLimit?: number;
  stop?: () => boolean;
  /** Told what is known so far, whenever more is. */
  onProgress?: (soFar: Promised) => void;
}

/** Work of the first week, and of each other one, which is mostly one question. */
const FIRST_WEEK = 60_000;
const OTHER_WEEK = 15_000;

/**
 * The largest weekly restoration, in minutes, that can be kept for every adult in every week without an open slot.
 *
 * Found among the totals that a week's sessions can add up to, from what the relaxed max–min programme allows down, each a
 * question of what is possible at all. Weeks that nothing ties to others are asked by themselves: the next only whether it
 * keeps what those before it do. What adults were promised one by one, who is on call and
 * what is published are set aside.
 */
export async function largestPromise(problem: Problem, options: PromiseOptions = {}): Promise<Promised> {
  const model = buildModel(bare(problem));
  const engine = await openEngine(model, options);
  const blocks = blocksOf(engine, model);
  if (blocks === null || model.adults.length === 0 || model.sessions.length === 0)
    return { minutes: 0, bound: 0 };
  const most = mostMinutes(model, upTo(model.weeks.length));
  // Whoever is to have `most` may be given more, so it counts whether or not sessions add up to it.
  const sums = [...attainableSums(model).filter((minutes) => minutes < most), most];
  const positionOf = (minutes: number) => sums.findLastIndex((sum) => sum <= minutes + 1e-9);
  let [kept, bound] = [sums.length - 1, sums.length - 1];
  const boundWith = (block: PromiseBlock) =>
    Math.min(
      bound,
      sums.findLastIndex((sum) => sum < block.notKept - 1e-9),
    );
  for (const [i, block] of blocks.entries()) {
    if (i === 0) bound = positionOf(block.relaxed(most));
    let high = Math.min(kept, bound);
    let low = 0;
    // The first block's relaxation is mostly a step or two too high; the others often keep as much as the first.
    let next = i === 0 ? Math.max(1, high - 1) : high;
    let step = 0;
    while (low < high) {
      if (block.ask(at(sums, next)) === 'kept') low = Math.min(high, positionOf(block.kept));
      else high = next - 1;
      // What one block keeps is kept by all once the others have been asked.
      const inAll = i === blocks.length - 1 ? low : 0;
      options.onProgress?.({ minutes: at(sums, inAll), bound: at(sums, boundWith(block)) });
      // Down by ever larger steps until there is a plan, and by halves from then on.
      next = low > 0 ? Math.ceil((low + high) / 2) : Math.max(1, high - step);
      step = 2 * step + 1;
    }
    kept = low;
    bound = boundWith(block);
  }
  return { minutes: at(sums, kept), bound: at(sums, bound) };
}

/** Whether every adult can have so many minutes in every week without an open slot; see `largestPromise`. */
export async function canPromise(
  problem: Problem,
  minutes: number,
  options: PromiseOptions = {},
): Promise<Answer> {
  const model = buildModel(bare(problem));
  const engine = await openEngine(model, options);
  const blocks = blocksOf(engine, model);
  if (blocks === null) return 'impossible';
  // Where there is nobody, or no session, nothing can be promised.
  if (model.adults.length === 0 || model.sessions.length === 0) return minutes > 0 ? 'impossible' : 'kept';
  let answer: Answer = 'kept';
  for (const block of blocks) {
    const own = block.ask(minutes);
    if (own === 'impossible') return own;
    if (own === 'unknown') answer = own;
  }
  return answer;
}

function openEngine(model: Model, { workLimit, stop = () => false }: PromiseOptions): Promise<Engine> {
  const usual = FIRST_WEEK + OTHER_WEEK * Math.max(0, model.weeks.length - 1);
  return Engine.open(new Budget(workLimit ?? usual, Number.POSITIVE_INFINITY, stop));
}

/** The problem without anybody on call and without a published rota. */
function bare(problem: Problem): Problem {
  return {
    ...problem,
    rules: { ...problem.rules, backupsPerSession: 0 },
    fixed: { ...problem.fixed, backups: [], noBackups: [] },
    published: null,
  };
}

/** Each block of weeks, those with the fewest hours first; null where a rule alone cannot hold. */
function blocksOf(engine: Engine, model: Model): PromiseBlock[] | null {
  const form = formulate(model);
  if (form === null) return null;
  return weekBlocks(form)
    .sort((a, b) => mostMinutes(model, a) - mostMinutes(model, b))
    .map((weeks) => new PromiseBlock(engine, inWeeks(model, weeks)));
}

/** Everything that some sessions of one week add up to, in minutes, from 0 up. */
function attainableSums(model: Model): number[] {
  const all = new Set([0]);
  for (const w of model.weeks.keys()) {
    const sums = new Set([0]);
    for (const { week, minutes } of model.sessions)
      if (week === w) for (const sum of [...sums]) sums.add(sum + minutes);
    for (const sum of sums) all.add(sum);
  }
  return [...all].sort((a, b) => a - b);
}

/** All session minutes of the poorest of some weeks: nobody can be promised more. */
function mostMinutes(model: Model, weeks: number[]): number {
  return Math.min(
    ...weeks.map((w) =>
      model.sessions.filter(({ week }) => week === w).reduce((sum, { minutes }) => sum + minutes, 0),
    ),
  );
}
