import { expect, test } from 'vitest';
import { columnsOf, complete, emptyFormulation } from './formulation.ts';
import { levelRules } from './levels.ts';
import { buildModel } from './model.ts';
import type { Problem } from './problem.ts';
import { levelNames } from './rota.ts';
import { scheduleOf } from './schedule.ts';
import { smallFamily, smallProblem, smallSession } from './small-problem.ts';

type Col = ReturnType<typeof columnsOf>;

/** The nine values by name, of a plan given as columns. */
function values(problem: Problem, choose: (col: Col) => number[]) {
  const model = buildModel(problem);
  const form = emptyFormulation(model);
  const raw = new Float64Array(form.lower.length);
  for (const c of choose(columnsOf(model))) raw[c] = (raw[c] ?? 0) + 1;
  const plan = scheduleOf(form, complete(form, raw));
  return Object.fromEntries(levelRules.map(({ name, value }) => [name, value(model, plan)]));
}

const practice = (from: string, to: string) => ({
  name: 'run',
  nonNegotiable: false,
  times: [[`2026-12-07T${from}:00Z`, `2026-12-07T${to}:00Z`] as [string, string]],
});
const problem = smallProblem(
  [smallFamily('a'), smallFamily('b', { share: 2 })],
  [smallSession(7), smallSession(14)],
);

test('the levels are those of the contract, in order', () => {
  expect(levelRules.map(({ name }) => name)).toEqual([...levelNames]);
});

test('openDutyMinutes: slots times the session', () => {
  expect(values(problem, (col) => [col.slots(0), col.slots(0)]).openDutyMinutes).toBe(360);
});

test('shortfalls: by adult and week, in runs, zeros left out', () => {
  expect(values(problem, () => []).shortfalls).toEqual([[180, 4]]);
  expect(values(problem, (col) => [col.place(0, 0)]).shortfalls).toEqual([[180, 3]]);
  const long = { ...problem, rules: { ...problem.rules, restorationMinutesPerWeek: 181 } };
  expect(values(long, (col) => [col.place(0, 0)]).shortfalls).toEqual([
    [181, 3],
    [1, 1],
  ]);
});

test('a duty takes the session out of restoration, and whatever overlaps it', () => {
  const overlap = smallProblem([smallFamily('a')], [smallSession(7), smallSession(7, {}, 11, 13)]);
  expect(values(overlap, (col) => [col.place(0, 0)]).restorationMinutes).toBe(180);
  expect(values(overlap, (col) => [col.place(0, 0), col.duty(0, 1)]).restorationMinutes).toBe(0);
});

test('missingBackups: only of open sessions', () => {
  const asked = { ...problem, rules: { ...problem.rules, backupsPerSession: 2 } };
  expect(values(asked, () => []).missingBackups).toBe(0);
  expect(values(asked, (col) => [col.place(0, 0), col.backup(1, 0)]).missingBackups).toBe(1);
});

test('changes: both ways, and what is gone counts', () => {
  const published = {
    duties: [
      { adult: 'a-adult', session: 's7-9' },
      { adult: 'gone', session: 's7-9' },
    ],
    backups: [],
    places: [{ family: 'a', session: 's7-9' }],
  };
  const repaired = { ...problem, published };
  expect(values(repaired, (col) => [col.duty(0, 0), col.place(0, 0)]).changes).toBe(1);
  expect(values(repaired, (col) => [col.duty(1, 0), col.place(0, 0)]).changes).toBe(3);
  expect(values(problem, (col) => [col.duty(1, 0)]).changes).toBe(0);
});

test('loads: minutes by share, on-call at its fraction', () => {
  const loads = values(problem, (col) => [col.duty(0, 0), col.backup(0, 1), col.duty(1, 1)]);
  expect(loads.heaviestLoad).toBe(180 + 45);
  expect(loads.loadSpread).toBe(225 - 90);
  const exempt = smallProblem([smallFamily('a', { share: 0 })], [smallSession(7)]);
  expect(values(exempt, () => [])).toMatchObject({ heaviestLoad: 0, loadSpread: 0 });
});

test('practiceMinutes: a minute that two practices cover counts once', () => {
  const practised = smallProblem(
    [smallFamily('a', {}, { practices: [practice('08:00', '10:00'), practice('09:30', '10:30')] })],
    [smallSession(7)],
  );
  expect(values(practised, (col) => [col.place(0, 0)]).practiceMinutes).toBe(90);
  expect(values(practised, () => []).practiceMinutes).toBe(0);
});

test('dutyMinutes: on-call does not count', () => {
  expect(values(problem, (col) => [col.duty(0, 0), col.backup(1, 1)]).dutyMinutes).toBe(180);
});
