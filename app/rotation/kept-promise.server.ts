import { createHash } from 'node:crypto';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PromiseMessage } from '#app/scheduler/capacity/worker.ts';
import type { Problem } from '#app/scheduler/problem.ts';
import type { Change } from '#app/scheduler/relax/candidates.ts';

/** What can be kept for everybody in a usual week, in minutes, and what alone would make the promise possible. */
export type KeptPromise = { minutes: number; bound: number; reliefs: Change[] };

/** How long a page waits for the figure. */
const patienceMs = 900;
/** How long a thread may go on after that, so that the next look finds the answer. */
const mostMs = 10_000;
const mostKept = 200;

const kept = new Map<string, KeptPromise>();
let thread: { key: string; answer: Promise<void> } | null = null;

/**
 * The largest weekly restoration that can be kept in this week, worked out in a thread of its own. Null when it is not
 * known within a second: one thread at a time works for the whole installation, and a page never waits for long.
 */
export async function keptPromise(problem: Problem, promised: number): Promise<KeptPromise | null> {
  if (problem.families.length === 0 || problem.sessions.length === 0) return null;
  const key = createHash('sha256')
    .update(JSON.stringify([problem, promised]))
    .digest('base64');
  if (!kept.has(key)) {
    if (thread !== null && thread.key !== key) return null;
    thread ??= { key, answer: workOut(key, problem, promised) };
    await Promise.race([thread.answer, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  }
  return kept.get(key) ?? null;
}

function workOut(key: string, problem: Problem, promised: number): Promise<void> {
  const worker = new Worker(path.resolve('app/scheduler/capacity/worker.ts'), {
    workerData: { problem, promised },
  });
  const timer = setTimeout(() => worker.terminate(), mostMs);
  worker.unref();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      thread = null;
      resolve();
    };
    worker.on('message', (message: PromiseMessage) => {
      if (message.type === 'promise') remember(key, { ...message, reliefs: [] });
      else if (message.type === 'relief') kept.get(key)?.reliefs.push(message.change);
    });
    // A figure that cannot be worked out is left out; the page then shows the arithmetic alone.
    worker.on('error', end);
    worker.on('exit', end);
  });
}

function remember(key: string, { minutes, bound, reliefs }: KeptPromise): void {
  kept.set(key, { minutes, bound, reliefs });
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
}
