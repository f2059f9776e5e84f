/**
 * `npm run bench:web`: the built server with one co-op and then with 1,000. Prints what this week, the rota and a claim
 * cost beside a bare page of the same server and a bare durable write of the same database, queries and bytes of each
 * page, and what pages take while a plan is being solved. Ratios count: everything is measured by turns within one run.
 * Usage: npm run bench:web -- [co-ops] [problem.json]
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Problem, readProblem } from '#app/scheduler/index.ts';
import { currentInstant } from '#app/time/index.ts';
import { connect } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';
import { seedCoops } from '#db/seeds/seed-coops.ts';
import { freePort } from '#tests/support/free-port.ts';
import { openTestApp, type TestApp } from '#tests/support/open-test-app.ts';
import { startServerProcess } from '#tests/support/server-process.ts';
import { signIn } from '#tests/support/sign-in.ts';
import { claimants, claimsOf, openSlots } from './claims.ts';
import { cpuOf } from './cpu-of.ts';
import { type Asked, load, quantile } from './load.ts';
import { scriptBytes } from './page-bytes.ts';
import { madeProblem } from './rota/made-coop.ts';
import { whileSolving } from './while-solving.ts';

const coops = Number(process.argv[2] ?? 1000);
const problemFile = process.argv[3];
/** Several, one after the other: what one process happens to be given of memory and caches moves its ratios by a tenth. */
const servers = 6;
/** Many short turns with each: what else the machine does then meets all pages alike. */
const turns = 6;
const secondsEach = 0.4;
const warmUpSeconds = 2;

type Turn = { perSecond: number; p95: number; answers: number; cpu: number };
type Line = {
  what: string;
  perSecond: number;
  p95: number;
  /** The middle of what each turn's rate was of the same turn's bare page, and of its writes. */
  ofBarePage: number;
  ofWrite: number;
  /** Processor time of the server for one answer, in milliseconds: hardly moved by what else the machine does. */
  cpu: number;
};

