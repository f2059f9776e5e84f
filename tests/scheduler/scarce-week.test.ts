import { expect, it } from 'vitest';
import { solve } from '#app/scheduler/index.ts';
import { madeProblem } from '#tests/bench/rota/made-coop.ts';

// Five sessions for 24 families: somebody must go short, and many must be on duty.
it('shares out what is missing in a scarce week as evenly as can be, with everybody on call who is needed', async () => {
  const problem = madeProblem({ families: 24, weeks: 1, sessions: null, seed: 5 });
  const { levels } = await solve(problem, { workLimit: 60_000 });
  const level = (wanted: string) => levels.find(({ name }) => name === wanted);
  expect(level('openDutyMinutes')).toMatchObject({ value: 0, bound: 0 });
  expect(level('shortfalls')).toMatchObject({ value: [[30, 13]], bound: [[30, 13]] });
  expect(level('missingBackups')).toMatchObject({ value: 0, bound: 0 });
});
