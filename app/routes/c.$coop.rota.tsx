import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { claimAction } from '#app/claims/claim-action.server.ts';
import { ConfirmedNote } from '#app/claims/components/confirmed-note.tsx';
import { RefusalNote } from '#app/claims/components/refusal-note.tsx';
import { SessionItem } from '#app/claims/components/session-item.tsx';
import { isCoordinator } from '#app/coops/scope.ts';
import { memberOf } from '#app/http/guard.server.ts';
import { useLanguage, useReader } from '#app/i18n/messages-context.tsx';
import { rotaFrom } from '#app/rotation/rota.server.ts';
import { readFilter, rotaFilters } from '#app/rotation/rota-filter.ts';
import { addDays } from '#app/time/index.ts';
import { sayDates, sayLongDate, sayTimes } from '#app/time/words.ts';
import { dataText, useDataText } from '#app/ui/data-text.ts';
import type { Titled } from '#app/ui/page-title.ts';

export const handle: Titled = { title: (t) => t.rota.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = memberOf(context);
  const { db } = context.app;
  const { now } = context;
  const asked = new URL(request.url).searchParams;
  const filter = readFilter(asked.get('show'));
  return {
    filter,
    rota: dataText(await rotaFrom(db, scope, now, filter, asked)),
    /** Where the plan is, for those who may publish it. */
    plan: isCoordinator(scope) ? `/c/${scope.coopId}/plan` : null,
  };
}

export const action = claimAction;

export { readAgain as shouldRevalidate } from '#app/http/read-again.ts';

export default function Rota() {
  const { t } = useLanguage();
  const reader = useReader();
  const { filter, rota: text, plan } = useLoaderData<typeof loader>();
  const rota = useDataText(text);
  const done = useActionData<typeof action>();
  return (
    <main id="content">
      <h1>{t.rota.title}</h1>
      {rota && <p className="lead">{rota.reads ? t.rota.readOnly : t.rota.lead}</p>}
      {!rota && <p className="lead">{plan ? t.rota.noneYet : t.rota.none}</p>}
      {!rota && plan && (
        <p className="actions">
          <a className="button" href={plan}>
            {t.coop.planCycle}
          </a>
        </p>
      )}
      {done ? <RefusalNote of={done} /> : <ConfirmedNote of={rota?.confirmed ?? null} />}
      {rota && (
        <nav className="filters" aria-label={t.rota.filter}>
          {rotaFilters
            .filter((one) => one !== 'mine' || !rota.reads)
            .map((one) => (
              <Link
                key={one}
                to={one === 'everyone' ? '.' : `?show=${one}`}
                aria-current={one === filter ? 'page' : undefined}
              >
                {t.rota.filters[one]}
              </Link>
            ))}
        </nav>
      )}
      {rota?.weeks.length === 0 && <p>{t.rota.filteredEmpty[filter]}</p>}
      {rota?.weeks.map((week) => (
        <section key={week.monday}>
          <h2>{t.rota.weekOf(sayDates(week.monday, addDays(week.monday, 6), reader))}</h2>
          {week.days.map((day) => (
            <section className="card" key={day.date}>
              <h3 className="begins">{sayLongDate(day.date, reader)}</h3>
              <ul>
                {day.sessions.map((row) => (
                  <SessionItem key={row.id} row={row} contacts={rota.contacts} />
                ))}
                {day.notHeld.map(({ id, start, end }) => (
                  <li key={id} className="session soft">
                    <p>
                      <b>{sayTimes(start, end)}</b> · {t.rota.notHeld}
                    </p>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </section>
      ))}
    </main>
  );
}
