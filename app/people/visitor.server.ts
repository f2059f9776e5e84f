import { findScope, scopeColumns, scopeFrom } from '#app/coops/queries.server.ts';
import type { Scope } from '#app/coops/scope.ts';
import type { App, Visitor } from '#app/http/context.ts';
import { addMinutes, type Instant } from '#app/time/index.ts';
import { prepared } from '#db/prepared.ts';
import { type Auth, refreshAfterSeconds } from './auth.server.ts';

/** Cookies whose signature the sign-in library has checked, with the token that each carries. */
const checked = new WeakMap<Auth, Map<string, string>>();
/** Cookies remembered at most; beyond that the oldest are checked again. */
const most = 10_000;

type Asked = { token: string; coopId: string | null };

/** The session, whose it is, and who they are in the co-op that is asked for: what nearly every page needs, at once. */
const sessionOf = prepared(['token', 'coopId'], (db, { token, coopId }: Asked) =>
  db
    .selectFrom('auth_sessions')
    .innerJoin('auth_users', 'auth_users.id', 'auth_sessions.userId')
    .leftJoin('members', (join) =>
      join.onRef('members.user_id', '=', 'auth_users.id').on('members.coop_id', '=', coopId),
    )
    .leftJoin('coops', 'coops.id', 'members.coop_id')
    .leftJoin('adults', 'adults.id', 'members.adult_id')
    .where('auth_sessions.token', '=', token)
    .select([
      'auth_users.id as visitorId',
      'auth_users.email as email',
      'auth_sessions.expiresAt as expiresAt',
      'auth_sessions.updatedAt as updatedAt',
      ...scopeColumns,
    ]),
);

type Known = {
  visitor: Visitor | null;
  /** Theirs in the co-op that the request names, null where they have none or it names none. */
  scope: Scope | null;
  /** What the browser is to keep from now on, when the session was renewed or has ended. */
  setCookies: string[];
};
const nobody: Known = { visitor: null, scope: null, setCookies: [] };

/**
 * Who a request's cookies stand for, and as which member of the co-op that it names. The library checks each cookie's
 * signature and renews or ends sessions; between two renewals one look at its rows says whether a cookie it has checked
 * still stands for a session, so that one that was ended, anywhere, is ended at once.
 */
export async function visitorOf(
  { auth, db }: Pick<App, 'auth' | 'db'>,
  cookies: string | undefined,
  { now, coopId }: { now: Instant; coopId: string | null },
): Promise<Known> {
  if (!cookies?.includes('session_token')) return nobody;
  const { name } = (await auth.$context).authCookies.sessionToken;
  const cookie = cookies.split(/;\s*/).find((one) => one.startsWith(`${name}=`));
  if (!cookie) return nobody;
  const known = checked.get(auth) ?? new Map<string, string>();
  checked.set(auth, known);
  const token = known.get(cookie);
  if (token !== undefined) {
    const [row] = await sessionOf(db, { token, coopId });
    if (row && row.expiresAt > now && row.updatedAt > addMinutes(now, -refreshAfterSeconds / 60)) {
      const { visitorId, email, expiresAt: _, updatedAt: __, ...member } = row;
      return { visitor: { userId: visitorId, email }, scope: scopeFrom(member), setCookies: [] };
    }
    known.delete(cookie);
  }
  const { response: session, headers } = await auth.api.getSession({
    headers: new Headers({ cookie: cookies }),
    returnHeaders: true,
  });
  const setCookies = headers.getSetCookie();
  if (!session) return { ...nobody, setCookies };
  const oldest = known.size >= most ? known.keys().next().value : undefined;
  if (oldest !== undefined) known.delete(oldest);
  known.set(cookie, session.session.token);
  const { id: userId, email } = session.user;
  const scope = coopId === null ? null : await findScope(db, userId, coopId);
  return { visitor: { userId, email }, scope, setCookies };
}
