import { expect, test } from 'vitest';
import { emptyFormulation } from './formulation.ts';
import { levelRule } from './levels.ts';
import { buildModel } from './model.ts';
import { mostOfRest } from './most-rest.ts';
import type { Family, Session } from './problem.ts';
import { smallFamily, smallProblem, smallSession } from './small-problem.ts';

function mostRestoration(families: Family[], sessions: Session[]): number {
  const model = buildModel(smallProblem(families, sessions));
  return mostOfRest(emptyFormulation(model), levelRule('restorationMinutes').linear?.(model).terms ?? []);
}

const twoPlaces = { placesPerWeek: { min: 0, max: 2 } };

test('a family takes its best sessions, no more than it may in a week', () => {
  const week = [smallSession(7), smallSession(8, {}, 9, 13), smallSession(9, {}, 9, 11)];
  expect(mostRestoration([smallFamily('a', twoPlaces)], week)).toBe(180 + 240);
  expect(mostRestoration([smallFamily('a', { placesPerWeek: { min: 0, max: 0 } })], week)).toBe(0);
  expect(mostRestoration([smallFamily('a', twoPlaces)], [...week, smallSession(14)])).toBe(180 + 240 + 180);
});

test('no two of its sessions overlap, and one long may stand for several short', () => {
  const short = [smallSession(7, {}, 9, 11), smallSession(7, {}, 11, 13)];
  expect(mostRestoration([smallFamily('a', twoPlaces)], [...short, smallSession(7, {}, 10, 12)])).toBe(240);
  expect(
    mostRestoration([smallFamily('a', twoPlaces)], [...short, smallSession(7, { id: 'all' }, 9, 14)]),
  ).toBe(300);
});

test('every adult of a family rests while the children are away', () => {
  const family = smallFamily('a');
  const [adult] = family.adults;
  if (!adult) throw new Error('a small family has an adult');
  const two = { ...family, adults: [adult, { ...adult, id: 'a-other' }] };
  expect(mostRestoration([two], [smallSession(7)])).toBe(360);
});
