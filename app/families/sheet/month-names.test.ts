import { expect, it } from 'vitest';
import { locales } from '#app/i18n/locale.ts';
import { foldText } from './fold-text.ts';
import { monthNamed } from './month-names.ts';

it('knows every month as each language writes it, long and short', () => {
  for (const locale of locales)
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
      const written = Array.from({ length: 12 }, (_, i) => foldText(format.format(Date.UTC(2021, i, 3))));
      expect(written.map(monthNamed), `${written}`).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    }
});
