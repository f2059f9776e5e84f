import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { isLocale, type Locale } from './i18n/locale.ts';
import type { Messages } from './i18n/messages/en.ts';
import { LanguageProvider } from './i18n/messages-context.tsx';
import { loadOwnWords } from './i18n/own-words.ts';

/** The browser loads one language only. */
const load: Record<Locale, () => Promise<Messages>> = {
  en: async () => (await import('./i18n/messages/en.ts')).en,
  de: async () => (await import('./i18n/messages/de.ts')).de,
  es: async () => (await import('./i18n/messages/es.ts')).es,
};

const wanted = document.documentElement.lang;
const locale: Locale = isLocale(wanted) ? wanted : 'en';

async function hydrate(): Promise<void> {
  const [messages] = await Promise.all([load[locale](), loadOwnWords(window.__remixRouteModules, locale)]);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <LanguageProvider locale={locale} messages={messages}>
          <RemixBrowser />
        </LanguageProvider>
      </StrictMode>,
    );
  });
}

void hydrate();
