import { describe, expect, test } from 'vitest';
import { matchColumns, parseColumnTarget, sheetLanguage } from './columns.ts';

const match = (header: string, cells: string[] = []) =>
  matchColumns({ header: header.split(';'), rows: [{ cells }] });

describe('matchColumns', () => {
  test('matches German names', () => {
    const header =
      'Nachname;Mutter;Vater;E-Mail Vater;E-Mail Mutter;Handynr. Mutter;Kind;Geburtsdatum;Unverträglichkeiten;' +
      'Anschrift;Kann nicht;Verfügbar;Betreuungstage;Was uns gut tut;Erste Hilfe;Anteile;Bemerkungen';
    expect(match(header)).toEqual([
      'familyName',
      'adultName.1',
      'adultName.2',
      'adultEmail.2',
      'adultEmail.1',
      'adultPhone.1',
      'childName.1',
      'childBorn.1',
      'allergies',
      'address',
      'unavailable',
      'available',
      'careDays',
      'restores',
      'firstAid',
      'share',
      'note',
    ]);
    expect(sheetLanguage(header.split(';'))).toBe('de');
  });

  test('matches Spanish names', () => {
    const header =
      'Apellidos;Madre;Correo electrónico madre;Teléfono madre;Niño 1;Fecha de nacimiento niño 1;Niña 2;Nacida niña 2;' +
      'Alergias;Dirección;No puede;Disponibilidad;Días de cuidado;Qué nos recarga;Primeros auxilios;Cuota;Notas';
    expect(match(header)).toEqual([
      'familyName',
      'adultName.1',
      'adultEmail.1',
      'adultPhone.1',
      'childName.1',
      'childBorn.1',
      'childName.2',
      'childBorn.2',
      'allergies',
      'address',
      'unavailable',
      'available',
      'careDays',
      'restores',
      'firstAid',
      'share',
      'note',
    ]);
    expect(sheetLanguage(header.split(';'))).toBe('es');
  });

  test('folds case and accents, and counts columns without numbers', () => {
    expect(match('FAMILY;Parent;EMAIL;parent;e-mail;Child;Born;Child;Date of birth')).toEqual([
      'familyName',
      'adultName.1',
      'adultEmail.1',
      'adultName.2',
      'adultEmail.2',
      'childName.1',
      'childBorn.1',
      'childName.2',
      'childBorn.2',
    ]);
  });

  test('keeps what it does not know as a note, and ignores empty nameless columns', () => {
    expect(match('Family;Shoe size;;;Family name', ['Eze', '24', '', 'x', 'Eze'])).toEqual([
      'familyName',
      'note',
      'ignore',
      'note',
      'note',
    ]);
  });

  test("makes no parent's number of an emergency contact, and no parent of a child's allergies", () => {
    expect(match('Emergency phone;Notfallkontakt;Allergies child 2', ['1', '2', '3'])).toEqual([
      'note',
      'note',
      'childAllergies.2',
    ]);
  });
});

test('parseColumnTarget takes what a form may send', () => {
  for (const target of ['familyName', 'adultEmail.2', 'childAllergies.12', 'ignore']) {
    expect(parseColumnTarget(target)).toBe(target);
  }
  for (const text of [
    '',
    'adultEmail',
    'adultEmail.0',
    'adultEmail.13',
    'note.1',
    'adultEmail.1e1',
    'constructor',
  ]) {
    expect(parseColumnTarget(text)).toBeNull();
  }
});

test('sheetLanguage says when it does not know', () => {
  expect(sheetLanguage(['x', 'y'])).toBeNull();
  expect(sheetLanguage(['Email', 'Tel'])).toBeNull();
});
