import { useFetcher, useLocation, useNavigation } from '@remix-run/react';
import { useCallback } from 'react';
import { useAskAgain } from '#app/ui/ask-again.ts';
import { useNumberOf } from '#app/ui/use-number-of.ts';
import type { CarriedAndKept } from '../may-not-carry.ts';

/** What the page's action did: numbers that were typed, and what they carry; null where some cannot be. */
interface Done {
  typed: Record<string, string | string[]>;
  tried: CarriedAndKept | null;
  saved: boolean;
}

/** What asking again is answered: of numbers that hold or of those that were tried. */
type Again = { carries?: CarriedAndKept; tried?: CarriedAndKept | null };

/**
 * What the page's numbers carry: those that were tried or saved, or else those that hold; null where some cannot be. While more
 * is being worked out it is asked for again, beside the page: loading its data anew would scroll it back and take away what
 * was said of a save.
 */
export function useCarried(done: Done | undefined, holds: CarriedAndKept): CarriedAndKept | null {
  const { pathname } = useLocation();
  const { state } = useNavigation();
  const fetcher = useFetcher<Again>({ key: `carried ${useNumberOf(done ?? holds)}` });
  const { load, submit } = fetcher;
  const tried = done && !done.saved ? done.typed : null;
  const ask = useCallback(() => {
    if (tried) submit({ ...tried, intent: 'try', again: 'yes' }, { method: 'post' });
    else load(`${pathname}?again=yes`);
  }, [tried, submit, load, pathname]);
  const carried = fetcher.data?.tried ?? fetcher.data?.carries ?? (done ? done.tried : holds);
  useAskAgain(carried?.moreSoon ?? false, state === 'idle' && fetcher.state === 'idle', ask);
  return carried;
}
