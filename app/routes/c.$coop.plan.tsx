import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { coordinatorOf } from '#app/http/guard.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { useLanguage, useReader } from '#app/i18n/messages-context.tsx';
import { planWords, usePlanWords } from '#app/i18n/plan-words.ts';
import { CyclePlan } from '#app/rotation/components/cycle-plan.tsx';
import { StartCycleForm } from '#app/rotation/components/start-cycle-form.tsx';
import { sayLoosened } from '#app/rotation/loosened.ts';
import { readPlan } from '#app/rotation/read-plan.server.ts';
import { readPeople } from '#app/rotation/read-planning.server.ts';
import { planStepSchema, startCycleSchema } from '#app/rotation/schema.ts';
import { startCycle } from '#app/rotation/start-cycle.server.ts';
import { takePlanStep } from '#app/rotation/take-plan-step.server.ts';
import { sayTaken } from '#app/rotation/taken-step.ts';
import { sayDates, sayFullDate } from '#app/time/words.ts';
import type { Titled } from '#app/ui/page-title.ts';
import { useFresh } from '#app/ui/use-fresh.ts';
import { inTransaction } from '#db/transaction.ts';

export const handle: Titled = { title: (t) => t.rota.planTitle, words: planWords };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = coordinatorOf(context);
  const { db } = context.app;
  const { now } = context;
  const query = new URL(request.url).searchParams;
  const { locale } = context;
  return { base: `/c/${scope.coopId}`, ...(await readPlan(db, scope, { query, locale, now })) };
}

/** Starts a cycle, or does what one of its buttons asks for, and comes back to the same week. */
export async function action({ request, context }: ActionFunctionArgs) {
  const scope = coordinatorOf(context);
  const { db } = context.app;
  const { now } = context;
  const refusal = { refused: null, date: null, problems: {}, typed: null };
  if ((await request.clone().formData()).get('intent') === 'start') {
    const form = await parseForm(request, startCycleSchema);
    if (!form.ok) return data({ ...refusal, problems: form.problems, typed: form.typed }, 400);
    const people = await readPeople(db, scope);
    const started = await inTransaction(db, (trx) => startCycle(trx, scope, { ...form.value, people, now }));
    if (started.ok) throw redirect(`/c/${scope.coopId}/plan?cycle=${started.cycleId}`);
    const date = 'date' in started ? started.date : null;
    const typed = { firstDay: form.value.firstDay, weeks: String(form.value.weeks) };
    return data({ ...refusal, refused: started.reason, date, typed }, 409);
  }
  const form = await parseForm(request, planStepSchema);
  if (!form.ok) return data({ ...refusal, refused: 'notFound' as const }, 400);
  const refused = await takePlanStep(db, scope, form.value, now);
  if (refused) return data({ ...refusal, refused }, refused === 'notFound' ? 404 : 409);
  const query = new URL(request.url).searchParams;
  const to = new URLSearchParams({ cycle: form.value.cycle });
  for (const name of ['week', 'family']) if (query.has(name)) to.set(name, query.get(name) ?? '');
  const here = `/c/${scope.coopId}/plan`;
  sayTaken(to, form.value);
  if (form.value.intent !== 'unpin') throw redirect(`${here}?${to}`);
  sayLoosened(to, form.value);
  throw redirect(`${here}?${to}#session-${form.value.session}`);
}

export { readAgain as shouldRevalidate } from '#app/http/read-again.ts';

export default function Plan() {
  const { locale, t } = useLanguage();
  const reader = useReader();
  const plan = usePlanWords();
  const loaded = useLoaderData<typeof loader>();
  const { base, cycles, nextMonday, closures, shown } = useFresh(
    loaded,
    (now) => now.shown?.running ?? false,
  );
  const done = useActionData<typeof action>();
  const refusal = done?.refused ? plan.refusals[done.refused] : null;
  return (
    <main id="content">
      <h1>{t.rota.planTitle}</h1>
      <p className="lead">{plan.lead}</p>
      {refusal && (
        <p className="notice wrong" role="alert">
          {typeof refusal === 'string' ? refusal : refusal(sayFullDate(done?.date ?? '', locale))}
        </p>
      )}
      {!refusal && shown?.taken && (
        <p className="notice" role="status">
          {plan.taken[shown.taken]}
        </p>
      )}
      {shown && <CyclePlan base={base} shown={shown} />}
      {cycles.length > 0 && (
        <section className="card">
          <h2>{plan.cyclesTitle}</h2>
          <ul className="rows">
            {cycles.map((cycle) => (
              <li key={cycle.id}>
                <Link
                  to={`?cycle=${cycle.id}`}
                  aria-current={cycle.id === shown?.cycle.id ? 'page' : undefined}
                >
                  {sayDates(cycle.firstDay, cycle.lastDay, reader)}
                </Link>{' '}
                <span className="soft small">{cycle.publishedAt ? plan.published : plan.draft}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <StartCycleForm
        key={nextMonday}
        nextMonday={nextMonday}
        closures={closures}
        typed={done?.typed ?? null}
        problems={done?.problems ?? {}}
      />
    </main>
  );
}
