import { expect, it } from 'vitest';
import { stripPieces } from './week-strip.tsx';

const hours = (from: number, to: number) => ({ from: from * 60, to: to * 60 });
const empty = { fill: null, place: false, practice: false };

it('cuts a day where something begins or ends, and leaves no gap', () => {
  const pieces = stripPieces(
    [
      { kind: 'rest', start: '09:00', end: '12:00' },
      { kind: 'place', start: '09:00', end: '12:00' },
      { kind: 'practice', start: '10:00', end: '11:00', free: true },
    ],
    8 * 60,
    13 * 60,
  );
  const resting = { fill: 'rest', place: true, practice: false };
  expect(pieces).toEqual([
    { ...hours(8, 9), ...empty },
    { ...hours(9, 10), ...resting },
    { ...hours(10, 11), ...resting, practice: true },
    { ...hours(11, 12), ...resting },
    { ...hours(12, 13), ...empty },
  ]);
});

it('shows a duty before rest, and an empty day as one piece', () => {
  const both = stripPieces(
    [
      { kind: 'rest', start: '09:00', end: '24:00' },
      { kind: 'duty', start: '09:00', end: '24:00' },
    ],
    9 * 60,
    24 * 60,
  );
  expect(both).toEqual([{ ...hours(9, 24), ...empty, fill: 'duty' }]);
  expect(stripPieces([], 540, 720)).toEqual([{ ...hours(9, 12), ...empty }]);
});
