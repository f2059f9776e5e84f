import { describe, expect, test } from 'vitest';
import { foldName } from './fold-text.ts';
import type { ImportedFamily } from './imported-family.ts';
import { type ExistingFamily, matchExisting } from './match-existing.ts';

function imported(
  name: string,
  adults: [string, string | null][],
  children: [string, string | null][],
): ImportedFamily {
  return {
    row: 2,
    key: foldName(name),
    name,
    address: null,
    allergiesText: null,
    share: null,
    careDays: null,
    adults: adults.map(([adult, email]) => ({
      name: adult,
      email,
      phone: null,
      firstAid: false,
      unavailable: [],
      practices: [],
    })),
    children: children.map(([child, bornOn]) => ({ name: child, bornOn, allergies: null })),
    notes: [],
  };
}

const weiss: ExistingFamily = {
  id: 'f1',
  key: 'weiss',
  adults: [
    { id: 'a1', email: 'sabine@beispiel.example', foldedName: 'sabine' },
    { id: 'a2', email: null, foldedName: 'lars' },
  ],
  children: [
    { id: 'c1', name: 'Jonas', bornOn: '2024-03-10' },
    { id: 'c2', name: 'Ida', bornOn: '2022-01-01' },
  ],
};
const match = (family: ImportedFamily, ...existing: ExistingFamily[]) =>
  matchExisting(existing, [family])[0]!;

describe('matchExisting', () => {
  test('finds the same family again, whatever the order of its people', () => {
    const family = imported(
      'WEISS',
      [
        ['Lars', null],
        ['Sabine', 'sabine@beispiel.example'],
      ],
      [
        ['Ida', '2022-01-01'],
        ['Jonas', '2024-03-10'],
      ],
    );
    expect(match(family, weiss)).toEqual({
      row: 2,
      status: 'same',
      existingId: 'f1',
      adults: [
        { existingId: 'a2', changed: false, elsewhere: null },
        { existingId: 'a1', changed: false, elsewhere: null },
      ],
      children: [
        { existingId: 'c2', changed: false },
        { existingId: 'c1', changed: false },
      ],
    });
  });

  test('knows an adult by address before name, and a child by name before birthday', () => {
    const family = imported(
      'Weiß',
      [
        ['Sabine Lars', 'sabine@beispiel.example'],
        ['Lars', 'lars@beispiel.example'],
      ],
      [
        ['Jonas', '2024-03-11'],
        ['Ida Marie', '2022-01-01'],
      ],
    );
    expect(match(family, weiss)).toMatchObject({
      status: 'changed',
      adults: [
        { existingId: 'a1', changed: true },
        { existingId: 'a2', changed: true },
      ],
      children: [
        { existingId: 'c1', changed: true },
        { existingId: 'c2', changed: true },
      ],
    });
  });

  test('does not take one twin for the other', () => {
    const twins = { ...weiss, children: [{ id: 'c1', name: 'Jonas', bornOn: '2024-03-10' }] };
    const family = imported(
      'Weiß',
      [['Sabine', 'sabine@beispiel.example']],
      [
        ['Finn', '2024-03-10'],
        ['Nils', '2024-03-10'],
      ],
    );
    expect(match(family, twins).children.map(({ existingId }) => existingId)).toEqual([null, null]);
  });

  test('knows a renamed family by address, but never takes the record of one that is named', () => {
    const renamed = imported(
      'Weiß-Nowak',
      [['Sabine', 'sabine@beispiel.example']],
      [['Jonas', '2024-03-10']],
    );
    const named = imported('Weiß', [['Lars', null]], []);
    expect(match(renamed, weiss)).toMatchObject({ status: 'changed', existingId: 'f1' });
    expect(matchExisting([weiss], [renamed, named]).map(({ existingId }) => existingId)).toEqual([
      null,
      'f1',
    ]);
  });

  test('says when an address belongs to somebody of another family', () => {
    const other = imported('Nowak', [['Sabine', 'sabine@beispiel.example']], []);
    const nowak: ExistingFamily = { id: 'f2', key: 'nowak', adults: [], children: [] };
    expect(match(other, weiss, nowak)).toMatchObject({
      status: 'changed',
      existingId: 'f2',
      adults: [{ existingId: null, changed: true, elsewhere: { familyId: 'f1', adultId: 'a1' } }],
    });
  });

  test('an empty co-op has nobody to match', () => {
    expect(match(imported('Weiß', [['Lars', null]], [['Jonas', null]]))).toMatchObject({
      status: 'new',
      existingId: null,
    });
  });
});
