import loadHighs from 'highs';
import { randomFrom } from '#app/scheduler/random.ts';

const [items, limits] = [45, 8];

/**
 * Wall seconds the engine takes for one fixed small programme (a knapsack with eight limits, drawn from a fixed seed):
 * the middle one of five runs after one that warms up. Times divided by it compare across machines, and across hours on
 * a busy one, better than seconds do.
 */
export async function referenceSeconds(): Promise<number> {
  const highs = await loadHighs();
  once(highs);
  return [1, 2, 3, 4, 5].map(() => once(highs)).toSorted((a, b) => a - b)[2] ?? Number.NaN;
}

function once(highs: Awaited<ReturnType<typeof loadHighs>>): number {
  const random = randomFrom(1);
  const values = Float64Array.from({ length: items * limits }, () => 1 + Math.floor(random() * 100));
  const model = highs.createModel({
    numCols: items,
    numRows: limits,
    colCost: Float64Array.from({ length: items }, () => -(20 + Math.floor(random() * 80))),
    colLower: new Float64Array(items),
    colUpper: new Float64Array(items).fill(1),
    rowLower: new Float64Array(limits).fill(-highs.infinity),
    rowUpper: new Float64Array(limits).fill(items * 17),
    integrality: new Array(items).fill(highs.constants.variableType.integer),
    matrix: {
      format: 'csr',
      numRows: limits,
      numCols: items,
      starts: Int32Array.from({ length: limits + 1 }, (_, row) => row * items),
      indices: Int32Array.from({ length: items * limits }, (_, i) => i % items),
      values,
    },
  });
  try {
    model.options.set({ output_flag: false, mip_rel_gap: 0 });
    const started = performance.now();
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal)
      throw new Error('the reference was not solved');
    return (performance.now() - started) / 1000;
  } finally {
    model.dispose();
  }
}
