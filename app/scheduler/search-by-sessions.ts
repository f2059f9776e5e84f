import { at, upTo } from './at.ts';
import type { Engine } from './engine.ts';
import { columnsOf, type Formulation, type Terms } from './formulation.ts';
import { evaluate } from './state.ts';

const WHOLE_WORK = 20_000;
const PART_WORK = 8_000;

export interface SessionSearch {
  free: (c: number) => boolean;
  objective: Terms;
  /** What every value is a multiple of; 0 when unknown. */
  grain: number;
  /** No value below this exists: reaching it ends the search. */
  floor: number;
  /** Most work of the search, see `Budget`. */
  work: number;
}

/**
 * Brings an objective down within one block of weeks: first all at once, as long as that is quick, then half of the
 * sessions at a time (large-neighbourhood search, Shaw 1998) until no half helps.
 * @returns the best plan, and a proven bound of the objective over the whole block
 */
export function searchBySessions(
  engine: Engine,
  form: Formulation,
  search: SessionSearch,
  start: Float64Array,
) {
  const { free, objective, grain, floor } = search;
  let x = start;
  let bound = floor;
  const value = () => evaluate(objective, x);
  const until = engine.budget.workLeft() - search.work;
  const run = (which: (c: number) => boolean, most: number) => {
    const before = value();
    const maxWork = Math.min(most, engine.budget.workLeft() - until);
    if (maxWork <= 0 || engine.budget.spent()) return false;
    const found = engine.run(form, { free: which, objective, grain, start: x, target: floor, maxWork });
    if (found.x && evaluate(objective, found.x) < before - 1e-6) x = found.x;
    if (which === free) bound = Math.max(bound, found.bound);
    return value() < before - 1e-6;
  };
  run(free, WHOLE_WORK);
  const parts = halves(form, free);
  let idle = 0;
  for (let turn = 0; idle < parts.length && value() > bound + 1e-6; turn = (turn + 1) % parts.length) {
    if (engine.budget.spent() || engine.budget.workLeft() < until) break;
    idle = run(at(parts, turn), PART_WORK) ? 0 : idle + 1;
  }
  if (value() > bound + 1e-6 && !engine.budget.spent()) run(free, 2 * WHOLE_WORK);
  return { x, bound: Math.min(bound, value()) };
}

/** Halves of a block's sessions: runs of neighbours in time, then every other one, then pairs of runs. */
function halves(form: Formulation, free: (c: number) => boolean): ((c: number) => boolean)[] {
  const { model } = form;
  const { open, count } = columnsOf(model);
  const S = model.sessions.length;
  const sessions = upTo(S).filter((s) => free(open(s)));
  const n = sessions.length;
  if (n < 4) return [];
  const size = Math.ceil(n / 2);
  const step = Math.max(1, Math.round(n / 5));
  const runs = upTo(Math.ceil(n / step)).map((k) => upTo(size).map((i) => at(sessions, (k * step + i) % n)));
  const spread = [0, 1].map((odd) => sessions.filter((_, i) => i % 2 === odd));
  const quarters = upTo(2).map((k) => sessions.filter((_, i) => Math.floor((4 * i) / n) % 2 === k));
  return [...runs, ...spread, ...quarters].map((part) => {
    const inPart = new Set(part);
    return (c: number) => free(c) && (c >= count || inPart.has(c % S));
  });
}
