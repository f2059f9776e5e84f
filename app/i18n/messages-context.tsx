import { useRouteLoaderData } from '@remix-run/react';
import { createContext, type ReactNode, useContext } from 'react';
import type { LocalDate } from '#app/time/index.ts';
import type { Locale } from './locale.ts';
import type { Messages } from './messages/en.ts';

type Language = { locale: Locale; t: Messages };
export type Reader = { locale: Locale; today: LocalDate };
const Context = createContext<Language | null>(null);

export function LanguageProvider({
  locale,
  messages,
  children,
}: {
  locale: Locale;
  messages: Messages;
  children: ReactNode;
}) {
  return <Context.Provider value={{ locale, t: messages }}>{children}</Context.Provider>;
}

/** The reader's language and its sentences. */
export function useLanguage(): Language {
  const language = useContext(Context);
  if (!language) throw new Error('useLanguage needs a LanguageProvider above it');
  return language;
}

/** The reader's language with the day it is in the co-op; outside of one there is no such day, so each date has its year. */
export function useReader(): Reader {
  const { locale } = useLanguage();
  const coop = useRouteLoaderData<{ today: LocalDate }>('routes/c.$coop');
  return { locale, today: coop?.today ?? '' };
}
