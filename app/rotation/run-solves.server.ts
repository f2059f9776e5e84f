import type { App } from '#app/http/context.ts';
import { addMinutes } from '#app/time/index.ts';
import { inTransaction } from '#db/transaction.ts';
import { keepDraft } from './keep-draft.server.ts';
import { type SolveProcess, type SolveProgress, startSolveProcess } from './solve-process.server.ts';

const beatMs = 1_000;
/** A running solve says that it lives at least this often, in beats; in between it writes only what is new. */
const beatsUnheard = 5;
/** A running solve that has not been heard of for this long lost its process. */
const lostAfterMinutes = 0.5;

type Runner = Pick<App, 'db' | 'log' | 'now'>;
type Claimed = { id: string; coop_id: string; cycle_id: string; problem: string };
type Start = typeof startSolveProcess;
/** What a solve has reported and nobody has written down yet. */
type Heard = { news: SolveProgress | null };

/**
 * Runs queued solves in the background, one at a time, until the returned function is called. What a stopped process
 * leaves running is queued again by whichever process looks next.
 */
export function runSolves(app: Runner, start: Start = startSolveProcess): () => Promise<void> {
  const ending = new AbortController();
  const done = loop(app, start, ending.signal);
  return async () => {
    ending.abort();
    await done;
  };
}

async function loop(app: Runner, start: Start, ending: AbortSignal): Promise<void> {
  while (!ending.aborted) {
    try {
      const claimed = await claim(app);
      if (claimed) await runOne(app, claimed, start, ending);
    } catch (error) {
      app.log.error({ error }, 'looking for solves failed');
    }
    await pause(ending);
  }
}

function pause(ending: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(finish, beatMs);
    function finish() {
      clearTimeout(timer);
      ending.removeEventListener('abort', finish);
      resolve();
    }
    if (ending.aborted) finish();
    else ending.addEventListener('abort', finish);
  });
}

/** The oldest queued solve, made ours by one conditional update; of two processes one gets it. */
async function claim({ db, now }: Runner): Promise<Claimed | null> {
  const at = now();
  await db
    .updateTable('solves')
    .set({ status: 'queued' })
    .where('status', '=', 'running')
    .where('heard_at', '<', addMinutes(at, -lostAfterMinutes))
    .execute();
  const next = await db
    .selectFrom('solves')
    .where('status', '=', 'queued')
    .select(['id', 'coop_id', 'cycle_id', 'problem'])
    .orderBy('asked_at')
    .limit(1)
    .executeTakeFirst();
  if (!next) return null;
  const ours = await db
    .updateTable('solves')
    .set({ status: 'running', heard_at: at, level: 0 })
    .where('id', '=', next.id)
    .where('status', '=', 'queued')
    .executeTakeFirst();
  return ours.numUpdatedRows === 1n ? next : null;
}

async function runOne(app: Runner, solve: Claimed, start: Start, ending: AbortSignal): Promise<void> {
  const { db, log } = app;
  const heard: Heard = { news: null };
  const running = start(JSON.parse(solve.problem), (progress) => {
    heard.news = { ...heard.news, ...progress };
  });
  const beating = new AbortController();
  const stopBeating = () => beating.abort();
  ending.addEventListener('abort', stopBeating);
  const beats = beat(app, solve.id, running, heard, beating.signal);
  try {
    const { rota, explanations } = await Promise.race([running.answer, ended(ending)]);
    stopBeating();
    await beats;
    await inTransaction(db, async (trx) => {
      const row = await trx
        .selectFrom('solves')
        .where('id', '=', solve.id)
        .select('stop_asked')
        .executeTakeFirst();
      const kept = await trx
        .updateTable('solves')
        .set({
          status: row?.stop_asked === 1 ? 'stopped' : 'done',
          rota: JSON.stringify(rota),
          explanations: JSON.stringify(explanations ?? null),
          level: 9,
          heard_at: app.now(),
        })
        .where('id', '=', solve.id)
        .where('status', '=', 'running')
        .executeTakeFirst();
      if (kept.numUpdatedRows === 1n)
        await keepDraft(trx, { coopId: solve.coop_id, cycleId: solve.cycle_id, rota });
    });
    log.info({ solve: solve.id, status: rota.status }, 'planned a cycle');
  } catch (error) {
    stopBeating();
    await beats;
    running.kill();
    if (!ending.aborted) log.error({ error, solve: solve.id }, 'planning a cycle failed');
    await db
      .updateTable('solves')
      .set({ status: ending.aborted ? 'queued' : 'failed' })
      .where('id', '=', solve.id)
      .where('status', '=', 'running')
      .execute();
  } finally {
    ending.removeEventListener('abort', stopBeating);
  }
}

/** Once a second: writes down what is new, now and then at least that the solve lives, and passes a wish to stop on. */
async function beat(
  { db, log, now }: Runner,
  solveId: string,
  running: SolveProcess,
  heard: Heard,
  until: AbortSignal,
): Promise<void> {
  for (let unheard = 1; ; unheard += 1) {
    await pause(until);
    if (until.aborted) return;
    try {
      const { news } = heard;
      if (news || unheard >= beatsUnheard) {
        await db
          .updateTable('solves')
          .set({
            heard_at: now(),
            ...(news && { level: news.levelIndex }),
            ...(news?.best && { rota: news.best }),
          })
          .where('id', '=', solveId)
          .where('status', '=', 'running')
          .execute();
        unheard = 0;
        if (heard.news === news) heard.news = null;
      }
      const row = await db
        .selectFrom('solves')
        .where('id', '=', solveId)
        .select('stop_asked')
        .executeTakeFirst();
      if (!row || row.stop_asked === 1) running.stop();
    } catch (error) {
      log.error({ error, solve: solveId }, 'a sign of life could not be written');
    }
  }
}

function ended(ending: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => reject(new Error('the process is ending'));
    if (ending.aborted) end();
    else ending.addEventListener('abort', end, { once: true });
  });
}
