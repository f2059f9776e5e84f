import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { ContactForm } from '#app/coops/components/contact-form.tsx';
import { contactSchema } from '#app/coops/contact-schema.ts';
import { ownContact, saveOwnContact } from '#app/coops/own-contact.server.ts';
import { isCoordinator } from '#app/coops/scope.ts';
import { coordinatorOf, memberOf } from '#app/http/guard.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { familyWords, useFamilyWords } from '#app/i18n/family-words.ts';
import type { Titled } from '#app/ui/page-title.ts';

export const handle: Titled = { title: (t) => t.common.family, words: familyWords };

/** Leads to the member's own family; who has none is told how to get one, and a coordinator how members may reach them. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = memberOf(context);
  const { coopId, ownFamilyId } = scope;
  if (ownFamilyId) throw redirect(`/c/${coopId}/family/${ownFamilyId}`);
  if (!isCoordinator(scope)) return { coopId, coordinator: false, contact: null, saved: false };
  const saved = new URL(request.url).searchParams.get('saved') === 'contact';
  return { coopId, coordinator: true, contact: await ownContact(context.app.db, scope), saved };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const scope = coordinatorOf(context);
  const form = await parseForm(request, contactSchema);
  if (!form.ok) return data({ problems: form.problems, typed: form.typed }, 400);
  await saveOwnContact(context.app.db, scope, form.value);
  throw redirect(`/c/${scope.coopId}/family?saved=contact`);
}

export default function NoFamily() {
  const words = useFamilyWords();
  const { coopId, coordinator, contact, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <main id="content">
      <h1>{words.noneTitle}</h1>
      {saved && !refused && (
        <p className="notice" role="status">
          {contact
            ? words.saved([contact.name, contact.phone, contact.email].filter(Boolean).join(', '))
            : words.removed}
        </p>
      )}
      <p className="lead">{coordinator ? words.none : words.noneMember}</p>
      {coordinator && (
        <>
          <p className="actions">
            <Link className="button" to={`/c/${coopId}/families/new`}>
              {words.addFamily}
            </Link>
          </p>
          <ContactForm contact={contact} refused={refused} />
        </>
      )}
    </main>
  );
}
