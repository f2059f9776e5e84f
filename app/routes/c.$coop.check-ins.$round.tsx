import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { answerCheckIn } from '#app/check-ins/answer-check-in.server.ts';
import { AnswerForm } from '#app/check-ins/components/answer-form.tsx';
import { useForgetDrafts } from '#app/check-ins/components/use-kept-draft.ts';
import { emptyDraft, finish, readDraft } from '#app/check-ins/draft.ts';
import { roundFor } from '#app/check-ins/queries.server.ts';
import { titled } from '#app/demo/round-title.ts';
import { memberOf } from '#app/http/guard.server.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { localDateOf } from '#app/time/index.ts';
import type { Titled } from '#app/ui/page-title.ts';
import { inTransaction } from '#db/transaction.ts';

export const handle: Titled = { title: (t) => t.checkIns.title };

export async function loader({ context, params }: LoaderFunctionArgs) {
  const scope = memberOf(context);
  const { db } = context.app;
  const { now } = context;
  const round = await roundFor(db, scope, localDateOf(now, scope.timeZone), params.round ?? '');
  if (!round) throw new Response(null, { status: 404 });
  const { coopId, memberId } = scope;
  return { round: titled(scope, round, context.locale), memberId, base: `/c/${coopId}` };
}

/** Counts a finished check-in and goes on; one that lacks an answer comes back as it was sent, kept nowhere. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const scope = memberOf(context);
  const { db } = context.app;
  const { now } = context;
  const draft = readDraft(await request.formData());
  const finished = finish(draft);
  if (!finished.ok) return data({ draft, missing: finished.missing, late: false }, 400);
  const answered = await inTransaction(db, (trx) =>
    answerCheckIn(trx, scope, {
      roundId: params.round ?? '',
      answers: finished.answers,
      call: draft.call,
      now,
    }),
  );
  if (!answered.ok && (answered.reason === 'noSuchRound' || answered.reason === 'notAMember'))
    throw new Response(null, { status: 404 });
  if (!answered.ok && answered.reason === 'closed')
    return data({ draft: emptyDraft, missing: null, late: true }, 409);
  // Answered before: this page then says so itself.
  if (!answered.ok) throw redirect(`/c/${scope.coopId}/check-ins/${params.round}`);
  throw redirect(`/c/${scope.coopId}/check-ins`);
}

export default function CheckIn() {
  const { t } = useLanguage();
  const { round, memberId, base } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  useForgetDrafts(round.state !== 'open');
  return (
    <main id="content">
      <h1>{round.title}</h1>
      {round.state === 'open' ? (
        <>
          <p className="lead">{t.checkIns.privacy}</p>
          <AnswerForm
            of={{ roundId: round.id, memberId }}
            draft={refused?.draft ?? emptyDraft}
            missing={refused?.missing ?? null}
          />
        </>
      ) : (
        <>
          <p className="notice" role="status">
            {round.state === 'answered' && t.checkIns.thanks}
            {round.state === 'closed' && (refused?.late ? t.checkIns.closedMeanwhile : t.checkIns.closed)}
          </p>
          <Link className="button quiet" to={`${base}/check-ins`}>
            {t.checkIns.link}
          </Link>
        </>
      )}
    </main>
  );
}
