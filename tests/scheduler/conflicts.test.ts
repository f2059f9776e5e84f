import { expect, test } from 'vitest';
import { type Conflict, type Problem, type Progress, solve } from '#app/scheduler/index.ts';
import { smallFamily, smallProblem, smallSession } from '#app/scheduler/small-problem.ts';
import { madeProblem } from '#tests/bench/rota/made-coop.ts';

const made = madeProblem({ families: 12, weeks: 2, sessions: 10, seed: 5 });
const [someone, host] = made.families;
if (!someone || !host) throw new Error('two families were made up');
const mornings = made.sessions.filter(({ start }) => start.includes('T09:00'));
/** The mornings from Monday to Friday, week after week. */
const sessionOf = (i: number) => {
  const session = mornings[i];
  if (!session) throw new Error(`no morning ${i}`);
  return session.id;
};

/** One contradiction each, in the second week, among a dozen families. */
const contradictions: { what: string; problem: Problem; rules: string[] }[] = [
  {
    what: 'more places in a week than a family may have',
    problem: withFixed({
      places: [5, 6, 7, 8].map((i) => ({ family: someone.id, session: sessionOf(i) })),
    }),
    rules: ['fixed', 'fixed', 'fixed', 'fixed', 'placesPerWeek'],
  },
  {
    what: 'a host of whom every adult is ruled out',
    problem: {
      ...withFixed({
        places: [{ family: someone.id, session: sessionOf(6) }],
        noDuties: host.adults.map(({ id }) => ({ adult: id, session: sessionOf(6) })),
      }),
      sessions: made.sessions.map((session) =>
        session.id === sessionOf(6) ? { ...session, host: host.id } : session,
      ),
    },
    rules: ['fixed', ...host.adults.map(() => 'fixed'), 'host'],
  },
  {
    what: 'more children than a room holds, of whom the first too many are named',
    problem: {
      ...withFixed({ places: made.families.map(({ id }) => ({ family: id, session: sessionOf(7) })) }),
      families: made.families.map((family) => ({ ...family, children: family.children.slice(0, 1) })),
      sessions: made.sessions.map((session) =>
        session.id === sessionOf(7) ? { ...session, capacity: 3 } : session,
      ),
    },
    rules: ['fixed', 'fixed', 'fixed', 'fixed', 'capacity'],
  },
];

function withFixed(fixed: Partial<Problem['fixed']>): Problem {
  return { ...made, fixed: { ...made.fixed, ...fixed } };
}

async function conflictsOf(problem: Problem): Promise<Conflict[]> {
  const told: Conflict[] = [];
  const rota = await solve(problem, {
    stop: () => true,
    onConflicts: (conflicts) => told.push(...conflicts),
  });
  expect(rota.conflicts).toHaveLength(told.length);
  return told;
}

/** The problem with only those of its fixed items, held or ruled out, that are among some conflicts. */
function fixing(problem: Problem, conflicts: Conflict[]): Problem {
  const { places, noDuties } = problem.fixed;
  const isNamed = (item: { session: string; adult?: string; family?: string }) =>
    conflicts.some(
      ({ fixed, session, adult, family }) =>
        fixed && session === item.session && (item.adult ? adult === item.adult : family === item.family),
    );
  return {
    ...problem,
    fixed: { ...problem.fixed, places: places.filter(isNamed), noDuties: noDuties.filter(isNamed) },
  };
}

test.each(contradictions)('a smallest conflict: $what', async ({ problem, rules }) => {
  const conflicts = await conflictsOf(problem);
  expect(conflicts.map(({ rule }) => rule)).toEqual(rules);
  expect(await conflictsOf(fixing(problem, conflicts))).toEqual(conflicts);
  for (const one of conflicts.filter(({ fixed }) => fixed))
    expect(
      await conflictsOf(
        fixing(
          problem,
          conflicts.filter((other) => other !== one),
        ),
      ),
    ).toEqual([]);
});

test('no plan that breaks a rule is told on the way, where fixed duties are more than a week allows', async () => {
  const problem = smallProblem(
    [smallFamily('a', {}, { maxDutiesPerWeek: 1 }), smallFamily('b')],
    [smallSession(7), smallSession(8)],
  );
  const duties = ['s7-9', 's8-9'].map((session) => ({ adult: 'a-adult', session }));
  const told: Progress[] = [];
  const rota = await solve(
    { ...problem, fixed: { ...problem.fixed, duties } },
    { onProgress: (progress) => told.push(progress) },
  );
  expect(rota.status).toBe('infeasible');
  expect(told.map(({ best }) => best)).toEqual([null]);
});
