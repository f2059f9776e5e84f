import { at, upTo } from './at.ts';
import { type Conflict, conflictOf } from './conflict.ts';
import type { Engine } from './engine.ts';
import { addRow, columnsOf, emptyFormulation, type Formulation, type Row } from './formulation.ts';
import { openRows } from './meanings.ts';
import type { Model } from './model.ts';
import { hardRules, rowsOf } from './rules.ts';

/** Rows that stand or fall together: one rule for one session, adult, family or week. */
export interface Group {
  key: string;
  rows: Row[];
}

/**
 * A smallest set (no part of which clashes alone) of fixed items and rules that cannot hold together; empty when all can.
 * Found by QuickXplain (Junker, AAAI 2004) with the solver as oracle, in the first weeks that clash by themselves.
 */
export function smallestConflict(engine: Engine, model: Model): Conflict[] {
  const all = smallestGroups(engine, model).map((group) => conflictOf(model, group));
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

function smallestGroups(engine: Engine, model: Model): Group[] {
  const col = columnsOf(model);
  const base = emptyFormulation(model);
  for (const row of openRows(model, col)) addRow(base, row);
  const groups = groupRows(rowsOf(model, col, hardRules));
  const holds = (chosen: Group[]) => holdTogether(engine, base, chosen);
  const inWeek = upTo(model.weeks.length).map((w) => groups.filter((group) => isIn(base, group, w)));
  // Most clashes show before columns must be whole; then few groups have a part in it, and the rest need not be looked at.
  for (const some of [...inWeek, groups]) {
    const suspects = suspectsOf(engine, base, some);
    if (suspects !== null && !holds(suspects)) return quickXplain(holds, [], false, suspects);
  }
  for (const some of [...inWeek, groups]) if (!holds(some)) return quickXplain(holds, [], false, some);
  return [];
}

function isIn(form: Formulation, group: Group, week: number): boolean {
  return group.rows.every((row) => row.cols.every((c) => at(form.week, c) === week));
}

/** Groups with a part in a proof that not all can hold, even in parts; null where there is none. */
function suspectsOf(engine: Engine, base: Formulation, groups: Group[]): Group[] | null {
  // As rows, where `addRow` makes limits of those with one column: a proof then names them.
  const rows = groups.flatMap((group) => group.rows.map((row) => ({ group, row })));
  const form: Formulation = { ...base, rows: [...rows.map(({ row }) => row), ...base.rows] };
  const clashing = engine.clash(form, withinSessionsOf(base, groups));
  if (clashing === null) return null;
  const suspects = new Set(clashing.flatMap((r) => rows[r]?.group ?? []));
  return groups.filter((group) => suspects.has(group));
}

/** Columns of sessions that the groups are about; all others can stay as they are, without anybody there. */
function withinSessionsOf({ model }: Formulation, groups: Group[]): (col: number) => boolean {
  const S = model.sessions.length;
  const sessions = new Set(
    groups.flatMap((group) => group.rows.flatMap((row) => row.cols.map((c) => c % S))),
  );
  return (c) => sessions.has(c % S);
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

/** Whether some plan keeps all rows of the groups. */
function holdTogether(engine: Engine, base: Formulation, groups: Group[]): boolean {
  const form: Formulation = { ...base, lower: [...base.lower], upper: [...base.upper], rows: [...base.rows] };
  for (const row of groups.flatMap((group) => group.rows)) if (!addRow(form, row)) return false;
  const free = withinSessionsOf(base, groups);
  const task = { free, objective: [], grain: 0, start: null, relaxOutside: true, must: true };
  return engine.run(form, task).status !== 'infeasible';
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
