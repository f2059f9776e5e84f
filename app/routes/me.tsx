import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { personOf } from '#app/http/guard.server.ts';
import { LanguageChoice } from '#app/i18n/language-choice.tsx';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { Top } from '#app/ui/top.tsx';

export function loader({ context }: LoaderFunctionArgs) {
  return { email: personOf(context).email };
}

export default function Me() {
  const { t } = useLanguage();
  const { email } = useLoaderData<typeof loader>();
  return (
    <>
      <Top />
      <main id="content">
        <h1>{t.common.me}</h1>
        <p className="lead">{t.signIn.signedInAs(email)}</p>
        <section className="card">
          <h2>{t.common.language}</h2>
          <LanguageChoice />
        </section>
        <Form method="post" action="/sign-out">
          <button className="button quiet" type="submit">
            {t.signIn.signOut}
          </button>
        </Form>
      </main>
    </>
  );
}
