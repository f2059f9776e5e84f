import { Agent, request } from 'node:http';

export type Asked = { path: string; cookie?: string; form?: Record<string, string> };
export type Measured = { perSecond: number; middle: number; p95: number; answers: number };

/** Readers at once, each waiting for one answer at a time. */
const usualReaders = 8;

/**
 * Sends requests from several readers at once, each over a connection that stays open, until `next` has no more or the
 * seconds are over. An answer without the wanted status ends the run.
 */
export async function load(
  origin: string,
  wanted: number,
  next: () => Asked | null,
  seconds = Number.POSITIVE_INFINITY,
  readers = usualReaders,
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const took: number[] = [];
  const began = performance.now();
  const ends = began + seconds * 1000;
  await Promise.all(
    Array.from({ length: readers }, async () => {
      for (let asked = next(); asked && performance.now() < ends; asked = next()) {
        const at = performance.now();
        const status = await send(origin, agent, asked);
        if (status !== wanted) throw new Error(`${asked.path} answered ${status} instead of ${wanted}`);
        took.push(performance.now() - at);
      }
    }),
  );
  const whole = (performance.now() - began) / 1000;
  agent.destroy();
  return {
    perSecond: took.length / whole,
    middle: quantile(took, 0.5),
    p95: quantile(took, 0.95),
    answers: took.length,
  };
}

export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function send(origin: string, agent: Agent, asked: Asked): Promise<number> {
  const body = asked.form && new URLSearchParams(asked.form).toString();
  return new Promise((resolve, reject) => {
    const sent = request(
      new URL(asked.path, origin),
      {
        agent,
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          'accept-encoding': 'gzip',
          ...(asked.cookie && { cookie: asked.cookie }),
          ...(body !== undefined && {
            origin,
            'content-type': 'application/x-www-form-urlencoded',
            'content-length': Buffer.byteLength(body),
          }),
        },
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
