import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { Question, Told } from '#app/scheduler/capacity/process.ts';
import type { Promised } from '#app/scheduler/capacity/promise.ts';
import type { Problem } from '#app/scheduler/problem.ts';
import type { Change } from '#app/scheduler/relax/change.ts';
import { startSchedulerProcess } from './scheduler-process.server.ts';

/** What can be kept for everybody in a usual week, in minutes, and what alone would make the promise possible. */
export type KeptPromise = Promised & { reliefs: Change[] };

/** What is known once a page has waited for as long as it may. */
export interface KnownSoFar {
  /** Null where nothing is known. */
  kept: KeptPromise | null;
  /** Whether more is being worked out, so that asking again tells more. */
  moreSoon: boolean;
}

/** How long a page waits for the figure, and for what would help. */
const patienceMs = 900;
/** How long a question may take altogether, so that the next look finds the answer. */
const mostMs = 10_000;
/** How long a question that no page waits for stays for a page that comes back, before another takes its place. */
const stayMs = 3_000;
/** How long nothing is asked of a week of which nothing was found. */
const restMs = 10 * 60_000;
/** How long the process stays when nobody asks. */
const idleMs = 5 * 60_000;
const mostKept = 200;

/** Who wants to know. */
export interface Asker {
  who: string;
  /** Whether a page asks by itself, because there was more to come. */
  again: boolean;
}

/** What is known of a week, whatever is promised in it. */
interface Known {
  promise: Promised;
  /** By minutes promised: what would make them possible, once all of it has been looked into. */
  reliefs: Map<number, Change[]>;
}

/** What the process is at. */
interface Asked {
  id: number;
  week: string;
  promised: number;
  /** Who asked first. */
  who: string;
  /** Pages that wait for it. */
  waiting: number;
  /** When a page last stopped waiting for it, on the machine's running clock in milliseconds. */
  leftAt: number;
  /** What the week carries at least and at most, as far as it has been told. */
  soFar: Promised | null;
  /** What would help, as far as it has been told. */
  reliefs: Change[];
  /** Resolves once all is told, or no more will be. */
  over: Promise<void>;
  end: () => void;
}

const known = new Map<string, Known>();
/** By week of which nothing was found: when it was given up, on the machine's running clock in milliseconds. */
const unknown = new Map<string, number>();
let asked: Asked | null = null;
let lastId = 0;
let child: ChildProcess | null = null;
let idle: NodeJS.Timeout | undefined;

/**
 * The largest weekly restoration that can be kept in this week, worked out in a process of its own. When it is not known
 * within a second, what it is at least and at most: one question at a time is worked on for the whole installation, and a page
 * never waits for long but asks again.
 * A question that no page waits for any more gives way: whoever tries one number after another is answered about the last,
 * while others, and pages that ask by themselves, let it stay for the moment in which its own page comes back.
 * The figure does not hang on the number, so that it is known at once for any other.
 */
export async function keptPromise(problem: Problem, promised: number, asker: Asker): Promise<KnownSoFar> {
  if (problem.families.length === 0 || problem.sessions.length === 0) return { kept: null, moreSoon: false };
  const week = keyOf(problem);
  if (isKnown(week, promised) || isGivenUp(week)) return { kept: answerTo(week, promised), moreSoon: false };
  if (asked !== null && (asked.week !== week || asked.promised !== promised)) {
    if (!givesWay(asked, asker)) return { kept: answerTo(week, promised), moreSoon: true };
    leave(asked);
  }
  asked ??= ask({ week, promised, who: asker.who }, problem);
  const question = asked;
  await patiently(question);
  const { soFar, reliefs } = question;
  const kept = answerTo(week, promised, reliefs) ?? (soFar && { ...soFar, reliefs: [] });
  return { kept, moreSoon: asked === question };
}

function givesWay({ waiting, leftAt, who }: Asked, other: Asker): boolean {
  const isReplaced = who === other.who && !other.again;
  return waiting === 0 && (isReplaced || performance.now() - leftAt > stayMs);
}

