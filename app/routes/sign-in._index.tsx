import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { admit } from '#app/http/guard.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { awaitedEmail } from '#app/people/awaited-email.server.ts';
import { askSchema } from '#app/people/schema.ts';
import { askToSignIn } from '#app/people/sign-in.server.ts';
import { addressByToken } from '#app/reminders/wishes.server.ts';
import { Field } from '#app/ui/field.tsx';
import type { Titled } from '#app/ui/page-title.ts';
import { Top } from '#app/ui/top.tsx';

export const handle: Titled = { title: (t) => t.signIn.title };

/** An invitation's link knows the address that it was sent to. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  admit(context);
  if (context.visitor) throw redirect('/');
  const token = new URL(request.url).searchParams.get('for');
  return { email: token ? await addressByToken(context.app.db, token) : null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  admit(context);
  const form = await parseForm(request, askSchema);
  if (!form.ok) return data({ reason: 'emailWrong' as const, email: String(form.typed.email ?? '') }, 400);
  const asked = await askToSignIn(context, form.value.email);
  if (!asked.ok) {
    return data(
      { reason: asked.reason, email: form.value.email },
      asked.reason === 'mailNotSent' ? 503 : 429,
    );
  }
  return redirect('/sign-in/code', {
    headers: { 'Set-Cookie': await awaitedEmail.serialize(form.value.email) },
  });
}

export default function SignIn() {
  const { t } = useLanguage();
  const { email } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <Top />
      <main id="content">
        <h1>{t.signIn.title}</h1>
        <p className="lead">{t.signIn.lead}</p>
        <Form method="post" className="card stack" noValidate>
          <Field
            name="email"
            type="email"
            label={t.signIn.email}
            autoComplete="email"
            required
            defaultValue={refused?.email ?? email ?? undefined}
            problem={refused ? t.signIn[refused.reason] : undefined}
          />
          <button className="button" type="submit">
            {t.signIn.send}
          </button>
        </Form>
      </main>
    </>
  );
}
