import { at, upTo } from './at.ts';
import { Budget } from './budget.ts';
import { type Conflict, conflictOf } from './conflict.ts';
import { conflictSentence } from './conflict-words.ts';
import { Engine } from './engine.ts';
import { addRow, columnsOf, emptyFormulation, type Formulation, type Row } from './formulation.ts';
import { openRows } from './meanings.ts';
import { buildModel, type Model } from './model.ts';
import type { Problem } from './problem.ts';
import { hardRules, rowsOf } from './rules.ts';

/** Rows that stand or fall together: one rule for one session, adult, family or week. */
export interface Group {
  key: string;
  rows: Row[];
}

/**
 * A smallest set (no part of which clashes alone) of fixed items and rules that cannot hold together, as sentences.
 * Found by QuickXplain (Junker, AAAI 2004) with the solver as oracle, in the first weeks that clash by themselves.
 */
export function findConflicts(engine: Engine, model: Model): string[] {
  return conflictsIn(engine, model).map(conflictSentence);
}

/** The same set as data, for a page to word; empty when the problem holds together. */
export async function conflictsOf(problem: Problem): Promise<Conflict[]> {
  const unlimited = new Budget(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, () => false);
  const engine = await Engine.open(unlimited);
  return conflictsIn(engine, buildModel(problem));
}

function conflictsIn(engine: Engine, model: Model): Conflict[] {
  const all = smallestConflict(engine, model).map((group) => conflictOf(model, group));
  return all.map((one) => withSessionsOf(all, one));
}

/** A rule over several sessions names those that the conflict is about: at which the same adult or family is fixed. */
function withSessionsOf(all: Conflict[], one: Conflict): Conflict {
  const { sessions = [], adult, family } = one;
  const fixed = all.filter((of) => of.fixed?.held && of.adult === adult && of.family === family);
  const meant = sessions.filter((s) => fixed.some(({ session }) => session === s));
  const [first] = meant;
  return first !== undefined && meant.length > 1 ? { ...one, session: first, sessions: meant } : one;
}

/** The groups of a smallest conflict; empty when the problem holds together. */
export function smallestConflict(engine: Engine, model: Model): Group[] {
  const col = columnsOf(model);
  const base = emptyFormulation(model);
  for (const row of openRows(model, col)) addRow(base, row);
  const groups = groupRows(rowsOf(model, col, hardRules));
  const holds = (chosen: Group[], weeks: number[] | null) => holdTogether(engine, base, chosen, weeks);
  const week = upTo(model.weeks.length).find((w) => !holds(groups, [w]));
  const weeks = week === undefined ? null : [week];
  if (weeks === null && holds(groups, null)) return [];
  return quickXplain((chosen) => holds(chosen, weeks), [], false, groups);
}

function groupRows(rows: Row[]): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const { rule, session, adult, family, week } = row.source;
    const key = JSON.stringify([
      rule,
      session,
      adult,
      family,
      week,
      rule === 'fixed' ? [row.cols, row.lower] : null,
    ]);
    const group = groups.get(key) ?? { key, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  // Fixed items first: they are what a person can change, and the ones put first are the ones a conflict keeps to.
  return [...groups.values()].sort((a, b) => Number(isFixed(b)) - Number(isFixed(a)));
}

function isFixed(group: Group): boolean {
  return at(group.rows, 0).source.rule === 'fixed';
}

/** Whether some plan keeps all rows of the groups, looking at the given weeks alone (null: all). */
function holdTogether(engine: Engine, base: Formulation, groups: Group[], weeks: number[] | null): boolean {
  const form: Formulation = { ...base, lower: [...base.lower], upper: [...base.upper], rows: [...base.rows] };
  const inWeeks = (c: number) => weeks === null || weeks.includes(at(form.week, c));
  for (const row of groups.flatMap((group) => group.rows)) {
    if (weeks !== null && !row.cols.every(inWeeks)) continue;
    if (!addRow(form, row)) return false;
  }
  return (
    engine.run(form, { free: inWeeks, objective: [], grain: 0, start: null, relaxOutside: true, must: true })
      .status !== 'infeasible'
  );
}

function quickXplain(
  holds: (groups: Group[]) => boolean,
  kept: Group[],
  added: boolean,
  open: Group[],
): Group[] {
  if (added && !holds(kept)) return [];
  if (open.length === 1) return open;
  const half = Math.ceil(open.length / 2);
  const [first, second] = [open.slice(0, half), open.slice(half)];
  const late = quickXplain(holds, [...kept, ...first], true, second);
  const early = quickXplain(holds, [...kept, ...late], late.length > 0, first);
  return [...early, ...late];
}
