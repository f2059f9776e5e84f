import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { admit } from '#app/http/guard.server.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { afterSignIn } from '#app/people/after-sign-in.server.ts';
import { signInByLink } from '#app/people/sign-in.server.ts';
import type { Titled } from '#app/ui/page-title.ts';
import { Top } from '#app/ui/top.tsx';

export const handle: Titled = { title: (t) => t.signIn.linkTitle };

/** Opening the link does nothing: mail scanners open links. The button does it. */
export function loader({ request, context }: LoaderFunctionArgs) {
  admit(context);
  const token = new URL(request.url).searchParams.get('token');
  return token ? { token } : redirect('/sign-in');
}

export async function action({ request, context }: ActionFunctionArgs) {
  admit(context);
  const form = await request.formData();
  const signedIn = await signInByLink(context, String(form.get('token') ?? ''));
  if (!signedIn.ok) return data({ reason: signedIn.reason }, signedIn.reason === 'tooManyTries' ? 429 : 400);
  return afterSignIn(context, request, signedIn.cookies);
}

export default function SignInByLink() {
  const { t } = useLanguage();
  const { token } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <Top />
      <main id="content">
        <h1>{t.signIn.linkTitle}</h1>
        {refused ? (
          <>
            <p className="wrong" role="alert">
              {t.signIn[refused.reason]}
            </p>
            <p>
              <Link className="button" to="/sign-in">
                {t.signIn.send}
              </Link>
            </p>
          </>
        ) : (
          <>
            <p className="lead">{t.signIn.linkLead}</p>
            <Form method="post">
              <input type="hidden" name="token" value={token} />
              <button className="button" type="submit">
                {t.signIn.linkButton}
              </button>
            </Form>
          </>
        )}
      </main>
    </>
  );
}
