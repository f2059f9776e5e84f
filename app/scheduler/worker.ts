import { flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { explain } from './explain/explain.ts';
import { type Finding, relaxingStep } from './findings.ts';
import type { Problem } from './problem.ts';
import { relaxations } from './relax/relax.ts';
import type { Progress, Rota } from './rota.ts';
import { solve } from './solve.ts';

/** What starts a worker: `Atomics.store(new Int32Array(stopFlag), 0, 1)` asks it to end with what it has. */
interface WorkerData {
  problem: Problem;
  seed?: number;
  workLimit?: number;
  timeLimitSeconds?: number;
  stopFlag?: SharedArrayBuffer;
}

/** What a worker says, in any number of the first and then one of the others. */
export type Report =
  | { type: 'progress'; progress: Pick<Progress, 'levelIndex' | 'best'> }
  | { type: 'done'; rota: Rota; explanations: Finding[] }
  | { type: 'failed'; message: string };

const { problem, seed, workLimit, timeLimitSeconds, stopFlag } = workerData as WorkerData;
const flag = stopFlag ? new Int32Array(stopFlag) : null;
/** Seconds of the engine alone are the solver's own limit; this one also counts what is searched and built beside it. */
const until = performance.now() + 1000 * (timeLimitSeconds ?? Number.POSITIVE_INFINITY);
const asked = () => flag !== null && Atomics.load(flag, 0) === 1;
/** The most time given to looking for what would help, once the rota itself is settled. */
const relaxMs = 20_000;

let conflicts: Finding[] = [];

try {
  const rota = await solve(problem, {
    ...(seed === undefined ? {} : { seed }),
    ...(workLimit === undefined ? {} : { workLimit }),
    ...(timeLimitSeconds === undefined ? {} : { timeLimitSeconds }),
    stop: () => asked() || performance.now() > until,
    onProgress: ({ levelIndex, best }) => tell({ type: 'progress', progress: { levelIndex, best } }),
    onConflicts: (found) => {
      conflicts = found;
    },
  });
  const explanations = await findings(rota);
  // The process is ended once it has answered, without a chance to leave what it has compiled for the next one.
  flushCompileCache();
  tell({ type: 'done', rota, explanations });
} catch (error) {
  tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
}

/** Everything to be said about the answer. The rota is reported first: it is whole while the rest is looked into. */
async function findings(rota: Rota): Promise<Finding[]> {
  if (rota.status === 'infeasible') return conflicts;
  const explained = explain(problem, rota);
  tell({ type: 'progress', progress: { levelIndex: relaxingStep, best: rota } });
  const relaxUntil = performance.now() + relaxMs;
  const stop = () => asked() || performance.now() > relaxUntil;
  return [...explained, ...(await relaxations(problem, rota, explained, { stop }))];
}

function tell(report: Report): void {
  parentPort?.postMessage(report);
}
