import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ownFamilyId } from '#app/families/family-scope.server.ts';
import { memberOf } from '#app/http/guard.server.ts';
import { familyWords, useFamilyWords } from '#app/i18n/family-words.ts';
import type { Titled } from '#app/ui/page-title.ts';

export const handle: Titled = { title: (t) => t.common.family, words: familyWords };

/** Leads to the member's own family; who has none is told how to get one. */
export async function loader({ context }: LoaderFunctionArgs) {
  const scope = memberOf(context);
  const familyId = await ownFamilyId(context.app.db, scope);
  if (familyId) throw redirect(`/c/${scope.coopId}/family/${familyId}`);
  return { coopId: scope.coopId, coordinator: scope.role === 'coordinator' };
}

export default function NoFamily() {
  const words = useFamilyWords();
  const { coopId, coordinator } = useLoaderData<typeof loader>();
  return (
    <main id="content">
      <h1>{words.noneTitle}</h1>
      <p className="lead">{coordinator ? words.none : words.noneMember}</p>
      {coordinator && (
        <Link className="button" to={`/c/${coopId}/families/new`}>
          {words.addFamily}
        </Link>
      )}
    </main>
  );
}
