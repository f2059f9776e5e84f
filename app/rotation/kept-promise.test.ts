import { expect, test } from 'vitest';
import { smallFamily, smallProblem, smallSession } from '#app/scheduler/small-problem.ts';
import { keptPromise } from './kept-promise.server.ts';

const families = Array.from({ length: 40 }, (_, i) => smallFamily(`f${i}`));
const large = smallProblem(
  families,
  [7, 8, 9, 10, 11].map((day) => smallSession(day)),
);
const small = smallProblem([smallFamily('a'), smallFamily('b')], [smallSession(7), smallSession(8)]);

const ife = { who: 'ife', again: false };
const lena = { who: 'lena', again: false };

test('whoever tries one number after another is answered about the last', { timeout: 20_000 }, async () => {
  // Its page has stopped waiting; the process is still at what would make the promise possible.
  await keptPromise(large, 3000, ife);
  await expect
    .poll(() => keptPromise(small, 60, ife), { timeout: 3000 })
    .toEqual({ kept: { minutes: 180, bound: 180, reliefs: [] }, moreSoon: false });
});

test('once it is known what a week carries, any number is answered at once', {
  timeout: 20_000,
}, async () => {
  const own = { restorationMinutesPerWeek: 90 };
  const someone = { ...small.families[0]!, adults: small.families[0]!.adults.map((a) => ({ ...a, ...own })) };
  await expect.poll(async () => (await keptPromise(small, 60, ife)).kept, { timeout: 5000 }).not.toBeNull();
  // The process is at a question that a page waits for.
  const waits = keptPromise(smallProblem(families.slice(1), large.sessions), 3000, ife);
  for (const promised of [30, 180, 240]) {
    const week = { ...small, families: [someone, ...small.families.slice(1)] };
    const { kept } = await keptPromise(week, promised, ife);
    expect(kept).toMatchObject({ minutes: 180, bound: 180 });
  }
  await waits;
});

test('a question stays for a while for the page that comes back, whoever else asks', {
  timeout: 20_000,
}, async () => {
  const theirs = smallProblem([smallFamily('c'), smallFamily('d')], small.sessions);
  const many = Array.from({ length: 200 }, (_, i) => smallFamily(`g${i}`));
  const mine = smallProblem(many, large.sessions);
  expect(await keptPromise(mine, 3000, ife)).toMatchObject({ moreSoon: true });
  expect(await keptPromise(theirs, 60, lena)).toEqual({ kept: null, moreSoon: true });
  // Nor does another page of theirs that asks by itself take its place.
  expect(await keptPromise(theirs, 60, { ...ife, again: true })).toEqual({ kept: null, moreSoon: true });
  // Once it stays away, the other is answered.
  await expect
    .poll(() => keptPromise(theirs, 60, lena), { timeout: 12_000 })
    .toEqual({ kept: { minutes: 180, bound: 180, reliefs: [] }, moreSoon: false });
});
