import { describe, expect, test } from 'vitest';
import { family as de } from '#app/i18n/messages/family/de.ts';
import { family as en } from '#app/i18n/messages/family/en.ts';
import { family as es } from '#app/i18n/messages/family/es.ts';
import type { Language } from './languages.ts';
import { usualDayParts } from './read-times.ts';
import type { WordsContext } from './words-context.ts';
import { readAvailable, readRestores, readUnavailable, readWeekdays } from './words-to-times.ts';

const context = (language: Language | null = 'en', adults = ['Ife Abara', 'Tomas Abara']): WordsContext => ({
  adults,
  column: 'Words',
  language,
  dateOrder: 'dmy',
  dayParts: usualDayParts,
});

/** Absences as short text: "0 1,2 00:00-12:00". */
function unavailable(cell: string, language?: Language | null, adults?: string[]): string[] {
  const { read, notes } = readUnavailable(cell, context(language, adults));
  const found = read.map(({ adult, value }) =>
    value.kind === 'span'
      ? `${adult} ${value.from}..${value.through}`
      : `${adult} ${value.weekdays} ${value.from}-${value.until}`,
  );
  return [...found, ...notes.map(({ adult, text }) => `note ${adult ?? '-'} ${text}`)];
}

function restores(cell: string, language?: Language | null, adults?: string[]): string[] {
  const { read, notes } = readRestores(cell, context(language, adults));
  const found = read.map(({ adult, value: { name, times, nonNegotiable } }) =>
    [
      adult,
      name,
      ...times.map((time) => `${time.weekdays} ${time.from}-${time.until}`),
      ...(nonNegotiable ? ['!'] : []),
    ].join(' | '),
  );
  return [...found, ...notes.map(({ adult, text }) => `note ${adult ?? '-'} ${text}`)];
}

describe('readUnavailable', () => {
  test('carries the words and waits to be confirmed', () => {
    expect(readUnavailable('Ife: Mon-Wed', context()).read).toEqual([
      {
        adult: 0,
        value: {
          kind: 'weekly',
          weekdays: [1, 2, 3],
          from: '00:00',
          until: '24:00',
          column: 'Words',
          source: 'Ife: Mon-Wed',
          confirm: true,
        },
      },
    ]);
  });

  test.each([
    ['Tue, Thu mornings (Ife works); Tomas only Fri', ['0 2,4 00:00-12:00', '1 1,2,3,4,6,7 00:00-24:00']],
    ['Mon mornings', ['0 1 00:00-12:00', '1 1 00:00-12:00']],
    ['Mon mornings (Ife and Tomas work)', ['0 1 00:00-12:00', '1 1 00:00-12:00']],
    ['Ife: Mon; Tue', ['0 1 00:00-24:00', '0 2 00:00-24:00']],
    ['Ife: Mon, Tomas: Tue', ['0 1 00:00-24:00', '1 2 00:00-24:00']],
    ['Ife & Tomas: Mon 9-12', ['0 1 09:00-12:00', '1 1 09:00-12:00']],
    [
      'Ife and Tomas only Fri mornings',
      ['0 1,2,3,4,6,7 00:00-24:00', '0 5 12:00-24:00', '1 1,2,3,4,6,7 00:00-24:00', '1 5 12:00-24:00'],
    ],
    ['Ife on leave until 2027-01-15 (newborn)', ['0 null..2027-01-15']],
    ['Ife away 1.2.2027 - 14.2.2027', ['0 2027-02-01..2027-02-14']],
    ['Ife: from 1.2.2027', ['0 2027-02-01..null']],
    ['Ife: after 3pm', ['0 1,2,3,4,5,6,7 15:00-24:00']],
    ['Ife: Mon before 10:00', ['0 1 00:00-10:00']],
    ['Ife: Mon from 9 to 11am', ['0 1 09:00-11:00']],
    ['Ife: Mon 11-1pm, Tue', ['0 1 11:00-13:00', '0 2 00:00-24:00']],
    ['Ife: Mon morning 9:00-11:00', ['0 1 09:00-11:00']],
    ['Ife: weekends', ['0 6,7 00:00-24:00']],
    ['Ife: Fri-Mon', ['0 1,5,6,7 00:00-24:00']],
    ['Ife: Mon mornings and evenings', ['0 1 00:00-12:00', '0 1 18:00-24:00']],
    ['none', []],
    ['–', []],
  ])('%s', (cell, expected) => {
    expect(unavailable(cell)).toEqual(expected);
  });

  test.each([
    'Grandma: Tue',
    'when it rains',
    'Mon-',
    'Mon (every other week)',
    'Mon (except 4.1.)',
    'not Mon',
    'Mon 3-5',
    'Mon 9-7',
    'Mon 9:00',
    'Mon 9-10, 11-12 Tue',
    'Mon 25:00-26:00',
    'every second Mon',
    'until 31.02.2027',
    'from 2.2.2027 to 1.2.2027',
    'Do',
  ])('keeps "%s" as a note and guesses nothing', (cell) => {
    expect(unavailable(cell)).toEqual([`note - ${cell}`]);
  });

  test('keeps whose words they were', () => {
    expect(unavailable('Ife: depends on shifts; Tomas: Tue')).toEqual([
      '1 2 00:00-24:00',
      'note 0 Ife: depends on shifts',
    ]);
  });

  test('tells Mo from Monday, or says it cannot', () => {
    const adults = ['Asa Greene', 'Mo Greene'];
    expect(unavailable('Mo: Mon, Tue', 'en', adults)).toEqual(['1 1,2 00:00-24:00']);
    expect(unavailable('Mo only Fri', 'en', adults)).toEqual(['1 1,2,3,4,6,7 00:00-24:00']);
    expect(unavailable('Mo mornings', 'en', adults)).toEqual(['note - Mo mornings']);
    expect(unavailable('Mo Mi', 'de', adults)).toEqual(['note - Mo Mi']);
  });

  test('names nobody where a first name is shared', () => {
    expect(unavailable('Ana: Mon', 'en', ['Ana Ruiz', 'Ana Sol'])).toEqual(['note - Ana: Mon']);
    expect(unavailable('Ana Sol: Mon', 'en', ['Ana Ruiz', 'Ana Sol'])).toEqual(['1 1 00:00-24:00']);
  });

  test.each([
    ['Di und Do vormittags', ['0 2,4 00:00-12:00']],
    ['Dienstagvormittag', ['0 2 00:00-12:00']],
    ['Mo.-Mi. ab 14 Uhr', ['0 1,2,3 14:00-24:00']],
    ['Mo bis Mi', ['0 1,2,3 00:00-24:00']],
    ['nur Fr', ['0 1,2,3,4,6,7 00:00-24:00']],
    ['in Elternzeit bis 15.01.2027', ['0 null..2027-01-15']],
    ['montags von 7 bis 8 Uhr', ['0 1 07:00-08:00']],
  ])('in German: %s', (cell, expected) => {
    expect(unavailable(cell, 'de', ['Jörg'])).toEqual(expected);
  });

  test.each([
    ['lun-mié', ['0 1,2,3 00:00-24:00']],
    ['martes y jueves por la mañana', ['0 2,4 00:00-12:00']],
    ['de lunes a viernes de 9 a 12', ['0 1,2,3,4,5 09:00-12:00']],
    ['L-V por las tardes', ['0 1,2,3,4,5 12:00-18:00']],
    ['sábados a partir de las 14:00', ['0 6 14:00-24:00']],
    ['Do', ['0 7 00:00-24:00']],
    ['de baja hasta 15/01/2027', ['0 null..2027-01-15']],
    ['L, M', ['note 0 L, M']],
  ])('in Spanish: %s', (cell, expected) => {
    expect(unavailable(cell, 'es', ['Inés'])).toEqual(expected);
  });

  test("takes the co-op's own morning", () => {
    const dayParts = { ...usualDayParts, morning: { from: '09:00', until: '12:30' } };
    const { read } = readUnavailable('Ife: Mon mornings', { ...context(), dayParts });
    expect(read[0]?.value).toMatchObject({ from: '09:00', until: '12:30' });
  });
});

