import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express from 'express';
import helmet from 'helmet';
import { isDemoAddress } from '#app/demo/demo.ts';
import { isLocale, localeFromHeader } from '#app/i18n/locale.ts';
import { visitorOf } from '#app/people/visitor.server.ts';
import type { App } from './context.ts';
import { decide } from './decide.server.ts';
import { type PageRouter, pageRouter } from './page-router.ts';
import type { PagesFirst } from './pages-first.ts';

/** How hard zlib tries with a page, of 9: two thirds of the usual level's time for a twenty-fifth more bytes. */
const pageLevel = 3;

type Pages = { build: () => Promise<ServerBuild>; dev?: express.RequestHandler; buildFolder: string };

/**
 * The Express application: static files, headers, the health check, then the pages.
 * @param pagesFirst is told of every request
 */
export function makeServer(app: App, pages: Pages, pagesFirst?: PagesFirst): express.Express {
  const server = express();
  server.disable('x-powered-by');
  if (pagesFirst)
    server.use((_request, response, next) => {
      response.once('close', pagesFirst.begin());
      next();
    });
  server.set('trust proxy', app.settings.trustProxy ? 1 : false);

  server.get('/healthz', async (_request, response) => {
    try {
      await app.db.selectFrom('coops').select('id').limit(1).execute();
      response.json({ ok: true });
    } catch (error) {
      app.log.error({ error }, 'the database does not answer');
      response.status(503).json({ ok: false });
    }
  });

  server.use((_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64');
    next();
  });
  server.use(securityHeaders(app, pages.dev !== undefined));
  if (pages.dev) server.use(pages.dev);
  else {
    server.use(
      '/assets',
      compression(),
      express.static(path.join(pages.buildFolder, 'client', 'assets'), {
        immutable: true,
        maxAge: '1y',
        fallthrough: false,
      }),
    );
    for (const file of ['favicon.svg', 'robots.txt']) {
      server.get(`/${file}`, (_request, response) =>
        response.sendFile(path.join(pages.buildFolder, 'client', file), { maxAge: '1d' }),
      );
    }
  }

  server.use(compression({ level: pageLevel }));
  server.use(refuseOtherSites(app));
  server.all('*', async (request, response, next) => {
    try {
      const router = pageRouter(await pages.build(), pages.dev ? 'development' : 'production');
      // A page's data request is the page's address with ".data"; the first page's is "_root.data".
      const pathname = request.path.replace(/\/_root\.data$/, '/').replace(/\.data$/, '') || '/';
      const { leaf, answer } = router(pathname);
      response.locals.context = await contextFor(app, { leaf, pathname }, request, response);
      await answer(request, response, next);
    } catch (error) {
      next(error);
    }
  });
  server.use(answerFault(app));
  return server;
}

/** A page's query, without what only a data request carries. */
function pageQuery(url: string): string {
  const at = url.indexOf('?');
  if (at === -1) return '';
  const query = new URLSearchParams(url.slice(at));
  query.delete('_routes');
  return query.size > 0 ? `?${query}` : '';
}

function securityHeaders(app: App, dev: boolean): express.RequestHandler {
  const secure = app.settings.origin.startsWith('https://');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': [
          "'self'",
          (_request, response) => `'nonce-${(response as express.Response).locals.nonce}'`,
        ],
        'style-src': ["'self'", ...(dev ? ["'unsafe-inline'"] : [])],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'", ...(dev ? ['ws:'] : [])],
        'manifest-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
        ...(secure ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
}

/** A form sent from another site is refused, whatever cookies came with it. */
function refuseOtherSites(app: App): express.RequestHandler {
  const ours = new URL(app.settings.origin).host;
  return (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    const site = request.get('sec-fetch-site');
    const origin = request.get('origin');
    const sameOrigin = site
      ? site === 'same-origin' || site === 'none'
      : !origin || URL.parse(origin)?.host === ours;
    if (sameOrigin) return next();
    response
      .status(403)
      .type('text/plain')
      .send('This form was sent from another site, so nothing was changed.\n');
  };
}

async function contextFor(
  app: App,
  { leaf, pathname }: { leaf: ReturnType<PageRouter>['leaf']; pathname: string },
  request: express.Request,
  response: express.Response,
): Promise<AppLoadContext> {
  const now = app.now();
  const known = await visitorOf(app, request.get('cookie'), { now, coopId: leaf?.coop ?? null });
  for (const cookie of known.setCookies) response.append('Set-Cookie', cookie);
  // With the demo turned off, its people are nobody.
  const hidden = known.visitor && !app.settings.demo && isDemoAddress(known.visitor.email);
  const { visitor, scope } = hidden ? { visitor: null, scope: null } : known;
  const address = request.ip ?? '';
  const fromThisMachine =
    ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '') &&
    !request.get('x-forwarded-for') &&
    !request.get('forwarded');
  const decision = await decide(
    app.db,
    { routeId: leaf?.id ?? '', coopId: leaf?.coop, method: request.method },
    { visitor, scope },
    { keptMails: fromThisMachine && app.settings.smtpUrl === null, demo: app.settings.demo },
  );
  const chosen = /(?:^|;\s*)language=(\w+)/.exec(request.get('cookie') ?? '')?.[1];
  return {
    app,
    now,
    visitor,
    decision,
    locale: isLocale(chosen) ? chosen : localeFromHeader(request.get('accept-language')),
    nonce: response.locals.nonce as string,
    clientAddress: address,
    page: pathname + pageQuery(request.originalUrl),
    fromThisMachine,
  };
}

/** The last resort: loud in the log, kind on the page. */
function answerFault(app: App): express.ErrorRequestHandler {
  return (error, _request, response, next) => {
    const status = typeof error?.status === 'number' ? error.status : 500;
    if (status >= 500) app.log.error({ error }, 'a request failed');
    if (response.headersSent) return next(error);
    response
      .status(status)
      .type('text/plain')
      .send(status === 404 ? 'Not found\n' : 'Something went wrong. Please try again.\n');
  };
}
