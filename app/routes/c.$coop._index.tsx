import type { LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { WaitingCard } from '#app/check-ins/components/waiting-card.tsx';
import { roundFor } from '#app/check-ins/queries.server.ts';
import { claimAction } from '#app/claims/claim-action.server.ts';
import { offersSomething } from '#app/claims/components/open-list.tsx';
import { RefusalNote } from '#app/claims/components/refusal-note.tsx';
import { WeekView } from '#app/claims/components/week-view.tsx';
import { confirmedIn } from '#app/claims/confirmed.ts';
import { UsualSessions } from '#app/coops/components/usual-sessions.tsx';
import { weekdayPattern } from '#app/coops/pattern.server.ts';
import { titled } from '#app/demo/round-title.ts';
import { familyCount } from '#app/families/queries.server.ts';
import { memberOf } from '#app/http/guard.server.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { weekToShow } from '#app/rotation/week-to-show.server.ts';
import { addDays, isLocalDate, type LocalDate, localDateOf, mondayOf } from '#app/time/index.ts';
import { sayDates } from '#app/time/words.ts';
import { dataText, useDataText } from '#app/ui/data-text.ts';
import type { Titled } from '#app/ui/page-title.ts';

export const handle: Titled<{ monday: LocalDate; current: boolean; beforeRota: object | null }> = {
  title: (t, reader, { monday, current, beforeRota }) =>
    current || beforeRota ? t.common.thisWeek : t.rota.weekOf(sayDates(monday, addDays(monday, 6), reader)),
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = memberOf(context);
  const { db } = context.app;
  const { now } = context;
  const today = localDateOf(now, scope.timeZone);
  const asked = new URL(request.url).searchParams;
  const wanted = asked.get('week') ?? '';
  const [week, round] = await Promise.all([
    weekToShow(db, scope, isLocalDate(wanted) ? wanted : null, now),
    roundFor(db, scope, today),
  ]);
  const monday = week?.monday ?? mondayOf(today);
  return {
    // What the page does not show is not sent: a phone reads it twice, as a page and as data.
    week: dataText(week?.mine ? { ...week, sessions: week.sessions.filter(offersSomething) } : week),
    confirmed: week && confirmedIn(week.sessions, asked),
    monday,
    current: monday === mondayOf(today),
    beforeRota: week
      ? null
      : { pattern: await weekdayPattern(db, scope), families: await familyCount(db, scope) },
    waiting: round?.state === 'open' ? titled(scope, round, context.locale) : null,
    base: `/c/${scope.coopId}`,
    coopName: scope.coopName,
    coordinator: scope.role === 'coordinator',
  };
}

export const action = claimAction;

export { readAgain as shouldRevalidate } from '#app/http/read-again.ts';

/** What a coordinator does next, while nothing is published yet. */
function NextStep({ base, families }: { base: string; families: number }) {
  const { t } = useLanguage();
  const steps =
    families === 0
      ? { lead: t.coop.nextImport, to: '/families/import', words: t.coop.importFamilies }
      : { lead: t.coop.nextPlan, to: '/plan', words: t.coop.planCycle };
  return (
    <>
      <p className="lead">{steps.lead}</p>
      <p className="actions">
        <a className="button" href={base + steps.to}>
          {steps.words}
        </a>
        {families > 0 && (
          <a className="button quiet" href={`${base}/agreements`}>
            {t.coop.lookAtRules}
          </a>
        )}
      </p>
    </>
  );
}

export default function Home() {
  const { t } = useLanguage();
  const { week, confirmed, current, beforeRota, waiting, base, coopName, coordinator } =
    useLoaderData<typeof loader>();
  const shown = useDataText(week);
  const refused = useActionData<typeof action>();
  return (
    <main id="content">
      {shown && <WeekView week={shown} current={current} confirmed={confirmed} refused={refused} />}
      {beforeRota && (
        <>
          <h1>{coordinator ? t.coop.welcome : coopName}</h1>
          <RefusalNote of={refused} />
          {coordinator ? (
            <NextStep base={base} families={beforeRota.families} />
          ) : (
            <p className="lead">{t.coop.waiting}</p>
          )}
        </>
      )}
      {waiting && <WaitingCard base={base} round={waiting} />}
      {beforeRota && <UsualSessions pattern={beforeRota.pattern} />}
      <a className="button quiet" href={`${base}/check-ins`}>
        {t.checkIns.link}
      </a>
    </main>
  );
}
