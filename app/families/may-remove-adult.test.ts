import { expect, it } from 'vitest';
import { mayRemoveAdult, type RemoveAdultFacts } from './may-remove-adult.ts';

const may: RemoveAdultFacts = {
  adultsInFamily: 2,
  isActor: false,
  byCoordinator: false,
  hasJoined: false,
  neededAtHome: false,
};
const asked = (over: Partial<RemoveAdultFacts>) => {
  const answer = mayRemoveAdult({ ...may, ...over });
  return answer.ok ? 'yes' : answer.reason;
};

it('keeps the last adult of a family, and whoever asks', () => {
  expect(asked({})).toBe('yes');
  expect(asked({ adultsInFamily: 1, byCoordinator: true })).toBe('lastAdult');
  expect(asked({ isActor: true })).toBe('yourself');
  expect(asked({ isActor: true, byCoordinator: true })).toBe('yourselfCoordinator');
});

it('lets only a coordinator remove who signs in', () => {
  expect(asked({ hasJoined: true })).toBe('hasJoined');
  expect(asked({ hasJoined: true, byCoordinator: true })).toBe('yes');
});

it('leaves no home open without its family', () => {
  expect(asked({ neededAtHome: true, byCoordinator: true })).toBe('hostNeeded');
});
