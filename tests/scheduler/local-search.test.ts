import { describe, expect, test } from 'vitest';
import { weekBlocks } from '#app/scheduler/blocks.ts';
import { Budget } from '#app/scheduler/budget.ts';
import { formulate } from '#app/scheduler/formulate.ts';
import { columnsOf, complete, type Formulation } from '#app/scheduler/formulation.ts';
import { judge } from '#app/scheduler/index.ts';
import { levelRule } from '#app/scheduler/levels.ts';
import { buildModel } from '#app/scheduler/model.ts';
import { randomFrom } from '#app/scheduler/random.ts';
import type { Rota, Runs } from '#app/scheduler/rota.ts';
import { scheduleOf } from '#app/scheduler/schedule.ts';
import { Board } from '#app/scheduler/search/board.ts';
import { weeklyCharges } from '#app/scheduler/search/charges.ts';
import { FamilyWeeks } from '#app/scheduler/search/family-weeks.ts';
import { putFirstCells } from '#app/scheduler/search/first-cells.ts';
import { LocalSearch } from '#app/scheduler/search/local-search.ts';
import { Moves } from '#app/scheduler/search/moves.ts';
import { compareShortfalls } from '#app/scheduler/search/plan-values.ts';
import { loadsOf } from '#app/scheduler/search/standing.ts';
import { WeekPlans } from '#app/scheduler/search/week-plans.ts';
import { smallFamily, smallProblem, smallSession } from '#app/scheduler/small-problem.ts';
import { plainBounds, toRota } from '#app/scheduler/state.ts';
import { randomProblem } from './random-problem.ts';

const seeds = Array.from({ length: 30 }, (_, i) => i + 1);
const charges = { load: (minutes: number) => minutes / 7, practice: -0.3, rest: -0.2, duty: 0.1, change: 3 };

/** A board after some thousand moves, each kept or taken back by chance. */
function wander(form: Formulation, seed: number): Board {
  const board = new Board(form, { ...weeklyCharges(form.model), ...charges });
  putFirstCells(board);
  const random = randomFrom(seed);
  const moves = new Moves(board, random, Int32Array.from(form.model.sessions.keys()));
  const ways = new FamilyWeeks(board, () => true);
  for (let i = 0; i < 3000; i += 1) {
    board.turned = 0;
    const made = random() < 0.8 ? moves.try() : ways.size > 0 && ways.change(random);
    if (!made || random() < 0.5) board.undo();
  }
  return board;
}

/** Below 0 when the first rota is better in the first so many levels, taken in their order. */
function compareFirst(levels: number, a: Rota, b: Rota): number {
  for (let i = 0; i < levels; i += 1) {
    const [x, y] = [a.levels[i]?.value, b.levels[i]?.value];
    const difference =
      Array.isArray(x) && Array.isArray(y) ? compareShortfalls(listed(x), listed(y)) : Number(x) - Number(y);
    if (difference !== 0) return difference;
  }
  return 0;
}

function listed(runs: Runs): number[] {
  return runs.flatMap(([minutes, count]) => Array.from({ length: count }, () => minutes));
}

