import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listFamilies } from '#app/families/queries.server.ts';
import { coordinatorOf } from '#app/http/guard.server.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { sayFullDate } from '#app/time/words.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const scope = coordinatorOf(context);
  return { families: await listFamilies(context.app.db, scope) };
}

export default function Families() {
  const { locale, t } = useLanguage();
  const { families } = useLoaderData<typeof loader>();
  return (
    <main id="content">
      <h1>{t.families.title}</h1>
      <p className="lead">
        {families.length === 0 ? t.families.empty : t.coop.familiesCount(families.length)}
      </p>
      {families.map((family) => (
        <section key={family.id} className="card">
          <h2>{family.name}</h2>
          <ul className="rows">
            {family.children.map((child) => (
              <li key={child.id}>
                {child.name}{' '}
                {child.bornOn && (
                  <span className="soft small">{t.families.born(sayFullDate(child.bornOn, locale))}</span>
                )}
                {child.allergies && (
                  <div className="small">
                    {t.families.allergies}: {child.allergies}
                  </div>
                )}
              </li>
            ))}
            {family.adults.map((adult) => (
              <li key={adult.id}>
                {adult.name}{' '}
                <span className="soft small">
                  {[adult.firstAid && t.families.firstAid, adult.joined && t.families.joined]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
