import { createContext, type ReactNode, useContext } from 'react';
import type { Locale } from './locale.ts';
import type { Messages } from './messages/en.ts';

type Language = { locale: Locale; t: Messages };
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
