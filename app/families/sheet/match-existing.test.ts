import { describe, expect, test } from 'vitest';
import type { ExistingFamily } from './existing-family.ts';
import { foldName } from './fold-text.ts';
import type { ImportedFamily } from './imported-family.ts';
import { matchExisting } from './match-existing.ts';

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
  name: 'Weiß',
  adults: [
    { id: 'a1', email: 'sabine@beispiel.example', name: 'Sabine', foldedName: 'sabine' },
    { id: 'a2', email: null, name: 'Lars', foldedName: 'lars' },
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
      doubt: [],
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
    const nowak: ExistingFamily = { id: 'f2', key: 'nowak', name: 'Nowak', adults: [], children: [] };
    expect(match(other, weiss, nowak)).toMatchObject({
      status: 'changed',
      existingId: 'f2',
      adults: [{ existingId: null, changed: true, elsewhere: { familyId: 'f1', adultId: 'a1' } }],
    });
  });

  describe('a family that has another name here and no addresses', () => {
    const known = (id: string, adults: string[], children: [string, string | null][]): ExistingFamily => ({
      id,
      key: id,
      name: id,
      adults: adults.map((name) => ({ id: `${id} ${name}`, email: null, name, foldedName: foldName(name) })),
      children: children.map(([name, bornOn]) => ({ id: `${id} ${name}`, name, bornOn })),
    });
    const found = (existing: ExistingFamily[], family: ImportedFamily, choice?: string) => {
      const [match] = matchExisting(existing, [family], choice ? { [family.row]: choice } : {});
      return { id: match?.existingId, doubt: match?.doubt, status: match?.status };
    };
    const old = imported('Weiß', [['Lars', null]], [['Jonas', '2024-03-10']]);
    const isNew = { id: null, doubt: [], status: 'new' };

    test('is known by a child’s name and birthday, or by two names', () => {
      const is = { id: 'nowak', doubt: [], status: 'changed' };
      expect(found([known('nowak', [], [['JONAS', '2024-03-10']])], old)).toEqual(is);
      expect(found([known('nowak', ['Lars'], [['Jonas', null]])], old)).toEqual(is);
      expect(
        found([known('nowak', ['Lars'], [['Jonas', '2024-03-10']]), known('b', ['Lars'], [])], old),
      ).toEqual(is);
    });

    test('is another one where a birthday differs, or only a first name is the same', () => {
      expect(found([known('nowak', [], [['Jonas', '2021-01-01']])], old)).toEqual(isNew);
      expect(found([known('nowak', ['Lars'], [['Ida', null]])], old)).toEqual(isNew);
    });

    test('stays in doubt where it may be chance or several may be meant, until somebody chooses', () => {
      const oneChild = [known('nowak', [], [['Jonas', null]])];
      expect(found(oneChild, old)).toEqual({ id: null, doubt: ['nowak'], status: 'new' });
      const fullName = imported('Weiß', [['Lars Weiß', null]], [['Jonas', '2024-03-10']]);
      expect(found([known('nowak', ['Lars Weiß'], [['Ida', '2022-01-01']])], fullName).doubt).toEqual([
        'nowak',
      ]);
      const two = ['a', 'b'].map((id) => known(id, ['Lars'], [['Jonas', null]]));
      expect(found(two, old)).toEqual({ id: null, doubt: ['a', 'b'], status: 'new' });
      expect(found(two, old, 'b')).toEqual({ id: 'b', doubt: [], status: 'changed' });
      expect(found(two, old, 'new')).toEqual(isNew);
      // Only one of those it may be can be chosen.
      expect(found(two, old, 'c').doubt).toEqual(['a', 'b']);
    });

    test('is nobody’s to take twice', () => {
      const one = [known('nowak', ['Lars'], [['Jonas', '2024-03-10']])];
      const again = { ...old, row: 3, key: 'weiss b', name: 'Weiß B' };
      const match = (choices = {}) =>
        matchExisting(one, [old, again], choices).map(({ existingId, doubt }) => [existingId, doubt]);
      expect(match()).toEqual([
        [null, ['nowak']],
        [null, ['nowak']],
      ]);
      expect(match({ 3: 'nowak' })).toEqual([
        [null, []],
        ['nowak', []],
      ]);
      expect(match({ 2: 'new' })).toEqual([
        [null, []],
        ['nowak', []],
      ]);
    });
  });

  test('an empty co-op has nobody to match', () => {
    expect(match(imported('Weiß', [['Lars', null]], [['Jonas', null]]))).toMatchObject({
      status: 'new',
      existingId: null,
    });
  });
});
