import { describe, expect, test } from 'vitest';
import { decodeSheet } from './decode-sheet.ts';
import { sheetByteLimit } from './sheet-limit.ts';

const text = 'Familie;Kind 1\r\nMüller;Jörg\r\n';
const utf16 = Buffer.from(text, 'utf16le');

describe('decodeSheet', () => {
  test.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
    ['windows-1252', Buffer.from(text, 'latin1'), 'windows-1252'],
    ['UTF-16 little-endian with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 big-endian with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), 'utf-16be'],
    ['UTF-16 little-endian', utf16, 'utf-16le'],
    ['UTF-16 big-endian', Buffer.from(utf16).swap16(), 'utf-16be'],
  ])('reads %s', (_, bytes, encoding) => {
    expect(decodeSheet(bytes)).toEqual({ ok: true, text, encoding });
  });

  test('reads the signs that windows-1252 has and ISO-8859-1 has not', () => {
    const bytes = Uint8Array.from([0x93, 0x41, 0x94, 0x20, 0x80, 0x20, 0x96]);
    expect(decodeSheet(bytes)).toMatchObject({ text: '“A” € –', encoding: 'windows-1252' });
  });

  test('is not led to Polish by two Spanish names', () => {
    const bytes = Buffer.from('Familia;Niño 1\nPeña;Íñigo', 'latin1');
    expect(decodeSheet(bytes)).toMatchObject({ text: 'Familia;Niño 1\nPeña;Íñigo' });
  });

  test('takes pasted text, composes letters and drops a mark', () => {
    expect(decodeSheet('\uFEFFRube\u0301n\tIne\u0301s')).toEqual({
      ok: true,
      text: 'Rubén\tInés',
      encoding: 'utf-8',
    });
    expect(decodeSheet('a\uD800b')).toMatchObject({ text: 'a\uFFFDb' });
  });

  test('refuses what is no sheet', () => {
    expect(decodeSheet('')).toEqual({ ok: false, reason: 'empty' });
    expect(decodeSheet(new Uint8Array())).toEqual({ ok: false, reason: 'empty' });
    expect(decodeSheet(' \r\n\t')).toEqual({ ok: false, reason: 'empty' });
    expect(decodeSheet('a\0b')).toEqual({ ok: false, reason: 'notText' });
    expect(decodeSheet(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]))).toEqual({
      ok: false,
      reason: 'notText',
    });
    expect(decodeSheet(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toEqual({ ok: false, reason: 'workbook' });
  });

  test('has a limit of a megabyte', () => {
    expect(decodeSheet('a'.repeat(sheetByteLimit))).toMatchObject({ ok: true });
    expect(decodeSheet('a'.repeat(sheetByteLimit + 1))).toEqual({ ok: false, reason: 'tooLarge' });
    expect(decodeSheet('ä'.repeat(sheetByteLimit / 2 + 1))).toEqual({ ok: false, reason: 'tooLarge' });
    expect(decodeSheet(new Uint8Array(sheetByteLimit + 1))).toEqual({ ok: false, reason: 'tooLarge' });
  });
});
