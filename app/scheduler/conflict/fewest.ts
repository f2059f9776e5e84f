import { at, upTo } from '../at.ts';
import type { Engine } from '../engine.ts';
import { type Formulation, keepsRow, type Programme, type Row, reachOf, type Terms } from '../formulation.ts';
import type { Group } from './groups.ts';

/** Most work for showing that no other set has fewer, see `Budget`: a few seconds. */
const MOST_WORK = 20_000;

/** What it takes to prepare one question, as a part of its size; most of its rows are then gone before anything is iterated. */
const PREPARING = 0.01;
const EASE = 0.05;

/**
 * The fewest groups that cannot hold together, where that can be told within some work; else those that were known. Each
 * plan must break some group of every such set: so any of them has at least as many as it takes to have one of each plan's.
 * (Smallest unsatisfiable subsets by implicit hitting sets: Ignatiev, Previti, Liffiton & Marques-Silva, CP 2015.)
 * @param base what columns mean, without any of the groups
 * @param known groups that cannot hold together; none where all groups can
 */
export function fewest(engine: Engine, base: Formulation, groups: Group[], known: Group[]): Group[] {
  const { budget } = engine;
  const end = budget.workLeft() - MOST_WORK;
  const isOver = () => budget.workLeft() <= Math.max(0, end) || budget.spent();
  const broken = brokenBy(engine, base, groups, () => budget.workLeft() - end);
  /** By plan: the groups that it breaks. */
  const sets: number[][] = [];
  while (!isOver()) {
    const chosen = fewestOfEach(engine, sets);
    if (chosen === null || chosen.length >= known.length) break;
    let found = broken(chosen);
    if (found === 'none') return chosen.map((g) => at(groups, g));
    // Plans that break nothing that the others break: each asks for one more group.
    for (let kept = chosen; Array.isArray(found) && !isOver(); found = broken(kept)) {
      sets.push(found);
      kept = [...kept, ...found];
    }
    if (found === 'unknown') break;
  }
  return known;
}

/** Asks for a plan that keeps certain groups and breaks few others: which it breaks, or that none keeps those. */
function brokenBy(engine: Engine, base: Formulation, groups: Group[], workLeft: () => number) {
  const first = base.lower.length;
  const places = upTo(groups.length);
  const programme: Programme = {
    lower: [...base.lower, ...places.map(() => 0)],
    upper: [...base.upper, ...places.map(() => 1)],
    integer: [...base.integer, ...places.map(() => true)],
    rows: [
      ...base.rows,
      ...groups.flatMap((group, g) => group.rows.flatMap((row) => breakable(base, row, first + g))),
    ],
    complete: (raw) => Float64Array.from(raw, (value) => Math.round(value)),
  };
  const objective = places.map((g): [number, number] => [first + g, 1]);
  return (kept: number[]): number[] | 'none' | 'unknown' => {
    const upper = [...programme.upper];
    for (const g of kept) upper[first + g] = 0;
    engine.budget.spend(PREPARING * (upper.length + programme.rows.length));
    const { status, x } = engine.run(
      { ...programme, upper },
      { free: () => true, objective, grain: 1, start: null, ease: EASE, maxWork: workLeft() },
    );
    if (status === 'infeasible') return 'none';
    // By the rows and not by the columns: with large numbers in a row, the engine's tolerance could hide that it is broken.
    const broken =
      x === null ? [] : places.filter((g) => !at(groups, g).rows.every((row) => keepsRow(row, x)));
    return broken.length === 0 || broken.some((g) => kept.includes(g)) ? 'unknown' : broken;
  };
}

/** A row that holds unless a column is 1. */
function breakable(base: Formulation, row: Row, column: number): Row[] {
  const { least, most } = reachOf(base, row);
  const cols = [...row.cols, column];
  const rows: Row[] = [];
  if (least < row.lower - 1e-9)
    rows.push({ ...row, cols, coefs: [...row.coefs, row.lower - least], upper: Number.POSITIVE_INFINITY });
  if (most > row.upper + 1e-9)
    rows.push({ ...row, cols, coefs: [...row.coefs, row.upper - most], lower: Number.NEGATIVE_INFINITY });
  return rows;
}

/** The fewest numbers of which each set has one; null where that was not found within the work. */
function fewestOfEach(engine: Engine, sets: number[][]): number[] | null {
  const all = [...new Set(sets.flat())].sort((a, b) => a - b);
  const place = new Map(all.map((g, i) => [g, i]));
  const programme: Programme = {
    lower: all.map(() => 0),
    upper: all.map(() => 1),
    integer: all.map(() => true),
    rows: sets.map((set) => ({
      cols: set.map((g) => place.get(g) ?? 0),
      coefs: set.map(() => 1),
      lower: 1,
      upper: Number.POSITIVE_INFINITY,
      source: { rule: 'oneOfEach' },
    })),
    complete: (raw) => Float64Array.from(raw),
  };
  const objective: Terms = all.map((_, i) => [i, 1]);
  const { status, x } = engine.run(programme, { free: () => true, objective, grain: 1, start: null });
  return status === 'optimal' && x !== null ? all.filter((_, i) => at(x, i) > 0.5) : null;
}
