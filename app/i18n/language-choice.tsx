import { useLocation } from '@remix-run/react';
import { localeNames, locales } from './locale.ts';
import { useLanguage } from './messages-context.tsx';

/** Plain buttons that reload the page in another language; each is written in its own. */
export function LanguageChoice() {
  const { locale, t } = useLanguage();
  const { pathname } = useLocation();
  return (
    <form method="post" action="/language" aria-label={t.common.language} className="actions">
      <input type="hidden" name="to" value={pathname} />
      {locales
        .filter((other) => other !== locale)
        .map((other) => (
          <button
            key={other}
            className="button quiet"
            name="language"
            value={other}
            lang={other}
            type="submit"
          >
            {localeNames[other]}
          </button>
        ))}
    </form>
  );
}
