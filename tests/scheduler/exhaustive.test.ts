import { describe, expect, test } from 'vitest';
import { judge, readProblem, solve } from '#app/scheduler/index.ts';
import { bestOfAll } from './exhaustive.ts';
import { randomProblem } from './random-problem.ts';

const seeds = Array.from({ length: 40 }, (_, i) => i + 1);

describe('on small problems the solver finds what trying everything finds', () => {
  test.each(seeds)('seed %i', async (seed) => {
    const problem = randomProblem(seed, seed % 2 === 0 ? 6 : 5);
    expect(readProblem(problem)).toMatchObject({ ok: true });
    const rota = await solve(problem);
    const best = bestOfAll(problem);
    if (best === null) {
      expect(rota.status).toBe('infeasible');
      expect(rota.conflicts.length).toBeGreaterThan(0);
      return;
    }
    expect(judge(problem, rota).violations).toEqual([]);
    expect(rota.levels.map(({ value }) => value)).toEqual(best);
    expect(rota.status).toBe('optimal');
  });
});
