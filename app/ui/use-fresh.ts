import { useFetcher, useLocation, useNavigation } from '@remix-run/react';
import { useCallback } from 'react';
import { useAskAgain } from './ask-again.ts';
import { useNumberOf } from './use-number-of.ts';

/**
 * A page's data, asked for again beside the page for as long as there is more to come: loading the page anew would scroll it
 * back to where it was when that began.
 */
export function useFresh<Data extends object>(loaded: Data, isMoreToCome: (data: Data) => boolean): Data {
  const { pathname, search } = useLocation();
  const { state } = useNavigation();
  const fetcher = useFetcher({ key: `fresh ${useNumberOf(loaded)}` });
  const { load } = fetcher;
  const ask = useCallback(() => load(pathname + search), [load, pathname, search]);
  const data = (fetcher.data as Data | undefined) ?? loaded;
  useAskAgain(isMoreToCome(data), state === 'idle' && fetcher.state === 'idle', ask);
  return data;
}
