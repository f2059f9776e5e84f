import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge, type Problem, readProblem, solve } from '#app/scheduler/index.ts';

function problem(name: string): Problem {
  const read = readProblem(JSON.parse(readFileSync(`tests/scheduler/problems/${name}.json`, 'utf8')));
  if (!read.ok) throw new Error(`${name} does not read: ${read.faults[0]?.path}`);
  return read.problem;
}

/** The best values known, in the order of levels; a solved rota must reach each. */
const bestKnown: Record<string, unknown[]> = {
  'oakland-7': [0, [], 0, 0, 720, 0, 2355, 12240, 5040],
  'solo-parents-5': [
    0,
    [
      [210, 1],
      [30, 6],
    ],
    0,
    0,
    1530,
    1170,
    780,
    4710,
    5310,
  ],
};

describe('the public problems', () => {
  for (const [name, values] of Object.entries(bestKnown)) {
    it(`${name} reaches the best values known, by a judge that shares no code with the solver`, async () => {
      const given = problem(name);
      const rota = await solve(given, { seed: 1 });
      const verdict = judge(given, rota);
      expect(verdict.violations).toEqual([]);
      expect(verdict.levels.map((level) => level.value)).toEqual(values);
      expect(rota.levels.map((level) => level.value)).toEqual(values);
    });
  }

  it('the same problem and seed give the same rota', async () => {
    const given = problem('solo-parents-5');
    expect(await solve(given, { seed: 1 })).toEqual(await solve(given, { seed: 1 }));
  });

  it('claims that bounds of no level lie beyond its value', async () => {
    const { levels } = await solve(problem('solo-parents-5'), { seed: 1 });
    for (const { name, value, bound } of levels) {
      if (typeof value !== 'number' || typeof bound !== 'number') continue;
      const most = name === 'practiceMinutes' || name === 'restorationMinutes';
      expect(most ? bound - value : value - bound, name).toBeGreaterThanOrEqual(0);
    }
  });

  it('contradiction-6 is infeasible and says which fixed items and rules clash', async () => {
    const rota = await solve(problem('contradiction-6'), { seed: 1 });
    expect(rota.status).toBe('infeasible');
    expect([rota.duties, rota.backups, rota.places, rota.open, rota.levels]).toEqual([[], [], [], [], []]);
    expect(rota.conflicts.join(' ')).toContain('castro');
  });
});
