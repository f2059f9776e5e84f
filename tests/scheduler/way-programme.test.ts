import { describe, expect, it } from 'vitest';
import { weekBlocks } from '#app/scheduler/blocks.ts';
import { Budget } from '#app/scheduler/budget.ts';
import { Engine } from '#app/scheduler/engine.ts';
import { type Formulation, keepsRows, type Programme, type Terms } from '#app/scheduler/formulation.ts';
import { levelRule } from '#app/scheduler/levels.ts';
import { buildModel } from '#app/scheduler/model.ts';
import { formulate } from '#app/scheduler/solve.ts';
import { listWays, wayProgramme } from '#app/scheduler/way-programme.ts';
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

  function both() {
    const model = buildModel({
      ...problem,
      rules: { ...problem.rules, backupsPerSession: 0 },
      fixed: { ...problem.fixed, backups: [], noBackups: [] },
      published: null,
    });
    const form = formulate(model);
    if (form === null) return null;
    const ways = listWays(form, weekBlocks(form), emptyPlan(form));
    if (ways === null) return null;
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
    const programme = wayProgramme(form, ways);
    return { form, one: least(form, objective), other: least(programme, programme.image(objective)) };
  }

  it('has the same best plans', () => {
    const found = both();
    if (found === null) return;
    const { form, one, other } = found;
    expect(other.status).toBe(one.status);
    if (one.x === null || other.x === null) return;
    expect(other.bound).toBeCloseTo(one.bound, 4);
    expect(keepsRows(form, other.x)).toBe(true);
  });
});
