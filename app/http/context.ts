import type { CoordinatorScope, Scope } from '#app/coops/scope.ts';
import type { FramedCoop } from '#app/coops/way-back.server.ts';
import type { Locale } from '#app/i18n/locale.ts';
import type { Auth } from '#app/people/auth.server.ts';
import type { Settings } from '#app/settings.ts';
import type { Instant } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import type { Transport } from '#emails/transport.ts';
import type { Audience } from './access.ts';
import type { Log } from './log.ts';

/** What lives as long as the process. */
export type App = {
  settings: Settings;
  db: Database;
  auth: Auth;
  transport: Transport;
  log: Log;
  /** The one clock; tests set it. */
  now: () => Instant;
};

export type Visitor = { userId: string; email: string };

/** What the access table decided for this request, before any route's code runs. */
export type Decision =
  | { audience: Audience; allowed: true; scope: Scope | CoordinatorScope | null }
  | {
      audience: Audience | null;
      allowed: false;
      why: 'signIn' | 'walkIn' | 'notFound' | 'coordinatorsOnly';
      /** The co-op whose tabs lead the visitor on. */
      wayBack: FramedCoop | null;
    };

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
  interface AppLoadContext {
    app: App;
    /** When the request came in: all that it asks and does happens at this moment. */
    now: Instant;
    visitor: Visitor | null;
    decision: Decision;
    locale: Locale;
    nonce: string;
    clientAddress: string;
    /** The page the request is about: its path and query. */
    page: string;
    /** Whether the request comes from this machine itself and not through a proxy. */
    fromThisMachine: boolean;
  }
}
