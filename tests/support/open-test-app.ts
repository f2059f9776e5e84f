import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ServerBuild } from '@remix-run/node';
import type { App } from '#app/http/context.ts';
import { makeServer } from '#app/http/server.ts';
import { closeApp, openApp } from '#app/open-app.server.ts';
import { readSettings, type Settings } from '#app/settings.ts';

export type TestApp = { app: App; origin: string; dataDir: string; close: () => Promise<void> };

/** The built app on a free port with a folder of its own; `npm start -- --build` must have run. */
export async function openTestApp(over: Partial<Settings> = {}, onQuery?: () => void): Promise<TestApp> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'seven-mornings-app-'));
  const read = readSettings({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  if (!read.ok) throw new Error(read.problem);
  // The address people use is part of cookies and links, so the port is taken first.
  const { createServer } = await import('node:http');
  const listening: Server = createServer();
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  const origin = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
  const app = await openApp({ ...read.settings, ...over, origin }, onQuery);
  const build = (await import(path.resolve('build/server/index.js'))) as ServerBuild;
  listening.on('request', makeServer(app, { build: async () => build, buildFolder: path.resolve('build') }));
  return {
    app,
    origin,
    dataDir,
    close: async () => {
      listening.closeAllConnections();
      await new Promise((resolve) => listening.close(resolve));
      await closeApp(app);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
