import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { coordinatorOf } from '#app/http/guard.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { RhythmLegend, RhythmStrip } from '#app/rotation/components/rhythm-strip.tsx';
import { SessionRow } from '#app/rotation/components/session-row.tsx';
import { SolveCard } from '#app/rotation/components/solve-card.tsx';
import { StartCycleForm } from '#app/rotation/components/start-cycle-form.tsx';
import { UnmetCard } from '#app/rotation/components/unmet-card.tsx';
import { latestSolve, listCycles } from '#app/rotation/list-cycles.server.ts';
import { planView, withRota } from '#app/rotation/plan-view.ts';
import { readPeople, readPlanning } from '#app/rotation/read-planning.server.ts';
import { planStepSchema, startCycleSchema } from '#app/rotation/schema.ts';
import { startCycle } from '#app/rotation/start-cycle.server.ts';
import { takePlanStep } from '#app/rotation/take-plan-step.server.ts';
import { conflictsWithNames } from '#app/rotation/unmet.ts';
import { addDays, localDateOf, mondayOf } from '#app/time/index.ts';
import { sayDates, sayDuration, sayFullDate } from '#app/time/words.ts';
import { inTransaction } from '#db/transaction.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = coordinatorOf(context);
  const { db, now } = context.app;
  const query = new URL(request.url).searchParams;
  const cycles = await listCycles(db, scope);
  const wanted = query.get('cycle');
  const cycle =
    cycles.find(({ id }) => id === wanted) ??
    cycles.find(({ publishedAt }) => publishedAt === null) ??
    cycles[0];
  const nextMonday = addDays(mondayOf(localDateOf(now(), scope.timeZone)), 7);
  const newest = cycles[0];
  const suggested = newest && newest.lastDay >= nextMonday ? addDays(newest.lastDay, 1) : nextMonday;
  const base = `/c/${scope.coopId}`;
  if (!cycle) return { base, cycles, nextMonday: suggested, shown: null };
  const [planning, solve] = await Promise.all([
    readPlanning(db, scope, cycle.id),
    latestSolve(db, scope, cycle.id),
  ]);
  if (!planning) throw new Response(null, { status: 404 });
  const best = solve?.status === 'running' && solve.rota?.status !== 'infeasible' ? solve.rota : null;
  return {
    base,
    cycles,
    nextMonday: suggested,
    shown: {
      cycle,
      view: planView(
        best ? withRota(planning, best) : planning,
        solve?.explanations ?? [],
        query.get('week'),
      ),
      /** Whether the draft is what the newest run ended with, so that its explanations are about it. */
      explained:
        (solve?.status === 'done' || solve?.status === 'stopped') &&
        solve.rota !== null &&
        solve.rota.status !== 'infeasible',
      solve: solve && { status: solve.status, level: solve.level },
      conflicts: conflictsWithNames(planning, solve?.rota?.conflicts ?? []),
    },
  };
}

/** Starts a cycle, or does what one of its buttons asks for, and comes back to the same week. */
export async function action({ request, context }: ActionFunctionArgs) {
  const scope = coordinatorOf(context);
  const { db, now } = context.app;
  const refusal = { refused: null, date: null, problems: {}, typed: null };
  if ((await request.clone().formData()).get('intent') === 'start') {
    const form = await parseForm(request, startCycleSchema);
    if (!form.ok) return data({ ...refusal, problems: form.problems, typed: form.typed }, 400);
    const people = await readPeople(db, scope);
    const started = await inTransaction(db, (trx) =>
      startCycle(trx, scope, { ...form.value, people, now: now() }),
    );
    if (started.ok) throw redirect(`/c/${scope.coopId}/plan?cycle=${started.cycleId}`);
    const date = 'date' in started ? started.date : null;
    const typed = { firstDay: form.value.firstDay, weeks: String(form.value.weeks) };
    return data({ ...refusal, refused: started.reason, date, typed }, 409);
  }
  const form = await parseForm(request, planStepSchema);
  if (!form.ok) return data({ ...refusal, refused: 'notFound' as const }, 400);
  const refused = await takePlanStep(db, scope, form.value, now());
  if (refused) return data({ ...refusal, refused }, refused === 'notFound' ? 404 : 409);
  const week = new URL(request.url).searchParams.get('week');
  const to = new URLSearchParams({ cycle: form.value.cycle, ...(week && { week }) });
  throw redirect(`/c/${scope.coopId}/plan?${to}`);
}

export default function Plan() {
  const { locale, t } = useLanguage();
  const { base, cycles, nextMonday, shown } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const refusal = done?.refused ? t.plan.refusals[done.refused] : null;
  return (
    <main id="content">
      <h1>{t.plan.title}</h1>
      <p className="lead">{t.plan.lead}</p>
      {refusal && (
        <p className="notice wrong" role="alert">
          {typeof refusal === 'string' ? refusal : refusal(sayFullDate(done?.date ?? '', locale))}
        </p>
      )}
      {shown && <Shown base={base} shown={shown} />}
      {cycles.length > 0 && (
        <section className="card">
          <h2>{t.plan.cyclesTitle}</h2>
          <ul className="rows">
            {cycles.map((cycle) => (
              <li key={cycle.id}>
                <Link
                  to={`?cycle=${cycle.id}`}
                  aria-current={cycle.id === shown?.cycle.id ? 'page' : undefined}
                >
                  {sayDates(cycle.firstDay, cycle.lastDay, locale)}
                </Link>{' '}
                <span className="soft small">{cycle.publishedAt ? t.plan.published : t.plan.draft}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <StartCycleForm
        key={nextMonday}
        nextMonday={nextMonday}
        typed={done?.typed ?? null}
        problems={done?.problems ?? {}}
      />
    </main>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function Shown({ base, shown }: { base: string; shown: NonNullable<Loaded['shown']> }) {
  const { locale, t } = useLanguage();
  const { cycle, view, solve, conflicts, explained } = shown;
  const draft = cycle.publishedAt === null;
  return (
    <>
      <h2>
        {sayDates(cycle.firstDay, cycle.lastDay, locale)} · {draft ? t.plan.draft : t.plan.published}
      </h2>
      {draft && <SolveCard cycleId={cycle.id} solve={solve} conflicts={conflicts} hasRota={view.hasRota} />}
      <nav className="weeks" aria-label={t.plan.weeks}>
        {view.weeks.map((monday) => (
          <Link
            key={monday}
            to={`?cycle=${cycle.id}&week=${monday}`}
            aria-current={monday === view.week ? 'page' : undefined}
            preventScrollReset
          >
            {sayDates(monday, addDays(monday, 6), locale)}
          </Link>
        ))}
      </nav>
      {draft && explained && (
        <UnmetCard
          unmet={view.unmet}
          inAll={view.unmetInAll}
          week={view.week}
          promised={view.promised}
          agreements={`${base}/agreements`}
        />
      )}
      <section className="card">
        <h2>{t.plan.draftTitle}</h2>
        <ul className="rows">
          {view.sessions.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              cycleId={cycle.id}
              hasRota={view.hasRota}
              people={draft ? { adults: view.adults, families: view.families } : null}
            />
          ))}
        </ul>
      </section>
      {view.strips.length > 0 && (
        <section className="card">
          <h2>{t.plan.stripsTitle}</h2>
          <RhythmLegend />
          <ul className="strips">
            {view.strips.map((adult) => (
              <li key={adult.id}>
                <b>{adult.name}</b>{' '}
                <span className="soft small">{t.plan.ownTime(sayDuration(adult.rest))}</span>
                <RhythmStrip label={adult.name} days={adult.days} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
