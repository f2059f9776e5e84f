import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { admit } from '#app/http/guard.server.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { isReminderKind } from '#app/reminders/due.ts';
import { adultByToken, isMuted, muteMails } from '#app/reminders/wishes.server.ts';
import { Top } from '#app/ui/top.tsx';

/** The mail's link stands for one adult and one kind of mail; nobody needs to be signed in. */
async function readLink({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  admit(context);
  const kind = new URL(request.url).searchParams.get('kind');
  const adult = params.token ? await adultByToken(context.app.db, params.token) : null;
  if (!adult || !isReminderKind(kind)) throw new Response(null, { status: 404 });
  return { adult, kind };
}

/** Opening the link changes nothing: mail scanners open links. */
export async function loader(args: LoaderFunctionArgs) {
  const { adult, kind } = await readLink(args);
  return { kind, muted: await isMuted(args.context.app.db, adult, kind) };
}

/** The page's button, and the one-click request of a mail program, which sends no cookie and no origin. */
export async function action(args: ActionFunctionArgs) {
  const { adult, kind } = await readLink(args);
  await muteMails(args.context.app.db, adult, kind);
  return data({ ok: true });
}

export default function FewerMails() {
  const { t } = useLanguage();
  const { kind, muted } = useLoaderData<typeof loader>();
  return (
    <>
      <Top />
      <main id="content">
        <h1>{t.reminders.pageTitle}</h1>
        <p className="lead">{t.reminders.kinds[kind]}</p>
        {muted ? (
          <p className="notice" role="status">
            {t.reminders.done}
          </p>
        ) : (
          <Form method="post">
            <p>{t.reminders.pageLead}</p>
            <button className="button" type="submit">
              {t.reminders.button}
            </button>
          </Form>
        )}
      </main>
    </>
  );
}
