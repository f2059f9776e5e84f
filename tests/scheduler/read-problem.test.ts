import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readProblem } from '#app/scheduler/index.ts';

const text = readFileSync('tests/scheduler/problems/oakland-7.json', 'utf8');

/** Every path into a JSON value. */
function pathsInto(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsInto(inner, [...path, key]))];
}

it('reads any JSON into a problem or a list of faults, never an exception', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const read = readProblem(json);
      expect(read.ok).toBe(false);
      if (!read.ok) expect(read.faults.length).toBeGreaterThan(0);
    }),
    { seed: 7, numRuns: 300 },
  );
});

it('reads any mutation of a valid problem the same way', () => {
  const paths = pathsInto(JSON.parse(text)).filter((path) => path.length > 0);
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 1 }), (path, value) => {
      const json = JSON.parse(text);
      let at = json;
      for (const key of path.slice(0, -1)) at = at[key];
      at[path.at(-1) as string] = value;
      const read = readProblem(json);
      if (!read.ok) expect(read.faults[0]?.path).toBeTypeOf('string');
    }),
    { seed: 7, numRuns: 400 },
  );
});

it('names a fault by its JSON path', () => {
  const json = JSON.parse(text);
  json.families[1].adults[0].maxDutiesPerWeek = -1;
  const read = readProblem(json);
  expect(read.ok).toBe(false);
  if (!read.ok)
    expect(read.faults.map((fault) => fault.path).join(' ')).toMatch(
      /families.*1.*adults.*0.*maxDutiesPerWeek/,
    );
});