/** Names a week by all but what is promised to anybody. */
function keyOf({ rules, families, ...problem }: Problem): string {
  const { restorationMinutesPerWeek: _, ...otherRules } = rules;
  const bare = families.map(({ adults, ...family }) => ({
    ...family,
    adults: adults.map(({ restorationMinutesPerWeek: _, ...adult }) => adult),
  }));
  return createHash('sha256')
    .update(JSON.stringify([problem, otherRules, bare]))
    .digest('base64');
}

function isGivenUp(week: string): boolean {
  const since = unknown.get(week);
  return since !== undefined && performance.now() - since < restMs;
}

function isKnown(week: string, promised: number): boolean {
  const of = known.get(week);
  return of !== undefined && (of.promise.bound >= promised || of.reliefs.has(promised));
}

/** @param told what would help as far as it is known, where not all of it is */
function answerTo(week: string, promised: number, told: Change[] = []): KeptPromise | null {
  const of = known.get(week);
  return of ? { ...of.promise, reliefs: [...(of.reliefs.get(promised) ?? told)] } : null;
}

async function patiently(of: Asked): Promise<void> {
  of.waiting += 1;
  await Promise.race([of.over, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  of.waiting -= 1;
  of.leftAt = performance.now();
}

function ask(of: Pick<Asked, 'week' | 'promised' | 'who'>, problem: Problem): Asked {
  lastId += 1;
  const id = lastId;
  const timer = setTimeout(giveUp, mostMs);
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
  const { week, promised } = of;
  const question: Question = { id, problem, promised, known: known.get(week)?.promise ?? null };
  // One that has just ended can no longer be told; its end is noticed by itself.
  child.send(question, () => {});
  return { ...of, id, waiting: 0, leftAt: 0, soFar: null, reliefs: [], over, end };
}

function startProcess(): ChildProcess {
  const started = startSchedulerProcess('capacity/process.ts');
  // The server may end while this one waits for questions; it then ends by itself.
  started.unref();
  started.channel?.unref();
  started.on('message', (message) => hear(message as Told));
  // A figure that cannot be worked out is left out; the page then shows the arithmetic alone.
  const gone = () => {
    if (child !== started) return;
    child = null;
    if (asked !== null && !known.has(asked.week)) keep(unknown, asked.week, performance.now());
    asked?.end();
  };
  started.on('error', gone);
  started.on('exit', gone);
  return started;
}

function hear(told: Told): void {
  if (asked === null || told.id !== asked.id) return;
  const { week, promised, reliefs } = asked;
  if (told.type === 'soFar') {
    // That something above nothing can be kept says next to nothing.
    if (told.promise.minutes > 0) asked.soFar = told.promise;
  } else if (told.type === 'promise') keep(known, week, { promise: told.promise, reliefs: new Map() });
  else if (told.type === 'relief') reliefs.push(told.change);
  else {
    known.get(week)?.reliefs.set(promised, reliefs);
    asked.end();
    idle = setTimeout(endProcess, idleMs);
    idle.unref();
  }
}

/** Leaves it at what has been told, so that the same is not looked into again and again. */
function giveUp(): void {
  if (asked !== null) {
    const { week, promised, soFar, reliefs } = asked;
    const of = known.get(week);
    if (of) of.reliefs.set(promised, reliefs);
    else if (soFar) keep(known, week, { promise: soFar, reliefs: new Map() });
    else keep(unknown, week, performance.now());
  }
  endProcess();
}

/** Leaves a question for another one. */
function leave(left: Asked): void {
  // Only between what would help does the process hear of another question.
  if (!known.has(left.week)) endProcess();
  left.end();
}

function endProcess(): void {
  const ended = child;
  child = null;
  ended?.kill('SIGKILL');
  asked?.end();
}

function keep<Value>(of: Map<string, Value>, week: string, value: Value): void {
  of.set(week, value);
  const [oldest] = of.keys();
  if (of.size > mostKept && oldest !== undefined) of.delete(oldest);
}
