import { at } from '../at.ts';
import { columnsOf, type Row } from '../formulation.ts';
import type { Model } from '../model.ts';
import { hardRules, rowsOf } from '../rules.ts';

/** Rows that stand or fall together: one rule for one session, adult, family or week, or one fixed item. */
export interface Group {
  rows: Row[];
}

/** All that a rota has to keep. Fixed items come first: they are what a person can change, and a conflict keeps to the first. */
export function groupsOf(model: Model): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rowsOf(model, columnsOf(model), hardRules)) {
    const { rule, session, adult, family, week } = row.source;
    const item = rule === 'fixed' ? [row.cols, row.lower] : null;
    const key = JSON.stringify([rule, session, adult, family, week, item]);
    const group = groups.get(key) ?? { rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => Number(isFixed(b)) - Number(isFixed(a)));
}

function isFixed(group: Group): boolean {
  return at(group.rows, 0).source.rule === 'fixed';
}
