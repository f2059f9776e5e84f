import { expect, it } from 'vitest';
import { nextStep } from './next-step.ts';

const today = '2026-12-01';
const draft = { lastDay: '2026-12-27', publishedAt: null };
const published = { ...draft, publishedAt: '2026-11-24T18:00:00.000Z' };

it.each([
  ['agree', false, undefined],
  ['plan', true, undefined],
  ['solve', false, draft],
  ['planAgain', true, published],
  ['planAgain', true, { ...published, lastDay: today }],
  ['plan', true, { ...published, lastDay: '2026-11-30' }],
] as const)('is to %s', (step, agreed, newestCycle) => {
  expect(nextStep({ agreed, newestCycle, today })).toBe(step);
});
