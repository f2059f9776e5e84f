import { expect, test } from 'vitest';
import { Clauses } from './clauses.ts';
import { NONE, Trail } from './trail.ts';

const yes = (variable: number) => 2 * variable;
const no = (variable: number) => 2 * variable + 1;

function clausesOf(variables: number) {
  const trail = new Trail(variables);
  const clauses = new Clauses(trail);
  return {
    trail,
    clauses,
    /** Decides a literal and follows it up; the clause of which nothing is left, or `NONE`. */
    decide: (literal: number) => {
      trail.decide(literal);
      return clauses.follow(literal);
    },
    /** Whether a literal is told by some others, decided in their order. */
    tells: (others: number[], literal: number) => {
      for (const other of others) {
        trail.decide(other);
        clauses.follow(other);
      }
      const isTold = trail.holds[literal] === 1;
      trail.backTo(0, () => {});
      return isTold;
    },
  };
}

test('the last literal that may hold must, whichever that is', () => {
  const { clauses, tells } = clausesOf(3);
  clauses.add([yes(0), yes(1), yes(2)], 3, 0);
  expect(tells([no(0), no(1)], yes(2))).toBe(true);
  expect(tells([no(2), no(0)], yes(1))).toBe(true);
  expect(tells([no(1), no(2)], yes(0))).toBe(true);
  expect(tells([yes(0), no(1)], yes(2))).toBe(false);
});

test('where nothing is left the clause is named, and says what it was broken by', () => {
  const { clauses, trail, decide } = clausesOf(2);
  const reason = clauses.add([yes(0), yes(1)], 2, 0);
  trail.decide(no(1));
  expect(decide(no(0))).toBe(reason);
  expect(clauses.explain(reason, -1, 1).sort()).toEqual([no(0), no(1)]);
  expect(clauses.explain(reason, yes(1), 1)).toEqual([no(0)]);
});

test('many clauses are kept as they were said', () => {
  const count = 2_000;
  const { clauses, tells } = clausesOf(count + 2);
  for (let v = 0; v < count; v += 1) clauses.add([yes(v), yes(v + 1), yes(v + 2)], 3, 0);
  for (let v = 0; v < count; v += 100) expect(tells([no(v), no(v + 2)], yes(v + 1))).toBe(true);
});

test('the less useful half is forgotten: what is on many levels, and then what was used long ago', () => {
  const { clauses, tells } = clausesOf(15);
  const all = [
    { levels: 5, used: 9, stays: false },
    { levels: 3, used: 1, stays: false },
    { levels: 2, used: 0, stays: true },
    { levels: 3, used: 2, stays: true },
    { levels: 3, used: 7, stays: true },
  ];
  for (const [i, { levels, used }] of all.entries())
    clauses.add([yes(3 * i), yes(3 * i + 1), yes(3 * i + 2)], levels, used);
  expect(clauses.loose).toBe(4);
  clauses.forget();
  expect(clauses.loose).toBe(2);
  for (const [i, { stays }] of all.entries()) {
    expect(tells([no(3 * i), no(3 * i + 1)], yes(3 * i + 2))).toBe(stays);
    expect(tells([no(3 * i + 2), no(3 * i + 1)], yes(3 * i))).toBe(stays);
  }
});

test('a clause used where its literals are on fewer levels stays for good', () => {
  const { clauses, trail } = clausesOf(3);
  const reason = clauses.add([yes(0), yes(1), yes(2)], 3, 0);
  expect(clauses.loose).toBe(1);
  trail.decide(no(0));
  clauses.follow(no(0));
  trail.settle(no(1), NONE);
  expect(clauses.follow(no(1))).toBe(NONE);
  expect(trail.holds[yes(2)]).toBe(1);
  clauses.explain(reason, yes(2), 1);
  expect(clauses.loose).toBe(0);
});
