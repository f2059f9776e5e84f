import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { admit } from '#app/http/guard.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { MailKinds } from '#app/reminders/components/mail-kinds.tsx';
import { isReminderKind } from '#app/reminders/kinds.ts';
import { chooseMailsSchema } from '#app/reminders/schema.ts';
import { adultByToken, chooseMails, mutedBy, muteMails } from '#app/reminders/wishes.server.ts';
import type { Titled } from '#app/ui/page-title.ts';
import { Top } from '#app/ui/top.tsx';
import { reminderKinds } from '#db/schema.ts';

export const handle: Titled = { title: (t) => t.reminders.pageTitle };

/** The mail's link stands for one adult and one kind of mail; nobody needs to be signed in. */
async function readLink({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  admit(context);
  const query = new URL(request.url).searchParams;
  const kind = query.get('kind');
  const adult = params.token ? await adultByToken(context.app.db, params.token) : null;
  if (!adult || !isReminderKind(kind)) throw new Response(null, { status: 404 });
  return { adult, kind, saved: query.has('saved') };
}

/** Opening the link changes nothing: mail scanners open links. */
export async function loader(args: LoaderFunctionArgs) {
  const { adult, kind, saved } = await readLink(args);
  const muted = (await mutedBy(args.context.app.db, [adult])).get(adult.adultId) ?? new Set();
  return { kind, saved, muted: muted.has(kind), wanted: reminderKinds.filter((one) => !muted.has(one)) };
}

/** The page's buttons, and the one-click request of a mail program, which sends no cookie and no origin. */
export async function action(args: ActionFunctionArgs) {
  const { adult, kind } = await readLink(args);
  const { db } = args.context.app;
  const chosen = await choiceIn(args.request);
  if (chosen) {
    await chooseMails(db, adult, { shown: reminderKinds, wanted: chosen });
    throw redirect(`/quiet/${args.params.token}?kind=${kind}&saved`);
  }
  await muteMails(db, adult, kind);
  // Never a redirect here: mail programs do not follow one (RFC 8058, 3.1).
  return data({ ok: true });
}

/** The kinds ticked in the list; null when the request is not the list's. */
async function choiceIn(request: Request) {
  const sent = await request
    .clone()
    .formData()
    .catch(() => null);
  if (sent?.get('intent') !== 'choose') return null;
  const form = await parseForm(request, chooseMailsSchema);
  if (!form.ok) throw new Response(null, { status: 400 });
  return form.value.kinds;
}

export default function FewerMails() {
  const { t } = useLanguage();
  const { kind, saved, muted, wanted } = useLoaderData<typeof loader>();
  return (
    <>
      <Top />
      <main id="content">
        <h1>{t.reminders.pageTitle}</h1>
        <p className="lead">{t.reminders.kinds[kind]}</p>
        {muted ? (
          !saved && (
            <p className="notice" role="status">
              {t.reminders.done}
            </p>
          )
        ) : (
          <Form method="post">
            <p>{t.reminders.pageLead}</p>
            <p className="actions">
              <button className="button" type="submit">
                {t.reminders.button}
              </button>
            </p>
          </Form>
        )}
        <section className="card">
          <h2>{t.reminders.allTitle}</h2>
          {saved && (
            <p className="notice" role="status">
              {t.reminders.saved}
            </p>
          )}
          <Form method="post" className="stack" key={wanted.join()}>
            <MailKinds id="kinds" kinds={reminderKinds} wanted={wanted} />
            <div>
              <button className="button quiet" type="submit" name="intent" value="choose">
                {t.reminders.save}
              </button>
            </div>
          </Form>
        </section>
      </main>
    </>
  );
}