const dataDir = await mkdtemp(path.join(tmpdir(), 'seven-mornings-bench-'));
const port = await freePort();
const origin = `http://localhost:${port}`;
const { db } = connect({ file: path.join(dataDir, 'seven-mornings.db') });
await migrate(db);
const [one] = await seedCoops(db, { coops: 1, families: 7, now: currentInstant() });
const [claimed] = await seedCoops(db, { coops: 1, families: 8, seed: 2, now: currentInstant() });
if (!one || !claimed) throw new Error('two co-ops were seeded');
await openSlots(db, claimed.coopId, currentInstant());
try {
  const [readers, cookies] = await onServer(async () => [
    await signInAll(one.coopId),
    await signInAll(claimed.coopId, claimants),
  ]);
  const pages = {
    'bare page': byTurns([{ path: '/sign-in' }]),
    'this week': byTurns(readers.map((cookie) => ({ path: `/c/${one.coopId}`, cookie }))),
    rota: byTurns(readers.map((cookie) => ({ path: `/c/${one.coopId}/rota`, cookie }))),
  };

  const alone = await measure(pages, cookies);
  print('With 1 co-op', alone);
  const began = performance.now();
  if (coops > 1) await seedCoops(db, { coops: coops - 2, seed: 3, now: currentInstant() });
  console.log(`\nSeeded ${coops} co-ops in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  const among = await measure(pages, cookies);
  print(`With ${coops} co-ops`, among);
  const relative = (lines: Line[]) =>
    lines.find(({ what }) => what === 'this week')?.ofBarePage ?? Number.NaN;
  console.log(
    `This week among ${coops} against alone, each beside its bare page: ${(relative(among) / relative(alone)).toFixed(2)}`,
  );
  const { 'bare page': bare, 'this week': week } = pages;
  const problem = await problemToSolve();
  await onServer(() => whileSolving(db, origin, { 'bare page': bare, 'this week': week }, problem));
  await pageCosts(pages);
} finally {
  await db.destroy();
  await rm(dataDir, { recursive: true, force: true });
}

/** Does some work while the built server serves, and ends it afterwards. The work gets its process. */
async function onServer<T>(work: (pid: number | undefined) => Promise<T>): Promise<T> {
  const server = await startServerProcess({ port, dataDir });
  try {
    return await work(server.pid);
  } finally {
    await server.stop();
  }
}

/** The same page by turns: what members see of a week differs, and with it what it costs. */
function byTurns(pages: Asked[]): () => Asked {
  let turn = 0;
  return () => {
    turn += 1;
    const page = pages[turn % pages.length];
    if (!page) throw new Error('no page to ask for');
    return page;
  };
}

async function measure(pages: Record<string, () => Asked>, cookies: string[]): Promise<Line[]> {
  const found = new Map<string, Turn[]>();
  const withOne = async (pid: number | undefined) => {
    const keep = async (what: string, run: () => Promise<Omit<Turn, 'cpu'>>) => {
      const before = cpuOf(pid);
      const turn = await run();
      found.set(what, [...(found.get(what) ?? []), { ...turn, cpu: cpuOf(pid) - before }]);
    };
    for (const page of Object.values(pages)) await load(origin, 200, page, warmUpSeconds);
    for (let turn = 0; turn < turns; turn += 1) {
      for (const [what, page] of Object.entries(pages))
        await keep(what, () => load(origin, 200, page, secondsEach));
      const claims = await claimsOf(db, claimed?.coopId ?? '', currentInstant(), cookies);
      await keep('claim', () => load(origin, 302, () => claims.shift() ?? null));
      await keep('durable write', bareWrites);
    }
  };
  for (let i = 0; i < servers; i += 1) await onServer(withOne);
  const of = (what: string, turn: number) => found.get(what)?.[turn]?.perSecond ?? Number.NaN;
  return [...found].map(([what, all]) => {
    const middle = (value: (turn: Turn, i: number) => number) => quantile(all.map(value), 0.5);
    return {
      what,
      perSecond: middle((turn) => turn.perSecond),
      p95: middle((turn) => turn.p95),
      ofBarePage: middle((turn, i) => turn.perSecond / of('bare page', i)),
      ofWrite: middle((turn, i) => turn.perSecond / of('durable write', i)),
      // The write is made by this process.
      cpu:
        what === 'durable write'
          ? Number.NaN
          : all.reduce((sum, { cpu }) => sum + cpu, 0) / all.reduce((sum, { answers }) => sum + answers, 0),
    };
  });
}

/** Single rows written one by one from outside the server, each on the disk before the next. */
async function bareWrites(): Promise<Omit<Turn, 'cpu'>> {
  const took: number[] = [];
  for (let i = 0; i < 200; i += 1) {
    const at = performance.now();
    await db
      .updateTable('coops')
      .set({ name: `Bench ${i % 2}` })
      .where('id', '=', one?.coopId ?? '')
      .execute();
    took.push(performance.now() - at);
  }
  return {
    perSecond: (took.length * 1000) / took.reduce((sum, ms) => sum + ms, 0),
    p95: quantile(took, 0.95),
    answers: took.length,
  };
}

/** A co-op whose plan is not done before it was measured beside. */
async function problemToSolve(): Promise<Problem> {
  if (problemFile === undefined) return madeProblem({ families: 60, weeks: 12, sessions: null, seed: 1 });
  const read = readProblem(JSON.parse(await readFile(problemFile, 'utf8')));
  if (!read.ok) throw new Error(`${problemFile} is no rotation problem`);
  return read.problem;
}

async function pageCosts(pages: Record<string, () => Asked>): Promise<void> {
  let queries = 0;
  const counting = await openTestApp({ dataDir }, () => {
    queries += 1;
  });
  console.log('\n| page | queries | page, gzip | script, gzip |\n| --- | ---: | ---: | ---: |');
  for (const [what, next] of Object.entries(pages)) {
    const page = next();
    const open = () => fetch(counting.origin + page.path, { headers: { cookie: page.cookie ?? '' } });
    await (await open()).text();
    queries = 0;
    const html = await (await open()).text();
    const script = await scriptBytes(counting.origin, html);
    console.log(`| ${what} | ${queries} | ${kB(gzipSync(html).length)} | ${kB(script)} |`);
  }
  await counting.close();
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function print(title: string, lines: Line[]): void {
  console.log(
    `\n${title}\n\n| what | a second | p95 | of a bare page | of a durable write | server's processor |`,
  );
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const { what, perSecond, p95, ofBarePage, ofWrite, cpu } of lines)
    console.log(
      `| ${what} | ${perSecond.toFixed(0)} | ${p95.toFixed(1)} ms | ${ofBarePage.toFixed(2)} | ${ofWrite.toFixed(2)} | ${Number.isNaN(cpu) ? '–' : `${cpu.toFixed(2)} ms`} |`,
    );
}

/** The cookies of the co-op's members, or of as many as are wanted. */
async function signInAll(coopId: string, most = 1000): Promise<string[]> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('auth_users', 'auth_users.id', 'members.user_id')
    .where('members.coop_id', '=', coopId)
    .select('auth_users.email')
    .orderBy('auth_users.email')
    .limit(most)
    .execute();
  const cookies: string[] = [];
  for (const { email } of rows) cookies.push(await signIn({ origin, dataDir } as TestApp, email));
  return cookies;
}
