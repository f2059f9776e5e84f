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
let thread: { key: string; waiting: number; answer: Promise<void>; giveWay: () => Promise<void> } | null =
  null;

/**
 * The largest weekly restoration that can be kept in this week, worked out in a thread of its own. Null when it is not
 * known within a second: one thread at a time works for the whole installation, and a page never waits for long. A thread
 * that no page waits for any more gives way: whoever tries one number after another is answered about the last.
 */
export async function keptPromise(problem: Problem, promised: number): Promise<KeptPromise | null> {
  if (problem.families.length === 0 || problem.sessions.length === 0) return null;
  const key = createHash('sha256')
    .update(JSON.stringify([problem, promised]))
    .digest('base64');
  if (!kept.has(key)) {
    if (thread !== null && thread.key !== key) {
      if (thread.waiting > 0) return null;
      await thread.giveWay();
    }
    thread ??= workOut(key, problem, promised);
    await patiently(thread);
  }
  return kept.get(key) ?? null;
}

async function patiently(of: NonNullable<typeof thread>): Promise<void> {
  of.waiting += 1;
  await Promise.race([of.answer, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  of.waiting -= 1;
}

function workOut(key: string, problem: Problem, promised: number): NonNullable<typeof thread> {
  const worker = new Worker(path.resolve('app/scheduler/capacity/worker.ts'), {
    workerData: { problem, promised },
  });
  const timer = setTimeout(() => worker.terminate(), mostMs);
  worker.unref();
  let done = false;
  let given = false;
  const answer = new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      if (thread?.answer === answer) thread = null;
      resolve();
    };
    worker.on('message', (message: PromiseMessage) => {
      if (given) return;
      if (message.type === 'promise') remember(key, { ...message, reliefs: [] });
      else if (message.type === 'relief') kept.get(key)?.reliefs.push(message.change);
      else done = true;
    });
    // A figure that cannot be worked out is left out; the page then shows the arithmetic alone.
    worker.on('error', end);
    worker.on('exit', end);
  });
  const giveWay = async () => {
    given = true;
    // What it had said so far is half an answer, which a later look must not take for the whole.
    if (!done) kept.delete(key);
    await worker.terminate();
  };
  return { key, waiting: 0, answer, giveWay };
}

function remember(key: string, { minutes, bound, reliefs }: KeptPromise): void {
  kept.set(key, { minutes, bound, reliefs });
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
}
