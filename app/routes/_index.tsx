import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { coopsOf } from '#app/coops/queries.server.ts';
import { DemoDoors } from '#app/demo/components/demo-doors.tsx';
import { isDemoAddress } from '#app/demo/demo.ts';
import { admit } from '#app/http/guard.server.ts';
import { LanguageChoice } from '#app/i18n/language-choice.tsx';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { Mark } from '#app/ui/mark.tsx';
import { Top } from '#app/ui/top.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  admit(context);
  const { visitor, app } = context;
  const inDemo = visitor !== null && isDemoAddress(visitor.email);
  return {
    signedIn: visitor !== null,
    demo: app.settings.demo && (visitor === null || inDemo),
    coops: visitor ? await coopsOf(app.db, visitor.userId) : [],
  };
}

export default function Landing() {
  const { t } = useLanguage();
  const { signedIn, demo, coops } = useLoaderData<typeof loader>();
  return (
    <>
      <Top>
        {signedIn ? <Link to="/me">{t.common.me}</Link> : <Link to="/sign-in">{t.landing.signIn}</Link>}
      </Top>
      <main id="content">
        {coops.length > 0 && (
          <section className="card">
            <h2>{t.landing.yourCoops}</h2>
            <ul className="rows">
              {coops.map((coop) => (
                <li key={coop.id}>
                  <Link to={`/c/${coop.id}`}>{coop.name}</Link>
                </li>
              ))}
            </ul>
          </section>
        )}
        <h1>{t.landing.title}</h1>
        <p className="lead">{t.landing.lead}</p>
        <div className="actions">
          <Link className="button" to="/start">
            {t.landing.start}
          </Link>
          {!signedIn && (
            <Link className="button quiet" to="/sign-in">
              {t.landing.signIn}
            </Link>
          )}
        </div>
        {demo && <DemoDoors />}
        <div className="three">
          {(
            [
              ['duty', t.landing.give, t.landing.giveText],
              ['place', t.landing.place, t.landing.placeText],
              ['rest', t.landing.rest, t.landing.restText],
            ] as const
          ).map(([kind, title, text]) => (
            <section key={kind} className="card">
              <h2>
                <Mark of={kind} />
                {title}
              </h2>
              <p className="soft">{text}</p>
            </section>
          ))}
        </div>
        <LanguageChoice />
      </main>
    </>
  );
}
