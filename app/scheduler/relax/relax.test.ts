import { expect, test } from 'vitest';
import { explain } from '../explain/explain.ts';
import { judgeItems } from '../judge.ts';
import type { Problem } from '../problem.ts';
import { smallFamily, smallProblem, smallSession } from '../small-problem.ts';
import { solve } from '../solve.ts';
import { byTurns, candidatesFor } from './candidates.ts';
import { relaxations } from './relax.ts';
import { ofWeeks } from './some-weeks.ts';

/** Two adults who may each serve once a week, on three mornings of the week and with a promise of two. */
const tight: Problem = smallProblem(
  [smallFamily('a', {}, { maxDutiesPerWeek: 1 }), smallFamily('b', {}, { maxDutiesPerWeek: 1 })],
  [smallSession(7), smallSession(8), smallSession(9)],
  { rules: { ...smallProblem([], []).rules, childrenPerAdult: 2, restorationMinutesPerWeek: 360 } },
);

test('each change that is named was solved and brings what it says', async () => {
  const rota = await solve(tight);
  const found = await relaxations(tight, rota, explain(tight, rota));
  expect(found.map(({ change }) => change.kind)).toEqual(['longer', 'helper', 'duties']);
  const helper = found.find(({ change }) => change.kind === 'helper');
  // With a helper on one morning both families leave their children there: each is three hours nearer.
  expect(helper).toMatchObject({ weeks: ['2026-W50'], openMinutes: 0, adultWeeks: 2, minutes: 360 });
});

test('nothing is proposed where all is met, nor once asked to stop', async () => {
  const easy = { ...tight, rules: { ...tight.rules, restorationMinutesPerWeek: 180 } };
  const rota = await solve(easy);
  expect(explain(easy, rota)).toEqual([]);
  expect(await relaxations(easy, rota, [])).toEqual([]);
  const short = await solve(tight);
  expect(await relaxations(tight, short, explain(tight, short), { stop: () => true })).toEqual([]);
});

test('an open slot for want of an adult is filled by a helper', async () => {
  const away: [string, string][] = [['2026-12-07T00:00:00Z', '2026-12-08T00:00:00Z']];
  const problem = smallProblem(
    [smallFamily('a', { placesPerWeek: { min: 1, max: 1 } }, { unavailable: away })],
    [smallSession(7)],
  );
  const rota = await solve(problem);
  expect(rota.open).toHaveLength(1);
  const [first] = await relaxations(problem, rota, explain(problem, rota));
  expect(first).toMatchObject({
    change: { kind: 'helper', weekday: 1, start: '09:00' },
    openMinutes: 180,
  });
});

test('a session that would run into the next at its venue is not made longer', () => {
  const problem = smallProblem([smallFamily('a')], [smallSession(7, {}, 9, 12), smallSession(7, {}, 12, 15)]);
  const longer = candidatesFor(problem, ['s7-9', 's7-12']).flatMap(({ change }) =>
    change.kind === 'longer' ? [change.start] : [],
  );
  expect(longer).toEqual(['12:00']);
});

test('one week alone keeps what duties in the others leave of a limit', () => {
  const problem = smallProblem(
    [smallFamily('a', {}, { maxDuties: 2 })],
    [smallSession(13, {}, 20, 23), smallSession(14)],
    { rules: { ...tight.rules, minHoursBetweenDuties: 12 } },
  );
  const duties = [{ adult: 'a-adult', session: 's13-20' }];
  const part = ofWeeks(problem, { duties, backups: [], places: [], open: [] }, ['2026-W51']);
  const adult = part?.problem.families[0]?.adults[0];
  expect(part?.problem.sessions.map(({ id }) => id)).toEqual(['s14-9']);
  expect(adult?.maxDuties).toBe(1);
  const items = { duties: [{ adult: 'a-adult', session: 's14-9' }], backups: [], places: [], open: [] };
  expect(judgeItems(part?.problem ?? problem, items).violations.map(({ rule }) => rule)).toContain(
    'unavailable',
  );
});

test('each kind has its first turn before any has its second', () => {
  const kinds = byTurns(candidatesFor(tight, ['s7-9', 's8-9', 's9-9'])).map(({ change }) => change.kind);
  expect(kinds.slice(0, 6)).toEqual(['longer', 'earlier', 'helper', 'duties', 'session', 'ratio']);
  expect(kinds.slice(6, 9)).toEqual(['longer', 'earlier', 'helper']);
});

/** What is told of a week with these sessions and families, by kind. */
async function toldOf(problem: Problem) {
  const rota = await solve(problem);
  const found = await relaxations(problem, rota, explain(problem, rota));
  return new Map(found.map((one) => [one.change.kind, one]));
}

