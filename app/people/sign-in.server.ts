import type { AppLoadContext } from '@remix-run/node';
import { addressHeader, authBase, localeHeader } from './auth.server.ts';
import { mayMail } from './mailbox-limit.server.ts';

/** Calls one of the sign-in library's endpoints as a request, so that its limits and checks apply to it. */
async function call(
  context: AppLoadContext,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  cookie?: string,
) {
  const { auth, settings } = context.app;
  const headers = new Headers({
    origin: settings.origin,
    [addressHeader]: context.clientAddress,
    [localeHeader]: context.locale,
  });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (cookie) headers.set('cookie', cookie);
  const request = new Request(new URL(authBase + path, settings.origin), {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return auth.handler(request);
}

export type SignInResult =
  | { ok: true; cookies: string[] }
  | { ok: false; reason: 'tooManyTries' | 'tooManyMails' | 'linkWorn' | 'codeWrong' | 'mailNotSent' };

/** Sends one mail with a link and a code to the address, whether or not anybody knows it: the answer is the same. */
export async function askToSignIn(context: AppLoadContext, email: string): Promise<SignInResult> {
  const { db } = context.app;
  const { now } = context;
  if (!(await mayMail(db, email, now))) return { ok: false, reason: 'tooManyMails' };
  const response = await call(context, 'POST', '/sign-in/magic-link', { email });
  if (response.status === 429) return { ok: false, reason: 'tooManyTries' };
  if (!response.ok) {
    context.app.log.error({ status: response.status }, 'a sign-in mail could not be sent');
    return { ok: false, reason: 'mailNotSent' };
  }
  return { ok: true, cookies: [] };
}

/** Uses up a link's token. */
export async function signInByLink(context: AppLoadContext, token: string): Promise<SignInResult> {
  const response = await call(context, 'GET', `/magic-link/verify?token=${encodeURIComponent(token)}`);
  if (response.status === 429) return { ok: false, reason: 'tooManyTries' };
  const cookies = response.headers.getSetCookie();
  return cookies.length > 0 ? { ok: true, cookies } : { ok: false, reason: 'linkWorn' };
}

/** Uses up a code. */
export async function signInByCode(
  context: AppLoadContext,
  email: string,
  code: string,
): Promise<SignInResult> {
  const response = await call(context, 'POST', '/sign-in/email-otp', { email, otp: code });
  if (response.status === 429) return { ok: false, reason: 'tooManyTries' };
  return response.ok
    ? { ok: true, cookies: response.headers.getSetCookie() }
    : { ok: false, reason: 'codeWrong' };
}

/** Signs a visitor in as one of the demo's people. */
export async function walkIntoDemo(context: AppLoadContext, userId: string): Promise<SignInResult> {
  const response = await call(context, 'POST', '/demo/walk-in', { userId });
  if (response.status === 429) return { ok: false, reason: 'tooManyTries' };
  if (!response.ok) throw new Error(`the demo's door answered ${response.status}`);
  return { ok: true, cookies: response.headers.getSetCookie() };
}

/** Ends the session on the server; returns the cookies that clear it in the browser. */
export async function signOut(context: AppLoadContext, cookie: string): Promise<string[]> {
  const response = await call(context, 'POST', '/sign-out', {}, cookie);
  return response.headers.getSetCookie();
}
