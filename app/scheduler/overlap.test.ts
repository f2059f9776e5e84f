import { expect, test } from 'vitest';
import { cliques, mostWithoutOverlap, overlaps } from './overlap.ts';

const span = (start: number, end: number) => ({ start, end });

test('half-open intervals that touch do not overlap', () => {
  expect(overlaps(span(0, 2), span(2, 3))).toBe(false);
  expect(overlaps(span(0, 3), span(2, 3))).toBe(true);
});

test('cliques: every pair that overlaps is in one, no other pair is', () => {
  const list = [span(0, 4), span(1, 3), span(3, 6), span(5, 7), span(8, 9)];
  const sets = cliques(list);
  for (const [i, a] of list.entries())
    for (const [j, b] of list.entries())
      if (i < j) expect(sets.some((set) => set.includes(i) && set.includes(j))).toBe(overlaps(a, b));
});

test('the most intervals without overlap', () => {
  expect(mostWithoutOverlap([span(0, 10), span(1, 2), span(2, 3), span(2, 5)])).toBe(2);
  expect(mostWithoutOverlap([])).toBe(0);
});
