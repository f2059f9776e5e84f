import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { Sunrise } from './mark.tsx';

/** The head of pages that belong to no co-op. */
export function Top({ children }: { children?: ReactNode }) {
  const { t } = useLanguage();
  return (
    <header className="top">
      <Link className="brand" to="/">
        <Sunrise />
        {t.common.app}
      </Link>
      {children}
    </header>
  );
}
