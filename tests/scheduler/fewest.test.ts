import { expect, test } from 'vitest';
import { Budget } from '#app/scheduler/budget.ts';
import { fewest } from '#app/scheduler/conflict/fewest.ts';
import { type Group, groupsOf } from '#app/scheduler/conflict/groups.ts';
import { irreducible } from '#app/scheduler/conflict/irreducible.ts';
import { Engine } from '#app/scheduler/engine.ts';
import { addRow, columnsOf, emptyFormulation, type Formulation } from '#app/scheduler/formulation.ts';
import { openRows } from '#app/scheduler/meanings.ts';
import { buildModel } from '#app/scheduler/model.ts';
import type { Problem } from '#app/scheduler/problem.ts';
import { randomFrom } from '#app/scheduler/random.ts';
import { smallFamily, smallProblem, smallSession } from '#app/scheduler/small-problem.ts';
import { randomProblem } from './random-problem.ts';

/** A random small problem with more fixed than can hold. */
function contradictoryProblem(seed: number): Problem {
  const problem = randomProblem(seed, 12);
  const random = randomFrom(seed + 2_000);
  const pick = <T>(options: T[]): T => options[Math.floor(random() * options.length)] as T;
  const adults = problem.families.flatMap(({ adults }) => adults.map(({ id }) => id));
  const anyDuty = () => ({ adult: pick(adults), session: pick(problem.sessions).id });
  const anyPlace = () => ({ family: pick(problem.families).id, session: pick(problem.sessions).id });
  const { duties, noDuties, noPlaces } = problem.fixed;
  duties.push(anyDuty(), anyDuty(), anyDuty());
  noDuties.push(anyDuty());
  noPlaces.push(anyPlace(), anyPlace());
  for (const family of problem.families) family.placesPerWeek.min = pick([0, family.placesPerWeek.max]);
  return problem;
}

async function prepared(problem: Problem, work = 100_000) {
  const model = buildModel(problem);
  const engine = await Engine.open(new Budget(work, Number.POSITIVE_INFINITY, () => false));
  const base = emptyFormulation(model);
  for (const row of openRows(model, columnsOf(model))) addRow(base, row);
  return { engine, base, groups: groupsOf(model) };
}

/** Whether some plan keeps the groups. */
function holdTogether(engine: Engine, base: Formulation, groups: Group[]): boolean {
  const form: Formulation = { ...base, lower: [...base.lower], upper: [...base.upper], rows: [...base.rows] };
  if (groups.flatMap(({ rows }) => rows).some((row) => !addRow(form, row))) return false;
  const task = { free: () => true, objective: [], grain: 0, start: null, must: true };
  return engine.run(form, task).status !== 'infeasible';
}

const rulesOf = (groups: Group[]) => groups.map(({ rows }) => rows[0]?.source.rule);

/** In the first week three sentences clash, in the second two. */
const twoContradictions = smallProblem(
  [
    smallFamily('a', { excludedVenues: ['hall'] }),
    smallFamily('b', {}, { unavailable: [['2026-12-14T09:00:00Z', '2026-12-14T10:00:00Z']] }),
  ],
  [smallSession(7), smallSession(14)],
);
twoContradictions.fixed.duties = [
  { adult: 'a-adult', session: 's7-9' },
  { adult: 'b-adult', session: 's14-9' },
];

test('of two contradictions the one that takes fewer sentences is told, wherever it is', async () => {
  const { engine, base, groups } = await prepared(twoContradictions);
  const known = irreducible(engine, base, groups);
  expect(rulesOf(known)).toEqual(['fixed', 'excludedVenue', 'comeAlong']);
  expect(rulesOf(fewest(engine, base, groups, known))).toEqual(['fixed', 'unavailable']);
});

test('without work for it, the one that was known is told', async () => {
  const { engine, base, groups } = await prepared(twoContradictions, 0);
  const known = irreducible(engine, base, groups);
  expect(fewest(engine, base, groups, known)).toBe(known);
});

test.each(Array.from({ length: 24 }, (_, seed) => seed))(
  'no fewer fixed items and rules clash, of all that were tried: seed %i',
  async (seed) => {
    const { engine, base, groups } = await prepared(contradictoryProblem(seed));
    const known = irreducible(engine, base, groups);
    const least = fewest(engine, base, groups, known);
    expect(holdTogether(engine, base, least)).toBe(known.length === 0);
    if (least.length < 2) return;
    for (const [i, one] of groups.entries()) {
      if (!holdTogether(engine, base, [one])) expect.unreachable('one clashes by itself');
      if (least.length < 3) continue;
      for (const other of groups.slice(0, i))
        if (!holdTogether(engine, base, [one, other])) expect.unreachable('two clash');
    }
  },
);
