import { expect, test } from 'vitest';
import { at } from './at.ts';
import { columnsOf } from './formulation.ts';
import { buildModel } from './model.ts';
import type { Problem } from './problem.ts';
import { hardRules, rowsOf } from './rules.ts';
import { smallFamily, smallProblem, smallSession } from './small-problem.ts';

type Col = ReturnType<typeof columnsOf>;

/** Whether a choice of columns (all others 0) keeps every row of one rule. */
function keeps(name: string, problem: Problem, choose: (col: Col) => [number, number][]): boolean {
  const model = buildModel(problem);
  const col = columnsOf(model);
  const x = new Float64Array(col.count);
  for (const [c, value] of choose(col)) x[c] = value;
  const rule = hardRules.filter((r) => r.name === name);
  expect(rule).toHaveLength(1);
  return rowsOf(model, col, rule).every((row) => {
    const sum = row.cols.reduce((total, c, i) => total + at(row.coefs, i) * at(x, c), 0);
    return sum >= row.lower - 1e-9 && sum <= row.upper + 1e-9;
  });
}

const a = smallFamily('a');
const b = smallFamily('b');
const one = smallProblem([a, b], [smallSession(7)]);
const two = smallProblem([a, b], [smallSession(7), smallSession(8)]);
const overlapping = smallProblem([a, b], [smallSession(7), smallSession(7, {}, 11, 13)]);
const touching = smallProblem([a, b], [smallSession(7), smallSession(7, {}, 12, 14)]);
const rules = (changes: Partial<Problem['rules']>, base = one) => ({
  ...base,
  rules: { ...base.rules, ...changes },
});

test('ratio: as much weight as the adults may hold, and no more', () => {
  const places = (col: Col, adults: number): [number, number][] => [
    [col.place(0, 0), 1],
    [col.place(1, 0), 1],
    [col.duty(0, 0), adults],
  ];
  expect(keeps('ratio', rules({ childrenPerAdult: 2 }), (col) => places(col, 1))).toBe(true);
  expect(keeps('ratio', rules({ childrenPerAdult: 1.5 }), (col) => places(col, 1))).toBe(false);
  expect(
    keeps('ratio', rules({ childrenPerAdult: 1.5 }), (col) => [...places(col, 1), [col.slots(0), 1]]),
  ).toBe(true);
});

test('capacity: as many children as fit', () => {
  const full: (col: Col) => [number, number][] = (col) => [
    [col.place(0, 0), 1],
    [col.place(1, 0), 1],
    [col.open(0), 1],
  ];
  expect(keeps('capacity', smallProblem([a, b], [smallSession(7, { capacity: 2 })]), full)).toBe(true);
  expect(keeps('capacity', smallProblem([a, b], [smallSession(7, { capacity: 1 })]), full)).toBe(false);
});

test('adults: staff, duties and open slots reach the least number', () => {
  const problem = smallProblem([a, b], [smallSession(7, { minAdults: 2, staff: 1 })]);
  expect(keeps('adults', problem, (col) => [[col.open(0), 1]])).toBe(false);
  expect(
    keeps('adults', problem, (col) => [
      [col.open(0), 1],
      [col.duty(1, 0), 1],
    ]),
  ).toBe(true);
  expect(
    keeps('adults', problem, (col) => [
      [col.open(0), 1],
      [col.slots(0), 1],
    ]),
  ).toBe(true);
});

test('lead: staff, a lead or an open slot', () => {
  const families = [a, smallFamily('b', {}, { lead: false })];
  const problem = smallProblem(families, [smallSession(7, { needsLead: true })]);
  const staffed = smallProblem(families, [smallSession(7, { needsLead: true, staff: 1 })]);
  expect(
    keeps('lead', problem, (col) => [
      [col.open(0), 1],
      [col.duty(1, 0), 1],
    ]),
  ).toBe(false);
  expect(
    keeps('lead', problem, (col) => [
      [col.open(0), 1],
      [col.duty(0, 0), 1],
    ]),
  ).toBe(true);
  expect(
    keeps('lead', problem, (col) => [
      [col.open(0), 1],
      [col.slots(0), 1],
    ]),
  ).toBe(true);
  expect(keeps('lead', staffed, (col) => [[col.open(0), 1]])).toBe(true);
});

