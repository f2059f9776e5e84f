import Papa from 'papaparse';

export const rowLimit = 500;
export const columnLimit = 60;
/** Blank rows are dropped, but a file of nothing else must not be read to its end. */
const recordLimit = 5000;

export type Delimiter = ',' | ';' | '\t';

/** One row of the sheet. `row` is what the spreadsheet shows beside it: the first row is 1. */
export type SheetRow = { row: number; cells: string[] };

export type SheetTable = { delimiter: Delimiter; headerRow: number; header: string[]; rows: SheetRow[] };

export type ReadTable =
  | { ok: true; table: SheetTable }
  | { ok: false; reason: 'noRows' | 'tooManyRows' | 'tooManyColumns' }
  /** A quotation mark opened in that row never closes, so where cells end cannot be told. */
  | { ok: false; reason: 'openQuote'; row: number };

/**
 * Reads a sheet's text into a header and rows of equally many cells. Blank rows go, yet every row keeps its number.
 * A cell is its text and nothing more: formulas are not worked out.
 */
export function readTable(sheetText: string): ReadTable {
  const { text, declared } = withoutDeclaration(sheetText);
  const delimiter = declared ?? delimiterOf(text);
  const parsed = Papa.parse<string[]>(text, { delimiter, header: false, preview: recordLimit + 1 });
  const open = parsed.errors.find((error) => error.code === 'MissingQuotes');
  if (open) return { ok: false, reason: 'openQuote', row: (open.row ?? 0) + 1 };

  const filled = parsed.data
    .map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first, ...rows] = filled;
  if (!first || rows.length === 0) return { ok: false, reason: 'noRows' };
  if (rows.length > rowLimit || parsed.data.length > recordLimit) return { ok: false, reason: 'tooManyRows' };

  const width = Math.max(...filled.map(({ cells }) => cells.findLastIndex((cell) => cell !== '') + 1));
  if (width > columnLimit) return { ok: false, reason: 'tooManyColumns' };
  const padded = (cells: string[]) => Array.from({ length: width }, (_, index) => cells[index] ?? '');
  const table = {
    delimiter,
    headerRow: first.row,
    header: padded(first.cells),
    rows: rows.map(({ row, cells }) => ({ row, cells: padded(cells) })),
  };
  return { ok: true, table };
}

/** Excel's own way to say which delimiter follows; it does not show that line as a row. */
function withoutDeclaration(text: string): { text: string; declared: Delimiter | null } {
  const line = /^"?sep=([,;\t])"?\r?\n/i.exec(text);
  if (!line) return { text, declared: null };
  return { text: text.slice(line[0].length), declared: line[1] as Delimiter };
}

/** The header row decides: its names hold no times, lists or amounts whose commas could outnumber the delimiter. */
function delimiterOf(text: string): Delimiter {
  const counts: Record<Delimiter, number> = { '\t': 0, ';': 0, ',': 0 };
  let quoted = false;
  for (const character of text.replace(/^[\r\n ]+/, '').slice(0, 20_000)) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' || character === '\r') break;
    else if (character === '\t' || character === ';' || character === ',') counts[character] += 1;
  }
  if (counts['\t'] > 0) return '\t';
  return counts[';'] >= counts[','] && counts[';'] > 0 ? ';' : ',';
}
