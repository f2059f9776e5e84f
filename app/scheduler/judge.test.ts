import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { judge, solve } from './index.ts';
import { smallFamily, smallProblem, smallSession } from './small-problem.ts';

const problem = smallProblem([smallFamily('a'), smallFamily('b')], [smallSession(7), smallSession(8)]);

/** A rota of items with its true level values filled in. */
function rotaOf(items: object, of = problem) {
  const rota = {
    format: 'rotation/1',
    problem: of.name,
    status: 'feasible',
    duties: [],
    backups: [],
    places: [],
    open: [],
    conflicts: [],
    ...items,
  };
  return { ...rota, levels: judge(of, rota).levels.map((level) => ({ ...level, bound: null })) };
}

const rulesBroken = (items: object, of = problem) =>
  judge(of, rotaOf(items, of)).violations.map(({ rule }) => rule);
const duty = (adult: string, session: string) => ({ adult: `${adult}-adult`, session });
const place = (family: string, session: string) => ({ family, session });

test('an empty rota of a problem that asks for nothing is valid', () => {
  expect(judge(problem, rotaOf({})).valid).toBe(true);
});

test('a place without an adult breaks ratio and adults', () => {
  expect(rulesBroken({ places: [place('a', 's7-9')] })).toEqual(['ratio', 'adults']);
  expect(rulesBroken({ places: [place('a', 's7-9')], open: [{ session: 's7-9', adults: 1 }] })).toEqual([]);
});

test('rules keep their names where a bundler gives functions shorter ones, as the built app does', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'judge-'));
  const file = path.join(folder, 'judge.mjs');
  try {
    await build({
      entryPoints: ['app/scheduler/judge.ts'],
      outfile: file,
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
    });
    const { checkItems } = (await import(file)) as typeof import('./judge.ts');
    const items = { duties: [], backups: [], places: [place('a', 's7-9')], open: [] };
    const broken = checkItems(problem, items).violations.map(({ rule }) => rule);
    expect(broken).toEqual(['ratio', 'adults']);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a duty without the children who come along', () => {
  expect(rulesBroken({ duties: [duty('a', 's7-9')] })).toEqual(['comeAlong']);
});

test('on call at a closed session, or where nobody was asked for', () => {
  const open = { duties: [duty('a', 's7-9')], places: [place('a', 's7-9')] };
  expect(rulesBroken({ backups: [duty('b', 's7-9')] })).toEqual(['backups']);
  expect(rulesBroken({ ...open, backups: [duty('b', 's7-9')] })).toEqual(['backups']);
  expect(rulesBroken(open)).toEqual([]);
});

test('fixed items that are missing or ruled out', () => {
  const fixed = {
    ...problem,
    fixed: { ...problem.fixed, duties: [duty('a', 's7-9')], noPlaces: [place('b', 's7-9')] },
  };
  expect(rulesBroken({}, fixed)).toEqual(['fixed']);
  const items = { duties: [duty('a', 's7-9')], places: [place('a', 's7-9'), place('b', 's7-9')] };
  expect(rulesBroken(items, fixed)).toEqual(['fixed']);
});

test('values that are not true, names that are not known, things that are no rota', () => {
  const rota = rotaOf({});
  const first = { ...rota.levels[0], value: 5 };
  expect(judge(problem, { ...rota, levels: [first, ...rota.levels.slice(1)] }).violations).toMatchObject([
    { rule: 'levels' },
  ]);
  expect(judge(problem, { ...rota, duties: [duty('z', 's7-9')] }).violations).toMatchObject([
    { rule: 'format' },
  ]);
  for (const junk of [null, 3, 'x', [], {}, { duties: 5 }]) expect(judge(problem, junk).valid).toBe(false);
});

test('what the solver answers is valid, and its values are the judge’s', async () => {
  const rota = await solve(problem);
  expect(judge(problem, rota)).toMatchObject({ valid: true, violations: [] });
  expect(rota.status).toBe('optimal');
});
