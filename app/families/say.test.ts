import { expect, it } from 'vitest';
import { familyWords } from '#app/i18n/family-words.ts';
import { type Locale, locales } from '#app/i18n/locale.ts';
import type { AbsenceGroup } from '#app/restoration/group-absences.ts';
import { sayAbsence } from './say.ts';

await Promise.all(locales.map(familyWords.load));

const away: AbsenceGroup = {
  ...{ adultId: 'tomas', ids: ['1'], weekdays: [], source: 'only Fri', toConfirm: true },
  ...{ kind: 'weekly', startTime: null, endTime: null, firstDay: null, lastDay: null },
};
const said = (weekdays: number[], over: Partial<AbsenceGroup> = {}, locale: Locale = 'en') =>
  sayAbsence({ ...away, ...over, weekdays }, { locale, words: familyWords.read(locale) });

it('says "only Fri" by the day that is left, in every language', () => {
  const onlyFri = locales.map((locale) => said([1, 2, 3, 4, 6, 7], {}, locale));
  expect(onlyFri).toEqual(['every day but Fri', 'an allen Tagen außer Fr', 'todos los días menos vie']);
  expect(said([2, 4, 6, 7])).toBe('every day but Mon, Wed and Fri');
  expect(said([1, 2, 3, 4, 6, 7], { startTime: '00:00', endTime: '24:00', firstDay: '2026-12-03' })).toBe(
    'every day but Fri, from 3 December 2026',
  );
});

it('lists the days otherwise: few of them, the working week, the whole week, or hours of days', () => {
  expect(said([2, 4])).toBe('Tue and Thu, all day');
  expect(said([1, 2, 3, 4, 5])).toBe('Mon, Tue, Wed, Thu and Fri, all day');
  expect(said([5, 6, 7])).toBe('Fri, Sat and Sun, all day');
  expect(said([1, 2, 3, 4, 5, 6, 7])).toBe('Mon, Tue, Wed, Thu, Fri, Sat and Sun, all day');
  expect(said([1, 2, 3, 4, 6, 7], { startTime: '12:00', endTime: '24:00' })).toMatch(
    /^Mon, Tue, Wed, Thu, Sat/,
  );
});

it('says mornings and evenings by the one end that somebody would name', () => {
  expect(said([2, 4], { startTime: '00:00', endTime: '12:00' })).toBe('Tue and Thu, until 12:00');
  expect(said([5], { startTime: '18:00', endTime: '24:00' }, 'de')).toBe('Fr, ab 18:00');
  expect(said([5], { startTime: '09:00', endTime: '12:00' }, 'es')).toBe('vie, 9:00–12:00');
});
