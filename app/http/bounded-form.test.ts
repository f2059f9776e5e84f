import { describe, expect, it } from 'vitest';
import { readBoundedForm } from './bounded-form.server.ts';

const chunk = 1024;

/** A body of so many chunks that come only when they are asked for. */
function upload(chunks: number, headers: Record<string, string> = {}) {
  const sent = { chunks: 0, ended: Promise.withResolvers<void>() };
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        if (sent.chunks === chunks) {
          controller.close();
          sent.ended.resolve();
          return;
        }
        sent.chunks += 1;
        controller.enqueue(new TextEncoder().encode('a='.padEnd(chunk, 'b')));
      },
    },
    { highWaterMark: 0 },
  );
  const type = 'application/x-www-form-urlencoded';
  const request = new Request('http://localhost/', {
    ...{ method: 'POST', body, duplex: 'half' },
    headers: { 'content-type': type, ...headers },
  });
  return { request, sent };
}

describe('readBoundedForm', () => {
  it('reads what is no larger than it may be', async () => {
    const { request } = upload(2);
    const read = await readBoundedForm(request, 2 * chunk);
    expect(read.ok && [...read.form.keys()]).toEqual(['a']);
  });

  it('refuses by the length a body says it has, before any of it has come, and then takes the rest in', async () => {
    const { request, sent } = upload(50, { 'content-length': String(50 * chunk) });
    const reading = readBoundedForm(request, 2 * chunk);
    expect(sent.chunks).toBeLessThanOrEqual(1);
    expect(await reading).toEqual({ ok: false });
    await sent.ended.promise;
    expect(sent.chunks).toBe(50);
  });

  it('refuses a body that does not say its length as soon as it is too large', async () => {
    const { request, sent } = upload(50);
    expect(await readBoundedForm(request, 2 * chunk)).toEqual({ ok: false });
    expect(sent.chunks).toBeLessThan(10);
    await sent.ended.promise;
    expect(sent.chunks).toBe(50);
  });
});
