import { Link } from '@remix-run/react';
import { useLanguage } from '#app/i18n/messages-context.tsx';

/** The way to the form about one thing. */
export function ChangeLink({ to, what }: { to: string; what: string }) {
  const { t } = useLanguage();
  return (
    <Link className="change" to={to} aria-label={`${t.common.change}: ${what}`}>
      {t.common.change}
    </Link>
  );
}
