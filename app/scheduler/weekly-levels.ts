import { at } from './at.ts';
import { addRow, type Formulation, type Terms } from './formulation.ts';
import { grainOfTerms } from './grain.ts';
import { levelRule } from './levels.ts';
import type { LevelName, Runs } from './rota.ts';
import { scheduleOf } from './schedule.ts';
import { searchBySessions } from './search-by-sessions.ts';
import { inBlock, leastShortfalls } from './shortfalls.ts';
import { evaluate, joinBounds, type State, same } from './state.ts';

/** Most work of one level's search in one block. */
const SEARCH_WORK = 60_000;

/**
 * Levels 1 to 4, block by block. Each is a sum over weeks (level 2 a merged list, whose order is kept when equal parts
 * are replaced by smaller ones), so the best of every block together is the best of all.
 */
export function solveWeeklyLevels(state: State, worstOnly = false): void {
  linearLevel(state, 'openDutyMinutes');
  state.report('shortfalls');
  const found: Runs[] = [];
  let proved = isProved(state, 'openDutyMinutes');
  for (const weeks of state.blocks) {
    const block = leastShortfalls(state.engine, state.form, weeks, state.x, worstOnly);
    state.x = block.x;
    found.push(proved || state.blocks.length === 1 ? block.bound : []);
    state.report('shortfalls');
  }
  state.bounds.set('shortfalls', joinBounds(found));
  if (worstOnly) return;
  proved &&= isProved(state, 'shortfalls');
  linearLevel(state, 'missingBackups', proved);
  linearLevel(state, 'changes', proved && isProved(state, 'missingBackups'));
}

function isProved(state: State, name: LevelName): boolean {
  const { form, x } = state;
  return same(levelRule(name).value(form.model, scheduleOf(form, x)), state.bounds.get(name) ?? null);
}

/** Least values that the terms' bounds alone do not show. */
const leastKnown: Partial<Record<LevelName, number>> = { missingBackups: 0 };

/** @param splits whether the block's own best is part of the whole's best, which holds once all above is proved */
function linearLevel(state: State, name: LevelName, splits = true): void {
  const { engine, form } = state;
  state.report(name);
  const { terms, constant } = levelRule(name).linear?.(form.model) ?? { terms: [], constant: 0 };
  if (terms.length === 0) return;
  let total = constant;
  for (const weeks of state.blocks) {
    const free = inBlock(form, weeks);
    const own = terms.filter(([c]) => free(c));
    const least = Math.max(leastOf(form, own), leastKnown[name] ?? Number.NEGATIVE_INFINITY);
    let bound = least;
    if (evaluate(own, state.x) > least + 1e-9) {
      const search = { free, objective: own, grain: grainOfTerms(own), floor: least, work: SEARCH_WORK };
      const found = searchBySessions(engine, form, search, state.x);
      state.x = found.x;
      bound = Math.max(least, found.bound);
      state.report(name);
    }
    total += bound;
    hold(form, own, evaluate(own, state.x), leastOf(form, own));
  }
  if (splits || state.blocks.length === 1) {
    const plain = state.bounds.get(name);
    state.bounds.set(name, Math.max(typeof plain === 'number' ? plain : 0, total));
  }
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
  const source = { rule: 'level' };
  addRow(form, {
    cols: terms.map(([c]) => c),
    coefs: terms.map(([, v]) => v),
    lower: Number.NEGATIVE_INFINITY,
    upper: value,
    source,
  });
}

function leastOf(form: Formulation, terms: Terms): number {
  return terms.reduce((sum, [c, coef]) => sum + coef * (coef > 0 ? at(form.lower, c) : at(form.upper, c)), 0);
}
