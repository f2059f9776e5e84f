import { describe, expect, test } from 'vitest';
import { detectDateOrder, readSheetDate } from './date-order.ts';

describe('detectDateOrder', () => {
  test.each([
    [['2023-04-11', ''], 'en', 'ymd'],
    [[], null, 'ymd'],
    [['01.02.2023', '31.02.2023'], 'de', 'dmy'],
    [['1.2.23'], 'en', 'dmy'],
    [['03/04/2023', '04/13/2023'], 'en', 'mdy'],
    [['03/04/2023', '13/04/2023'], 'en', 'dmy'],
    [['03/04/2023', '05/06/2022'], 'en', 'ambiguous'],
    [['03/04/2023', '05/06/2022'], null, 'ambiguous'],
    [['03/04/2023', '05/06/2022'], 'es', 'dmy'],
    [['03-04-2023'], 'de', 'dmy'],
    [['13/04/2023', '04/13/2023'], 'en', 'ambiguous'],
    [['2023-04-11', '03/04/2023'], 'en', 'ambiguous'],
  ] as const)('%j in %s is %s', (values, language, order) => {
    expect(detectDateOrder([...values], language)).toBe(order);
  });
});

describe('readSheetDate', () => {
  test.each([
    ['2024-02-29', 'ymd', '2024-02-29'],
    ['2024/2/9', 'dmy', '2024-02-09'],
    ['2024-02-29 00:00:00', 'ymd', '2024-02-29'],
    ['06.09.2022', 'dmy', '2022-09-06'],
    ['6.9.22', 'mdy', '2022-09-06'],
    ['04/11/2023', 'mdy', '2023-04-11'],
    ['04/11/2023', 'dmy', '2023-11-04'],
    ['05/05/2023', 'ambiguous', '2023-05-05'],
    ['13/05/2023', 'ambiguous', '2023-05-13'],
    ['3. Dezember 2021', 'ambiguous', '2021-12-03'],
    ['3. Dez. 2021', 'dmy', '2021-12-03'],
    ['1. Jänner 2022', 'dmy', '2022-01-01'],
    ['14. März 2022', 'ymd', '2022-03-14'],
    ['3 Dec 2021', 'mdy', '2021-12-03'],
    ['3rd of December 2021', 'ymd', '2021-12-03'],
    ['December 3, 2021', 'dmy', '2021-12-03'],
    ['Sept 3 2021', 'ambiguous', '2021-09-03'],
    ['3-Dec-21', 'mdy', '2021-12-03'],
    ['2021 Dec 3', 'dmy', '2021-12-03'],
    ['3 de diciembre de 2021', 'dmy', '2021-12-03'],
    ['1º de enero de 2022', 'ambiguous', '2022-01-01'],
    ['3 DIC 2021', 'ymd', '2021-12-03'],
  ] as const)('%s in %s is %s', (text, order, date) => {
    expect(readSheetDate(text, order)).toEqual({ ok: true, date });
  });

  test.each([
    '31.02.2023',
    '29.02.2023',
    '2023-02-29',
    '2023-13-01',
    'soon',
    '11.04',
    '45027',
    '04/31/2023',
    '1.2.0023',
    'Dec 03 21',
    'Dezember 2021',
    '3. Dezember',
    '31. Februar 2021',
    '3 Dez Dez 2021',
    '21-Dec-3',
    '3 Decemberish 2021',
    'Ana 3 2021',
  ])('%s is not a date', (text) => {
    expect(readSheetDate(text, 'mdy')).toEqual({ ok: false, reason: 'notADate' });
  });

  test('chooses neither of two readings', () => {
    expect(readSheetDate('03/04/2023', 'ambiguous')).toEqual({ ok: false, reason: 'ambiguousDate' });
    expect(readSheetDate('03/04/2023', 'ymd')).toEqual({ ok: false, reason: 'ambiguousDate' });
  });
});
