import { parentPort, workerData } from 'node:worker_threads';
import { explain } from './explain.ts';
import type { Problem } from './problem.ts';
import { solve } from './solve.ts';

/** What starts a worker: `Atomics.store(new Int32Array(stopFlag), 0, 1)` asks it to end with what it has. */
interface WorkerData {
  problem: Problem;
  seed?: number;
  workLimit?: number;
  timeLimitSeconds?: number;
  stopFlag?: SharedArrayBuffer;
}

const { problem, seed, workLimit, timeLimitSeconds, stopFlag } = workerData as WorkerData;
const flag = stopFlag ? new Int32Array(stopFlag) : null;

try {
  const rota = await solve(problem, {
    ...(seed === undefined ? {} : { seed }),
    ...(workLimit === undefined ? {} : { workLimit }),
    ...(timeLimitSeconds === undefined ? {} : { timeLimitSeconds }),
    stop: () => flag !== null && Atomics.load(flag, 0) === 1,
    onProgress: (progress) => parentPort?.postMessage({ type: 'progress', progress }),
  });
  parentPort?.postMessage({ type: 'done', rota, explanations: explain(problem, rota) });
} catch (error) {
  parentPort?.postMessage({
    type: 'failed',
    message: error instanceof Error ? error.message : String(error),
  });
}
