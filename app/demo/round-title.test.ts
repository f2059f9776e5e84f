import { expect, it } from 'vitest';
import { messagesFor } from '#app/i18n/catalogue.ts';
import { locales } from '#app/i18n/locale.ts';
import { demoCoopId } from './demo.ts';
import { titled } from './round-title.ts';

it('is said in the reader’s language, whatever language the demo was made in', () => {
  for (const made of locales)
    for (const read of locales)
      for (const which of ['earlier', 'now'] as const) {
        const round = { id: 'round', title: messagesFor(made).demo.rounds[which] };
        expect(titled({ coopId: demoCoopId }, round, read)).toEqual({
          id: 'round',
          title: messagesFor(read).demo.rounds[which],
        });
      }
});

it('is what was typed, in the demo as in any other co-op', () => {
  const typed = { title: 'And the winter?' };
  expect(titled({ coopId: demoCoopId }, typed, 'de')).toBe(typed);
  const alike = { title: messagesFor('en').demo.rounds.now };
  expect(titled({ coopId: 'laurel-court' }, alike, 'de')).toBe(alike);
});
