import { at } from './at.ts';
import { Budget } from './budget.ts';
import type { Programme, Terms } from './formulation.ts';
import { type Highs, openHighs } from './open-highs.ts';
import { Relaxation } from './relaxation.ts';
import { extract } from './submodel.ts';

/** An irreducible infeasible subsystem is sought by letting rows be broken at a price (see `iis_strategy` of HiGHS). */
const FROM_LP = 2;

export interface Task {
  /** Columns to decide; all others stay as `start` has them. */
  free: (col: number) => boolean;
  objective: Terms;
  /** Least is sought; `grain` is what every attainable value is a multiple of (0: unknown). */
  grain: number;
  start: Float64Array | null;
  /** Stops as soon as this value is reached. */
  target?: number;
  /** Leaves out rows that reach beyond the free columns: the answer's bound then holds for all choices outside. */
  relaxOutside?: boolean;
  /** Ignores that columns are whole: gives a bound only. */
  relaxWhole?: boolean;
  /** What an iteration takes of the work of one elsewhere; default 1. */
  ease?: number;
  maxNodes?: number;
  /** Runs to its end whatever the budget: nothing can be answered without it. */
  must?: boolean;
  /** Most work this one task may use, see `Budget`. */
  maxWork?: number;
  /** False skips what the engine derives before it starts: in large programmes of cliques its probing takes longer than the rest. */
  presolve?: boolean;
}

export interface Found {
  status: 'optimal' | 'feasible' | 'infeasible' | 'unknown';
  /** A complete assignment of every column, null where none was found. */
  x: Float64Array | null;
  /** Nothing below this exists (−∞ where nothing was proved). */
  bound: number;
}

/** HiGHS, one instance per solve. */
export class Engine {
  private readonly highs: Highs;
  readonly budget: Budget;

  private constructor(highs: Highs, budget: Budget) {
    this.highs = highs;
    this.budget = budget;
  }

  static async open(budget: Budget): Promise<Engine> {
    return new Engine(await openHighs(), budget);
  }

  /** Least value of a linear objective over the free columns. */
  run(form: Programme, task: Task): Found {
    const sub = extract(form, task, this.highs.infinity);
    if (sub === null) return { status: 'infeasible', x: null, bound: Number.POSITIVE_INFINITY };
    const { columns, data, offset } = sub;
    if (columns.length === 0) {
      const x = form.complete(task.start ?? form.lower);
      return { status: 'optimal', x, bound: offset };
    }
    const types = this.highs.constants.variableType;
    const integrality = columns.map((c) =>
      task.relaxWhole || !at(form.integer, c) ? types.continuous : types.integer,
    );
    const model = this.highs.createModel({ ...data, offset, integrality });
    const size = (task.ease ?? 1) * (data.numRows + data.numCols);
    try {
      model.options.set({
        output_flag: false,
        random_seed: 0,
        ...(task.presolve === false ? { presolve: 'off' } : {}),
        mip_rel_gap: 0,
        mip_abs_gap: task.grain > 0 ? task.grain * 0.999 : 1e-6,
        mip_feasibility_tolerance: 1e-7,
        // A relaxation is one long run of the simplex method, which nothing interrupts.
        ...(task.relaxWhole && task.maxWork !== undefined
          ? { simplex_iteration_limit: Budget.iterations(task.maxWork, size) }
          : {}),
        ...(task.maxNodes === undefined ? {} : { mip_max_nodes: task.maxNodes }),
        ...(task.target === undefined ? {} : { objective_target: task.target + 1e-6 }),
        ...(Number.isFinite(this.budget.secondsLeft()) && !task.must
          ? { time_limit: Math.max(0.05, this.budget.secondsLeft()) }
          : {}),
      });
      if (task.start) {
        const start = task.start;
        model.setSolution({ colValue: Float64Array.from(columns, (c) => at(start, c)) });
      }
      const meter = this.budget.meter(size, task.maxWork);
      model.run({
        [this.highs.constants.callbackType.mipInterrupt]: (event) => {
          const iterations = Number(event.data.mip_total_lp_iterations ?? 0);
          if (!task.must && meter.exhausted(iterations)) event.interrupt();
        },
      });
      meter.close(Number(model.info.get('simplex_iteration_count')), model.getRunTime());
      return this.read(form, task, columns, model);
    } finally {
      model.dispose();
    }
  }

  /**
   * Rows that cannot all hold, even if columns need not be whole, by number: a part of all that clashes alone, and often a
   * small one. Null where all can.
   */
  clash(form: Programme, free: (col: number) => boolean): number[] | null {
    const sub = extract(form, { free, objective: [], start: null, relaxOutside: true }, this.highs.infinity);
    if (sub === null) return [...form.rows.keys()];
    const model = this.highs.createModel(sub.data);
    try {
      model.options.set({ output_flag: false, random_seed: 0, iis_strategy: FROM_LP });
      model.run();
      const { infeasible, unboundedOrInfeasible } = this.highs.constants.modelStatus;
      const status = model.getModelStatus();
      if (status !== infeasible && status !== unboundedOrInfeasible) return null;
      return [...model.getIis().rowIndex].map((r) => at(sub.rows, r));
    } finally {
      model.dispose();
    }
  }

  /** A programme to be asked again and again, which whoever asked for it closes; null where a row can hold no more. */
  relaxation(programme: Programme, objective: Terms): Relaxation | null {
    return Relaxation.of(this.highs, this.budget, programme, objective);
  }

  private read(
    form: Programme,
    task: Task,
    columns: number[],
    model: ReturnType<Highs['createModel']>,
  ): Found {
    const { modelStatus } = this.highs.constants;
    const status = model.getModelStatus();
    if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
      return { status: 'infeasible', x: null, bound: Number.POSITIVE_INFINITY };
    const optimal = status === modelStatus.optimal;
    if (task.relaxWhole)
      return {
        status: 'unknown',
        x: null,
        bound: optimal ? model.getObjectiveValue() - 5e-7 : Number.NEGATIVE_INFINITY,
      };
    const found = Number(model.info.get('primal_solution_status')) === 2;
    let bound = Number(model.info.get('mip_dual_bound'));
    const value = found ? model.getObjectiveValue() : Number.POSITIVE_INFINITY;
    if (optimal) bound = snapped(value, task.grain);
    else if (task.grain > 0 && Number.isFinite(bound))
      bound = Math.ceil(bound / task.grain - 1e-5) * task.grain;
    if (Number.isNaN(bound) || bound <= -1e20) bound = Number.NEGATIVE_INFINITY;
    if (!found) return { status: 'unknown', x: null, bound };
    const solution = model.getSolution().colValue;
    const raw = Float64Array.from(
      { length: form.lower.length },
      (_, c) => task.start?.[c] ?? form.lower[c] ?? 0,
    );
    columns.forEach((c, i) => {
      raw[c] = at(solution, i);
    });
    return {
      status: optimal || bound >= value - 1e-6 ? 'optimal' : 'feasible',
      x: form.complete(raw),
      bound,
    };
  }
}

/** A whole number of steps, where the solver's answer is one but for its rounding. */
function snapped(value: number, grain: number): number {
  const near = grain > 0 ? Math.round(value / grain) * grain : value;
  return Math.abs(near - value) <= 1e-6 ? near : value;
}