describe('readAvailable', () => {
  const available = (cell: string, language: Language | null = 'de') =>
    readAvailable(cell, context(language, ['Ewa', 'Jan']));

  test('rules out what is not possible, for every adult', () => {
    const { read, notes } = available('Do Fr');
    expect(read.map(({ adult, value }) => [adult, value.kind === 'weekly' && value.weekdays])).toEqual([
      [0, [1, 2, 3, 6, 7]],
      [1, [1, 2, 3, 6, 7]],
    ]);
    expect(notes).toEqual([]);
  });

  test('rules out the rest of a day', () => {
    const { read } = available('Ewa: Mo-Fr 9:00-12:00');
    expect(
      read.map(({ adult, value }) => [
        adult,
        value.kind === 'weekly' && `${value.weekdays} ${value.from}-${value.until}`,
      ]),
    ).toEqual([
      [0, '1,2,3,4,5 00:00-09:00'],
      [0, '1,2,3,4,5 12:00-24:00'],
      [0, '6,7 00:00-24:00'],
    ]);
  });

  test('takes several statements together', () => {
    expect(
      available('Mo; Ewa: Di').read.map(({ adult, value }) => [
        adult,
        value.kind === 'weekly' && value.weekdays,
      ]),
    ).toEqual([
      [0, [3, 4, 5, 6, 7]],
      [1, [2, 3, 4, 5, 6, 7]],
    ]);
  });

  test.each<[string, Language]>([
    ['no puede los martes', 'es'],
    ['Todos menos martes', 'es'],
    ["can't do Tuesdays", 'en'],
    ['any day but Tue', 'en'],
    ['kann nicht am Dienstag', 'de'],
    ['immer außer Di', 'de'],
  ])('rules out only what “%s” names, and asks', (cell, language) => {
    const words = { column: 'Words', source: cell, confirm: true };
    const tuesday = { kind: 'weekly', weekdays: [2], from: '00:00', until: '24:00', ...words };
    expect(available(cell, language)).toEqual({
      read: [0, 1].map((adult) => ({ adult, value: tuesday })),
      notes: [],
    });
  });

  test.each([
    'no puede los martes; solo viernes',
    'no puede los martes, solo viernes',
    'no puede los martes pero sí los jueves',
    'no puede',
  ])('keeps “%s” as a note', (cell) => {
    expect(available(cell, 'es')).toEqual({ read: [], notes: [{ adult: null, text: cell }] });
  });

  test('keeps the whole cell when a part is not understood', () => {
    expect(available('Mo-Mi; Fr nach Absprache')).toEqual({
      read: [],
      notes: [{ adult: null, text: 'Mo-Mi; Fr nach Absprache' }],
    });
    expect(available('keine').notes).toHaveLength(1);
    expect(available(' – ')).toEqual({ read: [], notes: [] });
  });
});

