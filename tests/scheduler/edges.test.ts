import { expect, test } from 'vitest';
import { judge, type Problem, solve } from '#app/scheduler/index.ts';
import { smallFamily, smallProblem, smallSession } from '#app/scheduler/small-problem.ts';

/** By name: the values of the best rota, all of which are proved. */
async function provedValues(problem: Problem) {
  const rota = await solve(problem);
  expect(rota.status).toBe('optimal');
  expect(judge(problem, rota).violations).toEqual([]);
  return Object.fromEntries(rota.levels.map(({ name, value }) => [name, value]));
}

test('a held load a hair below a whole session keeps nobody from their rest', async () => {
  // Only the second family may have a duty, which holds its load at one session; the first then has the place.
  const problem = smallProblem(
    [
      smallFamily('a', { childrenComeAlong: false }, { maxDuties: 0 }),
      smallFamily(
        'b',
        { childrenComeAlong: false, placesPerWeek: { min: 3, max: 3 } },
        { restorationMinutesPerWeek: 180 },
      ),
    ],
    [smallSession(1, {}, 9, 10)],
  );
  Object.assign(problem.rules, { backupsPerSession: 1, onCallLoad: 0, restorationMinutesPerWeek: 0 });
  expect(await provedValues(problem)).toMatchObject({
    ...{ shortfalls: [[180, 1]], heaviestLoad: 60, restorationMinutes: 60 },
  });
});

test('more on call than there are people changes nothing but how many are missing', async () => {
  const problem = smallProblem([smallFamily('a'), smallFamily('b')], [smallSession(7)]);
  problem.rules.backupsPerSession = 1_000_000;
  expect(await provedValues(problem)).toMatchObject({ openDutyMinutes: 0, missingBackups: 1_000_000 });
});

test('what is missed of 100.1 minutes after 90 and of 10.1 after none is the same', async () => {
  const problem = smallProblem(
    [
      smallFamily('a', {}, { restorationMinutesPerWeek: 100.1, maxDuties: 0 }),
      smallFamily('b', {}, { restorationMinutesPerWeek: 10.1 }),
    ],
    [smallSession(7, { end: '2026-12-07T10:30:00Z' })],
  );
  expect(await provedValues(problem)).toMatchObject({ shortfalls: [[10.1, 2]] });
});
