import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Progress, Rota } from '#app/scheduler/rota.ts';

/** How long one plan may take; the best rota found by then is kept. */
const timeLimitSeconds = 120;

export type SolveThread = {
  /** Asks the thread to end soon with the best rota it has. */
  stop: () => void;
  /** Ends the thread at once and without an answer. */
  kill: () => Promise<void>;
  answer: Promise<{ rota: Rota; explanations: unknown }>;
};

/** Runs the scheduler on a problem in a thread of its own, so that pages answer as before. */
export function startSolveThread(problem: unknown, onProgress: (progress: Progress) => void): SolveThread {
  const stopFlag = new SharedArrayBuffer(4);
  const worker = new Worker(path.resolve('app/scheduler/worker.ts'), {
    workerData: { problem, seed: 1, timeLimitSeconds, stopFlag },
  });
  const answer = new Promise<{ rota: Rota; explanations: unknown }>((resolve, reject) => {
    worker.on('message', (message) => {
      if (message.type === 'progress') onProgress(message.progress);
      else if (message.type === 'done') resolve({ rota: message.rota, explanations: message.explanations });
      else if (message.type === 'failed') reject(new Error(message.message));
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the solve thread ended without an answer')));
  });
  // The runner looks at the answer when it gets to it; until then a failure must not count as unhandled.
  answer.catch(() => {});
  return {
    stop: () => {
      Atomics.store(new Int32Array(stopFlag), 0, 1);
    },
    kill: async () => {
      await worker.terminate();
    },
    answer: answer.finally(() => worker.terminate()),
  };
}
