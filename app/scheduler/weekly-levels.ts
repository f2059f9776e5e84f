import { at } from './at.ts';
import {
  addRow,
  columnsOf,
  complete,
  type Formulation,
  keepsRows,
  leastOf,
  levelCap,
  type Terms,
} from './formulation.ts';
import { grainOfTerms } from './grain.ts';
import { improveByLearning } from './improve-by-learning.ts';
import { levelRule } from './levels.ts';
import type { LevelName, Runs } from './rota.ts';
import { scheduleOf, shortfallOf } from './schedule.ts';
import type { Effort } from './search/local-search.ts';
import { compareShortfalls } from './search/plan-values.ts';
import { searchBySessions } from './search-by-sessions.ts';
import { inBlock, leastShortfalls } from './shortfalls.ts';
import { evaluate, joinBounds, type State, same } from './state.ts';

/** Most work of one level's search in one block, and of finding who can be on call beside the duties that stand. */
const SEARCH_WORK = 60_000;
const BACKUP_WORK = 2_000;
/** Most work of a block that clause learning may use first, and the part of it. */
const LEARNING_WORK = 1_000;
const LEARNING = 1 / 8;
/** How long the local search seeks fewer changes. */
const CHANGES: Effort = { coolings: 8, looks: 0 };
/** The part of what work is left that one such level may use, so that those after it have some. */
const PART_OF_LEVEL = 0.5;

/**
 * Levels 1 to 4, block by block. Each is a sum over weeks (level 2 a merged list, whose order is kept when equal parts
 * are replaced by smaller ones), so the best of every block together is the best of all.
 * @param handOut called once level 2 is done, with what is kept back for levels 3 and 4
 */
export function solveWeeklyLevels(state: State, handOut: () => void): void {
  linearLevel(state, 'openDutyMinutes');
  state.report('shortfalls');
  const found: Runs[] = [];
  let proved = isProved(state, 'openDutyMinutes');
  // Each block may use an equal part of what is left, the easiest first: what one leaves goes to those after it.
  const blocks = byShortfalls(state);
  for (const [i, weeks] of blocks.entries()) {
    const work = state.engine.budget.workLeft() / (blocks.length - i);
    const block = leastShortfalls(state.engine, state.form, weeks, state.x, work);
    state.x = block.x;
    found.push(proved || state.blocks.length === 1 ? block.bound : []);
    state.report('shortfalls');
  }
  state.bounds.set('shortfalls', joinBounds(found));
  handOut();
  proved &&= isProved(state, 'shortfalls');
  linearLevel(state, 'missingBackups', proved);
  const fewest = linearLevel(state, 'changes', proved && isProved(state, 'missingBackups'));
  if (!fewest) searchChanges(state);
}

/**
 * Where the solver could not settle how few changes will do, small changes of the whole cycle may come nearer. Blocks are held
 * apart already: a plan that buys fewer changes in one by more in another is passed over.
 */
function searchChanges(state: State): void {
  const { form, search } = state;
  search.level('changes', state.x, { floor: 0, grain: 1, effort: CHANGES }, (cells) => {
    const found = complete(form, cells);
    if (!keepsRows(form, found)) return;
    state.x = found;
    state.report('changes');
  });
  const { terms } = levelRule('changes').linear?.(form.model) ?? { terms: [] };
  addRow(form, levelCap(terms, evaluate(terms, state.x)));
}

/** A block's share of level 3. */
interface BackupTask {
  free: (c: number) => boolean;
  /** What is missing, and the least it can be. */
  objective: Terms;
  target: number;
  /** Most work, see `Budget`. */
  work: number;
}

/**
 * The plan with as many on call as its duties and places leave room for. Level 2 puts nobody on call, and who is free to be
 * is nearly always settled by who is on duty: far less to decide than the whole block.
 */
