import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ownFamilyId } from '#app/families/family-scope.server.ts';
import { memberOf } from '#app/http/guard.server.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import type { Titled } from '#app/ui/page-title.ts';

export const handle: Titled = { title: (t) => t.family.tab };

/** Leads to the member's own family; who has none is told how to get one. */
export async function loader({ context }: LoaderFunctionArgs) {
  const scope = memberOf(context);
  const familyId = await ownFamilyId(context.app.db, scope);
  if (familyId) throw redirect(`/c/${scope.coopId}/family/${familyId}`);
  return { coopId: scope.coopId, coordinator: scope.role === 'coordinator' };
}

export default function NoFamily() {
  const { t } = useLanguage();
  const { coopId, coordinator } = useLoaderData<typeof loader>();
  return (
    <main id="content">
      <h1>{t.family.noneTitle}</h1>
      <p className="lead">{coordinator ? t.family.none : t.family.noneMember}</p>
      {coordinator && (
        <Link className="button" to={`/c/${coopId}/families/new`}>
          {t.family.addFamily}
        </Link>
      )}
    </main>
  );
}
