import { expect, it } from 'vitest';
import { answerTo, refusalFor } from './refusal.ts';

it('sends a member to a coordinator, and a coordinator not to themselves', () => {
  for (const refusal of ['noFamily', 'hostNeeded', 'dutyBegun', 'ratio'] as const)
    expect(refusalFor({ role: 'member' }, refusal)).toBe(refusal);
  expect(refusalFor({ role: 'coordinator' }, 'noFamily')).toBe('noFamilyCoordinator');
  expect(refusalFor({ role: 'coordinator' }, 'hostNeeded')).toBe('hostNeededCoordinator');
  expect(refusalFor({ role: 'coordinator' }, 'dutyBegun')).toBe('dutyBegunCoordinator');
  expect(refusalFor({ role: 'coordinator' }, 'ratio')).toBe('ratio');
});

it('says that the last place went meanwhile, of the place that was asked for alone', () => {
  for (const refusal of ['ratio', 'capacity'] as const) {
    expect(answerTo({ intent: 'claimPlace' }, refusal)).toBe('lastPlaceTaken');
    expect(answerTo({ intent: 'claimDuty' }, refusal)).toBe(refusal);
  }
  expect(answerTo({ intent: 'claimPlace' }, 'past')).toBe('past');
});
