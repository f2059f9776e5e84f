import { useLanguage } from '#app/i18n/messages-context.tsx';
import type { Weekday } from '#app/time/weekdays.ts';
import { sayTimes, sayWeekday } from '#app/time/words.ts';

type PatternLine = {
  id: string;
  weekday: number;
  startTime: string;
  endTime: string;
  venueName: string | null;
  capacity: number;
};

/** The co-op's usual sessions, shown until a rota is published. */
export function UsualSessions({ pattern }: { pattern: PatternLine[] }) {
  const { locale, t } = useLanguage();
  return (
    <section className="card">
      <h2>{t.coop.sessions}</h2>
      <ul className="rows">
        {pattern.map((session) => (
          <li key={session.id}>
            <b className="begins">
              {sayWeekday(session.weekday as Weekday, locale)}, {sayTimes(session.startTime, session.endTime)}
            </b>
            <div className="soft small">
              {session.venueName ?? t.coop.byTurns} · {t.coop.upTo(session.capacity)}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
