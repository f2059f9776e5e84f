import { describe, expect, it } from 'vitest';
import { weekBlocks } from '#app/scheduler/blocks.ts';
import { Budget } from '#app/scheduler/budget.ts';
import { Engine } from '#app/scheduler/engine.ts';
import { formulate } from '#app/scheduler/formulate.ts';
import {
  addRow,
  columnsOf,
  type Formulation,
  keepsRows,
  levelCap,
  type Programme,
  type Terms,
} from '#app/scheduler/formulation.ts';
import { levelRule } from '#app/scheduler/levels.ts';
import { listWays } from '#app/scheduler/list-ways.ts';
import { buildModel } from '#app/scheduler/model.ts';
import type { Problem } from '#app/scheduler/problem.ts';
import { solveWays, wayProgramme } from '#app/scheduler/way-programme.ts';
import { randomProblem } from './random-problem.ts';

const engine = await Engine.open(new Budget(1e9, Number.POSITIVE_INFINITY, () => false));

function least(programme: Programme, objective: Terms) {
  return engine.run(programme, { free: () => true, objective, grain: 0, start: null });
}

/** Nobody has anything, so level 2 leaves every way open. */
function emptyPlan(form: Formulation): Float64Array {
  return form.complete(new Float64Array(form.lower.length));
}

const seeds = Array.from({ length: 24 }, (_, i) => i + 1);

describe.each(seeds)('the programme of ways, seed %i', (seed) => {
  const problem = randomProblem(seed, 8);

  const withoutOnCall: Problem = {
    ...problem,
    rules: { ...problem.rules, backupsPerSession: 0 },
    fixed: { ...problem.fixed, backups: [], noBackups: [] },
    published: null,
  };
  const withOnCall: Problem = {
    ...problem,
    rules: { ...problem.rules, backupsPerSession: 1, onCallLoad: 0.5 },
    published: null,
  };

  /** @param hold adds to the rows, told the best plan without it */
  function both(asked: Problem, hold?: (form: Formulation, best: Float64Array) => void) {
    const model = buildModel(asked);
    const form = formulate(model);
    if (form === null) return null;
    // As much rest as can be, and as little care for it.
    const objective = [
      ...(levelRule('restorationMinutes').linear?.(model).terms ?? []).map(([c, v]): [number, number] => [
        c,
        -v,
      ]),
      ...(levelRule('dutyMinutes').linear?.(model).terms ?? []).map(([c, v]): [number, number] => [c, v / 2]),
      ...(levelRule('openDutyMinutes').linear?.(model).terms ?? []).map(([c, v]): [number, number] => [
        c,
        9 * v,
      ]),
    ];
    // On-call asked for at every open session, and worth something, so that it stands in the way of rest.
    objective.push(
      ...(levelRule('missingBackups').linear?.(model).terms ?? []).map(([c, v]): [number, number] => [
        c,
        120 * v,
      ]),
    );
    const best = hold && least(form, objective).x;
    if (best) hold(form, best);
    const one = least(form, objective);
    const held = asked === withOnCall ? one.x : emptyPlan(form);
    const ways = held && listWays(form, weekBlocks(form), held);
    if (ways === null) return null;
    const programme = wayProgramme(form, ways);
    return {
      form,
      one,
      other: solveWays(engine, programme, { objective: programme.image(objective) }),
      value: (x: Float64Array) => objective.reduce((sum, [c, v]) => sum + v * (x[c] ?? 0), 0),
    };
  }

  it('has the same best plans', () => {
    const found = both(withoutOnCall);
    if (found === null) return;
    const { form, one, other } = found;
    expect(other.status).toBe(one.status);
    if (one.x === null || other.x === null) return;
    expect(other.bound).toBeCloseTo(one.bound, 4);
    expect(keepsRows(form, other.x)).toBe(true);
  });

  it('has the same best plans where a level has held a single cell', () => {
    const found = both(withoutOnCall, (form, best) => {
      const { rest } = columnsOf(form.model);
      const rests = form.model.adults.flatMap((_, a) => form.model.sessions.map((_, s) => rest(a, s)));
      const had = rests.find((c) => best[c] === 1);
      if (had !== undefined) addRow(form, levelCap([[had, 60]], 0));
    });
    if (found?.one.x == null) return;
    expect(found.other.bound).toBeCloseTo(found.one.bound, 4);
    expect(found.other.x && keepsRows(found.form, found.other.x)).toBe(true);
  });

  it('with people on call leaves out no plan in which nobody misses more than in the best', () => {
    const found = both(withOnCall);
    if (found === null) return;
    const { form, one, other, value } = found;
    expect(other.bound).toBeLessThanOrEqual(one.bound + 1e-4);
    // Rest is known roughly: a plan of its own may not be one, and then proves nothing.
    if (other.x !== null && keepsRows(form, other.x))
      expect(value(other.x)).toBeGreaterThanOrEqual(one.bound - 1e-4);
  });
});
