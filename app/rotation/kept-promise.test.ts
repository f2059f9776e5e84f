import { expect, test } from 'vitest';
import { smallFamily, smallProblem, smallSession } from '#app/scheduler/small-problem.ts';
import { keptPromise } from './kept-promise.server.ts';

const families = Array.from({ length: 40 }, (_, i) => smallFamily(`f${i}`));
const large = smallProblem(
  families,
  [7, 8, 9, 10, 11].map((day) => smallSession(day)),
);
const small = smallProblem([smallFamily('a'), smallFamily('b')], [smallSession(7), smallSession(8)]);

test('whoever tries one number after another is answered about the last', { timeout: 20_000 }, async () => {
  // Its page has stopped waiting; the process is still at what would make the promise possible.
  await keptPromise(large, 3000);
  await expect
    .poll(() => keptPromise(small, 60), { timeout: 3000 })
    .toMatchObject({ minutes: 180, bound: 180 });
});

test('once it is known what a week carries, any number is answered at once', {
  timeout: 20_000,
}, async () => {
  const own = { restorationMinutesPerWeek: 90 };
  const someone = { ...small.families[0]!, adults: small.families[0]!.adults.map((a) => ({ ...a, ...own })) };
  await expect.poll(() => keptPromise(small, 60), { timeout: 5000 }).not.toBeNull();
  // The process is at a question that a page waits for.
  const waits = keptPromise(smallProblem(families.slice(1), large.sessions), 3000);
  for (const promised of [30, 180, 240]) {
    const found = await keptPromise({ ...small, families: [someone, ...small.families.slice(1)] }, promised);
    expect(found).toMatchObject({ minutes: 180, bound: 180 });
  }
  await waits;
});
