import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Moment, Outcome } from './outcome.ts';
import { referenceSeconds } from './reference.ts';

export const ways = ['ours', 'monolith', 'round-robin'] as const;
export type Way = (typeof ways)[number];

/** One problem, solved every way that was asked for, one after the other. */
export interface Measured {
  name: string;
  outcomes: Partial<Record<Way, Outcome>>;
  /** Wall seconds of the fixed reference, measured before each way; the middle one. */
  reference: number;
}

export interface Limits {
  /** Wall seconds for the scheduler. */
  ours: number;
  /** Wall seconds for the plain model; null: ten times what the scheduler took, from 10 to 150. */
  monolith: number | null;
}

/** Beyond its limit a way gets this many seconds to come to its end, then it is ended and what it printed counts. */
const GRACE = 20;

export async function runWays(name: string, file: string, which: Way[], limits: Limits): Promise<Measured> {
  const outcomes: Measured['outcomes'] = {};
  const references: number[] = [];
  for (const way of which) {
    references.push(await referenceSeconds());
    const ten = Math.min(150, Math.max(10, 10 * (outcomes.ours?.seconds ?? limits.ours)));
    outcomes[way] = runOne(way, file, way === 'ours' ? limits.ours : (limits.monolith ?? ten));
  }
  references.sort((a, b) => a - b);
  return { name, outcomes, reference: references[Math.floor(references.length / 2)] ?? Number.NaN };
}

function runOne(way: Way, file: string, seconds: number): Outcome {
  const script = path.join(import.meta.dirname, 'run-one.ts');
  const { stdout, stderr, status, signal } = spawnSync(
    process.execPath,
    [script, way, file, String(seconds)],
    { encoding: 'utf8', timeout: Math.ceil((seconds + GRACE) * 1000), maxBuffer: 1 << 28 },
  );
  if (status !== 0 && signal === null && way === 'ours') throw new Error(stderr);
  const moments: Moment[] = [];
  let outcome: Omit<Outcome, 'moments'> | null = null;
  for (const line of stdout.split('\n').filter((text) => text.startsWith('{') && text.endsWith('}'))) {
    const said = JSON.parse(line) as { moment?: Moment; outcome?: Omit<Outcome, 'moments'> };
    if (said.moment) moments.push(said.moment);
    outcome = said.outcome ?? outcome;
  }
  if (outcome) return { ...outcome, moments };
  // It was ended, or it ran out of memory: its last rota is what it came to.
  console.error(`${way} did not end: ${signal ?? stderr.trim().split('\n').at(-1)}`);
  return {
    ...{ status: 'did not end', levels: [], moments, memory: Number.NaN, weekly: null, violations: [] },
    seconds: seconds + GRACE,
  };
}
