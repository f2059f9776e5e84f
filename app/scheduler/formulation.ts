import { at, upTo } from './at.ts';
import type { Model } from './model.ts';
import { overlaps } from './overlap.ts';

/** Which rule, and whose, a row states; what a conflict sentence is made of. */
export interface Source {
  rule: string;
  session?: number;
  adult?: number;
  family?: number;
  week?: number;
}

/** lower ≤ Σ coefs · columns ≤ upper */
export interface Row {
  cols: number[];
  coefs: number[];
  lower: number;
  upper: number;
  source: Source;
}

export type Terms = [col: number, coef: number][];

/** A column beyond the model's own; `complete` gives its value once the model's own are known. */
interface Extra {
  complete: (x: Float64Array) => number;
}

/** What the engine solves. */
export interface Programme {
  lower: number[];
  upper: number[];
  integer: boolean[];
  rows: Row[];
  /** A whole plan, as the formulation's columns have it, from what a solver gives for these columns. */
  complete: (raw: ArrayLike<number>) => Float64Array;
}

/**
 * The problem as an integer programme: columns with bounds, and rows. Columns are
 * duty, backup and rest by adult × session, place by family × session, open and slots by session, then extras.
 */
export interface Formulation extends Programme {
  model: Model;
  /** The week a column belongs to, −1 for what spans them. */
  week: number[];
  extras: Extra[];
  /** By session: every session that overlaps it, itself included. */
  overlapping: number[][];
}

export function columnsOf(model: Model) {
  const S = model.sessions.length;
  const A = model.adults.length;
  const F = model.families.length;
  return {
    duty: (a: number, s: number) => a * S + s,
    backup: (a: number, s: number) => (A + a) * S + s,
    /** 1 when session s restores adult a. Continuous: it is whole whenever duties and places are. */
    rest: (a: number, s: number) => (2 * A + a) * S + s,
    place: (f: number, s: number) => (3 * A + f) * S + s,
    open: (s: number) => (3 * A + F) * S + s,
    slots: (s: number) => (3 * A + F + 1) * S + s,
    count: (3 * A + F + 2) * S,
  };
}

export type Columns = ReturnType<typeof columnsOf>;

/** Columns with their natural bounds and no rows yet. */
export function emptyFormulation(model: Model): Formulation {
  const col = columnsOf(model);
  const upper = new Array<number>(col.count).fill(1);
  const integer = new Array<boolean>(col.count).fill(true);
  const week = upTo(col.count).map((c) => at(model.sessions, c % model.sessions.length).week);
  const weight = model.families.reduce((sum, family) => sum + family.weight, 0);
  model.sessions.forEach((session, s) => {
    // More open slots than all children or the least number of adults ask for help no level.
    const most = Math.ceil(weight / model.problem.rules.childrenPerAdult);
    upper[col.slots(s)] = Math.max(session.minAdults, most, 1);
    model.adults.forEach((_, a) => {
      integer[col.rest(a, s)] = false;
    });
  });
  const form: Formulation = {
    model,
    lower: new Array<number>(col.count).fill(0),
    upper,
    integer,
    week,
    rows: [],
    extras: [],
    overlapping: model.sessions.map((session) =>
      upTo(model.sessions.length).filter((other) => overlaps(session, at(model.sessions, other))),
    ),
    complete: (raw) => complete(form, raw),
  };
  return form;
}

/** Adds a row; one with a single column becomes a bound of it. Answers false when that leaves the column no value. */
export function addRow(form: Formulation, row: Row): boolean {
  if (row.cols.length !== 1) {
    form.rows.push(row);
    return true;
  }
  const col = at(row.cols, 0);
  const coef = at(row.coefs, 0);
  if (coef === 0) return row.lower <= 1e-9 && row.upper >= -1e-9;
  const [low, high] = coef > 0 ? [row.lower / coef, row.upper / coef] : [row.upper / coef, row.lower / coef];
  form.lower[col] = Math.max(at(form.lower, col), low);
  form.upper[col] = Math.min(at(form.upper, col), high);
  return at(form.lower, col) <= at(form.upper, col) + 1e-9;
}

export function addColumn(
  form: Formulation,
  column: {
    lower: number;
    upper: number;
    integer: boolean;
    week: number;
    complete: (x: Float64Array) => number;
  },
): number {
  form.lower.push(column.lower);
  form.upper.push(column.upper);
  form.integer.push(column.integer);
  form.week.push(column.week);
  form.extras.push({ complete: column.complete });
  return form.lower.length - 1;
}

/** Rounds duties, on-calls, places and slots, and derives every other column from them. */
export function complete(form: Formulation, raw: ArrayLike<number>): Float64Array {
  const { model } = form;
  const col = columnsOf(model);
  const x = new Float64Array(form.lower.length);
  for (let c = 0; c < col.count; c += 1) x[c] = Math.round(raw[c] ?? 0);
  model.sessions.forEach((_, s) => {
    let open = at(x, col.slots(s)) > 0;
    model.families.forEach((family, f) => {
      const placed = at(x, col.place(f, s)) > 0;
      open ||= placed || family.adults.some((a) => at(x, col.duty(a, s)) > 0);
      for (const a of family.adults) {
        const held = at(form.overlapping, s).some((o) => at(x, col.duty(a, o)) + at(x, col.backup(a, o)) > 0);
        x[col.rest(a, s)] = placed && !held ? 1 : 0;
      }
    });
    x[col.open(s)] = open ? 1 : 0;
  });
  form.extras.forEach((extra, i) => {
    x[col.count + i] = extra.complete(x);
  });
  return x;
}

/** Whether a plan keeps every row and limit: what a search by small changes says is checked before it is believed. */
export function keepsRows(form: Formulation, x: Float64Array): boolean {
  if (x.some((value, c) => value < at(form.lower, c) - 1e-6 || value > at(form.upper, c) + 1e-6))
    return false;
  return form.rows.every((row) => keepsRow(row, x));
}

export function keepsRow(row: Row, x: Float64Array): boolean {
  const sum = row.cols.reduce((total, c, i) => total + at(row.coefs, i) * at(x, c), 0);
  return sum >= row.lower - 1e-6 && sum <= row.upper + 1e-6;
}

/** What terms cannot fall below whatever the rules: every column at its better limit. */
export function leastOf(form: Programme, terms: Terms): number {
  return terms.reduce((sum, [c, coef]) => sum + coef * (coef > 0 ? at(form.lower, c) : at(form.upper, c)), 0);
}

/** A row that keeps Σ terms ≤ `upper`: for every later level, or to ask whether any plan keeps it. */
export function levelCap(terms: Terms, upper: number): Row {
  return {
    cols: terms.map(([c]) => c),
    coefs: terms.map(([, coef]) => coef),
    lower: Number.NEGATIVE_INFINITY,
    upper,
    source: { rule: 'level' },
  };
}

/** How many columns still have more than one value. */
export function freeColumns({ lower, upper }: Programme): number {
  return lower.reduce((count, low, c) => count + (low < at(upper, c) ? 1 : 0), 0);
}

/** The least and the most that a row's sum can be within the columns' limits. */
export function reachOf({ lower, upper }: Programme, { cols, coefs }: Row): { least: number; most: number } {
  let least = 0;
  let most = 0;
  cols.forEach((c, i) => {
    const coef = at(coefs, i);
    least += coef * at(coef > 0 ? lower : upper, c);
    most += coef * at(coef > 0 ? upper : lower, c);
  });
  return { least, most };
}
