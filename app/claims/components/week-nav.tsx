import { Link } from '@remix-run/react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { addDays, type LocalDate } from '#app/time/index.ts';
import { sayDates } from '#app/time/words.ts';

/** The week's dates with the ways to the published weeks before and after it. */
export function WeekNav(props: { monday: LocalDate; before: LocalDate | null; after: LocalDate | null }) {
  const { locale, t } = useLanguage();
  return (
    <nav className="week-nav" aria-label={t.rota.weeks}>
      {props.before ? (
        <Link to={`?week=${props.before}`} aria-label={t.rota.before}>
          <ChevronLeft size={24} aria-hidden="true" />
        </Link>
      ) : (
        <span />
      )}
      <span className="soft">{sayDates(props.monday, addDays(props.monday, 6), locale)}</span>
      {props.after ? (
        <Link to={`?week=${props.after}`} aria-label={t.rota.after}>
          <ChevronRight size={24} aria-hidden="true" />
        </Link>
      ) : (
        <span />
      )}
    </nav>
  );
}
