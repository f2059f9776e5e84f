/**
 * The process that plans are worked out in: the solver in a thread, and this one to hear meanwhile that it should stop. A
 * process of its own, because all threads of a process share the engine's helpers; here these let pages go first as well.
 * What starts it sends a `Task`, later perhaps "stop", and gets what worker.ts reports.
 */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { stepBack } from './step-back.ts';

export interface Task {
  problem: unknown;
  seed: number;
  timeLimitSeconds: number;
}

stepBack();
const stopFlag = new SharedArrayBuffer(4);

// The terminal's and the service manager's signals reach all processes at once; the one that started this one ends it.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit());
process.on('message', (message: Task | 'stop') => {
  if (message === 'stop') {
    Atomics.store(new Int32Array(stopFlag), 0, 1);
    return;
  }
  const worker = new Worker(path.join(import.meta.dirname, 'worker.ts'), {
    workerData: { ...message, stopFlag },
  });
  worker.on('message', (report) => process.send?.(report));
  worker.on('error', (error) => process.send?.({ type: 'failed', message: error.message }));
});
