import { describe, expect, test } from 'vitest';
import { importOf, oakland, tableOf } from '#tests/support/sheets/import-sheet.ts';
import { dateOrderOf } from './build-import.ts';
import { matchColumns, sheetLanguage } from './columns.ts';
import type { ImportedFamily } from './imported-family.ts';
import { matchExisting } from './match-existing.ts';

const words = (column: string, source: string) => ({ column, source, confirm: true as const });
const weekly = (weekdays: number[], from: string, until: string, column: string, source: string) => ({
  kind: 'weekly',
  weekdays,
  from,
  until,
  ...words(column, source),
});
const practice = (
  name: string,
  times: [number, string, string][],
  nonNegotiable: boolean,
  source: string,
) => ({
  name,
  nonNegotiable,
  times: times.map(([weekday, from, until]) => ({ weekdays: [weekday], from, until })),
  ...words('What restores us', source),
});

describe('the Oakland sheet', () => {
  const built = importOf(oakland);
  const family = (name: string): ImportedFamily => built.families.find((one) => one.name === name)!;
  const cant = (name: string) => family(name).adults.map(({ unavailable }) => unavailable);
  const restores = (name: string) => family(name).adults.map(({ practices }) => practices);
  const week = ['00:00', '24:00', "Can't do"] as const;
  const mornings = ['00:00', '12:00', "Can't do"] as const;

  test('is read without a fault', () => {
    const table = tableOf(oakland);
    expect(table.delimiter).toBe(',');
    expect(sheetLanguage(table.header)).toBe('en');
    expect(dateOrderOf(table, matchColumns(table))).toBe('ymd');
    expect(matchColumns(table).join(' ')).toBe(
      'familyName adultName.1 adultEmail.1 adultPhone.1 adultName.2 adultEmail.2 adultPhone.2 ' +
        'childName.1 childBorn.1 childName.2 childBorn.2 allergies address unavailable restores firstAid',
    );
    expect(built.faults).toEqual([]);
    expect(built.families.map(({ row, key }) => [row, key])).toEqual([
      [2, 'abara'],
      [3, 'bergstrom'],
      [4, 'castillo'],
      [5, 'dasgupta'],
      [6, 'eze'],
      [7, 'fujimoto'],
      [8, 'greene'],
    ]);
  });

  test('has its people, addresses and allergies', () => {
    const people = built.families.map(({ adults, children, address }) => [
      adults.map(({ name, email, phone, firstAid }) => `${name} ${email} ${phone}${firstAid ? ' +' : ''}`),
      children.map(
        ({ name, bornOn, allergies }) => `${name} ${bornOn}${allergies ? ` ${allergies.text}` : ''}`,
      ),
      address,
    ]);
    expect(people).toEqual([
      [
        [
          'Ife Abara ife.abara@example.org 510-555-0101 +',
          'Tomas Abara tomas.abara@example.org 510-555-0102',
        ],
        ['Noa 2023-04-11 peanuts (EpiPen in bag)'],
        '14 Laurel Ct',
      ],
      [
        ['Lena Bergstrom lena.b@example.org (510) 555-0103 +'],
        ['Otto 2022-09-30', 'Alma 2025-01-17'],
        '88 Fern St, Apt 3',
      ],
      [
        [
          'Marisol Castillo marisol@example.org 510.555.0104',
          'Rubén Castillo ruben.castillo@example.org 510.555.0105 +',
        ],
        ['Inés 2021-12-02', 'Mateo 2024-06-20 milk'],
        '5 Harbor Way',
      ],
      [
        [
          'Anjali Dasgupta anjali.d@example.org 510-555-0106 +',
          'Rohan Dasgupta rohan.d@example.org 510-555-0107 +',
        ],
        ['Kabir 2023-08-08'],
        '230 Elm St',
      ],
      [
        ['Chidi Eze chidi.eze@example.org 510-555-0108'],
        ['Zara 2022-03-14 asthma (inhaler)'],
        '17 Grand Ave',
      ],
      [
        [
          'Hana Fujimoto hana.f@example.org 510-555-0109 +',
          'Kenji Fujimoto kenji.f@example.org 510-555-0110',
        ],
        ['Sora 2024-02-29 cats', 'Yui 2021-10-05'],
        '9 Prospect Pl',
      ],
      [
        ['Asa Greene asa.greene@example.org 510-555-0111', 'Mo Greene mo.greene@example.org 510-555-0112 +'],
        ['Wren 2023-11-23'],
        '61 Lakeview',
      ],
    ]);
    expect(
      built.families.flatMap(({ children }) => children).some(({ allergies }) => allergies?.confirm),
    ).toBe(false);
  });

  test("has every word of Can't do", () => {
    expect(cant('Abara')).toEqual([
      [weekly([2, 4], ...mornings, 'Tue, Thu mornings (Ife works)')],
      [weekly([1, 2, 3, 4, 6, 7], ...week, 'Tomas only Fri')],
    ]);
    expect(cant('Bergstrom')).toEqual([[weekly([1], ...mornings, 'Mon mornings')]]);
    expect(cant('Castillo')).toEqual([[], [weekly([1, 2, 3], ...week, 'Rubén: Mon-Wed')]]);
    expect(cant('Dasgupta')).toEqual([[], []]);
    expect(cant('Eze')).toEqual([[weekly([3, 4], ...mornings, 'Wed, Thu mornings')]]);
    expect(cant('Fujimoto')).toEqual([[], [weekly([2, 3, 4, 5], ...week, 'Kenji: Tue-Fri')]]);
    expect(cant('Greene')).toEqual([
      [
        {
          kind: 'span',
          from: null,
          through: '2027-01-15',
          ...words("Can't do", 'Asa on leave until 2027-01-15 (newborn)'),
        },
      ],
      [weekly([1, 2], ...week, 'Mo: Mon, Tue')],
    ]);
  });

  test('has every word of What restores us', () => {
    expect(restores('Abara')).toEqual([
      [practice('solo run', [[3, '09:30', '10:15']], true, 'Ife: solo run Wed 9:30-10:15 (non-negotiable)')],
      [
        practice(
          'dinner with a friend',
          [[4, '18:00', '20:00']],
          false,
          'Tomas: dinner with a friend Thu 18:00-20:00',
        ),
      ],
    ]);
    const work = 'Lena: uninterrupted work Tue 9:00-11:00 (non-negotiable)';
    expect(restores('Bergstrom')).toEqual([
      [
        practice('uninterrupted work', [[2, '09:00', '11:00']], true, work),
        practice('choir', [[3, '19:00', '21:00']], false, 'choir Wed 19:00-21:00'),
      ],
    ]);
    expect(restores('Castillo')).toEqual([
      [
        practice(
          'pottery',
          [[5, '09:00', '12:00']],
          true,
          'Marisol: pottery Fri 9:00-12:00 (non-negotiable)',
        ),
      ],
      [practice('swim', [[4, '09:00', '10:00']], false, 'Rubén: swim Thu 9:00-10:00')],
    ]);
    expect(restores('Dasgupta')).toEqual([
      [practice('sleep', [[1, '09:00', '12:00']], false, 'Anjali: sleep Mon 9:00-12:00')],
      [practice('climbing', [[2, '09:30', '11:30']], false, 'Rohan: climbing Tue 9:30-11:30')],
    ]);
    expect(restores('Eze')).toEqual([
      [
        practice(
          'peer circle',
          [[2, '10:00', '12:00']],
          true,
          'Chidi: peer circle Tue 10:00-12:00 (non-negotiable)',
        ),
      ],
    ]);
    expect(restores('Fujimoto')).toEqual([
      [
        practice(
          'solo morning',
          [[4, '09:00', '12:00']],
          true,
          'Hana: solo morning Thu 9:00-12:00 (non-negotiable)',
        ),
      ],
      [],
    ]);
    expect(restores('Greene')).toEqual([
      [practice('sleep', [], false, 'Asa: sleep, any morning')],
      [practice('bike', [[5, '09:00', '10:30']], false, 'Mo: bike Fri 9:00-10:30')],
    ]);
  });

  test('keeps as a note only what no structure carries', () => {
    const note = { column: 'What restores us', text: 'Asa: sleep, any morning', adultName: 'Asa Greene' };
    expect(built.families.flatMap(({ notes }) => notes)).toEqual([note]);
  });

  test('is the same when its cells are pasted', () => {
    const { header, rows } = tableOf(oakland);
    const pasted = [header, ...rows.map(({ cells }) => cells)].map((cells) => cells.join('\t')).join('\n');
    expect(tableOf(pasted).delimiter).toBe('\t');
    expect(importOf(pasted)).toEqual(built);
  });

  test('imported again, changes nothing', () => {
    const existing = built.families.map((one) => ({
      id: one.key,
      key: one.key,
      name: one.name,
      adults: one.adults.map(({ name, email }) => ({
        id: name,
        email,
        name,
        foldedName: name.toLowerCase().replace('é', 'e'),
      })),
      children: one.children.map(({ name, bornOn }) => ({ id: name, name, bornOn })),
    }));
    expect(matchExisting(existing, built.families).map(({ status }) => status)).toEqual(
      Array(7).fill('same'),
    );
  });
});
