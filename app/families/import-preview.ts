import type { LocalDate } from '#app/time/index.ts';
import { buildImport, dateOrderOf } from './sheet/build-import.ts';
import { type ColumnTarget, matchColumns, parseColumnTarget } from './sheet/columns.ts';
import type { DateOrder } from './sheet/date-order.ts';
import { decodeSheet } from './sheet/decode-sheet.ts';
import type { FamilyChoices } from './sheet/family-choices.ts';
import type { Fault } from './sheet/fault.ts';
import type { ImportedFamily } from './sheet/imported-family.ts';
import { readTable } from './sheet/read-table.ts';

export type SheetRefusal =
  | 'empty'
  | 'tooLarge'
  | 'workbook'
  | 'notText'
  | 'noRows'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'openQuote';

export type ImportPreview = {
  text: string;
  header: string[];
  columns: ColumnTarget[];
  dateOrder: DateOrder;
  /** Cells typed anew, by "row:column index". */
  corrections: Record<string, string>;
  /** Which family here a row is, where the sheet leaves it in doubt. */
  choices: FamilyChoices;
  families: ImportedFamily[];
  faults: Fault[];
};

export type ReadForm =
  | { ok: true; preview: ImportPreview; intent: 'preview' | 'import' }
  | { ok: false; reason: SheetRefusal; row: number | null; text: string };

const orders: readonly string[] = ['ymd', 'dmy', 'mdy'];

/**
 * Reads the import form at any of its steps. The whole state travels in the form (the sheet's text, the chosen column
 * matches "column.2", the corrected cells "cell.9:6", the chosen families "family.9"), so that nothing typed is lost and
 * nothing half done is stored.
 */
export async function readImportForm(form: FormData, today: LocalDate): Promise<ReadForm> {
  const pasted = String(form.get('text') ?? '');
  const file = form.get('file');
  const source = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : pasted;
  const decoded = decodeSheet(source);
  if (!decoded.ok)
    return { ok: false, reason: decoded.reason, row: null, text: typeof source === 'string' ? pasted : '' };
  const read = readTable(decoded.text);
  if (!read.ok) {
    return {
      ok: false,
      reason: read.reason,
      row: read.reason === 'openQuote' ? read.row : null,
      text: decoded.text,
    };
  }
  const { table } = read;
  const columns = matchColumns(table).map((proposed, index) => {
    const chosen = form.get(`column.${index}`);
    return (typeof chosen === 'string' && parseColumnTarget(chosen)) || proposed;
  });
  const corrections: Record<string, string> = {};
  const choices: Record<number, string> = {};
  for (const [name, value] of form.entries()) {
    const cell = /^cell\.(\d+:\d+)$/.exec(name)?.[1];
    const row = /^family\.(\d{1,6})$/.exec(name)?.[1];
    if (cell && typeof value === 'string') corrections[cell] = value;
    if (row && typeof value === 'string') choices[Number(row)] = value;
  }
  const chosenOrder = String(form.get('dateOrder') ?? '');
  const dateOrder = orders.includes(chosenOrder)
    ? (chosenOrder as DateOrder)
    : dateOrderOf(table, columns, corrections);
  const { families, faults } = buildImport({ table, columns, dateOrder, corrections, today });
  return {
    ok: true,
    intent: form.get('intent') === 'import' ? 'import' : 'preview',
    preview: {
      text: decoded.text,
      header: table.header,
      ...{ columns, dateOrder, corrections, choices, families, faults },
    },
  };
}
