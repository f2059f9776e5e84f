/**
 * The process that tells what can be promised. It stays between questions, since the first answer of a process costs three
 * times as much as those after it, and is a process rather than a thread because the engine's threads, started and ended
 * often, now and then end the whole process they belong to (V8, "jit_page.has_value()").
 *
 * It ranks like the server, unlike the process that plans are worked out in: a page waits for it.
 *
 * What starts it sends `Question`s and gets `Told`. A newer question ends what is still being looked into for an older one.
 */
import { flushCompileCache } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import type { Problem } from '../problem.ts';
import { candidatesFor } from '../relax/candidates.ts';
import { type Change, insteadOf } from '../relax/change.ts';
import { canPromise, largestPromise, type Promised } from './promise.ts';

export interface Question {
  id: number;
  problem: Problem;
  /** Minutes a week that everybody is to be promised. */
  promised: number;
  /** What can be, where it is known. */
  known: Promised | null;
}

/**
 * Where it was not known: the promise as far as it is, then all of it; then each kind of change that alone makes `promised`
 * possible, then that it is done.
 */
export type Told = { id: number } & (
  | { type: 'soFar' | 'promise'; promise: Promised }
  | { type: 'relief'; change: Change }
  | { type: 'done' }
);

/** Work of one try of what would help, see `Budget`; little, since another question is heard only between two tries. */
const reliefWork = 3_000;
/** What is a single try comes before what is tried hour by hour, so that most is known soon. */
const order: Change['kind'][] = [
  'session',
  'places',
  'duties',
  'ratioOfOlder',
  'ratio',
  'helper',
  'elsewhere',
  'longer',
  'earlier',
];

// The terminal's and the service manager's signals reach all processes at once; the one that started this one ends it.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit());

let newest = 0;
process.on('message', (question: Question) => {
  newest = question.id;
  void answer(question);
});

async function answer({ id, problem, promised, known }: Question): Promise<void> {
  // What started this process may have ended; this one then ends as well.
  const tell = (told: Told) => process.send?.(told, undefined, {}, () => {});
  const now =
    known ??
    (await largestPromise(problem, { onProgress: (promise) => tell({ id, type: 'soFar', promise }) }));
  if (known === null) tell({ id, type: 'promise', promise: now });
  if (now.bound < promised) {
    const found = new Set<Change['kind']>();
    const everySession = problem.sessions.map((session) => session.id);
    const candidates = candidatesFor(problem, everySession).sort(
      (a, b) => order.indexOf(a.change.kind) - order.indexOf(b.change.kind),
    );
    for (const { change, problem: relaxed } of candidates) {
      if (found.has(change.kind) || found.has(insteadOf[change.kind] ?? change.kind)) continue;
      // A message that has come meanwhile is heard here.
      await setImmediate();
      if (newest !== id) return;
      if ((await canPromise(relaxed, promised, { workLimit: reliefWork })) !== 'kept') continue;
      found.add(change.kind);
      tell({ id, type: 'relief', change });
    }
  }
  tell({ id, type: 'done' });
  // This process is ended without a chance to leave what it has compiled for the next one.
  flushCompileCache();
}
