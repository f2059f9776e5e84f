import { Writable } from 'node:stream';
import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { messagesFor } from './i18n/catalogue.ts';
import { LanguageProvider } from './i18n/messages-context.tsx';
import { loadOwnWords } from './i18n/own-words.ts';
import { NonceContext } from './ui/nonce.ts';

/** How long a render may take before it is given up, in milliseconds. */
const renderTimeout = 5_000;

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  await loadOwnWords(remix.routeModules, context.locale);
  return new Promise((resolve, reject) => {
    let answer = status;
    const stream = renderToPipeableStream(
      <NonceContext.Provider value={context.nonce}>
        <LanguageProvider locale={context.locale} messages={messagesFor(context.locale)}>
          <RemixServer context={remix} url={request.url} nonce={context.nonce} />
        </LanguageProvider>
      </NonceContext.Provider>,
      {
        nonce: context.nonce,
        // No page shows a part of itself later, so it goes in one piece: one write, compressed once, and a fault that
        // comes late still has its own status.
        onAllReady() {
          clearTimeout(timer);
          const parts: Uint8Array[] = [];
          const body = new Writable({
            // Told that it closed, the renderer would end it a second time, which makes a fault that nobody reads.
            emitClose: false,
            write(part: Uint8Array, _encoding, done) {
              parts.push(part);
              done();
            },
          });
          body.on('finish', () => {
            headers.set('Content-Type', 'text/html; charset=utf-8');
            headers.set('Cache-Control', 'private, no-store');
            headers.append('Vary', 'Cookie, Accept-Language');
            resolve(new Response(Buffer.concat(parts), { headers, status: answer }));
          });
          stream.pipe(body);
        },
        onShellError(error) {
          clearTimeout(timer);
          reject(error);
        },
        onError(error) {
          answer = 500;
          context.app.log.error({ error }, 'a page failed while it was drawn');
        },
      },
    );
    const timer = setTimeout(() => stream.abort(), renderTimeout);
  });
}

export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (!request.signal.aborted) context.app?.log.error({ error }, 'a page failed');
}
