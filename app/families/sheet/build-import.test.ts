import { describe, expect, test } from 'vitest';
import { importOf, tableOf, today } from '#tests/support/sheets/import-sheet.ts';
import { buildImport, dateOrderOf } from './build-import.ts';
import { matchColumns } from './columns.ts';
import type { Corrections } from './sheet-row.ts';

describe('buildImport', () => {
  const header = 'Family,Parent 1,Email 1,Parent 2,Email 2,Child 1,Child 1 born,Share,Note\n';
  const reasons = (rows: string, corrections?: Corrections) =>
    importOf(header + rows, corrections).faults.map(
      ({ row, columnIndex, reason }) => `${row}:${columnIndex} ${reason}`,
    );

  test.each([
    [',Ana,,,,Leo,,,', ['2:0 missingFamilyName']],
    ['Eze,,,,,Leo,,,', ['2:1 missingAdultName']],
    ['Eze,Ana,,,bo@example.org,Leo,,,', ['2:3 missingAdultName']],
    ['Eze,Ana,,,,,,,', ['2:5 missingChildName']],
    ['Eze,Ana,,,,,2023-01-01,,', ['2:5 missingChildName']],
    [
      'Eze,Ana,ana@,Bo,bo@example.org,Leo,2026-12-02,-1,',
      ['2:2 notAnEmail', '2:6 bornInFuture', '2:7 notAShare'],
    ],
    ['Eze,Ana,,,,Leo,1923-01-01,1.5,', ['2:6 bornLongAgo', '2:7 notAShare']],
    ['Eze,Ana,,,,Leo,03/04/2023,2,', ['2:6 ambiguousDate']],
    [`${'E'.repeat(201)},Ana,,,,Leo,,,`, ['2:0 tooLong']],
    ['Eze,Ana,a@example.org,Bo,A@example.org,Leo,,,', ['2:4 emailTwice']],
    ['Eze,Ana,a@example.org,,,Leo,,0,\nézé,Bo,a@example.org,,,Mia,,,', ['3:0 familyTwice', '3:2 emailTwice']],
  ])('%s', (rows, expected) => {
    expect(reasons(rows)).toEqual(expected);
  });

  test('a correction is read like a cell of the sheet', () => {
    expect(reasons('Eze,Ana,,,,Leo,03/04/2023,2,', { '2:6': '2023-04-03' })).toEqual([]);
    expect(reasons('Eze,Ana,,,,Leo,2023-01-01,,', { '2:0': '  ' })).toEqual(['2:0 missingFamilyName']);
    expect(reasons('Eze,Ana,,,,Leo,2023-01-01,,', { '9:9': 'nobody', toString: 'x' })).toEqual([]);
  });

  test('a person decides the order of ambiguous dates', () => {
    const table = tableOf(`${header}Eze,Ana,,,,Leo,03/04/2023,,`);
    const columns = matchColumns(table);
    const born = (dateOrder: 'dmy' | 'mdy') =>
      buildImport({ table, columns, dateOrder, today }).families[0]?.children[0]?.bornOn;
    expect(dateOrderOf(table, columns)).toBe('ambiguous');
    expect([born('dmy'), born('mdy')]).toEqual(['2023-04-03', '2023-03-04']);
  });

  test('columns that cannot make families are named at once', () => {
    expect(importOf('a,b\n1,2', {}, ['familyName', 'familyName'])).toEqual({
      families: [],
      faults: [
        { row: 1, column: 'b', columnIndex: 1, value: 'familyName', reason: 'targetTwice' },
        { row: 1, column: '', columnIndex: -1, value: '', reason: 'noAdultNameColumn' },
        { row: 1, column: '', columnIndex: -1, value: '', reason: 'noChildNameColumn' },
      ],
    });
  });

  test('a note and an unclear yes are kept', () => {
    const { families } = importOf(
      'Family,Parent 1,Parent 2,Child 1,First aid,Care days,Note\nEze,Ana,Bo,Leo,yes,3 days,moves in May\n',
    );
    expect(families[0]?.adults.some(({ firstAid }) => firstAid)).toBe(false);
    expect(families[0]?.notes).toEqual([
      { column: 'Note', text: 'moves in May', adultName: null },
      { column: 'Care days', text: '3 days', adultName: null },
      { column: 'First aid', text: 'yes', adultName: null },
    ]);
  });

  test('what nobody would say of their times is kept in words, a whole cell at once', () => {
    const many = Array.from({ length: 60 }, (_, day) => `walk Mon ${9 + (day % 9)}-19`);
    const cells = [0, 10, 20, 30, 40, 50].map((at) => many.slice(at, at + 10).join(', '));
    const { families } = importOf(
      `Family,Parent 1,Child 1,${cells.map((_, index) => `Restores ${'abcdef'[index]}`).join(',')}\n` +
        `Eze,Ana,Leo,${cells.map((cell) => `"${cell}"`).join(',')}\n`,
    );
    expect(families[0]?.adults[0]?.practices).toHaveLength(40);
    expect(families[0]?.notes.map(({ text }) => text)).toEqual(cells.slice(4));
  });

  test('a Spanish sheet is read in its own words', () => {
    const { families, faults } = importOf(
      'Familia;Madre;Correo madre;Niño 1;Nacimiento niño 1;Alergias;No puede;Qué nos recarga;Primeros auxilios\n' +
        'Peña;Íñiga;iniga@ejemplo.example;Noé;03/04/2023;huevo;lun-mié por la mañana;coro jue 19:00-21:00 (innegociable);sí\n',
    );
    expect(faults).toEqual([]);
    expect(families[0]?.children).toEqual([
      { name: 'Noé', bornOn: '2023-04-03', allergies: { text: 'huevo', confirm: false } },
    ]);
    expect(families[0]?.adults[0]).toMatchObject({
      firstAid: true,
      unavailable: [{ weekdays: [1, 2, 3], from: '00:00', until: '12:00' }],
      practices: [
        { name: 'coro', nonNegotiable: true, times: [{ weekdays: [4], from: '19:00', until: '21:00' }] },
      ],
    });
  });
});
