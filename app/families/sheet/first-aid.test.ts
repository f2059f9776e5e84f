import { expect, test } from 'vitest';
import { readFirstAid } from './first-aid.ts';

const pair = ['Anjali Dasgupta', 'Rohan Dasgupta'];

test.each([
  ['Anjali; Rohan', pair, [0, 1], true],
  ['rohan', pair, [1], true],
  ['both', pair, [0, 1], true],
  ['no', pair, [], true],
  ['', pair, [], true],
  ['yes', pair, [], false],
  ['Rohan (2025)', pair, [1], false],
  ['Rohan not yet', pair, [], false],
  ['yes', ['Uwe'], [0], true],
  ['Ja', ['Uwe'], [0], true],
  ['Sí', ['Inés'], [0], true],
  ['✓', ['Uwe'], [0], true],
])('%s among %j', (cell, adults, found, complete) => {
  expect(readFirstAid(cell, adults)).toEqual({ adults: found, complete });
});
