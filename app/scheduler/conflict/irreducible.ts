import { at, upTo } from '../at.ts';
import type { Engine } from '../engine.ts';
import { addRow, type Formulation } from '../formulation.ts';
import type { Group } from './groups.ts';

/**
 * Groups that cannot hold together while all but any one of them can, in the first weeks that clash by themselves; empty
 * when all can hold. (QuickXplain with the solver as oracle; Junker, AAAI 2004.)
 * @param base what columns mean, without any of the groups
 */
export function irreducible(engine: Engine, base: Formulation, groups: Group[]): Group[] {
  const holds = (chosen: Group[]) => holdTogether(engine, base, chosen);
  const inWeek = upTo(base.model.weeks.length).map((w) => groups.filter((group) => isIn(base, group, w)));
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
