import { type UIMatch, useMatches, useRouteError } from '@remix-run/react';
import { useContext } from 'react';
import { UNSAFE_DataRouterStateContext } from 'react-router-dom';
import { wayBackIn } from '#app/coops/way-back-in.ts';
import type { AreaWords } from '#app/i18n/area-words.ts';
import type { Messages } from '#app/i18n/messages/en.ts';
import { type Reader, useLanguage, useReader } from '#app/i18n/messages-context.tsx';
import { faultWords } from './fault-words.ts';

/**
 * What a page is called in the browser's tab and history, exported by its route as `handle`. A page about a person is
 * called by its kind, not by the person: a history is read by others too. A family's is called by its name, or whoever has
 * several of them open could not tell them apart.
 */
export type Titled<Data = unknown> = {
  /** @param data what the page's loader gave */
  title: (t: Messages, reader: Reader, data: Data) => string;
  /** Words of its own that the page's components read: the page comes alive in the browser only once it has them. */
  words?: AreaWords<unknown>;
};

/** The document's title: the page, then the co-op whose page it is. */
export function usePageTitle(): string {
  const { t } = useLanguage();
  const reader = useReader();
  const matches = useMatches() as UIMatch<{ coopName?: string } | null, Titled | undefined>[];
  const fault = useFault();
  // What is refused at the root stands in the frame of the co-op that it leads back to.
  const coop = matches.find(({ id }) => id === 'routes/c.$coop')?.data ?? wayBackIn(fault);
  const place = coop?.coopName ?? t.common.app;
  const last = matches.at(-1);
  const page = fault ? faultWords(fault, t).title : last?.handle?.title(t, reader, last.data);
  return page ? `${page} · ${place}` : place;
}

/** What failed, wherever it is caught: of what fails below the root, useRouteError tells the layout nothing. */
function useFault(): unknown {
  const here = useRouteError();
  const { errors } = useContext(UNSAFE_DataRouterStateContext) ?? {};
  return here ?? Object.values(errors ?? {})[0];
}
