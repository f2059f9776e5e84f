import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** Does some work while the built server serves a folder's data, and ends it afterwards. The work gets its process. */
export async function onBuiltServer<T>(
  at: { origin: string; port: number; dataDir: string },
  work: (pid: number | undefined) => Promise<T>,
): Promise<T> {
  const server = spawn(process.execPath, ['app/start.mjs'], {
    env: {
      ...process.env,
      PORT: String(at.port),
      ORIGIN: at.origin,
      DATA_DIR: at.dataDir,
      NODE_ENV: 'production',
      LOG_LEVEL: 'info',
      SMTP_URL: '',
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => server.on('exit', resolve));
  try {
    await new Promise<void>((resolve, reject) => {
      server.stdout.on('data', (line) => String(line).includes('Seven Mornings is at') && resolve());
      server.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    });
    return await work(server.pid);
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
