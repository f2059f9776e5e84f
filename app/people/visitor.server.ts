import type { App, Visitor } from '#app/http/context.ts';
import { addMinutes, type Instant } from '#app/time/index.ts';
import { prepared } from '#db/prepared.ts';
import { type Auth, refreshAfterSeconds } from './auth.server.ts';

/** Cookies whose signature the sign-in library has checked, with the token that each carries. */
const checked = new WeakMap<Auth, Map<string, string>>();
/** Cookies remembered at most; beyond that the oldest are checked again. */
const most = 10_000;

const sessionOf = prepared(['token'], (db, { token }: { token: string }) =>
  db
    .selectFrom('auth_sessions')
    .innerJoin('auth_users', 'auth_users.id', 'auth_sessions.userId')
    .where('auth_sessions.token', '=', token)
    .select([
      'auth_users.id as userId',
      'auth_users.email as email',
      'auth_sessions.expiresAt as expiresAt',
      'auth_sessions.updatedAt as updatedAt',
    ]),
);

/** `setCookies`: what the browser is to keep from now on, when the session was renewed or has ended. */
type Known = { visitor: Visitor | null; setCookies: string[] };
const nobody: Known = { visitor: null, setCookies: [] };

/**
 * Who a request's cookies stand for. The library checks each cookie's signature and renews or ends sessions; between
 * two renewals one look at its rows says whether a cookie it has checked still stands for a session, so that one that was
 * ended, anywhere, is ended at once.
 */
export async function visitorOf(
  { auth, db }: Pick<App, 'auth' | 'db'>,
  cookies: string | undefined,
  now: Instant,
): Promise<Known> {
  if (!cookies?.includes('session_token')) return nobody;
  const { name } = (await auth.$context).authCookies.sessionToken;
  const cookie = cookies.split(/;\s*/).find((one) => one.startsWith(`${name}=`));
  if (!cookie) return nobody;
  const known = checked.get(auth) ?? new Map<string, string>();
  checked.set(auth, known);
  const token = known.get(cookie);
  if (token !== undefined) {
    const [row] = await sessionOf(db, { token });
    if (row && row.expiresAt > now && row.updatedAt > addMinutes(now, -refreshAfterSeconds / 60))
      return { visitor: { userId: row.userId, email: row.email }, setCookies: [] };
    known.delete(cookie);
  }
  const { response: session, headers } = await auth.api.getSession({
    headers: new Headers({ cookie: cookies }),
    returnHeaders: true,
  });
  const setCookies = headers.getSetCookie();
  if (!session) return { visitor: null, setCookies };
  const oldest = known.size >= most ? known.keys().next().value : undefined;
  if (oldest !== undefined) known.delete(oldest);
  known.set(cookie, session.session.token);
  return { visitor: { userId: session.user.id, email: session.user.email }, setCookies };
}
