import { expect, test } from 'vitest';
import { canPromise, largestPromise, type Problem, type Promised, solve } from '#app/scheduler/index.ts';
import { smallFamily, smallProblem, smallSession } from '#app/scheduler/small-problem.ts';
import { madeProblem } from '../bench/rota/made-coop.ts';
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

const nothingFixed = { duties: [], backups: [], places: [], noDuties: [], noBackups: [], noPlaces: [] };
const seeds = Array.from({ length: 30 }, (_, i) => i + 1);

test.each(seeds)('the largest promise can be kept, and a minute more cannot, seed %i', async (seed) => {
  const problem = randomProblem(seed, 10);
  const { minutes, bound } = await largestPromise(problem);
  expect(bound).toBe(minutes);
  const kept = await isKept(problem, minutes);
  if (minutes > 0) expect(kept).toBe(true);
  // Nothing at all is kept only where some rota does without open slots.
  expect(await canPromise(problem, minutes)).toBe(kept ? 'kept' : 'impossible');
  expect(await isKept(problem, minutes + 1)).toBe(false);
});

test('whether one promise can be kept is answered without looking for the largest', async () => {
  const problem = randomProblem(2, 10);
  const { minutes } = await largestPromise(problem);
  expect(await canPromise(problem, minutes)).toBe('kept');
  expect(await canPromise(problem, minutes + 1)).toBe('impossible');
  expect(await canPromise({ ...problem, sessions: [], published: null, fixed: nothingFixed }, 60)).toBe(
    'impossible',
  );
});

test('nothing at all can be promised where no rota does without open slots', async () => {
  const comes = { placesPerWeek: { min: 1, max: 1 } };
  const nobody = smallProblem([smallFamily('a', comes, { maxDutiesPerWeek: 0 })], [smallSession(7)]);
  expect(await canPromise(nobody, 0)).toBe('impossible');
  expect(await largestPromise(nobody)).toEqual({ minutes: 0, bound: 0 });
  expect(await canPromise(smallProblem([smallFamily('a', comes)], [smallSession(7)]), 0)).toBe('kept');
});

test('what twelve families can promise each other in a full week is proved', async () => {
  const problem = madeProblem({ families: 12, weeks: 1, sessions: 8, seed: 3 });
  const told: Promised[] = [];
  const onProgress = (soFar: Promised) => told.push(soFar);
  expect(await largestPromise(problem, { onProgress })).toEqual({ minutes: 330, bound: 330 });
  // What is told on the way holds and never says less than before.
  expect(told.length).toBeGreaterThan(1);
  told.forEach(({ minutes, bound }, i) => {
    expect(minutes).toBeLessThanOrEqual(330);
    expect(bound).toBeGreaterThanOrEqual(330);
    expect(minutes).toBeGreaterThanOrEqual(told[i - 1]?.minutes ?? 0);
    expect(bound).toBeLessThanOrEqual(told[i - 1]?.bound ?? bound);
  });
  expect(await isKept(problem, 330)).toBe(true);
});
