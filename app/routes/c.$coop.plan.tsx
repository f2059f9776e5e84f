import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { closuresFrom } from '#app/coops/closures.server.ts';
import { coordinatorOf } from '#app/http/guard.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { useLanguage, useReader } from '#app/i18n/messages-context.tsx';
import { planWords, usePlanWords } from '#app/i18n/plan-words.ts';
import { rotaSubject } from '#app/reminders/rota-subject.ts';
import { waitingMails } from '#app/reminders/waiting-mails.server.ts';
import { buildProblem } from '#app/rotation/build-problem.ts';
import { checkDraft, explainDraft } from '#app/rotation/check-draft.ts';
import { choicesAt } from '#app/rotation/choices.ts';
import { closedIn } from '#app/rotation/closed-in.ts';
import { CheckCard } from '#app/rotation/components/check-card.tsx';
import { GivenCard } from '#app/rotation/components/given-card.tsx';
import { MailsWait } from '#app/rotation/components/mails-wait.tsx';
import { RelaxCard } from '#app/rotation/components/relax-card.tsx';
import { RepairCard } from '#app/rotation/components/repair-card.tsx';
import { RhythmLegend, RhythmStrip } from '#app/rotation/components/rhythm-strip.tsx';
import { SessionRow } from '#app/rotation/components/session-row.tsx';
import { SolveCard } from '#app/rotation/components/solve-card.tsx';
import { StartCycleForm } from '#app/rotation/components/start-cycle-form.tsx';
import { conflictsSeen, isLoosened } from '#app/rotation/conflicts.ts';
import { findingsReader } from '#app/rotation/findings-reader.ts';
import { homesWithoutAddress } from '#app/rotation/homes-without-address.server.ts';
import { latestSolve, listCycles } from '#app/rotation/list-cycles.server.ts';
import { planView, withRota } from '#app/rotation/plan-view.ts';
import { mondaysPlanned, reachedBy } from '#app/rotation/reached.ts';
import { readPeople, readPlanning } from '#app/rotation/read-planning.server.ts';
import { relaxationsSeen } from '#app/rotation/relaxations.ts';
import { waitingRepair } from '#app/rotation/repair.server.ts';
import { repairView } from '#app/rotation/repair-view.ts';
import { sayCheck } from '#app/rotation/say-check.ts';
import { sayConflict } from '#app/rotation/say-conflict.ts';
import { sayGiven } from '#app/rotation/say-given.ts';
import { sayRelaxation } from '#app/rotation/say-relaxation.ts';
import { mostWeeks, planStepSchema, startCycleSchema } from '#app/rotation/schema.ts';
import { startCycle } from '#app/rotation/start-cycle.server.ts';
import { takePlanStep } from '#app/rotation/take-plan-step.server.ts';
import { uncaredIn } from '#app/rotation/uncared.ts';
import { unmetIn } from '#app/rotation/unmet.ts';
import { addDays, localDateOf, mondayOf } from '#app/time/index.ts';
import { sayDates, sayDuration, sayFullDate } from '#app/time/words.ts';
import type { Titled } from '#app/ui/page-title.ts';
import { inTransaction } from '#db/transaction.ts';

