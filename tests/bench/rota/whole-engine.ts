import loadHighs from 'highs';
import { complete, type Formulation, type Terms } from '#app/scheduler/formulation.ts';

type Highs = Awaited<ReturnType<typeof loadHighs>>;

interface Task {
  objective: Terms;
  /** Every value the objective can take is a multiple of this; 0 when that is not known. */
  grain: number;
  start: Float64Array | null;
  /** Wall seconds. */
  seconds: number;
  /** Told of every better assignment on the way. */
  onBetter: (x: Float64Array) => void;
}

export interface Solved {
  infeasible: boolean;
  x: Float64Array | null;
  /** No value lies below it; −∞ where nothing was proved. */
  bound: number;
}

/** HiGHS (https://highs.dev) on a whole formulation, as a plain model would give it: nothing left out, nothing fixed. */
export class WholeEngine {
  private readonly highs: Highs;

  private constructor(highs: Highs) {
    this.highs = highs;
  }

  static async open(): Promise<WholeEngine> {
    return new WholeEngine(await loadHighs());
  }

  /** Least value of a linear objective. */
  least(form: Formulation, { objective, grain, start, seconds, onBetter }: Task): Solved {
    const { callbackType, modelStatus } = this.highs.constants;
    const model = this.highs.createModel(this.data(form, objective));
    try {
      model.options.set({
        output_flag: false,
        time_limit: Math.max(0.05, seconds),
        mip_rel_gap: 0,
        mip_abs_gap: grain > 0 ? grain * 0.999 : 1e-6,
        mip_feasibility_tolerance: 1e-7,
      });
      if (start) model.setSolution({ colValue: start });
      model.run({
        [callbackType.mipImprovingSolution]: (event) => {
          if (event.data.mip_solution) onBetter(complete(form, event.data.mip_solution));
        },
      });
      const status = model.getModelStatus();
      if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
        return { infeasible: true, x: null, bound: Number.POSITIVE_INFINITY };
      const found = Number(model.info.get('primal_solution_status')) === 2;
      const x = found ? complete(form, model.getSolution().colValue) : start;
      if (status === modelStatus.optimal)
        return { infeasible: false, x, bound: roundUp(model.getObjectiveValue(), grain) };
      const bound = Number(model.info.get('mip_dual_bound'));
      const known = Number.isFinite(bound) && bound > -1e20;
      return { infeasible: false, x, bound: known ? roundUp(bound, grain) : Number.NEGATIVE_INFINITY };
    } finally {
      model.dispose();
    }
  }

  private data(form: Formulation, objective: Terms) {
    const [numCols, numRows] = [form.lower.length, form.rows.length];
    const limit = (value: number) =>
      Number.isFinite(value) ? value : Math.sign(value) * this.highs.infinity;
    const starts = [0];
    for (const row of form.rows) starts.push((starts.at(-1) ?? 0) + row.cols.length);
    const colCost = new Float64Array(numCols);
    for (const [c, coef] of objective) colCost[c] = (colCost[c] ?? 0) + coef;
    const types = this.highs.constants.variableType;
    return {
      numCols,
      numRows,
      colCost,
      colLower: Float64Array.from(form.lower, limit),
      colUpper: Float64Array.from(form.upper, limit),
      rowLower: Float64Array.from(form.rows, ({ lower }) => limit(lower)),
      rowUpper: Float64Array.from(form.rows, ({ upper }) => limit(upper)),
      integrality: form.integer.map((whole) => (whole ? types.integer : types.continuous)),
      matrix: {
        format: 'csr' as const,
        numRows,
        numCols,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(form.rows.flatMap(({ cols }) => cols)),
        values: Float64Array.from(form.rows.flatMap(({ coefs }) => coefs)),
      },
    };
  }
}

/** A bound between two attainable values is the upper one. */
function roundUp(bound: number, grain: number): number {
  return grain > 0 ? Math.ceil(bound / grain - 1e-5) * grain + 0 : bound;
}
