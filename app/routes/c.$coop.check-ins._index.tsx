import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { closeRound } from '#app/check-ins/close-round.server.ts';
import { ResultsCard } from '#app/check-ins/components/results-card.tsx';
import { OpenRoundCard, OpenRoundForm } from '#app/check-ins/components/run-round.tsx';
import { useForgetDrafts } from '#app/check-ins/components/use-kept-draft.ts';
import { WaitingCard } from '#app/check-ins/components/waiting-card.tsx';
import { openRound } from '#app/check-ins/open-round.server.ts';
import { roundFor, roundsRun } from '#app/check-ins/queries.server.ts';
import { closeRoundSchema, openRoundSchema } from '#app/check-ins/schema.ts';
import { isCoordinator } from '#app/coops/scope.ts';
import { titled } from '#app/demo/round-title.ts';
import { coordinatorOf, memberOf } from '#app/http/guard.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { waitingMails } from '#app/reminders/waiting-mails.server.ts';
import { addDays, localDateOf } from '#app/time/index.ts';
import type { Titled } from '#app/ui/page-title.ts';
import { inTransaction } from '#db/transaction.ts';

export const handle: Titled = { title: (t) => t.checkIns.title };

export async function loader({ context }: LoaderFunctionArgs) {
  const scope = memberOf(context);
  const { db } = context.app;
  const { now } = context;
  const today = localDateOf(now, scope.timeZone);
  const mine = await roundFor(db, scope, today);
  const said = <Round extends { title: string }>(round: Round) => titled(scope, round, context.locale);
  const here = { mine: mine && said(mine), today, inAWeek: addDays(today, 7), base: `/c/${scope.coopId}` };
  if (!isCoordinator(scope)) return { ...here, rounds: null, mails: null };
  const rounds = (await roundsRun(db, scope, today)).map(said);
  const open = rounds.find((round) => round.open);
  const mails = open && (await waitingMails(db, scope, { kind: 'checkInWaiting', subject: open.id, now }));
  return { ...here, rounds, mails: mails ?? null };
}

/** A coordinator opens or closes a round; nothing on this page is anybody else's to change. */
export async function action({ request, context }: ActionFunctionArgs) {
  const scope = coordinatorOf(context);
  const { db } = context.app;
  const { now } = context;
  const here = `/c/${scope.coopId}/check-ins`;
  if ((await request.clone().formData()).get('intent') === 'close') {
    const form = await parseForm(request, closeRoundSchema);
    const closed =
      form.ok &&
      (await inTransaction(db, (trx) => closeRound(trx, scope, { roundId: form.value.round, now })));
    if (!closed) return data({ refused: 'notOpen' as const, problems: {}, typed: null }, 409);
    throw redirect(here);
  }
  const form = await parseForm(request, openRoundSchema);
  if (!form.ok) return data({ refused: null, problems: form.problems, typed: form.typed }, 400);
  const opened = await inTransaction(db, (trx) => openRound(trx, scope, { ...form.value, now }));
  if (opened.ok) throw redirect(here);
  if (opened.reason === 'dateWrong')
    return data({ refused: null, problems: { closesOn: 'dateWrong' }, typed: form.value }, 400);
  return data({ refused: opened.reason, problems: {}, typed: form.value }, 409);
}

export { readAgain as shouldRevalidate } from '#app/http/read-again.ts';

export default function CheckIns() {
  const { t } = useLanguage();
  const { mine, rounds, mails, today, inAWeek, base } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const open = rounds?.find((round) => round.open);
  useForgetDrafts(mine?.state !== 'open');
  return (
    <main id="content">
      <h1>{t.checkIns.title}</h1>
      <p className="lead">{t.checkIns.lead}</p>
      {done?.refused && (
        <p className="notice wrong" role="alert">
          {t.checkIns[done.refused]}
        </p>
      )}
      {mine?.state === 'open' ? (
        <WaitingCard base={base} round={mine} />
      ) : (
        <p className="notice" role="status">
          {mine ? t.checkIns.thanks : t.checkIns.nothing}
        </p>
      )}
      {open && <OpenRoundCard round={open} mails={mails} />}
      {rounds
        ?.filter((round) => !round.open)
        .map((round) => (
          <ResultsCard key={round.id} title={round.title} results={round.results} calls={round.calls} />
        ))}
      {rounds && !open && (
        <OpenRoundForm
          values={{
            title: String(done?.typed?.title ?? ''),
            closesOn: String(done?.typed?.closesOn ?? inAWeek),
          }}
          problems={done?.problems ?? {}}
          today={today}
        />
      )}
    </main>
  );
}
