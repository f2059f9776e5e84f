import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { freePort } from '../support/free-port.ts';
import { startServerProcess } from '../support/server-process.ts';

export type Served = { origin: string; dataDir: string };

/** Each file's tests get the real server process, started as a host starts it, on a free port with a folder of its own. */
export const test = base.extend<object, { served: Served }>({
  served: [
    // biome-ignore lint/correctness/noEmptyPattern: the fixture depends on no other, and its first argument must be a pattern
    async ({}, use) => {
      const dataDir = await mkdtemp(path.join(tmpdir(), 'seven-mornings-e2e-'));
      const server = await startServerProcess({ port: await freePort(), dataDir });
      await use({ origin: server.origin, dataDir });
      expect(await server.stop(), 'SIGTERM stops the server in order').toBe(0);
      await rm(dataDir, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

export { expect };
