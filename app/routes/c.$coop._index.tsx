import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { WaitingCard } from '#app/check-ins/components/waiting-card.tsx';
import { roundFor } from '#app/check-ins/queries.server.ts';
import { weekdayPattern } from '#app/coops/pattern.server.ts';
import { familyCount } from '#app/families/queries.server.ts';
import { memberOf } from '#app/http/guard.server.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { localDateOf } from '#app/time/index.ts';
import type { Weekday } from '#app/time/weekdays.ts';
import { sayTimes, sayWeekday } from '#app/time/words.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const scope = memberOf(context);
  const { db, now } = context.app;
  const [pattern, families, round] = await Promise.all([
    weekdayPattern(db, scope),
    familyCount(db, scope),
    roundFor(db, scope, localDateOf(now(), scope.timeZone)),
  ]);
  return {
    pattern,
    families,
    waiting: round?.state === 'open' ? round : null,
    base: `/c/${scope.coopId}`,
    coopName: scope.coopName,
    coordinator: scope.role === 'coordinator',
  };
}

export default function Home() {
  const { locale, t } = useLanguage();
  const { pattern, families, waiting, base, coopName, coordinator } = useLoaderData<typeof loader>();
  return (
    <main id="content">
      <h1>{coordinator ? t.coop.welcome : coopName}</h1>
      <p className="lead">{coordinator && families === 0 ? t.families.empty : t.coop.waiting}</p>
      {waiting && <WaitingCard base={base} round={waiting} />}
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
      <Link className="button quiet" to={`${base}/check-ins`}>
        {t.checkIns.link}
      </Link>
    </main>
  );
}