test('host: an open session has a duty of the host family; an open slot does not do', () => {
  const problem = smallProblem([a, b], [smallSession(7, { host: 'b' })]);
  expect(
    keeps('host', problem, (col) => [
      [col.open(0), 1],
      [col.duty(1, 0), 1],
    ]),
  ).toBe(true);
  expect(
    keeps('host', problem, (col) => [
      [col.open(0), 1],
      [col.duty(0, 0), 1],
    ]),
  ).toBe(false);
  expect(
    keeps('host', problem, (col) => [
      [col.open(0), 1],
      [col.slots(0), 1],
    ]),
  ).toBe(false);
});

test('backups: no more than asked for, none at a closed session', () => {
  const problem = rules({ backupsPerSession: 1 });
  expect(
    keeps('backups', problem, (col) => [
      [col.open(0), 1],
      [col.backup(0, 0), 1],
    ]),
  ).toBe(true);
  expect(
    keeps('backups', problem, (col) => [
      [col.open(0), 1],
      [col.backup(0, 0), 1],
      [col.backup(1, 0), 1],
    ]),
  ).toBe(false);
  expect(keeps('backups', problem, (col) => [[col.backup(0, 0), 1]])).toBe(false);
});

test.each(['unavailable', 'protectedPractice'])(
  '%s: a time that touches the session does not matter, one that overlaps does',
  (name) => {
    const with_ = (start: string, end: string) => {
      const times: [string, string][] = [[`2026-12-07T${start}:00Z`, `2026-12-07T${end}:00Z`]];
      const adult =
        name === 'unavailable'
          ? { unavailable: times }
          : { practices: [{ name: 'run', nonNegotiable: true, times }] };
      return smallProblem([smallFamily('a', {}, adult)], [smallSession(7)]);
    };
    for (const kind of ['duty', 'backup'] as const) {
      expect(keeps(name, with_('12:00', '13:00'), (col) => [[col[kind](0, 0), 1]])).toBe(true);
      expect(keeps(name, with_('11:59', '13:00'), (col) => [[col[kind](0, 0), 1]])).toBe(false);
    }
  },
);

test('a practice that may be moved is no hard rule', () => {
  const practices = [
    {
      name: 'run',
      nonNegotiable: false,
      times: [['2026-12-07T10:00:00Z', '2026-12-07T11:00:00Z'] as [string, string]],
    },
  ];
  expect(
    keeps(
      'protectedPractice',
      smallProblem([smallFamily('a', {}, { practices })], [smallSession(7)]),
      (col) => [[col.duty(0, 0), 1]],
    ),
  ).toBe(true);
});

test('otherDuty: one duty or on-call at a time', () => {
  const both: (col: Col) => [number, number][] = (col) => [
    [col.duty(0, 0), 1],
    [col.backup(0, 1), 1],
  ];
  expect(keeps('otherDuty', overlapping, both)).toBe(false);
  expect(keeps('otherDuty', touching, both)).toBe(true);
  expect(
    keeps('otherDuty', one, (col) => [
      [col.duty(0, 0), 1],
      [col.backup(0, 0), 1],
    ]),
  ).toBe(false);
});

test('weeklyLimit counts by ISO week, totalLimit over all', () => {
  const limited = (adult: object) =>
    smallProblem([smallFamily('a', {}, adult)], [smallSession(7), smallSession(13), smallSession(14)]);
  const on =
    (...sessions: number[]) =>
    (col: Col): [number, number][] =>
      sessions.map((s) => [col.duty(0, s), 1]);
  expect(keeps('weeklyLimit', limited({ maxDutiesPerWeek: 1 }), on(0, 2))).toBe(true);
  expect(keeps('weeklyLimit', limited({ maxDutiesPerWeek: 1 }), on(0, 1))).toBe(false);
  expect(keeps('totalLimit', limited({ maxDuties: 2 }), on(0, 1))).toBe(true);
  expect(keeps('totalLimit', limited({ maxDuties: 2 }), on(0, 1, 2))).toBe(false);
});

