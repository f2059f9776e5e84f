import { expect, test } from 'vitest';
import { at } from './at.ts';
import { Decisions } from './decisions.ts';
import type { Limit } from './relaxation.ts';

const COLUMNS = 8;

/** Told of limits, and what they are for whoever listened. */
function listening() {
  const lower = new Float64Array(COLUMNS);
  const upper = new Float64Array(COLUMNS).fill(1);
  const decisions = new Decisions(lower, upper, (limit) => {
    lower[limit.column] = limit.lower;
    upper[limit.column] = limit.upper;
  });
  return { decisions, lower, upper };
}

const is = (column: number, value: number): Limit[] => [{ column, lower: value, upper: value }];

/** Goes through all plans of eight columns, the first `outline` of which are outlines; those met, in their order. */
function plans(outline: number): string[] {
  const { decisions, lower, upper } = listening();
  const met: string[] = [];
  for (let goesOn = true; goesOn; ) {
    expect([...decisions.lower]).toEqual([...lower]);
    expect([...decisions.upper]).toEqual([...upper]);
    const column = lower.findIndex((low, c) => low !== at(upper, c));
    if (column < 0) met.push(lower.join(''));
    goesOn =
      column < 0 ? decisions.turn() : decisions.decide(is(column, 0), is(column, 1), column >= outline);
  }
  expect([...lower, ...upper]).toEqual([
    ...new Array<number>(COLUMNS).fill(0),
    ...new Array<number>(COLUMNS).fill(1),
  ]);
  return met;
}

test('every plan is looked at, and limits are afterwards as they were', () => {
  for (const outline of [0, 2, 4, COLUMNS]) expect(new Set(plans(outline)).size).toBe(2 ** COLUMNS);
});

test('without details each plan is looked at once, depth first', () => {
  const met = plans(COLUMNS);
  expect(met).toEqual([...met].sort());
  expect(met.length).toBe(2 ** COLUMNS);
});

test('details that take long wait until other outlines have been looked at', () => {
  const outlines = plans(2).map((plan) => plan.slice(0, 2));
  // Sixty-four plans of the first outline are more than its details may take at first.
  const turns = outlines.filter((outline, i) => outline !== outlines[i - 1]);
  expect(turns.slice(0, 4)).toEqual(['00', '01', '10', '11']);
  expect(turns.length).toBeGreaterThan(4);
});

test('what follows from a decision goes with it', () => {
  const { decisions, upper } = listening();
  decisions.decide(is(0, 1), is(0, 0), false);
  decisions.imply(is(1, 0));
  expect(at(upper, 1)).toBe(0);
  expect(decisions.turn()).toBe(true);
  expect([at(upper, 0), at(upper, 1)]).toEqual([0, 1]);
  expect(decisions.turn()).toBe(false);
});

test('limits that are tried are taken back', () => {
  const { decisions, upper } = listening();
  expect(decisions.under(is(3, 0), () => at(upper, 3))).toBe(0);
  expect(at(upper, 3)).toBe(1);
});
