import { useFetcher, useRevalidator } from '@remix-run/react';
import { useCallback } from 'react';
import { useAskAgain } from '#app/ui/ask-again.ts';
import type { CarriedAndKept } from '../may-not-carry.ts';

/** What the page's action did: numbers that were typed, and what they carry; null where some cannot be. */
interface Done {
  typed: Record<string, string | string[]>;
  tried: CarriedAndKept | null;
  saved: boolean;
}

/**
 * What the page's numbers carry: those that were tried, or those that hold; null where some cannot be. While more is being
 * worked out it is asked for again.
 */
export function useCarried(done: Done | undefined, holds: CarriedAndKept): CarriedAndKept | null {
  const tried = done && !done.saved ? done : null;
  const { revalidate, state } = useRevalidator();
  const fetcher = useFetcher<Pick<Done, 'tried'>>({ key: `again ${JSON.stringify(tried?.typed)}` });
  const { submit } = fetcher;
  const ask = useCallback(
    () => (tried ? submit({ ...tried.typed, intent: 'try' }, { method: 'post' }) : revalidate()),
    [tried, submit, revalidate],
  );
  const carried = tried ? (fetcher.data?.tried ?? tried.tried) : holds;
  useAskAgain(carried?.moreSoon ?? false, state === 'idle' && fetcher.state === 'idle', ask);
  return carried;
}
