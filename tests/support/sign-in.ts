import path from 'node:path';
import { listKeptMails, readKeptMail } from '#emails/kept-mails.ts';
import type { TestApp } from './open-test-app.ts';

/** A form sent as a browser on the page would send it. */
export function send(
  test: TestApp,
  pathname: string,
  fields: Record<string, string>,
  cookie = '',
): Promise<Response> {
  return fetch(test.origin + pathname, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: test.origin },
    body: new URLSearchParams(fields),
  });
}

/** Signs in by the link of the kept mail and returns the session's cookie. */
export async function signIn(test: TestApp, email: string): Promise<string> {
  await send(test, '/sign-in?index', { email });
  const folder = path.join(test.dataDir, 'mail');
  for (const name of await listKeptMails(folder)) {
    const mail = await readKeptMail(folder, name);
    const token = mail?.to === email ? /token=([\w-]+)/.exec(mail.text)?.[1] : undefined;
    if (!token) continue;
    const response = await send(test, '/sign-in/link', { token });
    return response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  }
  throw new Error(`no mail was kept for ${email}`);
}
