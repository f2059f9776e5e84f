import { useLanguage, useReader } from '#app/i18n/messages-context.tsx';
import { addDays, type LocalDate } from '#app/time/index.ts';
import { sayDates } from '#app/time/words.ts';
import { Icon } from '#app/ui/icon.tsx';

/** The week's dates with the ways to the published weeks before and after it. */
export function WeekNav(props: { monday: LocalDate; before: LocalDate | null; after: LocalDate | null }) {
  const { t } = useLanguage();
  const reader = useReader();
  return (
    <nav className="week-nav" aria-label={t.rota.weeks}>
      {props.before ? (
        <a href={`?week=${props.before}`} aria-label={t.rota.before}>
          <Icon of="before" />
        </a>
      ) : (
        <span />
      )}
      <span className="soft">{sayDates(props.monday, addDays(props.monday, 6), reader)}</span>
      {props.after ? (
        <a href={`?week=${props.after}`} aria-label={t.rota.after}>
          <Icon of="after" />
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
