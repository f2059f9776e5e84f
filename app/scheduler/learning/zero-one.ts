import type { Programme } from '../formulation.ts';
import { gcd } from '../grain.ts';
import type { extract } from '../submodel.ts';

/** Σ weights of the literals that hold ≤ most. */
export interface Sum {
  /** 2 × variable, one more for "not". */
  literals: number[];
  /** Whole numbers above 0. */
  weights: number[];
  most: number;
}

/** A programme of 0/1 variables and sums that may not become too large (pseudo-Boolean constraints). */
export interface ZeroOne {
  variables: number;
  sums: Sum[];
  /** The objective as a sum of the same kind that may be as large as it likes, since its limit is for whoever asks; null for none. */
  objective: Sum | null;
  /** The values of the programme's columns, by their place among those extracted. */
  read: (holds: (variable: number) => boolean) => Float64Array;
  /** By variable: whether the columns' values say that it holds. */
  write: (value: (column: number) => number) => boolean[];
}

export type Extract = NonNullable<ReturnType<typeof extract>>;

/** Coefficients are whole numbers of thousandths: minutes, quarters of on-call loads, halves of children. */
const THOUSANDTHS = 1000;
/** What a row may be off by, in thousandths, as everywhere (a millionth). */
const SLACK = 1e-3;
/** What a whole number of thousandths may be off by. */
const NEAR = 1e-6;
/** Values of a column up to which each step becomes a variable. */
const MOST_STEPS = 40;

/** Terms over places among the extracted columns, in thousandths. */
type Whole = [place: number, coef: number][];

/**
 * The extracted part of a programme as 0/1 variables: a column of more than two values by steps, each of which needs the one
 * before (order encoding; Crawford & Baker 1994). A column that only ever loosens rows stands at its limit, and totals, which
 * say nothing of their own, are left out.
 * @returns null where a coefficient is no whole number of thousandths, or a column has too many values
 */
export function zeroOne(form: Programme, { columns, rows, data }: Extract): ZeroOne | null {
  const { starts, indices, values } = data.matrix;
  const isTotal = (row: number) => form.rows[rows[row]!]!.source.rule === 'total';
  const said = rows
    .map((_, row) => ({ row, from: starts[row]!, to: starts[row + 1]! }))
    .filter(({ row }) => !isTotal(row));
  const objective = [...columns.keys()].flatMap((place): Whole => {
    const coef = data.colCost[place]!;
    return coef === 0 ? [] : [[place, coef * THOUSANDTHS]];
  });

  /** By place: whether some row would rather have it higher, or lower. */
  const wantsHigher = new Uint8Array(columns.length);
  const wantsLower = new Uint8Array(columns.length);
  for (const { row, from, to } of said)
    for (let i = from; i < to; i += 1) {
      const rises = values[i]! > 0;
      if (Number.isFinite(data.rowUpper[row])) (rises ? wantsLower : wantsHigher)[indices[i]!] = 1;
      if (Number.isFinite(data.rowLower[row])) (rises ? wantsHigher : wantsLower)[indices[i]!] = 1;
    }
  // Who asks counts the objective from where it stands, so that none of it may be settled here.
  for (const [place] of objective) {
    wantsLower[place] = 1;
    wantsHigher[place] = 1;
  }

  /** By place: the value that stands, and the variables that each add one to it. */
  const base = new Float64Array(columns.length);
  const steps: number[][] = [];
  const sums: Sum[] = [];
  let variables = 0;
  for (const place of columns.keys()) {
    const [low, high] = [data.colLower[place]!, data.colUpper[place]!];
    const one: number[] = [];
    steps.push(one);
    base[place] = Number.isFinite(low) ? low : high;
    if (wantsHigher[place] === 0 && Number.isFinite(low)) continue;
    if (wantsLower[place] === 0 && Number.isFinite(high)) {
      base[place] = high;
      continue;
    }
    // The columns of rest are continuous, and whole whenever all others are.
    const isWhole = form.integer[columns[place]!] || high - low === 1;
    if (!isWhole || !Number.isInteger(low) || !Number.isInteger(high) || high - low > MOST_STEPS) return null;
    for (let value = low; value < high; value += 1) {
      one.push(variables);
      variables += 1;
    }
    for (let i = 1; i < one.length; i += 1)
      sums.push({ literals: [2 * one[i]!, 2 * one[i - 1]! + 1], weights: [1, 1], most: 1 });
  }

  /** Σ terms ≤ upper; null where a coefficient is not whole. */
  const sum = (terms: Whole, upper: number): Sum | null => {
    let most = upper;
    const literals: number[] = [];
    const weights: number[] = [];
    for (const [place, coef] of terms) {
      // What stands where it is may be anything.
      if (steps[place]!.length === 0) {
        most -= coef * base[place]!;
        continue;
      }
      const whole = Math.round(coef);
      if (Math.abs(whole - coef) > NEAR) return null;
      if (whole === 0) continue;
      most -= whole * base[place]!;
      for (const variable of steps[place]!) {
        literals.push(2 * variable + (whole < 0 ? 1 : 0));
        weights.push(Math.abs(whole));
        // −w·x is w·(1 − x) − w.
        if (whole < 0) most -= whole;
      }
    }
    const step = weights.reduce(gcd, 0) || 1;
    return { literals, weights: weights.map((w) => w / step), most: Math.floor((most + SLACK) / step) };
  };

  for (const { row, from, to } of said) {
    const terms: Whole = [];
    for (let i = from; i < to; i += 1) terms.push([indices[i]!, values[i]! * THOUSANDTHS]);
    const [lower, upper] = [data.rowLower[row]! * THOUSANDTHS, data.rowUpper[row]! * THOUSANDTHS];
    for (const [side, limit] of [
      [terms, upper],
      [terms.map(([place, coef]): [number, number] => [place, -coef]), -lower],
    ] as const) {
      if (!Number.isFinite(limit)) continue;
      const one = sum(side, limit);
      if (one === null) return null;
      sums.push(one);
    }
  }
  const aim = objective.length > 0 ? sum(objective, 0) : null;
  if (aim !== null) aim.most = aim.weights.reduce((total, weight) => total + weight, 0);
  else if (objective.length > 0) return null;
  return {
    variables,
    sums,
    objective: aim,
    read: (holds) =>
      base.map((value, place) => steps[place]!.reduce((total, v) => total + (holds(v) ? 1 : 0), value)),
    write: (value) => {
      const held = new Array<boolean>(variables).fill(false);
      for (const [place, one] of steps.entries())
        one.forEach((v, i) => {
          held[v] = value(place) > base[place]! + i + 0.5;
        });
      return held;
    },
  };
}
