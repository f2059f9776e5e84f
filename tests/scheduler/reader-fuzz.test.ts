import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge, readProblem, solve } from '#app/scheduler/index.ts';
import { randomProblem } from './random-problem.ts';

test('any JSON is read or faulted, never an exception', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const read = readProblem(json);
      if (!read.ok) expect(read.faults.length).toBeGreaterThan(0);
    }),
    { seed: 7, numRuns: 500 },
  );
});

/** Every place in a JSON value, as a path of keys. */
function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) =>
      places(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

function replaced(root: unknown, path: (string | number)[], value: unknown): unknown {
  const copy = structuredClone(root) as Record<string | number, unknown>;
  let inner = copy;
  for (const key of path.slice(0, -1)) inner = inner[key] as typeof inner;
  const last = path.at(-1);
  if (last === undefined) return value;
  if (value === undefined) delete inner[last];
  else inner[last] = value;
  return copy;
}

test('any one change to a valid problem ends in faults by path or in a valid answer', async () => {
  const junk = fc.oneof(
    fc.constantFrom(
      undefined,
      null,
      '',
      'x',
      0,
      -1,
      0.5,
      1,
      2,
      1e300,
      true,
      [],
      {},
      '2026-12-07T10:00:00Z',
      '2026-02-31T10:00:00Z',
    ),
    fc.jsonValue({ maxDepth: 1 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 30 }), fc.nat(), junk, async (seed, where, value) => {
      const problem = randomProblem(seed, 6);
      const paths = places(problem);
      const read = readProblem(replaced(problem, paths[where % paths.length] ?? [], value));
      if (!read.ok) {
        for (const { path, message } of read.faults) {
          expect(path).toMatch(/^\$/);
          expect(message).not.toBe('');
        }
        return;
      }
      const rota = await solve(read.problem, { workLimit: 2_000 });
      if (rota.status === 'infeasible') expect(rota.conflicts.length).toBeGreaterThan(0);
      else expect(judge(read.problem, rota).violations).toEqual([]);
    }),
    { seed: 11, numRuns: 150 },
  );
});

test('faults name the place and what is wrong there', () => {
  const problem = randomProblem(1, 6);
  const read = readProblem(replaced(problem, ['families', 0, 'share'], -1));
  expect(read).toEqual({
    ok: false,
    faults: [{ path: '$.families[0].share', message: 'must be at least 0' }],
  });
  const day = readProblem(replaced(problem, ['sessions', 0, 'start'], '2026-02-31T10:00:00Z'));
  expect(day).toMatchObject({ ok: false, faults: [{ path: '$.sessions[0].start' }] });
});
