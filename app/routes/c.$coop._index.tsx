import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { weekdayPattern } from '#app/coops/pattern.server.ts';
import { familyCount } from '#app/families/queries.server.ts';
import { memberOf } from '#app/http/guard.server.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import type { Weekday } from '#app/time/weekdays.ts';
import { sayTimes, sayWeekday } from '#app/time/words.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const scope = memberOf(context);
  const { db } = context.app;
  const [pattern, families] = await Promise.all([weekdayPattern(db, scope), familyCount(db, scope)]);
  return { pattern, families, coopName: scope.coopName, coordinator: scope.role === 'coordinator' };
}

export default function Home() {
  const { locale, t } = useLanguage();
  const { pattern, families, coopName, coordinator } = useLoaderData<typeof loader>();
  return (
    <main id="content">
      <h1>{coordinator ? t.coop.welcome : coopName}</h1>
      <p className="lead">{coordinator && families === 0 ? t.families.empty : t.coop.waiting}</p>
      <section className="card">
        <h2>{t.coop.sessions}</h2>
        <ul className="rows">
          {pattern.map((session) => (
            <li key={session.id}>
              <b>
                {sayWeekday(session.weekday as Weekday, locale)},{' '}
                {sayTimes(session.startTime, session.endTime)}
              </b>
              <div className="soft small">
                {session.venueName ?? t.coop.byTurns} · {t.coop.upTo(session.capacity)}
              </div>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}