test('restBetween: exactly the hours are enough, a minute less is not', () => {
  const both: (col: Col) => [number, number][] = (col) => [
    [col.duty(0, 0), 1],
    [col.duty(0, 1), 1],
  ];
  expect(keeps('restBetween', rules({ minHoursBetweenDuties: 21 }, two), both)).toBe(true);
  expect(keeps('restBetween', rules({ minHoursBetweenDuties: 21.02 }, two), both)).toBe(false);
  expect(
    keeps('restBetween', rules({ minHoursBetweenDuties: 48 }, two), (col) => [
      [col.duty(0, 0), 1],
      [col.backup(0, 1), 1],
    ]),
  ).toBe(true);
});

test.each([
  ['share 0', smallFamily('a', { share: 0 })],
  ['maxDutiesPerWeek 0', smallFamily('a', {}, { maxDutiesPerWeek: 0 })],
  ['maxDuties 0', smallFamily('a', {}, { maxDuties: 0 })],
])('exempt: %s', (_, family) => {
  const problem = smallProblem([family, b], [smallSession(7)]);
  expect(keeps('exempt', problem, (col) => [[col.backup(0, 0), 1]])).toBe(false);
  expect(keeps('exempt', problem, (col) => [[col.duty(1, 0), 1]])).toBe(true);
});

test('placeOverlap: places of a family may touch, not overlap', () => {
  const both: (col: Col) => [number, number][] = (col) => [
    [col.place(0, 0), 1],
    [col.place(0, 1), 1],
  ];
  expect(keeps('placeOverlap', overlapping, both)).toBe(false);
  expect(keeps('placeOverlap', touching, both)).toBe(true);
});

test('placesPerWeek: between min and max, and never more than the family can take', () => {
  const family = (min: number, max: number) =>
    smallFamily('a', { placesPerWeek: { min, max }, excludedVenues: ['barn'] });
  const days = [smallSession(7), smallSession(8), smallSession(9, { venue: 'barn' })];
  const at_ =
    (...sessions: number[]) =>
    (col: Col): [number, number][] =>
      sessions.map((s) => [col.place(0, s), 1]);
  expect(keeps('placesPerWeek', smallProblem([family(1, 1)], days), at_(0))).toBe(true);
  expect(keeps('placesPerWeek', smallProblem([family(1, 1)], days), at_())).toBe(false);
  expect(keeps('placesPerWeek', smallProblem([family(1, 1)], days), at_(0, 1))).toBe(false);
  expect(keeps('placesPerWeek', smallProblem([family(3, 3)], days), at_(0, 1))).toBe(true);
});

test('excludedVenue: no place there', () => {
  const problem = smallProblem(
    [smallFamily('a', { excludedVenues: ['hall'] })],
    [smallSession(7), smallSession(8, { venue: 'barn' })],
  );
  expect(keeps('excludedVenue', problem, (col) => [[col.place(0, 0), 1]])).toBe(false);
  expect(keeps('excludedVenue', problem, (col) => [[col.place(0, 1), 1]])).toBe(true);
});

test('comeAlong: a duty brings a place, unless the children stay at home', () => {
  const alone = smallProblem([smallFamily('a', { childrenComeAlong: false })], [smallSession(7)]);
  expect(keeps('comeAlong', one, (col) => [[col.duty(0, 0), 1]])).toBe(false);
  expect(
    keeps('comeAlong', one, (col) => [
      [col.duty(0, 0), 1],
      [col.place(0, 0), 1],
    ]),
  ).toBe(true);
  expect(keeps('comeAlong', alone, (col) => [[col.duty(0, 0), 1]])).toBe(true);
});

test('fixed: held and ruled out', () => {
  const item = { adult: 'a-adult', session: 's7-9' };
  const held = { ...one, fixed: { ...one.fixed, duties: [item] } };
  const barred = { ...one, fixed: { ...one.fixed, noDuties: [item] } };
  expect(keeps('fixed', held, () => [])).toBe(false);
  expect(keeps('fixed', held, (col) => [[col.duty(0, 0), 1]])).toBe(true);
  expect(keeps('fixed', barred, (col) => [[col.duty(0, 0), 1]])).toBe(false);
});
