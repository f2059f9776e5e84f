import { describe, expect, test } from 'vitest';
import { importOf, tableOf, waldgruppe } from '#tests/support/sheets/import-sheet.ts';
import { dateOrderOf } from './build-import.ts';
import { matchColumns, sheetLanguage } from './columns.ts';

const weekly = (weekdays: number[], from: string, until: string, column: string, source: string) => ({
  kind: 'weekly',
  weekdays,
  from,
  until,
  column,
  source,
  confirm: true,
});
describe('the Waldgruppe sheet', () => {
  const built = importOf(waldgruppe);
  const faults = [
    { row: 9, column: 'geb. Kind 1', columnIndex: 6, value: '31.02.2023', reason: 'notADate' },
    {
      row: 13,
      column: 'E-Mail 1',
      columnIndex: 2,
      value: 'heike.sommer(at)beispiel.example',
      reason: 'notAnEmail',
    },
  ];
  const corrections = { '9:6': '28.02.2023', '13:2': 'heike.sommer@beispiel.example' };

  test('names its two faults by row and column', () => {
    const table = tableOf(waldgruppe);
    expect(table.delimiter).toBe(';');
    expect(sheetLanguage(table.header)).toBe('de');
    expect(dateOrderOf(table, matchColumns(table))).toBe('dmy');
    expect(matchColumns(table).join(' ')).toBe(
      'familyName adultName.1 adultEmail.1 adultName.2 adultEmail.2 childName.1 childBorn.1 childName.2 childBorn.2 ' +
        'allergies careDays available share',
    );
    expect(built.faults).toEqual(faults);
  });

  test('is whole once both cells are corrected, and not before', () => {
    expect(importOf(waldgruppe, { '9:6': '28.02.2023' }).faults).toEqual([faults[1]]);
    expect(importOf(waldgruppe, { ...corrections, '9:6': '30.02.2023' }).faults).toEqual([
      { ...faults[0], value: '30.02.2023' },
    ]);
    const whole = importOf(waldgruppe, corrections);
    expect(whole.faults).toEqual([]);
    expect(whole.families[7]?.children[0]).toEqual({ name: 'Emil', bornOn: '2023-02-28', allergies: null });
    expect(whole.families[11]?.adults[0]?.email).toBe('heike.sommer@beispiel.example');
  });

  test('has its families, days and shares', () => {
    const read = built.families.map((one) => [
      one.row,
      one.name,
      one.adults.map(({ name }) => name).join(' '),
      one.children.map(({ name, bornOn }) => `${name} ${bornOn}`).join(', '),
      one.careDays?.join(''),
      one.share,
    ]);
    expect(read).toEqual([
      [2, 'Öztürk', 'Ayşe Emre', 'Deniz 2024-09-28', '1234', 2],
      [3, 'Müller', 'Jörg', 'Mia 2022-09-06, Leo 2024-11-16', '234', 1],
      [4, 'Weiß', 'Sabine Lars', 'Jonas 2024-03-10', '12345', 2],
      [5, 'Schröder', 'Käthe Paul', 'Frieda 2021-07-20', '1234', 2],
      [6, 'Krämer', 'Uwe', 'Ben 2022-01-20, Pauline 2024-09-27', '12345', 1],
      [7, 'Nowak', 'Ewa Jan', 'Zofia 2022-10-08', '12345', 1],
      [8, 'Großmann', 'Björn Silke', 'Theo 2024-04-19', '234', 2],
      [9, 'Jäger', 'Petra Timo', 'Emil null, Greta 2024-02-22', '1234', 1],
      [10, 'Hoffmann', 'Ute Max', 'Lotte 2021-05-23', '1234', 2],
      [11, 'Bäcker', 'Miriam', 'Ida 2023-02-01', '234', 1],
      [12, 'Lange', 'Sören Jana', 'Fiete 2021-05-28', '1234', 1],
      [13, 'Sommer', 'Heike Olaf', 'Oskar 2021-04-07, Mathilda 2024-08-02', '1234', 1],
      [14, 'Vogel', 'Rüdiger Inge', 'Änne 2021-11-19', '12345', 1],
      [15, 'Winkler', 'Nora Karl', 'Piet 2021-06-10', '12345', 1],
    ]);
    expect(built.families.map(({ key }) => key)).toContain('weiss');
  });

  test('has every word of Dienst möglich, for each adult', () => {
    const rest: Record<string, number[]> = {
      'Mo-Fr': [6, 7],
      Di: [1, 3, 4, 5, 6, 7],
      'Do Fr': [1, 2, 3, 6, 7],
      'Mo Mi': [2, 4, 5, 6, 7],
      Fr: [1, 2, 3, 4, 6, 7],
    };
    const cells = tableOf(waldgruppe).rows.map((row) => row.cells[11] ?? '');
    expect(cells.every((cell) => cell in rest)).toBe(true);
    const absences = built.families.map(({ adults }) => adults.map(({ unavailable }) => unavailable));
    expect(absences).toEqual(
      built.families.map(({ adults }, index) => {
        const cell = cells[index] ?? '';
        return adults.map(() => [weekly(rest[cell] ?? [], '00:00', '24:00', 'Dienst möglich', cell)]);
      }),
    );
  });

  test('has two allergies and no note', () => {
    const allergies = built.families
      .flatMap(({ children }) => children)
      .flatMap((child) => child.allergies ?? []);
    expect(allergies).toEqual([
      { text: 'Nüsse', confirm: false },
      { text: 'Hühnerei; Soja', confirm: false },
    ]);
    expect(built.families.find(({ name }) => name === 'Vogel')?.allergiesText).toBe('Hühnerei; Soja');
    expect(built.families.flatMap(({ notes }) => notes)).toEqual([]);
  });

  test('is the same in the bytes that an old Excel writes', () => {
    // windows-1252 has no ş, so Excel would have asked.
    const text = waldgruppe.toString('utf8').replace('\uFEFF', '').replace('ş', 's');
    const old = importOf(Buffer.from(text, 'latin1'));
    expect(old).toEqual(importOf(text));
    expect(old.faults).toEqual(faults);
  });
});