describe.each(seeds)('small changes, seed %i', (seed) => {
  const problem = randomProblem(seed, 12);
  const model = buildModel(problem);
  const form = formulate(model);

  test('are charged as a plan counted from nothing is', () => {
    if (form === null) return;
    const board = wander(form, seed);
    const { charged, chargedShort, broken, openMinutes, missing, changes } = board;
    board.recharge({ ...weeklyCharges(model), ...charges });
    expect(board).toMatchObject({ broken, openMinutes, missing, changes });
    expect(board.charged).toBeCloseTo(charged, 4);
    expect(board.chargedShort).toBeCloseTo(chargedShort, 4);
  });

  test('are taken back without a trace', () => {
    if (form === null) return;
    const board = wander(form, seed);
    const before = { cells: board.cells(), charged: board.charged };
    const random = randomFrom(seed);
    const moves = new Moves(board, random, Int32Array.from(model.sessions.keys()));
    for (let i = 0; i < 500; i += 1) {
      board.turned = 0;
      moves.try();
      board.undo();
    }
    expect(board.cells()).toEqual(before.cells);
    expect(board.charged).toBeCloseTo(before.charged, 4);
  });

  test('leave valid what the board calls valid, and count the levels as they are', () => {
    if (form === null) return;
    const board = wander(form, seed);
    if (board.broken > 0) return;
    const x = complete(form, board.columns());
    const rota = toRota(form, x, plainBounds(model.publishedGone));
    const plan = scheduleOf(form, x);
    expect(judge(problem, rota).violations).toEqual([]);
    const { heaviest, lightest } = loadsOf(board);
    const { practiceMinutes: practice, restMinutes: rest, dutyMinutes: duty } = board;
    expect(levelRule('openDutyMinutes').value(model, plan)).toBe(board.openMinutes);
    expect(levelRule('missingBackups').value(model, plan)).toBe(board.missing);
    expect(levelRule('heaviestLoad').value(model, plan)).toBeCloseTo(heaviest);
    expect(levelRule('loadSpread').value(model, plan)).toBeCloseTo(heaviest - lightest);
    expect(levelRule('practiceMinutes').value(model, plan)).toBe(practice);
    expect(levelRule('restorationMinutes').value(model, plan)).toBe(rest);
    expect(levelRule('dutyMinutes').value(model, plan)).toBe(duty);
  });

  test('put pieces of several plans together into whole ones that hold what stood', () => {
    if (form === null) return;
    const blocks = weekBlocks(form);
    const start = new LocalSearch(form, blocks, new Budget(1e9, 1e9, () => false), seed).weeklyLevels(
      () => {},
    );
    if (start === null) return;
    const load = (minutes: number) => (minutes / 60) ** 2;
    const all = { ...weeklyCharges(model), broken: 75, open: 0.5, load, practice: -0.3 };
    const board = new Board(form, all);
    board.setColumns(start);
    const { heaviest } = loadsOf(board);
    const pieces = new WeekPlans(board, blocks);
    pieces.begin(all, heaviest);
    const random = randomFrom(seed);
    const moves = new Moves(board, random, Int32Array.from(model.sessions.keys()));
    for (let i = 0; i < 3000; i += 1) {
      board.turned = 0;
      if (!moves.try() || random() < 0.3) board.undo();
      else if (board.turned > 0) pieces.collect();
    }
    board.setColumns(start);
    const { charged } = board;
    const { cells } = pieces.combine(random);
    if (cells !== null) {
      board.set(cells);
      expect(board.charged).toBeLessThan(charged);
    }
    for (let i = 0; i < 5; i += 1) {
      const levels = toRota(form, complete(form, board.columns()), plainBounds(model.publishedGone));
      expect(judge(problem, levels).violations).toEqual([]);
      const stood = toRota(form, start, plainBounds(model.publishedGone));
      expect(compareFirst(4, levels, stood)).toBeLessThanOrEqual(0);
      pieces.upset(random);
    }
  });

  test('never make a later level better at the price of an earlier one', () => {
    if (form === null) return;
    const budget = new Budget(1e9, 1e9, () => false);
    const search = new LocalSearch(form, weekBlocks(form), budget, seed);
    const start = search.weeklyLevels(() => {});
    if (start === null) return;
    const levels = (x: Float64Array) => toRota(form, x, plainBounds(0)).levels.map(({ value }) => value);
    const effort = { coolings: 1, looks: 50_000 };
    let x = search.level('heaviestLoad', start, { floor: 0, grain: 15, effort }, () => {});
    expect(levels(x).slice(0, 4)).toEqual(levels(start).slice(0, 4));
    expect(levels(x)[4]).toBeLessThanOrEqual(Number(levels(start)[4]));
    const before = levels(x);
    x = search.level('practiceMinutes', x, { floor: -1e9, grain: 15, effort }, () => {});
    expect(levels(x).slice(0, 4)).toEqual(before.slice(0, 4));
    expect(Number(levels(x)[4])).toBeLessThanOrEqual(Number(before[4]));
    expect(Number(levels(x)[6])).toBeGreaterThanOrEqual(Number(before[6]));
    expect(judge(problem, toRota(form, x, plainBounds(0))).violations).toEqual([]);
  });

  test('come back to a published plan that is as good in all that ranks above', () => {
    if (form === null) return;
    const budget = new Budget(1e9, 1e9, () => false);
    const found = (by: number) => new LocalSearch(form, weekBlocks(form), budget, by).weeklyLevels(() => {});
    const [held, other] = [found(seed), found(seed + 1)];
    if (held === null || other === null) return;
    const published = toRota(form, held, plainBounds(0));
    const repair = formulate(buildModel({ ...problem, published }));
    if (repair === null) throw new Error('what is published bars nothing');
    const rotaOf = (x: Float64Array) => toRota(repair, x, plainBounds(0));
    const search = new LocalSearch(repair, weekBlocks(repair), budget, seed);
    const effort = { coolings: 9, looks: 0 };
    const x = search.level('changes', other, { floor: 0, grain: 1, effort }, () => {});
    expect(judge({ ...problem, published }, rotaOf(x)).violations).toEqual([]);
    expect(compareFirst(3, rotaOf(x), rotaOf(other))).toBeLessThanOrEqual(0);
    if (compareFirst(3, rotaOf(held), rotaOf(x)) === 0) expect(rotaOf(x).levels[3]?.value).toBe(0);
  });
});

