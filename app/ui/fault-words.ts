import { isRouteErrorResponse } from '@remix-run/react';
import type { Messages } from '#app/i18n/messages/en.ts';

/** What a page says instead of itself: a heading and a sentence. */
export function faultWords(error: unknown, { faults }: Messages): { title: string; text: string } {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (status === 404) return { title: faults.notFoundTitle, text: faults.notFound };
  if (status === 403) return { title: faults.forbiddenTitle, text: faults.forbidden };
  if (isOffline(error)) return { title: faults.offlineTitle, text: faults.offline };
  return { title: faults.faultTitle, text: faults.fault };
}

/** Whether a page is missing because its data did not arrive: what fetch and import throw in the browser, by its standard. */
export function isOffline(error: unknown): boolean {
  return typeof navigator !== 'undefined' && navigator.onLine === false && error instanceof TypeError;
}
