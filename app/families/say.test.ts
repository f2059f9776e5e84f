import { expect, it } from 'vitest';
import { familyWords } from '#app/i18n/family-words.ts';
import { type Locale, locales } from '#app/i18n/locale.ts';
import type { AbsenceGroup } from '#app/restoration/group-absences.ts';
import { comesOnly, sayAbsence, sayMeans, sayRead } from './say.ts';

await Promise.all(locales.map(familyWords.load));

const away: AbsenceGroup = {
  ...{ adultId: 'tomas', ids: ['1'], weekdays: [], source: 'only Fri', toConfirm: true },
  ...{ kind: 'weekly', startTime: null, endTime: null, firstDay: null, lastDay: null },
};
const said = (weekdays: number[], over: Partial<AbsenceGroup> = {}, locale: Locale = 'en') =>
  sayAbsence({ ...away, ...over, weekdays }, { locale, words: familyWords.read(locale) });

it('says "only Fri" by the day that is left, in every language', () => {
  const onlyFri = locales.map((locale) => said([1, 2, 3, 4, 6, 7], {}, locale));
  expect(onlyFri).toEqual(['available only on Fri', 'kann nur Fr', 'solo puede vie']);
  expect(said([2, 4, 6, 7])).toBe('available only on Mon, Wed and Fri');
  expect(said([1, 2, 3, 4, 6, 7], { startTime: '00:00', endTime: '24:00', firstDay: '2026-12-03' })).toBe(
    'available only on Fri, from 3 December 2026',
  );
});

it('turns what a sheet says into a sentence that reads the same way round', () => {
  const means = (weekdays: number[], source: string) =>
    locales.map((locale) =>
      sayMeans('Tomas', { ...away, weekdays, source }, { locale, words: familyWords.read(locale) }),
    );
  expect(means([1, 2, 3, 4, 6, 7], 'Fr')).toEqual([
    'So Tomas is available only on Fri.',
    'Also kann Tomas nur: Fr.',
    'Así que Tomas solo puede: vie.',
  ]);
  expect(means([2, 4], 'not Tue, Thu')[0]).toBe('So Tomas is not available: Tue and Thu, all day.');
  const read = { ...away, weekdays: [2, 4], startTime: '00:00', endTime: '12:00' };
  expect(sayRead(read, { locale: 'en', words: familyWords.read('en') })).toBe(
    'not available Tue and Thu, until 12:00',
  );
});

it('calls the weekend the weekend, instead of listing the other five days', () => {
  const weekend = { ...away, weekdays: [6, 7], source: 'not at weekends' };
  const readers = locales.map((locale) => ({ locale, words: familyWords.read(locale) }));
  expect(readers.map((reader) => sayRead(weekend, reader))).toEqual([
    'not available at weekends',
    'kein Dienst am Wochenende',
    'sin turno los fines de semana',
  ]);
  expect(readers.map((reader) => sayMeans('Tomas', weekend, reader))).toEqual([
    'So Tomas is not available: at weekends.',
    'Also kann Tomas nicht: am Wochenende.',
    'Así que Tomas no puede: los fines de semana.',
  ]);
  expect(comesOnly(weekend)).toBe(false);
  for (const source of ['keine Wochenenden', 'fines de semana no', ''])
    expect(said([6, 7], { source })).toBe('at weekends');
  expect(said([6, 7], { source: '', lastDay: '2027-01-31' })).toBe('at weekends, through 31 January 2027');
  expect(said([6, 7], { source: 'weekends', startTime: '09:00', endTime: '12:00' })).toBe(
    'Sat and Sun, 9:00–12:00',
  );
});

it('says the working week of a sheet from its first day to its last', () => {
  const working = locales.map((locale) => said([6, 7], { source: 'Mon-Fri' }, locale));
  expect(working).toEqual(['available only on Mon–Fri', 'kann nur Mo–Fr', 'solo puede lun–vie']);
});

it('lists the days otherwise: few of them, the working week, the whole week, or hours of days', () => {
  expect(said([2, 4])).toBe('Tue and Thu, all day');
  expect(said([1, 2, 3, 4, 5])).toBe('Mon, Tue, Wed, Thu and Fri, all day');
  expect(said([5, 6, 7], { source: '' })).toBe('Fri, Sat and Sun, all day');
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
