import { describe, expect, test } from 'vitest';
import { judge } from '#app/scheduler/index.ts';
import { monolith } from '#tests/bench/rota/monolith.ts';
import { bestOfAll } from './exhaustive.ts';
import { randomProblem } from './random-problem.ts';

const seeds = Array.from({ length: 24 }, (_, i) => i + 101);

describe('on small problems one plain model finds and proves what trying everything finds', () => {
  test.each(seeds)('seed %i', async (seed) => {
    const problem = randomProblem(seed, seed % 2 === 0 ? 6 : 5);
    const { rota, moments } = await monolith(problem, 60);
    const best = bestOfAll(problem);
    if (best === null) {
      expect(rota?.status).toBe('infeasible');
      return;
    }
    expect(judge(problem, rota).violations).toEqual([]);
    expect(rota?.levels.map(({ value }) => value)).toEqual(best);
    expect(rota?.status).toBe('optimal');
    expect(moments.at(-1)?.values).toEqual(best);
  });
});
