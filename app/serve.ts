/** The server process: reads the settings, opens the app, listens, and stops in order. Bundled by app/build.mjs. */
import type { Server } from 'node:http';
import path from 'node:path';
import type { ServerBuild } from '@remix-run/node';
import { PagesFirst } from './http/pages-first.ts';
import { makeServer } from './http/server.ts';
import { closeApp, openApp } from './open-app.server.ts';
import { startSweeps } from './reminders/start-sweeps.server.ts';
import { runSolves } from './rotation/run-solves.server.ts';
import { startSolveProcess } from './rotation/solve-process.server.ts';
import { readSettings } from './settings.ts';

/** How long requests under way may take after SIGTERM before their connections are cut, in milliseconds. */
const graceMs = 4_000;

export async function serve(dev: boolean): Promise<void> {
  const read = readSettings(process.env);
  if (!read.ok) {
    process.stderr.write(`${read.problem}\n`);
    process.exitCode = 1;
    return;
  }
  const app = await openApp(read.settings);
  const buildFolder = path.resolve('build');
  const pagesFirst = new PagesFirst();
  const pages = dev ? await devPages(buildFolder) : await builtPages(buildFolder);
  const server = makeServer(app, pages, pagesFirst);
  const stopSweeps = startSweeps(app);
  const listening = server.listen(app.settings.port, () => {
    const address = listening.address();
    const port = typeof address === 'object' && address ? address.port : app.settings.port;
    app.log.info({ port }, `Seven Mornings is at ${app.settings.origin}`);
  });
  listening.on('error', (error) => {
    process.stderr.write(`Cannot listen on port ${app.settings.port}: ${error.message}\n`);
    process.exit(1);
  });
  const stopSolves = runSolves(app, (problem, onProgress) =>
    startSolveProcess(problem, onProgress, pagesFirst),
  );
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void stop(listening, app, stopSolves, stopSweeps));
}

async function stop(
  listening: Server,
  app: Parameters<typeof closeApp>[0],
  stopSolves: () => Promise<void>,
  stopSweeps: () => Promise<void>,
): Promise<void> {
  const cut = setTimeout(() => listening.closeAllConnections(), graceMs);
  const sweepsStopped = stopSweeps();
  await new Promise((resolve) => listening.close(resolve));
  clearTimeout(cut);
  await stopSolves();
  await sweepsStopped;
  await closeApp(app);
  process.exit(0);
}

async function builtPages(buildFolder: string) {
  const build = (await import(path.join(buildFolder, 'server', 'index.js'))) as ServerBuild;
  return { build: async () => build, buildFolder };
}

async function devPages(buildFolder: string) {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true } });
  return {
    build: async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as unknown as ServerBuild,
    dev: vite.middlewares,
    buildFolder,
  };
}
