import { at } from './at.ts';
import type { Programme, Terms } from './formulation.ts';

export interface Cut {
  free: (col: number) => boolean;
  objective: Terms;
  start: Float64Array | null;
  relaxOutside?: boolean;
}

const SLACK = 1e-9;
/** What a whole number may be off by. */
const NEAR = 1e-6;

/**
 * The part of a formulation that the free columns see: fixed columns folded into the rows' limits, rows that can no
 * longer fail left out. `columns` and `rows` are those it has, by number. Null when a row can hold no more.
 */
export function extract(form: Programme, task: Cut, infinity: number) {
  const position = new Int32Array(form.lower.length).fill(-1);
  const columns: number[] = [];
  const colLower: number[] = [];
  const colUpper: number[] = [];
  for (let c = 0; c < form.lower.length; c += 1) {
    const [low, high] = [at(form.lower, c), at(form.upper, c)];
    if (low > high + SLACK) return null;
    if (low === high || !task.free(c)) continue;
    // A whole column whose limit is a hair beside a whole number makes the engine's presolve find nothing.
    const isWhole = at(form.integer, c);
    const [least, most] = isWhole ? [Math.ceil(low - NEAR), Math.floor(high + NEAR)] : [low, high];
    if (least > most) return null;
    position[c] = columns.length;
    columns.push(c);
    colLower.push(least);
    colUpper.push(most);
  }
  const rows: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const [r, row] of form.rows.entries()) {
    let held = 0;
    let least = 0;
    let most = 0;
    let seen = 0;
    let outside = false;
    row.cols.forEach((c, i) => {
      const coef = at(row.coefs, i);
      const [low, high] = [at(form.lower, c), at(form.upper, c)];
      if (position[c] !== -1) {
        seen += 1;
        least += coef > 0 ? coef * low : coef * high;
        most += coef > 0 ? coef * high : coef * low;
      } else if (low === high) held += coef * low;
      else {
        outside = true;
        held += coef * (task.start?.[c] ?? low);
      }
    });
    if (outside && task.relaxOutside) continue;
    const [lower, upper] = [row.lower - held, row.upper - held];
    if (seen === 0) {
      if (lower > 1e-6 || upper < -1e-6) return null;
      continue;
    }
    if (least >= lower - SLACK && most <= upper + SLACK) continue;
    row.cols.forEach((c, i) => {
      const p = at(position, c);
      if (p === -1) return;
      indices.push(p);
      values.push(at(row.coefs, i));
    });
    starts.push(indices.length);
    rows.push(r);
    rowLower.push(Number.isFinite(lower) ? lower : -infinity);
    rowUpper.push(Number.isFinite(upper) ? upper : infinity);
  }
  const colCost = new Float64Array(columns.length);
  let offset = 0;
  for (const [c, coef] of task.objective) {
    const p = at(position, c);
    if (p !== -1) colCost[p] = (colCost[p] ?? 0) + coef;
    else
      offset +=
        coef *
        (task.start && at(form.lower, c) !== at(form.upper, c) ? at(task.start, c) : at(form.lower, c));
  }
  const data = {
    numCols: columns.length,
    numRows: rowLower.length,
    colCost,
    colLower: Float64Array.from(colLower),
    colUpper: Float64Array.from(colUpper),
    rowLower: Float64Array.from(rowLower),
    rowUpper: Float64Array.from(rowUpper),
    matrix: {
      format: 'csr' as const,
      numRows: rowLower.length,
      numCols: columns.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  };
  return { columns, rows, data, offset };
}