describe('readRestores', () => {
  test.each([
    ['Ife: solo run Wed 9:30-10:15 (non-negotiable)', ['0 | solo run | 3 09:30-10:15 | !']],
    [
      'Ife: run Wed 9:00-10:00; choir Wed 19:00-21:00',
      ['0 | run | 3 09:00-10:00', '0 | choir | 3 19:00-21:00'],
    ],
    ['Ife: run Wed 9-10, choir Thu 19-21', ['0 | run | 3 09:00-10:00', '0 | choir | 4 19:00-21:00']],
    ['Ife: run Wed 9-10, Tomas: swim Thu 9-10', ['0 | run | 3 09:00-10:00', '1 | swim | 4 09:00-10:00']],
    ['Ife: yoga Mon and Wed 9-10am', ['0 | yoga | 1,3 09:00-10:00']],
    ['Ife: yoga Mon 9-10, Wed 10-11', ['0 | yoga | 1 09:00-10:00 | 3 10:00-11:00']],
    ['Ife: Wed 9:30-10:15 run', ['0 | run | 3 09:30-10:15']],
    ['Ife: solo morning Thu 9:00-12:00, non-negotiable', ['0 | solo morning | 4 09:00-12:00 | !']],
    ['Ife: run Tue mornings', ['0 | run | 2 00:00-12:00']],
    ['Ife: sleep, any morning', ['0 | sleep', 'note 0 Ife: sleep, any morning']],
    ['Ife: yoga Tuesdays', ['0 | yoga', 'note 0 Ife: yoga Tuesdays']],
    ['Ife: morning pages', ['0 | morning pages']],
    ['Ife: swim Thu 9-10 with Ana', ['0 | swim Thu 9-10 with Ana']],
    ['Ife: swim Thu 9-10 (every other week)', ['0 | swim', 'note 0 Ife: swim Thu 9-10 (every other week)']],
    ['dinner together Fri 18:00-20:00', ['note - dinner together Fri 18:00-20:00']],
    ['swim Thu 9-10 (Tomas)', ['1 | swim | 4 09:00-10:00']],
    ['both: dinner Fri 18:00-20:00', ['0 | dinner | 5 18:00-20:00', '1 | dinner | 5 18:00-20:00']],
    [`Ife: ${'very '.repeat(60)}long Mon 9-10`, [`note - Ife: ${'very '.repeat(60)}long Mon 9-10`]],
  ])('%s', (cell, expected) => {
    expect(restores(cell)).toEqual(expected);
  });

  test('gives a single parent what names nobody, in the words of any language', () => {
    expect(restores('Chor Mi 19-21 Uhr (nicht verhandelbar)', 'de', ['Uwe'])).toEqual([
      '0 | Chor | 3 19:00-21:00 | !',
    ]);
    expect(restores('nadar los jueves de 9:00 a 10:00', 'es', ['Inés'])).toEqual([
      '0 | nadar | 4 09:00-10:00',
    ]);
    expect(restores('Chor Mi 19-21 Uhr', 'en', ['Uwe'])).toEqual(['0 | Chor | 3 19:00-21:00']);
  });

  test.each(['en', 'de', 'es'] as const)('understands the word that the pages use, in %s', (locale) => {
    const words = { en, de, es };
    expect(restores(`yoga (${words[locale].nonNegotiableShort})`, null, ['Uwe'])).toEqual(['0 | yoga | !']);
  });
});

test('readWeekdays reads lists and ranges, and says what it leaves', () => {
  const read = (cell: string, language: Language | null = 'de') =>
    readWeekdays(cell, { language, dayParts: usualDayParts });
  expect(read('Di,Mi,Do')).toEqual({ weekdays: [2, 3, 4], complete: true });
  expect(read('Mo; Mi')).toEqual({ weekdays: [1, 3], complete: true });
  expect(read('Mo-Do 8-14 Uhr')).toEqual({ weekdays: [1, 2, 3, 4], complete: false });
  expect(read('lun-vie', null)).toEqual({ weekdays: [1, 2, 3, 4, 5], complete: true });
  expect(read('3 Tage')).toEqual({ weekdays: null, complete: false });
  expect(read('-')).toEqual({ weekdays: null, complete: true });
});
