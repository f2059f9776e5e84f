import { expect, test } from 'vitest';
import { smallFamily, smallProblem, smallSession } from '#app/scheduler/small-problem.ts';
import { keptPromise } from './kept-promise.server.ts';

test('whoever tries one number after another is answered about the last', { timeout: 20_000 }, async () => {
  const families = Array.from({ length: 40 }, (_, i) => smallFamily(`f${i}`));
  const large = smallProblem(
    families,
    [7, 8, 9, 10, 11].map((day) => smallSession(day)),
  );
  const small = smallProblem([smallFamily('a'), smallFamily('b')], [smallSession(7), smallSession(8)]);
  // Its page has stopped waiting; the process is still at what would make the promise possible.
  await keptPromise(large, 3000);
  await expect
    .poll(() => keptPromise(small, 60), { timeout: 3000 })
    .toMatchObject({ minutes: 180, bound: 180 });
});
