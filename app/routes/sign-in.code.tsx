import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { admit } from '#app/http/guard.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { afterSignIn } from '#app/people/after-sign-in.server.ts';
import { awaitedEmail } from '#app/people/awaited-email.server.ts';
import { codeSchema } from '#app/people/schema.ts';
import { signInByCode } from '#app/people/sign-in.server.ts';
import { Field } from '#app/ui/field.tsx';
import type { Titled } from '#app/ui/page-title.ts';
import { Top } from '#app/ui/top.tsx';

export const handle: Titled = { title: (t) => t.signIn.sentTitle };

export async function loader({ request, context }: LoaderFunctionArgs) {
  admit(context);
  if (context.visitor) return redirect('/');
  const email: unknown = await awaitedEmail.parse(request.headers.get('cookie'));
  if (typeof email !== 'string') return redirect('/sign-in');
  return { email, mailsKept: context.app.settings.smtpUrl === null && context.fromThisMachine };
}

export async function action({ request, context }: ActionFunctionArgs) {
  admit(context);
  const form = await parseForm(request, codeSchema);
  if (!form.ok) return data({ reason: 'codeWrong' as const }, 400);
  const signedIn = await signInByCode(context, form.value.email, form.value.code);
  if (!signedIn.ok) return data({ reason: signedIn.reason }, signedIn.reason === 'tooManyTries' ? 429 : 400);
  const forgotten = await awaitedEmail.serialize('', { maxAge: 0 });
  return afterSignIn(context, request, [...signedIn.cookies, forgotten]);
}

export default function EnterCode() {
  const { t } = useLanguage();
  const { email, mailsKept } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <Top />
      <main id="content">
        <h1>{t.signIn.sentTitle}</h1>
        <p className="lead">{t.signIn.sent(email)}</p>
        {mailsKept && (
          <div className="notice">
            <p>
              {t.signIn.keptHere} <a href="/mail">{t.signIn.keptLink}</a>
            </p>
          </div>
        )}
        <Form method="post" className="card stack code" noValidate>
          <input type="hidden" name="email" value={email} />
          <Field
            name="code"
            label={t.signIn.code}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            required
            problem={refused ? t.signIn[refused.reason] : undefined}
          />
          <button className="button" type="submit">
            {t.signIn.useCode}
          </button>
        </Form>
        <p>
          <Link to="/sign-in">{t.signIn.another}</Link>
        </p>
      </main>
    </>
  );
}
