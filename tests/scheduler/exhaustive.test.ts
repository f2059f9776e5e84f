import { describe, expect, test } from 'vitest';
import { judge, type Problem, readProblem, solve } from '#app/scheduler/index.ts';
import { bestOfAll } from './exhaustive.ts';
import { coupleProblem, randomProblem } from './random-problem.ts';

/** What is tried, with how many seeds: some seconds of trying everything for each kind. */
const kinds: { kind: string; count: number; make: (seed: number) => Problem }[] = [
  {
    kind: 'a few cells, with people on call',
    count: 40,
    make: (seed) => randomProblem(seed, seed % 2 === 0 ? 6 : 5),
  },
  { kind: 'up to four families or six sessions', count: 17, make: (seed) => randomProblem(seed, 12) },
  { kind: 'two adults in a family', count: 30, make: (seed) => coupleProblem(seed + 9) },
  {
    kind: 'loads with no common measure',
    count: 24,
    make: (seed) => {
      const problem = randomProblem(seed, seed % 2 === 0 ? 6 : 10);
      const shares = [97, 101, 103, 89];
      return {
        ...problem,
        rules: { ...problem.rules, onCallLoad: 1 / 3 },
        families: problem.families.map((family, f) => ({ ...family, share: shares[f] ?? family.share })),
      };
    },
  },
];

describe.each(kinds)('what trying everything finds: $kind', ({ count, make }) => {
  test.each(Array.from({ length: count }, (_, i) => i + 1))('seed %i', async (seed) => {
    const problem = make(seed);
    expect(readProblem(problem)).toMatchObject({ ok: true });
    const rota = await solve(problem);
    const best = bestOfAll(problem);
    if (best === null) {
      expect(rota.status).toBe('infeasible');
      expect(rota.conflicts.length).toBeGreaterThan(0);
      return;
    }
    expect(judge(problem, rota).violations).toEqual([]);
    const values = best.map((value) => (typeof value === 'number' ? expect.closeTo(value, 6) : value));
    expect(rota.levels.map(({ value }) => value)).toEqual(values);
    expect(rota.status).toBe('optimal');
  });
});
