import { type UIMatch, useMatches, useRouteError } from '@remix-run/react';
import type { AreaWords } from '#app/i18n/area-words.ts';
import type { Locale } from '#app/i18n/locale.ts';
import type { Messages } from '#app/i18n/messages/en.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { faultWords } from './fault-words.ts';

/**
 * What a page is called in the browser's tab and history, exported by its route as `handle`. A page about a person is
 * called by its kind, not by the person: a history is read by others too.
 */
export type Titled = {
  title: (t: Messages, locale: Locale) => string;
  /** Words of its own that the page's components read: the page comes alive in the browser only once it has them. */
  words?: AreaWords<unknown>;
};

/** The document's title: the page, then the co-op whose page it is. */
export function usePageTitle(): string {
  const { locale, t } = useLanguage();
  const matches = useMatches() as UIMatch<{ coopName?: string } | null, Titled | undefined>[];
  const error = useRouteError();
  const place = matches.find(({ id }) => id === 'routes/c.$coop')?.data?.coopName ?? 'Seven Mornings';
  const page = error ? faultWords(error, t).title : matches.at(-1)?.handle?.title(t, locale);
  return page ? `${page} · ${place}` : place;
}
