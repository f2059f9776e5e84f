import { PassThrough } from 'node:stream';
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { messagesFor } from './i18n/catalogue.ts';
import { LanguageProvider } from './i18n/messages-context.tsx';
import { NonceContext } from './ui/nonce.ts';

/** How long a render may take before it is given up, in milliseconds. */
const renderTimeout = 5_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const whole = isbot(request.headers.get('user-agent'));
  return new Promise((resolve, reject) => {
    let shellSent = false;
    let answer = status;
    const stream = renderToPipeableStream(
      <NonceContext.Provider value={context.nonce}>
        <LanguageProvider locale={context.locale} messages={messagesFor(context.locale)}>
          <RemixServer context={remix} url={request.url} nonce={context.nonce} />
        </LanguageProvider>
      </NonceContext.Provider>,
      {
        nonce: context.nonce,
        [whole ? 'onAllReady' : 'onShellReady']() {
          shellSent = true;
          const body = new PassThrough();
          // The timer holds the whole render's state: cleared as soon as the page is out.
          body.on('close', () => clearTimeout(timer));
          headers.set('Content-Type', 'text/html; charset=utf-8');
          headers.set('Cache-Control', 'private, no-store');
          headers.append('Vary', 'Cookie, Accept-Language');
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answer }));
          stream.pipe(body);
        },
        onShellError(error) {
          clearTimeout(timer);
          reject(error);
        },
        onError(error) {
          answer = 500;
          if (shellSent) context.app.log.error({ error }, 'a page failed while it was sent');
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
