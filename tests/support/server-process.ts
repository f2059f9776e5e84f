import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export type ServerProcess = {
  origin: string;
  pid: number | undefined;
  /** SIGTERM; resolves to the exit code. */
  stop: () => Promise<number | null>;
};

/** Starts the app as a host starts it, and waits until it serves. `clock`: the instant at which it believes to start. */
export async function startServerProcess(of: {
  port: number;
  dataDir: string;
  smtpUrl?: string;
  clock?: string;
}): Promise<ServerProcess> {
  const origin = `http://localhost:${of.port}`;
  const shifter = pathToFileURL(path.resolve('tests/support/shift-clock.mjs')).href;
  const server = spawn(process.execPath, ['app/start.mjs'], {
    env: {
      ...process.env,
      PORT: String(of.port),
      DATA_DIR: of.dataDir,
      ORIGIN: origin,
      SMTP_URL: of.smtpUrl ?? '',
      DATABASE_URL: '',
      ...(of.clock ? { NODE_OPTIONS: `--import ${shifter}`, CLOCK_STARTS_AT: of.clock } : {}),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (line) => String(line).includes('Seven Mornings is at') && resolve());
    server.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  server.removeAllListeners('exit');
  return {
    origin,
    pid: server.pid,
    stop: () => {
      const ended = new Promise<number | null>((resolve) => server.on('exit', resolve));
      server.kill('SIGTERM');
      return ended;
    },
  };
}
