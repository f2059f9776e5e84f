import { isRouteErrorResponse } from '@remix-run/react';
import type { FramedCoop } from './way-back.server.ts';

/** The co-op that a refusal leads back to, where it names one. */
export function wayBackIn(error: unknown): FramedCoop | null {
  return isRouteErrorResponse(error)
    ? ((error.data as { wayBack?: FramedCoop } | null)?.wayBack ?? null)
    : null;
}
