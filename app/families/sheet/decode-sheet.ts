import { analyse } from 'chardet';
import { sheetByteLimit } from './sheet-limit.ts';

export type DecodedSheet =
  | { ok: true; text: string; encoding: string }
  /** `workbook`: an .xlsx, .ods or .xls file, which its owner can save as CSV. */
  | { ok: false; reason: 'empty' | 'tooLarge' | 'workbook' | 'notText' };

/** Turns an uploaded file's bytes, or text pasted from a spreadsheet, into text: byte-order marks go, umlauts stay. */
export function decodeSheet(sheet: Uint8Array | string): DecodedSheet {
  if (typeof sheet === 'string') {
    // The length first: measuring the bytes of a huge string would itself be the cost that the limit avoids.
    if (sheet.length > sheetByteLimit || new TextEncoder().encode(sheet).length > sheetByteLimit) {
      return { ok: false, reason: 'tooLarge' };
    }
    return checkText(sheet, 'utf-8');
  }
  if (sheet.length > sheetByteLimit) return { ok: false, reason: 'tooLarge' };
  if (isWorkbook(sheet)) return { ok: false, reason: 'workbook' };
  const encoding = encodingOf(sheet);
  return checkText(new TextDecoder(encoding).decode(sheet), encoding);
}

function checkText(decoded: string, encoding: string): DecodedSheet {
  // Composed letters, so that "é" typed on one machine equals "é" from another.
  const text = decoded.replace(/^\uFEFF/, '').normalize('NFC');
  if (text.trim() === '') return { ok: false, reason: 'empty' };
  if (holdsControls(text)) return { ok: false, reason: 'notText' };
  // Half a surrogate pair cannot be stored as UTF-8.
  return { ok: true, text: text.replace(/\p{Surrogate}/gu, '\uFFFD'), encoding };
}

/** Below the space there are only tabs, line breaks and page breaks in a text. */
function holdsControls(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 9 || (code > 13 && code < 32)) return true;
  }
  return false;
}

function isWorkbook(bytes: Uint8Array): boolean {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
  const ole = bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
  return zip || ole;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16WithoutMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : oneByteEncoding(bytes));
}

/** Most of a sheet is ASCII, whose UTF-16 has a zero in every other byte; no other text has zeros at all. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < bytes.length / 4) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const oneByteEncodings = new Set(
  'windows-1250,windows-1251,windows-1253,windows-1254,ISO-8859-2,ISO-8859-5,ISO-8859-7,ISO-8859-9,KOI8-R'.split(
    ',',
  ),
);

/**
 * What Excel saves in western Europe and the Americas is windows-1252. The statistics of chardet can tell another
 * alphabet from it, but only with enough letters: on two short Spanish names it is sure of Polish.
 */
function oneByteEncoding(bytes: Uint8Array): string {
  const letters = bytes.reduce((count, byte) => (byte > 0x7f ? count + 1 : count), 0);
  if (letters < 20) return 'windows-1252';
  const matches = analyse(bytes);
  const western =
    matches.find((match) => ['ISO-8859-1', 'windows-1252'].includes(match.name))?.confidence ?? 0;
  const best = matches.find((match) => oneByteEncodings.has(match.name));
  return best && best.confidence >= western + 20 ? best.name.toLowerCase() : 'windows-1252';
}