export const handle: Titled = { title: (t) => t.rota.planTitle, words: planWords };

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
  const start = { base, cycles, nextMonday: suggested };
  const ahead = { firstDay: suggested, weeks: mostWeeks };
  if (!cycle)
    return { ...start, closures: closedIn(await closuresFrom(db, scope, suggested), ahead), shown: null };
  const earliest = cycle.firstDay < suggested ? cycle.firstDay : suggested;
  const [planning, solve, closures] = await Promise.all([
    readPlanning(db, scope, cycle.id),
    latestSolve(db, scope, cycle.id),
    closuresFrom(db, scope, earliest),
  ]);
  if (!planning) throw new Response(null, { status: 404 });
  const draft = cycle.publishedAt === null;
  const running = solve?.status === 'queued' || solve?.status === 'running';
  const ended = solve?.status === 'done' || solve?.status === 'stopped';
  const impossible = solve?.rota?.status === 'infeasible';
  const loosened = draft && isLoosened(planning, solve?.explanations ?? []);
  const best = draft && solve?.status === 'running' && !impossible ? solve.rota : null;
  const hasRota = planning.places.length > 0 || planning.duties.length > 0;
  const change = running ? null : query.get('change');
  const problem = (draft && hasRota && !running) || change ? buildProblem(planning, now()) : null;
  const check = draft && hasRota && problem ? checkDraft(planning, problem, ended ? solve.rota : null) : null;
  const findings = check?.changed && problem ? explainDraft(planning, problem) : (solve?.explanations ?? []);
  const [noAddress, repair, mails] = await Promise.all([
    draft && hasRota ? homesWithoutAddress(db, scope, cycle.id) : [],
    running ? null : waitingRepair(db, scope, planning, now()),
    draft
      ? null
      : waitingMails(db, scope, { kind: 'rotaPublished', subject: rotaSubject(cycle.id), now: now() }),
  ]);
  /** What the draft gives, or the rota with the changes that wait; null while no run has found that out. */
  const found = ended && !impossible && (draft || repair?.fresh === true) ? solve.rota : null;
  const view = planView(best ? withRota(planning, best) : planning, {
    week: query.get('week'),
    family: query.get('family'),
  });
  const reader = findingsReader(context.locale, localDateOf(now(), scope.timeZone));
  const planned = repair && new Set(repair.problem.sessions.map(({ id }) => id));
  return {
    ...start,
    closures: closedIn(closures, ahead),
    shown: {
      cycle,
      view,
      given:
        found &&
        sayGiven(
          {
            reached: reachedBy(planning, findings, planned),
            uncared: uncaredIn(
              draft ? planning : withRota(planning, found),
              mondaysPlanned(planning, planned),
            ),
            unmet: unmetIn(planning, findings, view.week),
          },
          { week: view.week, promised: planning.rules.restorationMinutesPerWeek },
          reader,
        ),
      solve: solve && {
        status: solve.status,
        level: solve.level,
        stopping: solve.stopping,
        impossible: ended && impossible && !loosened,
      },
      conflicts: conflictsSeen(planning, solve?.explanations ?? []).map((of) => sayConflict(of, reader)),
      relaxations: relaxationsSeen(planning, findings, closures).map((of) => sayRelaxation(of, reader)),
      check: check && sayCheck(check, reader),
      noAddress,
      handMade: planning.pins.length > 0,
      choices: change && problem ? choicesAt(planning, problem, change) : null,
      repair: repair && repairView(planning, repair),
      mails,
      running,
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
  const query = new URL(request.url).searchParams;
  const to = new URLSearchParams({ cycle: form.value.cycle });
  for (const name of ['week', 'family']) if (query.has(name)) to.set(name, query.get(name) ?? '');
  throw redirect(`/c/${scope.coopId}/plan?${to}`);
}

export default function Plan() {
  const { locale, t } = useLanguage();
  const reader = useReader();
  const plan = usePlanWords();
  const { base, cycles, nextMonday, closures, shown } = useLoaderData<typeof loader>();
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
      {shown && <Shown base={base} shown={shown} />}
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

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function Shown({ base, shown }: { base: string; shown: NonNullable<Loaded['shown']> }) {
  const reader = useReader();
  const plan = usePlanWords();
  const { cycle, view, solve, conflicts, given, check, choices, repair, mails } = shown;
  const draft = cycle.publishedAt === null;
  const to = (change?: string) =>
    `?${new URLSearchParams({
      cycle: cycle.id,
      week: view.week,
      ...(view.family !== null && { family: view.family }),
      ...(change && { change }),
    })}`;
  return (
    <>
      <h2>
        {sayDates(cycle.firstDay, cycle.lastDay, reader)} · {draft ? plan.draft : plan.published}
      </h2>
      {mails && <MailsWait mails={mails} />}
      <SolveCard
        cycleId={cycle.id}
        solve={draft || shown.running || solve?.impossible ? solve : null}
        conflicts={conflicts}
        hasRota={view.hasRota}
        broken={check !== null && check.broken.length > 0}
        published={!draft}
        noAddress={shown.noAddress}
      />
      {check && <CheckCard check={check} changed={shown.handMade} />}
      {repair && <RepairCard cycleId={cycle.id} repair={repair} />}
      <nav className="weeks" aria-label={plan.weeks}>
        {view.weeks.map((monday) => (
          <Link
            key={monday}
            to={`?${new URLSearchParams({ cycle: cycle.id, week: monday, ...(view.family !== null && { family: view.family }) })}`}
            aria-current={monday === view.week ? 'page' : undefined}
            preventScrollReset
          >
            {sayDates(monday, addDays(monday, 6), reader)}
          </Link>
        ))}
      </nav>
      {given && <GivenCard given={given} agreements={`${base}/agreements`} />}
      {given && <RelaxCard relaxations={shown.relaxations} />}
      <section className="card">
        <h2>{plan.draftTitle}</h2>
        <ul className="rows">
          {view.sessions.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              cycleId={cycle.id}
              hasRota={view.hasRota}
              published={!draft}
              links={shown.running ? null : { change: `${to(session.id)}#session-${session.id}`, done: to() }}
              choices={choices?.sessionId === session.id ? choices : null}
            />
          ))}
        </ul>
      </section>
      {view.strips.length > 0 && (
        <section className="card">
          <h2>{plan.stripsTitle}</h2>
          {view.families.length > 0 && (
            <Form method="get" className="choose-family" preventScrollReset>
              <input type="hidden" name="cycle" value={cycle.id} />
              <input type="hidden" name="week" value={view.week} />
              <div className="field">
                <label htmlFor="family">{plan.showFamily}</label>
                <select id="family" name="family" key={view.family} defaultValue={view.family ?? ''}>
                  {view.families.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </div>
              <button className="button quiet" type="submit">
                {plan.show}
              </button>
            </Form>
          )}
          <RhythmLegend of={view.strips.flatMap(({ days }) => days)} />
          <ul className="strips">
            {view.strips.map((adult) => (
              <li key={adult.id}>
                <b>{adult.name}</b>{' '}
                <span className="soft small">{plan.ownTime(sayDuration(adult.rest))}</span>
                <RhythmStrip label={adult.name} days={adult.days} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