function withBackups({ engine, form, x }: State, block: BackupTask): Float64Array {
  const { objective, target, work } = block;
  if (engine.budget.spent()) return x;
  const { backup, place, count } = columnsOf(form.model);
  // What restores hangs on who is on call, and whom a tier excuses on that.
  const free = (c: number) => block.free(c) && ((c >= backup(0, 0) && c < place(0, 0)) || c >= count);
  const maxWork = Math.min(BACKUP_WORK, work);
  const found = engine.run(form, {
    free,
    objective,
    grain: grainOfTerms(objective),
    start: x,
    target,
    maxWork,
  });
  return found.x !== null && evaluate(objective, found.x) < evaluate(objective, x) - 1e-9 ? found.x : x;
}

/** Blocks by what the plan leaves short in them, the least first. */
function byShortfalls({ form, blocks, x }: State): number[][] {
  const { model } = form;
  const plan = scheduleOf(form, x);
  const missed = (weeks: number[]) =>
    weeks
      .flatMap((w) => model.adults.map((_, a) => shortfallOf(model, plan, a, w)))
      .filter((minutes) => minutes > 0)
      .sort((a, b) => b - a);
  return blocks
    .map((weeks) => ({ weeks, list: missed(weeks) }))
    .sort((a, b) => compareShortfalls(a.list, b.list))
    .map(({ weeks }) => weeks);
}

function isProved(state: State, name: LevelName): boolean {
  const { form, x } = state;
  return same(levelRule(name).value(form.model, scheduleOf(form, x)), state.bounds.get(name) ?? null);
}

/** Least values that the terms' bounds alone do not show. */
const leastKnown: Partial<Record<LevelName, number>> = { missingBackups: 0 };

/**
 * @param splits whether the block's own best is part of the whole's best, which holds once all above is proved
 * @returns whether no block can do better beside what stands above
 */
function linearLevel(state: State, name: LevelName, splits = true): boolean {
  const { engine, form } = state;
  state.report(name);
  const { terms, constant } = levelRule(name).linear?.(form.model) ?? { terms: [], constant: 0 };
  if (terms.length === 0) return true;
  const parts = state.blocks.map((weeks) => {
    const free = inBlock(form, weeks);
    const own = terms.filter(([c]) => free(c));
    const least = Math.max(leastOf(form, own), leastKnown[name] ?? Number.NEGATIVE_INFINITY);
    return { free, own, least, open: evaluate(own, state.x) > least + 1e-9 };
  });
  let open = parts.filter((part) => part.open).length;
  let total = constant;
  let settled = true;
  for (const part of parts) {
    const { free, own, least } = part;
    let bound = least;
    if (part.open) {
      // An equal part of what this level may use; what one block leaves of it goes to those after it.
      const work = Math.min(SEARCH_WORK, (PART_OF_LEVEL * engine.budget.workLeft()) / open);
      open -= 1;
      if (name === 'missingBackups')
        state.x = withBackups(state, { free, objective: own, target: least, work });
      if (evaluate(own, state.x) > least + 1e-9)
        bound = Math.max(
          bound,
          improveByLearning(
            state,
            { free, objective: own, relaxOutside: true },
            Math.min(LEARNING_WORK, LEARNING * work),
          ) ?? bound,
        );
      if (evaluate(own, state.x) > bound + 1e-9) {
        const search = { free, objective: own, grain: grainOfTerms(own), floor: least, work };
        const found = searchBySessions(engine, form, search, state.x);
        state.x = found.x;
        bound = Math.max(least, found.bound);
      }
      state.report(name);
    }
    total += bound;
    settled &&= evaluate(own, state.x) <= bound + 1e-6;
    hold(form, own, evaluate(own, state.x), leastOf(form, own));
  }
  if (splits || state.blocks.length === 1) {
    const plain = state.bounds.get(name);
    state.bounds.set(name, Math.max(typeof plain === 'number' ? plain : 0, total));
  }
  return settled;
}

/** Keeps an objective at its value. At the least its terms allow, every column is simply fixed. */
function hold(form: Formulation, terms: Terms, value: number, least: number): void {
  if (value <= least + 1e-9) {
    for (const [c, coef] of terms) {
      if (coef > 0) form.upper[c] = at(form.lower, c);
      if (coef < 0) form.lower[c] = at(form.upper, c);
    }
    return;
  }
  addRow(form, levelCap(terms, value));
}
