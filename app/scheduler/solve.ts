import { weekBlocks } from './blocks.ts';
import { Budget } from './budget.ts';
import type { Conflict } from './conflict/conflict.ts';
import { conflictSentence } from './conflict/conflict-words.ts';
import { smallestConflict } from './conflict/smallest-conflict.ts';
import { Engine } from './engine.ts';
import { formulate } from './formulate.ts';
import { complete, type Formulation, keepsRows } from './formulation.ts';
import { grainOfTerms } from './grain.ts';
import { levelRule } from './levels.ts';
import { buildModel, type Model } from './model.ts';
import type { Problem } from './problem.ts';
import { levelNames, type Progress, type Rota } from './rota.ts';
import { LocalSearch } from './search/local-search.ts';
import { solveSharedLevels } from './shared-levels.ts';
import { waysLister } from './shortfall-ways.ts';
import { inBlock } from './shortfalls.ts';
import { infeasibleRota, plainBounds, type State, toRota } from './state.ts';
import { solveWeeklyLevels } from './weekly-levels.ts';

export interface SolveOptions {
  /** Seeds the local search; default 0. HiGHS always gets the same seed, so that what it proves does not hang on this. */
  seed?: number;
  /** Most work, in simplex iterations × model size ÷ 1000 (see `Budget`); default by the problem's size. */
  workLimit?: number;
  onProgress?: (progress: Progress) => void;
  /** Where no rota exists: why, as data, for a page to word. */
  onConflicts?: (conflicts: Conflict[]) => void;
  /** Asked often; true ends the solve with the best rota so far. Where there is none, why is told in full all the same. */
  stop?: () => boolean;
  /** Backstop on the solver's own run time. An answer that ran into it depends on the machine's speed. */
  timeLimitSeconds?: number;
}

/** Work for small problems, alone and with people on call, for those of a dozen families, and for the largest. */
const LEAST_WORK = { alone: 25_000, onCall: 60_000 };
const DOZEN_WORK = 160_000;
/** Choices of a problem of a dozen families, and in one week of a problem that is as hard. */
const DOZEN_CHOICES = 1_350;
const HARD_WEEK_CHOICES = 450;
const MOST_WORK = 400_000;

/**
 * The parts of the work that levels 3 and 4 and levels 5 to 9 have to themselves: where promises cannot all be kept, level 2
 * has no end.
 */
const PART_OF_LINEAR = 0.1;
/** The first of them where a rota is published: how few changes will do is then most of the answer. */
const PART_OF_REPAIR = 0.3;
const PART_OF_SHARED = 0.25;

/** Work for a problem nobody set a limit for: about ten seconds for a small co-op, a few minutes for the largest. */
function usualWork({ sessions, adults, families, weeks, problem }: Model): number {
  const perSession = 2 * adults.length + families.length;
  const mostInAWeek = Math.max(0, ...weeks.map((_, w) => sessions.filter(({ week }) => week === w).length));
  // A single week of a large co-op is hard, however few weeks there are.
  const size = Math.max(
    (perSession * sessions.length) / DOZEN_CHOICES,
    (perSession * mostInAWeek) / HARD_WEEK_CHOICES,
  );
  // What there is to prove and to combine grows like the cube; beyond a dozen families only so much can be waited for.
  const work = DOZEN_WORK * (size < 1 ? size ** 3 : Math.sqrt(size));
  return Math.min(
    MOST_WORK,
    Math.max(problem.rules.backupsPerSession > 0 ? LEAST_WORK.onCall : LEAST_WORK.alone, work),
  );
}

/**
 * The best rota of a problem in the order of the nine levels, or why there is none.
 *
 * Every rule of the contract holds in the answer whenever it is stopped; one rota is always found first, whatever the
 * limits. The same problem, seed and work limit give the same answer on every machine, as long as neither `stop` nor the
 * time limit ends the work.
 * @param problem what `readProblem` accepted
 * @throws Error when the solver itself fails, say for want of memory
 */
export async function solve(problem: Problem, options: SolveOptions = {}): Promise<Rota> {
  const { seed = 0, onProgress, onConflicts, stop = () => false } = options;
  onProgress?.({ level: 'building', levelIndex: 0, best: null });
  const model = buildModel(problem);
  const workLimit = options.workLimit ?? usualWork(model);
  const budget = new Budget(workLimit, options.timeLimitSeconds ?? Number.POSITIVE_INFINITY, stop);
  const engine = await Engine.open(budget);
  const form = formulate(model);
  const infeasible = () => {
    const conflicts = smallestConflict(engine, model);
    onConflicts?.(conflicts);
    return infeasibleRota(problem.name, conflicts.map(conflictSentence));
  };
  if (form === null) return infeasible();
  const blocks = weekBlocks(form);
  const bounds = plainBounds(model.publishedGone);
  const search = new LocalSearch(form, blocks, budget, seed);
  const handOutShared = budget.setAside(PART_OF_SHARED);
  const handOutLinear = budget.setAside(problem.published ? PART_OF_REPAIR : PART_OF_LINEAR);
  const isHopeless = (weeks: number[]) => engine.clash(form, inBlock(form, weeks)) !== null;
  const found = search.weeklyLevels(
    (best) => {
      if (onProgress && keepsRows(form, best))
        onProgress({ level: 'openDutyMinutes', levelIndex: 1, best: toRota(form, best, bounds) });
    },
    { settlesShortfalls: waysLister(form), isHopeless },
  );
  const isValid = found !== null && keepsRows(form, found);
  // That a block has no plan often shows at once, where finding none in all of them takes long.
  const x = isValid ? found : blocks.some(isHopeless) ? null : firstPlan(engine, form, blocks);
  if (x === null) return infeasible();
  const state: State = {
    engine,
    form,
    blocks,
    x,
    search,
    bounds,
    report: (level) => {
      const levelIndex = level === 'building' ? 0 : levelNames.indexOf(level) + 1;
      onProgress?.({ level, levelIndex, best: toRota(form, state.x, bounds) });
    },
  };
  solveWeeklyLevels(state, handOutLinear);
  handOutShared();
  solveSharedLevels(state);
  return toRota(form, state.x, bounds);
}

/** Some valid plan with as few open minutes as each block of weeks allows; null when there is none. */
function firstPlan(engine: Engine, form: Formulation, blocks: number[][]): Float64Array | null {
  const x = Float64Array.from(form.lower);
  const { terms } = levelRule('openDutyMinutes').linear?.(form.model) ?? { terms: [] };
  for (const weeks of blocks) {
    const free = inBlock(form, weeks);
    const own = terms.filter(([c]) => free(c));
    const found = engine.run(form, {
      free,
      objective: own,
      grain: grainOfTerms(own),
      start: null,
      relaxOutside: true,
      must: true,
    });
    if (found.x === null) return null;
    found.x.forEach((value, c) => {
      if (free(c)) x[c] = value;
    });
  }
  return complete(form, x);
}
