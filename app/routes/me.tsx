import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { CoopFrame } from '#app/coops/components/coop-frame.tsx';
import { wayBack } from '#app/coops/way-back.server.ts';
import { demoAdults, demoRoleOf } from '#app/demo/demo.ts';
import { personOf } from '#app/http/guard.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { LanguageChoice } from '#app/i18n/language-choice.tsx';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { MailWishesCard } from '#app/reminders/components/mail-wishes-card.tsx';
import { memberKinds } from '#app/reminders/kinds.ts';
import { mailWishesSchema } from '#app/reminders/schema.ts';
import { chooseMails, mailsOfPerson, saveQuietHours } from '#app/reminders/wishes.server.ts';
import type { Titled } from '#app/ui/page-title.ts';
import { Top } from '#app/ui/top.tsx';

export const handle: Titled = { title: (t) => t.common.me };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { email, userId } = personOf(context);
  const { db } = context.app;
  const role = demoRoleOf(userId);
  const asked = new URL(request.url).searchParams;
  const saved = asked.get('saved');
  const [mails, coop] = await Promise.all([
    mailsOfPerson(db, userId),
    wayBack(db, userId, asked.get('from') ?? saved),
  ]);
  return {
    email,
    coop,
    inDemoAs: role && demoAdults[role],
    saved,
    mails: mails.map(({ coopId, coopName, quiet, muted }) => ({
      coop: { id: coopId, name: coopName },
      wishes: {
        quietStart: quiet.start,
        quietEnd: quiet.end,
        kinds: memberKinds.filter((kind) => !muted.has(kind)) as string[],
      },
    })),
  };
}

/** Saves the mail wishes of one of the person's own co-ops. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { userId } = personOf(context);
  const { db } = context.app;
  const form = await parseForm(request, mailWishesSchema);
  if (!form.ok) {
    const { coop, quietStart, quietEnd, kinds } = form.typed;
    const wishes = {
      quietStart: String(quietStart ?? ''),
      quietEnd: String(quietEnd ?? ''),
      kinds: [kinds ?? []].flat(),
    };
    return data({ coop: String(coop ?? ''), problems: form.problems, wishes }, 400);
  }
  const { coop, quietStart, quietEnd, kinds } = form.value;
  const mine = (await mailsOfPerson(db, userId)).find(({ coopId }) => coopId === coop);
  if (!mine) throw new Response(null, { status: 404 });
  await saveQuietHours(db, mine, { start: quietStart, end: quietEnd });
  await chooseMails(db, mine, { shown: memberKinds, wanted: kinds });
  throw redirect(`/me?saved=${mine.coopId}#mails-${mine.coopId}`);
}

export default function Me() {
  const { t } = useLanguage();
  const { email, coop: cameFrom, inDemoAs, mails, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const page = (
    <main id="content">
      <h1>{t.common.me}</h1>
      <p className="lead">{inDemoAs ? t.demo.me(inDemoAs) : t.signIn.signedInAs(email)}</p>
      {mails.map(({ coop, wishes }) => {
        const kept = refused?.coop === coop.id ? refused : null;
        return (
          <MailWishesCard
            key={coop.id}
            coop={coop}
            kinds={memberKinds}
            wishes={kept?.wishes ?? wishes}
            problems={kept?.problems ?? {}}
            saved={saved === coop.id && !kept}
          />
        );
      })}
      <section className="card">
        <h2>{t.common.language}</h2>
        <LanguageChoice />
      </section>
      <Form method="post" action="/sign-out">
        <button className="button quiet" type="submit">
          {inDemoAs ? t.demo.leave : t.signIn.signOut}
        </button>
      </Form>
    </main>
  );
  if (cameFrom) return <CoopFrame coop={cameFrom}>{page}</CoopFrame>;
  return (
    <>
      <Top />
      {page}
    </>
  );
}
