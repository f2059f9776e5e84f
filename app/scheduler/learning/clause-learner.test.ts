import { expect, test } from 'vitest';
import { randomFrom } from '../random.ts';
import { ClauseLearner } from './clause-learner.ts';
import type { Sum, ZeroOne } from './zero-one.ts';

const weightOf = ({ literals, weights }: Sum, holds: (variable: number) => boolean) =>
  literals.reduce((sum, one, i) => sum + (holds(one >> 1) === (one % 2 === 0) ? weights[i]! : 0), 0);

function programme(variables: number, sums: Sum[], objective: Sum | null = null): ZeroOne {
  return { variables, sums, objective, read: () => new Float64Array(), write: () => [] };
}

function learner(zeroOne: ZeroOne): ClauseLearner {
  return new ClauseLearner(zeroOne, new Array<boolean>(zeroOne.variables).fill(false));
}

/** Pigeons, each in one of some holes, none of which takes two. */
function pigeons(count: number, holes: number): ZeroOne {
  const inHole = (pigeon: number, hole: number) => 2 * (pigeon * holes + hole);
  const all = <T>(n: number, of: (i: number) => T) => Array.from({ length: n }, (_, i) => of(i));
  return programme(count * holes, [
    ...all(count, (p) => ({
      literals: all(holes, (h) => inHole(p, h) + 1),
      weights: all(holes, () => 1),
      most: holes - 1,
    })),
    ...all(holes, (h) => ({
      literals: all(count, (p) => inHole(p, h)),
      weights: all(count, () => 1),
      most: 1,
    })),
  ]);
}

test('six pigeons do not fit into five holes, and fit into six', () => {
  expect(learner(pigeons(6, 5)).solve(() => false)).toBe('no');
  expect(learner(pigeons(6, 6)).solve(() => false)).toBe('yes');
});

test('it ends when it is told to, and goes on from what it learned', () => {
  const one = learner(pigeons(9, 8));
  expect(one.solve(() => true)).toBe('unknown');
  expect(one.solve(() => false)).toBe('no');
});

test('the same question takes the same work', () => {
  const [a, b] = [learner(pigeons(7, 6)), learner(pigeons(7, 6))];
  a.solve(() => false);
  b.solve(() => false);
  expect(a.work).toBe(b.work);
});

test('of 400 small programmes it finds the least objective, or that there is no plan, as trying all does', () => {
  const random = randomFrom(7);
  const below = (n: number) => Math.floor(random() * n);
  const seen = { none: 0, some: 0 };
  for (let round = 0; round < 400; round += 1) {
    const variables = 3 + below(8);
    const sum = (tightness: number): Sum => {
      const chosen = Array.from({ length: variables }, (_, v) => v).filter(() => random() < 0.6);
      const weights = chosen.map(() => 1 + below(4));
      const total = weights.reduce((a, b) => a + b, 0);
      return { literals: chosen.map((v) => 2 * v + below(2)), weights, most: Math.floor(total * tightness) };
    };
    const sums = Array.from({ length: 3 + below(10) }, () => sum(0.35 + 0.3 * random()));
    const objective = sum(1);
    let least: number | null = null;
    for (let plan = 0; plan < 2 ** variables; plan += 1) {
      const holds = (v: number) => ((plan >> v) & 1) === 1;
      if (sums.some((one) => weightOf(one, holds) > one.most)) continue;
      least = Math.min(least ?? Number.POSITIVE_INFINITY, weightOf(objective, holds));
    }
    const one = learner(programme(variables, sums, objective));
    let found: number | null = null;
    while (one.solve(() => false) === 'yes') {
      const holds = (v: number) => one.value(v);
      expect(sums.every((each) => weightOf(each, holds) <= each.most)).toBe(true);
      found = weightOf(objective, holds);
      one.limitObjective(found - 1);
    }
    expect(found).toBe(least);
    seen[least === null ? 'none' : 'some'] += 1;
  }
  expect(seen.none).toBeGreaterThan(50);
  expect(seen.some).toBeGreaterThan(50);
});
