import { expect, test } from 'vitest';
import { weekBlocks } from '#app/scheduler/blocks.ts';
import { Budget } from '#app/scheduler/budget.ts';
import { formulate } from '#app/scheduler/formulate.ts';
import { levelRule } from '#app/scheduler/levels.ts';
import { buildModel } from '#app/scheduler/model.ts';
import { scheduleOf } from '#app/scheduler/schedule.ts';
import { LocalSearch } from '#app/scheduler/search/local-search.ts';
import { madeProblem } from '#tests/bench/rota/made-coop.ts';

test('a hundred families whose promises are all kept get more of what restores them within one cooling', () => {
  const model = buildModel(madeProblem({ families: 100, weeks: 2, sessions: null, seed: 1 }));
  const form = formulate(model);
  if (form === null) throw new Error('made-up co-ops have a plan');
  const valueIn = (level: 'shortfalls' | 'practiceMinutes', x: Float64Array) =>
    levelRule(level).value(model, scheduleOf(form, x));
  const budget = new Budget(60_000, Number.POSITIVE_INFINITY, () => false);
  const search = new LocalSearch(form, weekBlocks(form), budget, 0);
  const found = search.weeklyLevels(() => undefined);
  if (found === null) throw new Error('a plan was met');
  expect(valueIn('shortfalls', found)).toEqual([]);
  const floor = Number.NEGATIVE_INFINITY;
  const effort = { coolings: 1, looks: 1 };
  const better = search.minutes('practiceMinutes', found, floor, 15, effort, () => undefined);
  expect(valueIn('shortfalls', better)).toEqual([]);
  expect(Number(valueIn('practiceMinutes', better))).toBeGreaterThan(
    2 * Number(valueIn('practiceMinutes', found)),
  );
});
