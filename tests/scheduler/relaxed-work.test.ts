import { expect, test } from 'vitest';
import { Budget } from '#app/scheduler/budget.ts';
import { Engine } from '#app/scheduler/engine.ts';
import { formulate } from '#app/scheduler/formulate.ts';
import { columnsOf } from '#app/scheduler/formulation.ts';
import { relaxedWork } from '#app/scheduler/load-floor.ts';
import { buildModel } from '#app/scheduler/model.ts';
import { smallFamily, smallProblem, smallSession } from '#app/scheduler/small-problem.ts';

test('the least that families work is summed over weeks, and is nothing where others can do it', async () => {
  const base = smallProblem(
    [smallFamily('a'), smallFamily('b'), smallFamily('c', {}, { maxDutiesPerWeek: 0 })],
    [smallSession(7), smallSession(8), smallSession(14)],
  );
  const places = base.sessions.map(({ id }) => ({ family: 'c', session: id }));
  const form = formulate(buildModel({ ...base, fixed: { ...base.fixed, places } }));
  if (form === null) throw new Error('places can be held');
  // As the first level leaves it: no slot stays open.
  for (const s of base.sessions.keys()) form.upper[columnsOf(form.model).slots(s)] = 0;
  const engine = await Engine.open(new Budget(1e6, Number.POSITIVE_INFINITY, () => false));
  const state = { form, engine, x: Float64Array.from(form.lower) };
  expect(relaxedWork(state, [0, 1], 1e5)).toBeCloseTo(3 * 180, 3);
  expect(relaxedWork(state, [0], 1e5)).toBeCloseTo(0, 3);
  // With hardly any work, nothing is said rather than something untrue.
  expect(relaxedWork(state, [0, 1], 1e-6)).toBe(0);
});
