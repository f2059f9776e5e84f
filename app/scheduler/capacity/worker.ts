import { parentPort, workerData } from 'node:worker_threads';
import type { Problem } from '../problem.ts';
import { type Change, candidatesFor } from '../relax/candidates.ts';
import { largestPromise, type Promised } from './promise.ts';

/** What this thread says: the promise first, then each kind of change that makes `promised` possible, then that it is done. */
export type PromiseMessage =
  | ({ type: 'promise' } & Promised)
  | { type: 'relief'; change: Change }
  | { type: 'done' };

const { problem, promised } = workerData as { problem: Problem; promised: number };
/** What is a single try comes before what is tried hour by hour, so that most is known soon. */
const order: Change['kind'][] = ['session', 'duties', 'ratio', 'helper', 'longer'];
const post = (message: PromiseMessage) => parentPort?.postMessage(message);

const now = await largestPromise(problem);
post({ type: 'promise', ...now });
if (now.bound < promised) {
  const found = new Set<Change['kind']>();
  const everySession = problem.sessions.map(({ id }) => id);
  const candidates = candidatesFor(problem, everySession).sort(
    (a, b) => order.indexOf(a.change.kind) - order.indexOf(b.change.kind),
  );
  for (const { change, problem: relaxed } of candidates) {
    if (found.has(change.kind)) continue;
    const then = await largestPromise(relaxed, { workLimit: 15_000 });
    if (then.minutes < promised) continue;
    found.add(change.kind);
    post({ type: 'relief', change });
  }
}
post({ type: 'done' });
