import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Question, Told } from '#app/scheduler/capacity/process.ts';
import type { Problem } from '#app/scheduler/problem.ts';
import type { Change } from '#app/scheduler/relax/candidates.ts';

/** What can be kept for everybody in a usual week, in minutes, and what alone would make the promise possible. */
export type KeptPromise = { minutes: number; bound: number; reliefs: Change[] };

/** How long a page waits for the figure. */
const patienceMs = 900;
/** How long a question may take altogether, so that the next look finds the answer. */
const mostMs = 10_000;
/** How long the process stays when nobody asks. */
const idleMs = 5 * 60_000;
const mostKept = 200;

/** What the process is at. */
interface Asked {
  id: number;
  key: string;
  /** Pages that wait for it. */
  waiting: number;
  /** Whether the figure has been told. */
  told: boolean;
  /** Resolves once all is told, or no more will be. */
  over: Promise<void>;
  end: () => void;
}

const kept = new Map<string, KeptPromise>();
let asked: Asked | null = null;
let lastId = 0;
let child: ChildProcess | null = null;
let idle: NodeJS.Timeout | undefined;

/**
 * The largest weekly restoration that can be kept in this week, worked out in a process of its own. Null when it is not
 * known within a second: one question at a time is worked on for the whole installation, and a page never waits for long.
 * A question that no page waits for any more gives way: whoever tries one number after another is answered about the last.
 */
export async function keptPromise(problem: Problem, promised: number): Promise<KeptPromise | null> {
  if (problem.families.length === 0 || problem.sessions.length === 0) return null;
  const key = createHash('sha256')
    .update(JSON.stringify([problem, promised]))
    .digest('base64');
  if (!kept.has(key)) {
    if (asked !== null && asked.key !== key) {
      if (asked.waiting > 0) return null;
      giveWay(asked);
    }
    asked ??= ask(key, problem, promised);
    await patiently(asked);
  }
  return kept.get(key) ?? null;
}

async function patiently(of: Asked): Promise<void> {
  of.waiting += 1;
  await Promise.race([of.over, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  of.waiting -= 1;
}

function ask(key: string, problem: Problem, promised: number): Asked {
  lastId += 1;
  const id = lastId;
  const timer = setTimeout(endProcess, mostMs);
  timer.unref();
  let resolve = () => {};
  const over = new Promise<void>((settle) => {
    resolve = settle;
  });
  const end = () => {
    clearTimeout(timer);
    if (asked?.id === id) asked = null;
    resolve();
  };
  clearTimeout(idle);
  child ??= startProcess();
  const question: Question = { id, problem, promised };
  // One that has just ended can no longer be told; its end is noticed by itself.
  child.send(question, () => {});
  return { id, key, waiting: 0, told: false, over, end };
}

function startProcess(): ChildProcess {
  const started = fork(path.resolve('app/scheduler/capacity/process.ts'), {
    // None of the server's own switches, such as that of a debugger's port.
    execArgv: [],
    serialization: 'advanced',
  });
  // The server may end while this one waits for questions; it then ends by itself.
  started.unref();
  started.channel?.unref();
  started.on('message', (message) => hear(message as Told));
  // A figure that cannot be worked out is left out; the page then shows the arithmetic alone.
  const gone = () => {
    if (child !== started) return;
    child = null;
    asked?.end();
  };
  started.on('error', gone);
  started.on('exit', gone);
  return started;
}

function hear(told: Told): void {
  if (asked === null || told.id !== asked.id) return;
  if (told.type === 'promise') {
    asked.told = true;
    remember(asked.key, { minutes: told.minutes, bound: told.bound, reliefs: [] });
  } else if (told.type === 'relief') kept.get(asked.key)?.reliefs.push(told.change);
  else {
    asked.end();
    idle = setTimeout(endProcess, idleMs);
    idle.unref();
  }
}

/** Leaves a question for another one. */
function giveWay(left: Asked): void {
  // What was said so far is half an answer, which a later look must not take for the whole.
  kept.delete(left.key);
  // Only between what would help does the process hear of another question.
  if (!left.told) endProcess();
  left.end();
}

function endProcess(): void {
  const ended = child;
  child = null;
  ended?.kill('SIGKILL');
  asked?.end();
}

function remember(key: string, promise: KeptPromise): void {
  kept.set(key, promise);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
}
