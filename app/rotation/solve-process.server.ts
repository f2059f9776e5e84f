import type { PagesFirst } from '#app/http/pages-first.ts';
import type { Finding } from '#app/scheduler/findings.ts';
import type { Said, Task } from '#app/scheduler/process.ts';
import type { Rota } from '#app/scheduler/rota.ts';
import { startSchedulerProcess } from './scheduler-process.server.ts';

/** How long one plan may take; the best rota found by then is kept. */
const timeLimitSeconds = 120;

/** The level worked on, and the best rota so far as JSON if it is another than before. */
export type SolveProgress = { levelIndex: number; best?: string };
type Answer = { rota: Rota; explanations: Finding[] };

export type SolveProcess = {
  /** Asks the process to end soon with the best rota it has. */
  stop: () => void;
  /** Ends the process at once and without an answer. */
  kill: () => void;
  answer: Promise<Answer>;
};

/**
 * Runs the scheduler on a problem in a process of its own, which lets this one go first, so that pages answer as before.
 * @param pagesFirst holds the process, where the system can, while pages are being answered
 */
export function startSolveProcess(
  problem: unknown,
  onProgress: (progress: SolveProgress) => void,
  pagesFirst?: PagesFirst,
): SolveProcess {
  const child = startSchedulerProcess('process.ts');
  const answer = new Promise<Answer>((resolve, reject) => {
    child.on('message', (message) => {
      const said = message as Said;
      if (said.type === 'progress') onProgress(said);
      else if (said.type === 'done') resolve(said);
      else reject(new Error(said.message));
    });
    child.on('error', reject);
    child.on('exit', () => reject(new Error('the solve process ended without an answer')));
  });
  // The runner looks at the answer when it gets to it; until then a failure must not count as unhandled.
  answer.catch(() => {});
  const kill = () => {
    child.kill('SIGKILL');
  };
  if (process.platform !== 'win32') {
    const done = pagesFirst?.over({ hold: () => child.kill('SIGSTOP'), letGo: () => child.kill('SIGCONT') });
    if (done) child.once('exit', done);
  }
  const task: Task = { problem, seed: 1, timeLimitSeconds };
  child.send(task);
  return {
    // A process that has just ended can no longer be told.
    stop: () => {
      if (child.connected) child.send('stop', () => {});
    },
    kill,
    answer: answer.finally(kill),
  };
}
