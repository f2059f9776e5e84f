import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ImportedNote } from '#app/families/components/imported-note.tsx';
import { nextStepOf } from '#app/families/next-step-of.server.ts';
import { familiesToConfirm, listFamilies } from '#app/families/queries.server.ts';
import { coordinatorOf } from '#app/http/guard.server.ts';
import { familyWords, useFamilyWords } from '#app/i18n/family-words.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { InviteForm } from '#app/reminders/components/invite-form.tsx';
import { countNotSignedIn, inviteAdults } from '#app/reminders/invite-adults.server.ts';
import { sayFullDate } from '#app/time/words.ts';
import type { Titled } from '#app/ui/page-title.ts';
import { inTransaction } from '#db/transaction.ts';

export const handle: Titled = { title: (t) => t.families.title, words: familyWords };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = coordinatorOf(context);
  const query = new URL(request.url).searchParams;
  const count = (name: string) => Number(query.get(name)) || 0;
  const { db } = context.app;
  const { now } = context;
  const [families, toConfirm, notSignedIn, next] = await Promise.all([
    listFamilies(db, scope),
    familiesToConfirm(db, scope),
    countNotSignedIn(db, scope, now),
    query.has('added') ? nextStepOf(db, scope, now) : null,
  ]);
  const imported = next && {
    added: count('added'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    next,
  };
  const base = `/c/${scope.coopId}`;
  return { families, toConfirm: [...toConfirm], imported, base, notSignedIn, invited: count('invited') };
}

/** Invites everybody who has not signed in yet. */
export async function action({ context }: ActionFunctionArgs) {
  const scope = coordinatorOf(context);
  const { db } = context.app;
  const { now } = context;
  const invited = await inTransaction(db, (trx) => inviteAdults(trx, scope, now));
  throw redirect(`/c/${scope.coopId}/families?invited=${invited}`);
}

export default function Families() {
  const { locale, t } = useLanguage();
  const words = useFamilyWords();
  const { families, toConfirm, imported, base, notSignedIn, invited } = useLoaderData<typeof loader>();
  return (
    <main id="content">
      <h1>{t.families.title}</h1>
      <p className="lead">
        {families.length === 0 ? t.families.empty : t.coop.familiesCount(families.length)}
      </p>
      {imported && <ImportedNote base={base} imported={imported} />}
      <p className="actions">
        <Link className={imported ? 'button quiet' : 'button'} to={`${base}/families/import`}>
          {t.coop.importFamilies}
        </Link>
        <Link className="button quiet" to={`${base}/families/new`}>
          {words.addFamily}
        </Link>
      </p>
      <InviteForm notSignedIn={notSignedIn} justInvited={invited} />
      {families.map((family) => (
        <section key={family.id} className="card">
          <h2>
            <Link to={`${base}/family/${family.id}`}>{family.name}</Link>
          </h2>
          {family.share !== 1 && <p className="small">{words.shareIs(family.share)}</p>}
          {toConfirm.includes(family.id) && <p className="small">{t.families.toConfirm}</p>}
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
                  {[
                    adult.firstAid && t.families.firstAid,
                    adult.joined ? words.joined : words.notJoined,
                    adult.mailReturns && words.mailReturns,
                  ]
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
