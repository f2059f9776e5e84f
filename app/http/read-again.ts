import type { ShouldRevalidateFunctionArgs } from '@remix-run/react';

/**
 * Refused because things are no longer as the page has them (taken, published, gone): the page is read again, or it would
 * go on offering what was just refused. Other refused forms change nothing, and are not read again by default.
 */
export function readAgain({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  return actionStatus === 404 || actionStatus === 409 || defaultShouldRevalidate;
}
