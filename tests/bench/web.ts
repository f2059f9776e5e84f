/**
 * `npm run bench:web`: the built server with one co-op and then with 1,000. Prints what this week, the rota and a claim
 * cost beside a bare page of the same server and a bare durable write of the same database, queries and bytes of each
 * page, and this week while a plan is being solved. Ratios count: everything is measured by turns within one run.
 * Usage: npm run bench:web -- [co-ops] [problem.json]
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { readProblem } from '#app/scheduler/index.ts';
import { currentInstant } from '#app/time/index.ts';
import { connect } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import { migrate } from '#db/migrate.ts';
import { seedCoops } from '#db/seeds/seed-coops.ts';
import { seedProblem } from '#db/seeds/seed-problem.ts';
import { openTestApp, type TestApp } from '#tests/support/open-test-app.ts';
import { signIn } from '#tests/support/sign-in.ts';
import { claimants, claimsOf, openSlots } from './claims.ts';
import { type Asked, load, quantile } from './load.ts';
import { scriptBytes } from './page-bytes.ts';

const coops = Number(process.argv[2] ?? 1000);
const problemFile = process.argv[3] ?? 'tests/scheduler/problems/preschool-24.json';
const turns = 5;
const secondsEach = 2;

type Line = { what: string; perSecond: number; p95: number };

const dataDir = await mkdtemp(path.join(tmpdir(), 'seven-mornings-bench-'));
const port = await freePort();
const origin = `http://localhost:${port}`;
const { db } = connect({ file: path.join(dataDir, 'seven-mornings.db') });
await migrate(db);
const [one] = await seedCoops(db, { coops: 1, families: 7, now: currentInstant() });
const [claimed] = await seedCoops(db, { coops: 1, families: 8, seed: 2, now: currentInstant() });
if (!one || !claimed) throw new Error('two co-ops were seeded');
await openSlots(db, claimed.coopId, currentInstant());
const server = spawn(process.execPath, ['app/start.mjs'], {
  env: {
    ...process.env,
    PORT: String(port),
    ORIGIN: origin,
    DATA_DIR: dataDir,
    NODE_ENV: 'production',
    LOG_LEVEL: 'info',
    SMTP_URL: '',
    DATABASE_URL: '',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (line) => String(line).includes('Seven Mornings is at') && resolve());
    server.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  const served = { origin, dataDir } as TestApp;
  const cookie = await signIn(served, await someMember(one.coopId));
  const cookies: string[] = [];
  for (const email of await membersOf(claimed.coopId, claimants)) cookies.push(await signIn(served, email));
  const pages = {
    'bare page': { path: '/sign-in' },
    'this week': { path: `/c/${one.coopId}`, cookie },
    rota: { path: `/c/${one.coopId}/rota`, cookie },
  };

  const alone = await measure(pages, cookies);
  print('With 1 co-op', alone);
  const began = performance.now();
  if (coops > 1) await seedCoops(db, { coops: coops - 2, seed: 3, now: currentInstant() });
  console.log(`\nSeeded ${coops} co-ops in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  const among = await measure(pages, cookies);
  print(`With ${coops} co-ops`, among);
  const rate = (lines: Line[], what: string) =>
    lines.find((line) => line.what === what)?.perSecond ?? Number.NaN;
  const relative = (lines: Line[]) => rate(lines, 'this week') / rate(lines, 'bare page');
  console.log(
    `This week among ${coops} against alone, each beside its bare page: ${(relative(among) / relative(alone)).toFixed(2)}`,
  );
  await whileSolving(pages);
  await pageCosts(pages);
} finally {
  server.removeAllListeners('exit');
  const ended = new Promise((resolve) => server.on('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  await db.destroy();
  await rm(dataDir, { recursive: true, force: true });
}

async function measure(pages: Record<string, Asked>, cookies: string[]): Promise<Line[]> {
  for (const page of Object.values(pages)) await load(origin, 200, () => page, secondsEach);
  const found = new Map<string, Line[]>();
  const keep = (what: string, line: Omit<Line, 'what'>) =>
    found.set(what, [...(found.get(what) ?? []), { what, ...line }]);
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [what, page] of Object.entries(pages))
      keep(what, await load(origin, 200, () => page, secondsEach));
    const claims = await claimsOf(db, claimed?.coopId ?? '', currentInstant(), cookies);
    keep('claim', await load(origin, 302, () => claims.shift() ?? null));
    keep('durable write', await bareWrites());
  }
  return [...found].map(([what, lines]) => ({
    what,
    perSecond: quantile(
      lines.map((line) => line.perSecond),
      0.5,
    ),
    p95: quantile(
      lines.map((line) => line.p95),
      0.5,
    ),
  }));
}

/** Single rows written one by one from outside the server, each on the disk before the next. */
async function bareWrites(): Promise<Omit<Line, 'what'>> {
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
  };
}

async function whileSolving(pages: Record<string, Asked>): Promise<void> {
  const read = readProblem(JSON.parse(await readFile(problemFile, 'utf8')));
  if (!read.ok) throw new Error(`${problemFile} is no rotation problem`);
  const made = await seedProblem(db, read.problem, currentInstant());
  const cycle = await db
    .selectFrom('cycles')
    .where('coop_id', '=', made.coopId)
    .select('id')
    .executeTakeFirstOrThrow();
  const quiet = await week(pages);
  const id = newId();
  await db
    .insertInto('solves')
    .values({
      id,
      coop_id: made.coopId,
      cycle_id: cycle.id,
      status: 'queued',
      problem: JSON.stringify(read.problem),
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
  while ((await status()) === 'queued') await new Promise((resolve) => setTimeout(resolve, 100));
  const busy = await week(pages);
  const still = (await status()) === 'running' ? '' : ' (the solve ended meanwhile)';
  console.log(
    `\nThis week one reader at a time: p95 ${quiet.p95.toFixed(1)} ms; while ${path.basename(problemFile)} is being solved ${busy.p95.toFixed(1)} ms${still}`,
  );
}

/** As one reader finds it: with more at once, what is measured is the wait for the others. */
function week(pages: Record<string, Asked>) {
  const page = pages['this week'];
  if (!page) throw new Error('this week is measured');
  return load(origin, 200, () => page, 5, 1);
}

async function pageCosts(pages: Record<string, Asked>): Promise<void> {
  let queries = 0;
  const counting = await openTestApp({ dataDir }, () => {
    queries += 1;
  });
  console.log('\n| page | queries | page, gzip | script, gzip |\n| --- | ---: | ---: | ---: |');
  for (const [what, page] of Object.entries(pages)) {
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
  const bare = lines.find(({ what }) => what === 'bare page')?.perSecond ?? Number.NaN;
  const write = lines.find(({ what }) => what === 'durable write')?.perSecond ?? Number.NaN;
  console.log(`\n${title}\n\n| what | a second | p95 | of a bare page | of a durable write |`);
  console.log('| --- | ---: | ---: | ---: | ---: |');
  for (const { what, perSecond, p95 } of lines)
    console.log(
      `| ${what} | ${perSecond.toFixed(0)} | ${p95.toFixed(1)} ms | ${(perSecond / bare).toFixed(2)} | ${(perSecond / write).toFixed(2)} |`,
    );
}

async function membersOf(coopId: string, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('auth_users', 'auth_users.id', 'members.user_id')
    .where('members.coop_id', '=', coopId)
    .select('auth_users.email')
    .limit(most)
    .execute();
  return rows.map(({ email }) => email);
}

async function someMember(coopId: string): Promise<string> {
  return (await membersOf(coopId, 3)).at(-1) ?? '';
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
