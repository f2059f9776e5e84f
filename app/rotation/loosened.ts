import type { Pin } from './planning.ts';

/** Says in the address of the page that answers which choice made by hand was taken back, and at which session. */
export function sayLoosened(
  search: URLSearchParams,
  { session, pin }: { session: string; pin: string },
): void {
  search.set('loosened', `${session}.${pin}`);
}

/** The session at which the address says a choice was taken back, where it is so: the choice is there no more. */
export function loosenedAt(pins: Pick<Pin, 'id'>[], search: URLSearchParams): string | null {
  const [session, pin] = (search.get('loosened') ?? '').split('.');
  return session && pin && !pins.some(({ id }) => id === pin) ? session : null;
}
