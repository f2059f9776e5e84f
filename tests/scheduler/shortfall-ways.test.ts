import { expect, test } from 'vitest';
import { judge, solve } from '#app/scheduler/index.ts';
import { madeProblem } from '../bench/rota/made-coop.ts';

test('eighteen families who lack rest: as few as can be miss half an hour, with proof', async () => {
  const problem = madeProblem({ families: 18, weeks: 3, sessions: null, seed: 3 });
  let isFurther = false;
  const rota = await solve(problem, {
    onProgress: ({ levelIndex }) => {
      isFurther = levelIndex > 2;
    },
    stop: () => isFurther,
  });
  const shortfalls = rota.levels.find(({ name }) => name === 'shortfalls');
  expect(shortfalls).toMatchObject({ value: [[30, 6]], bound: [[30, 6]] });
  expect(judge(problem, rota).violations).toEqual([]);
});
