import type { Engine } from '../engine.ts';
import { addRow, columnsOf, emptyFormulation } from '../formulation.ts';
import { openRows } from '../meanings.ts';
import type { Model } from '../model.ts';
import { type Conflict, conflictOf } from './conflict.ts';
import { fewest } from './fewest.ts';
import { groupsOf } from './groups.ts';
import { irreducible } from './irreducible.ts';

/**
 * A smallest set of fixed items and rules that cannot hold together; empty when all can. Nothing can be left out of it, and
 * no other has fewer, unless the work for showing that ran out (see `fewest`).
 */
export function smallestConflict(engine: Engine, model: Model): Conflict[] {
  const base = emptyFormulation(model);
  for (const row of openRows(model, columnsOf(model))) addRow(base, row);
  const groups = groupsOf(model);
  const smallest = fewest(engine, base, groups, irreducible(engine, base, groups));
  const all = smallest.map((group) => conflictOf(model, group));
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
