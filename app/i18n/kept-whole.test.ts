import { expect, it } from 'vitest';
import { en } from './messages/en.ts';
import { family } from './messages/family/en.ts';
import { plan } from './messages/plan/en.ts';

function sentences(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(sentences) : [];
}

/**
 * Figtree has no hyphen of the kind that does not break, so a word joiner follows the usual one. What fits on one line at
 * any width goes without: names of fields and buttons stay as people type and speak them.
 */
it('lets no sentence break within "co-op"', () => {
  const long = sentences([en, family, plan]).filter((sentence) => sentence.length >= 25);
  expect(long.filter((sentence) => sentence.includes('co-\u2060op')).length).toBeGreaterThan(10);
  expect(long.filter((sentence) => sentence.includes('co-op'))).toEqual([]);
});
