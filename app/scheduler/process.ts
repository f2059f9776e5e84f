/**
 * The process that plans are worked out in: the solver in a thread, and this one to hear meanwhile that it should stop. A
 * process of its own, because all threads of a process share the engine's helpers; here these let pages go first as well.
 * What starts it sends a `Task`, later perhaps "stop", and gets `Said`: what worker.ts reports, made light to take in.
 */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { stepBack } from './step-back.ts';
import type { Report } from './worker.ts';

export interface Task {
  problem: unknown;
  seed: number;
  timeLimitSeconds: number;
}

export type Said =
  /** `best` is a rota as JSON, and left out while it is the one that was said before. */
  { type: 'progress'; levelIndex: number; best?: string } | Exclude<Report, { type: 'progress' }>;

/** The least time between two reports of progress: taking one in costs the other process time that a page could have. */
const reportMs = 1_000;

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
  worker.on('message', (report: Report) => {
    if (report.type === 'progress') sayProgress(report.progress);
    else say(report);
  });
  worker.on('error', (error) => say({ type: 'failed', message: error.message }));
});

type Progress = Extract<Report, { type: 'progress' }>['progress'];
let waiting: Progress | null = null;
let timer: NodeJS.Timeout | null = null;
let lastSaid: string | undefined;

/** Passes the first report on at once and then the newest one of each second. */
function sayProgress(progress: Progress): void {
  waiting = progress;
  if (timer) return;
  sayNewest();
}

function sayNewest(): void {
  timer = null;
  if (!waiting) return;
  const best = waiting.best ? JSON.stringify(waiting.best) : undefined;
  say({ type: 'progress', levelIndex: waiting.levelIndex, ...(best && best !== lastSaid && { best }) });
  lastSaid = best ?? lastSaid;
  waiting = null;
  timer = setTimeout(sayNewest, reportMs);
}

function say(said: Said): void {
  process.send?.(said);
}
