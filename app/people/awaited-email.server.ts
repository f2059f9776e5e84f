import { createCookie } from '@remix-run/node';

/**
 * The address a code was sent to, kept in the browser that asked between two pages, so that it stands in no address bar
 * and no log. It proves nothing: the code does.
 */
export const awaitedEmail = createCookie('awaited-email', {
  httpOnly: true,
  sameSite: 'lax',
  path: '/sign-in',
  maxAge: 600,
});
