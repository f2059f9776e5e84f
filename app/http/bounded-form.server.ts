export type BoundedForm = { ok: true; form: FormData } | { ok: false };

/** How much of a refused body is taken in after all; beyond it the connection is left to time out. */
const mostDrained = 64 * 1024 * 1024;

/**
 * Reads a form with an upload. A body over `mostBytes` is refused by what it says of its length or else while it arrives,
 * and what is still on its way is thrown away unread: a browser that cannot send the rest waits for seconds, and then
 * shows a broken connection in the place of the answer.
 */
export async function readBoundedForm(request: Request, mostBytes: number): Promise<BoundedForm> {
  const body = request.body?.getReader();
  if (!body) return { ok: false };
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return refuse(body);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (let next = await body.read(); !next.done; next = await body.read()) {
    bytes += next.value.length;
    if (bytes > mostBytes) return refuse(body);
    chunks.push(next.value);
  }
  const type = request.headers.get('content-type') ?? '';
  return {
    ok: true,
    form: await new Response(new Blob(chunks as BlobPart[]), {
      headers: { 'content-type': type },
    }).formData(),
  };
}

/** The answer waits for nothing of what is thrown away. */
function refuse(body: ReadableStreamDefaultReader<Uint8Array>): BoundedForm {
  void drain(body);
  return { ok: false };
}

async function drain(body: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    let bytes = 0;
    for (let next = await body.read(); !next.done && bytes < mostDrained; next = await body.read())
      bytes += next.value.length;
  } catch {
    // Whoever sent it has gone; there is nobody left to tell.
  }
}
