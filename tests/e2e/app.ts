import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';

export type Served = { origin: string; dataDir: string };

/** Each file's tests get the real server process, started as a host starts it, on a free port with a folder of its own. */
export const test = base.extend<object, { served: Served }>({
  served: [
    // biome-ignore lint/correctness/noEmptyPattern: the fixture depends on no other, and its first argument must be a pattern
    async ({}, use) => {
      const dataDir = await mkdtemp(path.join(tmpdir(), 'seven-mornings-e2e-'));
      const port = await freePort();
      const origin = `http://localhost:${port}`;
      const server = spawn(process.execPath, ['app/start.mjs'], {
        env: {
          ...process.env,
          PORT: String(port),
          DATA_DIR: dataDir,
          ORIGIN: origin,
          SMTP_URL: '',
          DATABASE_URL: '',
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await new Promise<void>((resolve, reject) => {
        server.stdout.on('data', (line) => String(line).includes('Seven Mornings is at') && resolve());
        server.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
      });
      server.removeAllListeners('exit');
      await use({ origin, dataDir });
      const ended = new Promise<number | null>((resolve) => server.on('exit', resolve));
      server.kill('SIGTERM');
      expect(await ended, 'SIGTERM stops the server in order').toBe(0);
      await rm(dataDir, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

export { expect };

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