test.each([
  { coolings: 9, work: 10_000 },
  { coolings: 16, work: 100_000 },
])('a search in vain ends after $coolings coolings where there is work for $work', ({ coolings, work }) => {
  const away: [string, string][] = [['2026-12-07T00:00:00Z', '2026-12-08T00:00:00Z']];
  const problem = smallProblem(
    [smallFamily('a', {}, { unavailable: away }), smallFamily('b')],
    [smallSession(7)],
    {
      // What nobody can come back to: the adult is away by now.
      published: { duties: [{ adult: 'a-adult', session: 's7-9' }], backups: [], places: [] },
    },
  );
  const form = formulate(buildModel(problem));
  if (form === null) throw new Error('nothing is fixed');
  const budget = new Budget(work, 1e9, () => false);
  const search = new LocalSearch(form, weekBlocks(form), budget, 0);
  const start = complete(form, Float64Array.from(form.lower));
  const effort = { coolings: 1_000, looks: 0 };
  search.level('changes', start, { floor: 0, grain: 1, effort }, () => {});
  // A cooling takes five hundred; the first one may have found something.
  const took = (work - budget.workLeft()) / 500;
  expect(took).toBeGreaterThanOrEqual(coolings);
  expect(took).toBeLessThanOrEqual(coolings + 1);
});

test('somebody else may be the one who is short, where that makes loads lighter', () => {
  const families = [smallFamily('a', { share: 1 }), smallFamily('b', { share: 2 })];
  const form = formulate(buildModel(smallProblem(families, [smallSession(7)])));
  if (form === null) throw new Error('some rule holds for nobody');
  const { duty, place } = columnsOf(form.model);
  const cells = [duty(0, 0), place(0, 0), place(1, 0)];
  // Whoever is on duty at the only session is short.
  const first = complete(
    form,
    form.lower.map((_, c) => Number(cells.includes(c))),
  );
  const search = new LocalSearch(form, weekBlocks(form), new Budget(1_000, 1e9, () => false), 0);
  const sought = { floor: 90, grain: 90, effort: { coolings: 1, looks: 1_000_000 } };
  const plan = scheduleOf(
    form,
    search.level('heaviestLoad', first, sought, () => {}),
  );
  expect([plan.duty(0, 0), plan.duty(1, 0)]).toEqual([false, true]);
});
