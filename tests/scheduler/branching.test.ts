import { describe, expect, it } from 'vitest';
import { Branching } from '#app/scheduler/branching.ts';
import { Budget } from '#app/scheduler/budget.ts';
import { Engine } from '#app/scheduler/engine.ts';
import { formulate } from '#app/scheduler/formulate.ts';
import { columnsOf, type Formulation, keepsRows } from '#app/scheduler/formulation.ts';
import { isApart, leanWays } from '#app/scheduler/list-ways.ts';
import { buildModel } from '#app/scheduler/model.ts';
import type { Problem } from '#app/scheduler/problem.ts';
import { factsOf } from '#app/scheduler/search/facts.ts';
import { smallFamily, smallProblem, smallSession } from '#app/scheduler/small-problem.ts';
import { wayProgramme } from '#app/scheduler/way-programme.ts';
import { withWholes } from '#app/scheduler/way-wholes.ts';
import { madeProblem } from '#tests/bench/rota/made-coop.ts';
import { randomProblem } from './random-problem.ts';

const engine = await Engine.open(new Budget(1e9, Number.POSITIVE_INFINITY, () => false));

/** The rules without open slots and anybody on call; null where one alone cannot hold. */
function rulesOf(problem: Problem): Formulation | null {
  const bare = {
    ...problem,
    rules: { ...problem.rules, backupsPerSession: 0, restorationMinutesPerWeek: 0 },
    fixed: { ...problem.fixed, backups: [], noBackups: [] },
    published: null,
  };
  const form = formulate(buildModel(bare));
  if (form === null || !isApart(form)) return null;
  const col = columnsOf(form.model);
  for (const s of form.model.sessions.keys()) {
    form.upper[col.slots(s)] = 0;
    for (const a of form.model.adults.keys()) form.upper[col.backup(a, s)] = 0;
  }
  return form;
}

/** The programme of ways that give everybody so many minutes; null where somebody has none. */
function asking(form: Formulation, minutes: number) {
  const ways = leanWays(factsOf(form), (_, had) => (had >= minutes ? 0 : Number.POSITIVE_INFINITY));
  if (ways === null || ways.all.some((one) => one.ways.length === 0)) return null;
  const programme = wayProgramme(form, ways);
  return { programme, wholes: withWholes(form, ways, programme) };
}

function settle(wholes: ReturnType<typeof withWholes>) {
  const branching = new Branching(engine, wholes, () => null);
  const met = branching.run(1e6);
  branching.close();
  return { met, isOver: branching.isOver };
}

const unasked = { free: () => true, objective: [], grain: 0, start: null };

describe('branching', () => {
  const told = { kept: 0, impossible: 0 };

  it.each(Array.from({ length: 40 }, (_, i) => i + 1))(
    'meets a plan where there is one and proves that there is none elsewhere, seed %i',
    (seed) => {
      const form = rulesOf(randomProblem(seed, 8));
      if (form === null) return;
      for (const minutes of [60, 120, 180, 240, 300]) {
        const asked = asking(form, minutes);
        if (asked === null) continue;
        const { met, isOver } = settle(asked.wholes);
        expect(isOver).toBe(true);
        const { status } = engine.run(asked.programme, unasked);
        expect(met === null ? 'infeasible' : 'optimal').toBe(status);
        if (met !== null) expect(keepsRows(form, met)).toBe(true);
        told[met === null ? 'impossible' : 'kept'] += 1;
      }
    },
  );

  it('has been asked both', () => {
    expect(Math.min(told.kept, told.impossible)).toBeGreaterThan(10);
  });

  it.each([
    { families: 6, sessions: 4, seed: 24, minutes: 330 },
    { families: 7, sessions: 5, seed: 21, minutes: 360 },
  ])('meets a plan that leaves nothing spare: $families families, $sessions sessions', (made) => {
    const form = rulesOf(madeProblem({ ...made, weeks: 1 }));
    const asked = form && asking(form, made.minutes);
    if (form === null || asked === null) throw new Error('the made-up co-op has no ways');
    const { met } = settle(asked.wholes);
    if (met === null) throw new Error('no plan was met');
    expect(keepsRows(form, met)).toBe(true);
    // Even halves of plans leave nothing spare: every adult holds as many children as may be.
    const spare = asked.wholes.wholes.spare.flatMap(({ terms }) => terms);
    const objective = spare.map(([column, held]): [number, number] => [column, -held]);
    const relaxed = engine.run(asked.wholes, { ...unasked, objective, relaxWhole: true });
    expect(relaxed.bound).toBeCloseTo(0, 5);
  });

  it.each([
    { what: 'a teacher is enough', session: { staff: 1 }, asks: false },
    { what: 'one teacher is not', session: { staff: 1, minAdults: 2 }, asks: true },
    { what: 'a host must be there too', session: { staff: 1, host: 'a' }, asks: true },
    { what: 'nobody else can lead', session: { needsLead: true }, asks: true },
  ])('settles whether a session takes place where that asks for somebody: $what', ({ session, asks }) => {
    const form = rulesOf(smallProblem([smallFamily('a'), smallFamily('b')], [smallSession(7, session)]));
    const asked = form && asking(form, 0);
    if (asked === null) throw new Error('two families have ways');
    expect(asked.wholes.wholes.open).toHaveLength(asks ? 1 : 0);
  });

  it('finds out in a few steps what sessions, adults and halves of children leave no room for', () => {
    const form = rulesOf(madeProblem({ families: 12, weeks: 1, sessions: 6, seed: 103 }));
    const asked = form && asking(form, 360);
    if (asked === null) throw new Error('the made-up co-op has no ways');
    const branching = new Branching(engine, asked.wholes, () => null);
    expect(branching.run(3_000)).toBeNull();
    expect(branching.isOver).toBe(true);
    branching.close();
  });

  it('goes on where it was when work is given bit by bit', () => {
    // Its relaxation has a plan, and no whole number of adults does.
    const form = rulesOf(madeProblem({ families: 12, weeks: 1, sessions: 6, seed: 218 }));
    const asked = form && asking(form, 330);
    if (asked === null) throw new Error('the made-up co-op has no ways');
    const relaxed = engine.run(asked.programme, { ...unasked, relaxWhole: true });
    expect(relaxed.status).not.toBe('infeasible');
    const branching = new Branching(engine, asked.wholes, () => null);
    let times = 0;
    for (; !branching.isOver; times += 1) expect(branching.run(20)).toBeNull();
    branching.close();
    expect(times).toBeGreaterThan(5);
  });
});
