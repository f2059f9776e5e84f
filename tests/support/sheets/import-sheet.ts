/** Imports a sheet in tests as the app does, with all that it detects left as detected. */
import { readFileSync } from 'node:fs';
import { type BuiltImport, buildImport, dateOrderOf } from '#app/families/sheet/build-import.ts';
import { type ColumnTarget, matchColumns } from '#app/families/sheet/columns.ts';
import { decodeSheet } from '#app/families/sheet/decode-sheet.ts';
import { readTable, type SheetTable } from '#app/families/sheet/read-table.ts';
import type { Corrections } from '#app/families/sheet/sheet-row.ts';

export const today = '2026-12-01';

export function tableOf(sheet: Uint8Array | string): SheetTable {
  const decoded = decodeSheet(sheet);
  const read = decoded.ok ? readTable(decoded.text) : decoded;
  if (!read.ok) throw new Error(read.reason);
  return read.table;
}

export function importOf(
  sheet: Uint8Array | string,
  corrections: Corrections = {},
  columns?: ColumnTarget[],
): BuiltImport {
  const table = tableOf(sheet);
  const targets = columns ?? matchColumns(table);
  const dateOrder = dateOrderOf(table, targets, corrections);
  return buildImport({ table, columns: targets, dateOrder, corrections, today });
}

export const oakland = readFileSync(new URL('./oakland-families.csv', import.meta.url));
export const waldgruppe = readFileSync(new URL('./waldgruppe-familien.csv', import.meta.url));
