import { at } from './at.ts';
import { Budget } from './budget.ts';
import type { Programme, Terms } from './formulation.ts';
import type { Highs } from './open-highs.ts';
import { extract } from './submodel.ts';

/** What an iteration takes of the work of one elsewhere, which comes with cuts, heuristics and a start from nothing. */
const EASE = 0.2;

/** What a column may be. */
export interface Limit {
  column: number;
  lower: number;
  upper: number;
}

/** lower ≤ Σ coefficients · columns */
export interface AtLeast {
  terms: Terms;
  lower: number;
}

/** What the columns may be at best, and the least of the objective. */
export interface Relaxed {
  x: Float64Array;
  value: number;
  /** By column: what a unit more, or below 0 a unit less, adds to the objective at least (its reduced cost). */
  costs: Float64Array;
}

/**
 * A programme whose columns need not be whole, kept open to be asked again and again under other limits: each time the dual
 * simplex method goes on from where it was.
 */
export class Relaxation {
  /** Work of the last solution, without what its ease takes off, see `Budget`. */
  lastWork = 0;
  private readonly highs: Highs;
  private readonly budget: Budget;
  private readonly model: ReturnType<Highs['createModel']>;
  /** By column of the model: its column of the programme, and the other way round or −1. */
  private readonly columns: number[];
  private readonly position: Int32Array;
  private readonly fixed: Float64Array;
  private size: number;

  private constructor(
    highs: Highs,
    budget: Budget,
    programme: Programme,
    { columns, data }: NonNullable<ReturnType<typeof extract>>,
  ) {
    this.highs = highs;
    this.budget = budget;
    this.columns = columns;
    this.fixed = Float64Array.from(programme.lower);
    this.position = new Int32Array(programme.lower.length).fill(-1);
    columns.forEach((c, i) => {
      this.position[c] = i;
    });
    this.size = data.numRows + data.numCols;
    this.model = highs.createModel(data);
    this.model.options.set({ output_flag: false, random_seed: 0, presolve: 'off' });
  }

  /** @returns null where a row can hold no more */
  static of(highs: Highs, budget: Budget, programme: Programme, objective: Terms): Relaxation | null {
    const task = { free: () => true, objective, start: null };
    const sub = extract(programme, task, highs.infinity);
    return sub && new Relaxation(highs, budget, programme, sub);
  }

  limit({ column, lower, upper }: Limit): void {
    const here = at(this.position, column);
    if (here !== -1) this.model.changeColBounds(here, lower, upper);
  }

  /** A row more, which all plans keep. */
  add({ terms, lower }: AtLeast): void {
    const sums = new Map<number, number>();
    let held = 0;
    for (const [column, times] of terms) {
      const here = at(this.position, column);
      if (here === -1) held += times * at(this.fixed, column);
      else sums.set(here, (sums.get(here) ?? 0) + times);
    }
    const entries = [...sums].sort(([a], [b]) => a - b);
    const [indices, values] = [entries.map(([here]) => here), entries.map(([, times]) => times)];
    this.model.addRow(lower - held, this.highs.infinity, { indices, values });
    this.size += 1;
  }

  /** Null where the limits leave nothing; undefined where that could not be told with the work that is left. */
  solve(): Relaxed | null | undefined {
    const { model, budget, size } = this;
    const { optimal, infeasible, unboundedOrInfeasible } = this.highs.constants.modelStatus;
    const before = model.getRunTime();
    model.options.set({ simplex_iteration_limit: Budget.iterations(budget.workLeft(), EASE * size) });
    model.run();
    const iterations = Number(model.info.get('simplex_iteration_count'));
    this.lastWork = (iterations * size) / 1000;
    budget.meter(EASE * size).close(iterations, model.getRunTime() - before);
    const status = model.getModelStatus();
    if (status === infeasible || status === unboundedOrInfeasible) return null;
    if (status !== optimal) return undefined;
    const { colValue, colDual } = model.getSolution();
    const x = this.fixed.slice();
    const costs = new Float64Array(x.length);
    this.columns.forEach((c, i) => {
      x[c] = at(colValue, i);
      costs[c] = at(colDual, i);
    });
    return { x, value: model.getObjectiveValue(), costs };
  }

  close(): void {
    this.model.dispose();
  }
}
