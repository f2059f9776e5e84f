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
  ])('%s is not a date', (text) => {
    expect(readSheetDate(text, 'mdy')).toEqual({ ok: false, reason: 'notADate' });
  });

  test('chooses neither of two readings', () => {
    expect(readSheetDate('03/04/2023', 'ambiguous')).toEqual({ ok: false, reason: 'ambiguousDate' });
    expect(readSheetDate('03/04/2023', 'ymd')).toEqual({ ok: false, reason: 'ambiguousDate' });
  });
});
