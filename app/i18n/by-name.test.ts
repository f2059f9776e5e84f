import { expect, test } from 'vitest';
import { byName } from './by-name.ts';

test('names with accents and small letters stand where a reader looks for them', () => {
  const people = ['Íñigo', 'Zoe', 'anna', 'Öykü', 'Ane', 'Óscar', 'Pablo'].map((name) => ({ name }));
  expect(people.toSorted(byName).map(({ name }) => name)).toEqual([
    ...['Ane', 'anna', 'Íñigo', 'Óscar', 'Öykü', 'Pablo', 'Zoe'],
  ]);
});
