import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import type { Problem } from '#app/scheduler/index.ts';
import { currentInstant } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import { seedProblem } from '#db/seeds/seed-problem.ts';
import { type Asked, load, quantile } from './load.ts';

const rounds = 5;
/** Longer than work is held at a stretch, so that its turns beside the pages are measured too. */
const secondsEach = 6;
/** The solver reads its problem and sets its engine up before it works. */
const settleMs = 2_000;

type Situation = 'nothing else' | 'a plan' | 'idle work';
/** Begins what goes on meanwhile; what it gives ends it, and says whether it went on until then. */
type Begin = () => Promise<() => Promise<boolean>>;

/**
 * Prints what pages take, one reader at a time, with nothing else on the machine, while a plan is worked out, and beside a
 * process of the lowest rank that has nothing to do with the app: that is what any work on another core costs here. By
 * turns, so that a slow minute of the machine is in all of them; of each the middle one counts.
 */
export async function whileSolving(
  db: Database,
  origin: string,
  pages: Record<string, () => Asked>,
  problem: Problem,
): Promise<void> {
  const made = await seedProblem(db, problem, currentInstant());
  const situations: Record<Situation, Begin> = {
    'nothing else': async () => async () => true,
    'a plan': () => plan(db, made.coopId, problem),
    'idle work': idleWork,
  };
  const found = new Map<string, { middle: number; p95: number }[]>();
  for (let round = 0; round < rounds; round += 1)
    for (const [situation, begin] of Object.entries(situations)) {
      const end = await begin();
      for (const [what, page] of Object.entries(pages)) {
        // As one reader finds it: with more at once, what is measured is the wait for the others.
        const { middle, p95 } = await load(origin, 200, page, secondsEach, 1);
        const key = `${what} | ${situation}`;
        found.set(key, [...(found.get(key) ?? []), { middle, p95 }]);
      }
      if (!(await end())) throw new Error(`${situation} ended before it was measured`);
    }
  console.log('\n| page, one reader | beside | middle | p95 |\n| --- | --- | ---: | ---: |');
  for (const [key, times] of found) {
    const usual = (kind: 'middle' | 'p95') =>
      quantile(
        times.map((time) => time[kind]),
        0.5,
      ).toFixed(1);
    console.log(`| ${key} | ${usual('middle')} ms | ${usual('p95')} ms |`);
  }
}

async function plan(db: Database, coopId: string, problem: Problem): Promise<() => Promise<boolean>> {
  const id = newId();
  const cycle = await db
    .selectFrom('cycles')
    .where('coop_id', '=', coopId)
    .select('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('solves')
    .values({
      id,
      coop_id: coopId,
      cycle_id: cycle.id,
      status: 'queued',
      problem: JSON.stringify(problem),
      rota: null,
      explanations: null,
      level: 0,
      stop_asked: 0,
      asked_at: currentInstant(),
      heard_at: null,
    })
    .execute();
  const status = async () =>
    (await db.selectFrom('solves').where('id', '=', id).select('status').executeTakeFirstOrThrow()).status;
  while ((await status()) === 'queued') await pause(100);
  await pause(settleMs);
  return async () => {
    const still = (await status()) === 'running';
    await db.updateTable('solves').set({ stop_asked: 1 }).where('id', '=', id).execute();
    while ((await status()) === 'running') await pause(100);
    return still;
  };
}

async function idleWork(): Promise<() => Promise<boolean>> {
  const spin = spawn(process.execPath, ['-e', 'for(;;);'], { stdio: 'ignore' });
  if (spin.pid) setPriority(spin.pid, constants.priority.PRIORITY_LOW);
  await pause(500);
  return async () => {
    const still = spin.exitCode === null;
    spin.kill('SIGKILL');
    return still;
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
