import { expect, it } from 'vitest';
import { en } from '#app/i18n/messages/en.ts';
import { sayDutyRefusal } from './say-refusal.ts';

it('says of a duty that the children would need a place, where that is what refuses it', () => {
  expect(sayDutyRefusal('absent', en)).toBe('You said that you are away at that time.');
  expect(sayDutyRefusal('capacity', en)).toBe(
    'In your family the children come along to duties. All places at this session are taken.',
  );
});
