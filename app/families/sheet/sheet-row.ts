import type { ColumnTarget, NumberedKind } from './columns.ts';
import type { Fault, FaultReason } from './fault.ts';
import type { SheetRow } from './read-table.ts';

/** Corrected cells by `${row}:${columnIndex}`: what somebody typed into the preview instead of the sheet's text. */
export type Corrections = Readonly<Record<string, string>>;

export type SheetCell = { row: number; column: string; columnIndex: number; value: string };

/** A name or an address longer than this is a slipped cell. */
const shortLimit = 200;
const longLimit = 2000;
const long: readonly ColumnTarget[] = ['allergies', 'unavailable', 'available', 'restores', 'note'];

/** One row as the columns' targets see it; faults found on the way are added to `faults`. */
export class OpenRow {
  readonly row: number;
  readonly #cells: (SheetCell & { target: ColumnTarget })[];
  readonly #faults: Fault[];

  constructor(
    source: SheetRow,
    header: string[],
    columns: ColumnTarget[],
    corrections: Corrections,
    faults: Fault[],
  ) {
    this.row = source.row;
    this.#faults = faults;
    this.#cells = header.map((column, columnIndex) => {
      const key = `${source.row}:${columnIndex}`;
      const text = (Object.hasOwn(corrections, key) ? corrections[key] : source.cells[columnIndex]) ?? '';
      const target = columns[columnIndex] ?? 'ignore';
      const limit = long.includes(target) ? longLimit : shortLimit;
      const cell = { row: source.row, column, columnIndex, value: text.trim().slice(0, limit), target };
      if (target !== 'ignore' && text.trim().length > limit) this.fault(cell, 'tooLong');
      return cell;
    });
  }

  fault({ row, column, columnIndex, value }: SheetCell, reason: FaultReason): void {
    this.#faults.push({ row, column, columnIndex, value, reason });
  }

  /** The cell that holds a target, or null when no column does. */
  cell(target: ColumnTarget): SheetCell | null {
    return this.#cells.find((cell) => cell.target === target) ?? null;
  }

  /** A target's text, or null when there is none. */
  text(target: ColumnTarget): string | null {
    return this.cell(target)?.value || null;
  }

  /** Every cell with something in it that holds a target; several columns may. */
  filled(target: ColumnTarget): SheetCell[] {
    return this.#cells.filter((cell) => cell.target === target && cell.value !== '');
  }

  /** The numbers of the people for whom one of these kinds has something in it, in order. */
  numbers(...kinds: NumberedKind[]): number[] {
    const found = this.#cells.flatMap(({ target, value }) => {
      const [kind = '', number = ''] = target.split('.');
      return value !== '' && (kinds as string[]).includes(kind) ? [Number(number)] : [];
    });
    return [...new Set(found)].sort((a, b) => a - b);
  }
}