test('children who may come once more give back what the limit of places took', async () => {
  const comesOnce = { placesPerWeek: { min: 0, max: 1 } };
  const told = await toldOf(
    smallProblem(
      [smallFamily('a', comesOnce), smallFamily('b', comesOnce)],
      [smallSession(7), smallSession(8)],
    ),
  );
  expect(told.get('places')).toMatchObject({ adultWeeks: 1, mostMissing: { before: 180, after: 0 } });
});

test('a session at a home whose adults are away can be held elsewhere', async () => {
  const away: [string, string][] = [['2026-12-07T00:00:00Z', '2026-12-08T00:00:00Z']];
  const told = await toldOf(
    smallProblem(
      [smallFamily('a', {}, { unavailable: away }), smallFamily('b')],
      [smallSession(7, { host: 'a', venue: 'a-home' })],
    ),
  );
  expect(told.get('elsewhere')).toMatchObject({ change: { weekday: 1, start: '09:00' }, adultWeeks: 1 });
  expect(told.has('helper')).toBe(false);
});

test('more children for each adult are asked of older ones first, and of all only where that brings more', async () => {
  const child = (id: string, weight: number) => ({ children: [{ id, weight }] });
  const mornings = [smallSession(7)];
  const rules = { ...tight.rules, childrenPerAdult: 2, restorationMinutesPerWeek: 180 };
  const cannot = { maxDutiesPerWeek: 0 };
  const one = (of: Problem['families']) => smallProblem(of, mornings, { rules });
  // With the host's own child there is room for one more that counts 1; a third of that kind needs a ratio of 3.
  const older = [
    smallFamily('a'),
    smallFamily('b', {}, cannot),
    smallFamily('c', {}, cannot),
    smallFamily('d', child('infant', 1.5), cannot),
  ];
  const told = await toldOf(one(older));
  expect(told.get('ratioOfOlder')).toMatchObject({ change: { childrenPerAdult: 3 }, adultWeeks: 1 });
  expect(told.has('ratio')).toBe(false);
  // Two infants of 1.5 fit at 3 for all, and not where each goes on taking three quarters of an adult.
  const infants = [smallFamily('a', child('a-infant', 1.5)), smallFamily('b', child('infant', 1.5), cannot)];
  const both = await toldOf(
    one([...infants, smallFamily('c', { placesPerWeek: { min: 0, max: 0 } }, cannot)]),
  );
  expect(both.has('ratioOfOlder')).toBe(false);
  expect(both.get('ratio')).toMatchObject({ change: { childrenPerAdult: 3 }, adultWeeks: 1 });
});

test('sessions that begin earlier are told of only where they bring more than longer ones', async () => {
  /** One of two adults lacks half an hour; the other, who looks after the children, is away at some time. */
  const lacking = (away: [string, string][]) =>
    smallProblem(
      [smallFamily('a', {}, { maxDutiesPerWeek: 0 }), smallFamily('b', {}, { unavailable: away })],
      [smallSession(7)],
      { rules: { ...tight.rules, childrenPerAdult: 3, restorationMinutesPerWeek: 210 } },
    );
  const either = await toldOf(lacking([]));
  expect(either.has('longer')).toBe(true);
  expect(either.has('earlier')).toBe(false);
  const before = await toldOf(lacking([['2026-12-07T12:00:00Z', '2026-12-07T13:00:00Z']]));
  expect(before.has('longer')).toBe(false);
  expect(before.get('earlier')).toMatchObject({ change: { start: '09:00', minutes: 30 } });
});

test('nothing is proposed for what has begun, nor before it', async () => {
  // Tuesday went as it went: with one adult too few. Wednesday is still to come.
  const [tuesday, wednesday] = [smallSession(8), smallSession(9)];
  const problem = smallProblem(
    [smallFamily('a', {}, { maxDutiesPerWeek: 1 }), smallFamily('b', {}, { maxDutiesPerWeek: 1 })],
    [tuesday, wednesday],
    { rules: { ...tight.rules, childrenPerAdult: 1, restorationMinutesPerWeek: 360 } },
  );
  const at = (session: string) => ({ session });
  problem.fixed = {
    ...problem.fixed,
    duties: [{ adult: 'a-adult', ...at(tuesday.id) }],
    noDuties: [{ adult: 'b-adult', ...at(tuesday.id) }],
    places: ['a', 'b'].map((family) => ({ family, ...at(tuesday.id) })),
  };
  const changes = candidatesFor(problem, [tuesday.id, wednesday.id]).map(({ change }) => change);
  expect(changes).toContainEqual({ kind: 'helper', weekday: 3, start: '09:00' });
  // Nor is there one more session on Monday, the first day without one.
  for (const change of changes) {
    if (change.kind === 'longer' || change.kind === 'helper') expect(change.weekday).toBe(3);
    expect(change.kind).not.toBe('session');
  }
});
