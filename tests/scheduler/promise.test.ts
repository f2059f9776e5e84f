import { expect, test } from 'vitest';
import { largestPromise, type Problem, solve } from '#app/scheduler/index.ts';
import { randomProblem } from './random-problem.ts';

/** The problem with the same promise for everybody, and nobody on call. */
function promising(problem: Problem, minutes: number): Problem {
  return {
    ...problem,
    rules: { ...problem.rules, backupsPerSession: 0, restorationMinutesPerWeek: minutes },
    families: problem.families.map((family) => ({
      ...family,
      adults: family.adults.map(({ restorationMinutesPerWeek: _, ...adult }) => adult),
    })),
    fixed: { ...problem.fixed, backups: [], noBackups: [] },
    published: null,
  };
}

/** Whether some rota without open slots gives everybody so much. */
async function isKept(problem: Problem, minutes: number): Promise<boolean> {
  const { levels } = await solve(promising(problem, minutes));
  const value = (name: string) => levels.find((level) => level.name === name)?.value;
  return value('openDutyMinutes') === 0 && JSON.stringify(value('shortfalls')) === '[]';
}

const seeds = Array.from({ length: 30 }, (_, i) => i + 1);

test.each(seeds)('the largest promise can be kept, and a minute more cannot, seed %i', async (seed) => {
  const problem = randomProblem(seed, 10);
  const { minutes, bound } = await largestPromise(problem);
  expect(bound).toBe(minutes);
  if (minutes > 0) expect(await isKept(problem, minutes)).toBe(true);
  expect(await isKept(problem, minutes + 1)).toBe(false);
});
