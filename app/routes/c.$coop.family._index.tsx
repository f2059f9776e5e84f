import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { memberOf } from '#app/http/guard.server.ts';
import { familyWords, useFamilyWords } from '#app/i18n/family-words.ts';
import type { Titled } from '#app/ui/page-title.ts';

export const handle: Titled = { title: (t) => t.common.family, words: familyWords };

/** Leads to the member's own family; who has none is told how to get one. */
export function loader({ context }: LoaderFunctionArgs) {
  const { coopId, ownFamilyId, role } = memberOf(context);
  if (ownFamilyId) throw redirect(`/c/${coopId}/family/${ownFamilyId}`);
  return { coopId, coordinator: role === 'coordinator' };
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
