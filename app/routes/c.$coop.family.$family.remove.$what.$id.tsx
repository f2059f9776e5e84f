import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { pageAfter } from '#app/families/done.ts';
import { familyOf } from '#app/families/family-scope.server.ts';
import { adultsOf, childrenOf } from '#app/families/read-family.server.ts';
import { removeAdult } from '#app/families/remove-adult.server.ts';
import { removeChild } from '#app/families/remove-child.server.ts';
import { upcomingDuties, upcomingPlaces } from '#app/families/upcoming.server.ts';
import { familyWords, useFamilyWords } from '#app/i18n/family-words.ts';
import { useReader } from '#app/i18n/messages-context.tsx';
import { sayDate, sayTimes } from '#app/time/words.ts';
import type { Titled } from '#app/ui/page-title.ts';

export const handle: Titled = { title: (t) => t.common.remove, words: familyWords };

/** The step before a child or an adult is removed: what goes with them. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const scope = await familyOf(context, params);
  const { db } = context.app;
  const { now } = context;
  const id = params.id ?? '';
  if (params.what === 'child') {
    const children = await childrenOf(db, scope);
    const child = children.find((one) => one.id === id);
    if (!child) throw new Response(null, { status: 404 });
    const sessions = await upcomingPlaces(db, scope, { childId: id, now });
    return { what: 'child' as const, name: child.name, sessions, last: children.length === 1, joined: false };
  }
  const adults = params.what === 'adult' ? await adultsOf(db, scope) : [];
  const adult = adults.find((one) => one.id === id);
  if (!adult) throw new Response(null, { status: 404 });
  const sessions = await upcomingDuties(db, scope, { adultId: id, now });
  return { what: 'adult' as const, name: adult.name, sessions, last: false, joined: adult.joined };
}

export async function action({ context, params }: ActionFunctionArgs) {
  const scope = await familyOf(context, params);
  const { db } = context.app;
  const { now } = context;
  const id = params.id ?? '';
  const removed =
    params.what === 'child'
      ? await removeChild(db, scope, { childId: id, now })
      : await removeAdult(db, scope, { adultId: id, now });
  if (!removed.ok && removed.reason === 'notFound') throw new Response(null, { status: 404 });
  if (!removed.ok) return data({ refusal: removed.reason }, 409);
  throw redirect(pageAfter(scope, 'removed', params.what === 'child' ? 'child' : 'adult', id));
}

export default function Remove() {
  const reader = useReader();
  const words = useFamilyWords();
  const { what, name, sessions, last, joined } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const child = what === 'child';
  const goes = child ? words.placesGo : words.dutiesOpen;
  const nothing = child ? words.noPlacesGo(name) : words.noDutiesOpen(name);
  return (
    <main id="content">
      <h1>{child ? words.removeChildTitle(name) : words.removeAdultTitle(name)}</h1>
      {refusal && (
        <p className="notice wrong" role="alert">
          {words.refusals[refusal]}
        </p>
      )}
      <section className="card">
        <p>{sessions.length > 0 ? goes(name, sessions.length) : nothing}</p>
        <ul className="dots">
          {sessions.map((session) => (
            <li key={session.id}>
              {sayDate(session.date, reader)}, {sayTimes(session.start, session.end)}
            </li>
          ))}
        </ul>
        {child && <p>{words.pastStays(name)}</p>}
        {last && <p>{words.lastChild}</p>}
        {joined && <p>{words.accessEnds(name)}</p>}
        {!child && <p>{words.timesGo}</p>}
      </section>
      <Form method="post" className="actions">
        <button className="button" type="submit">
          {words.removeYes(name)}
        </button>
        <Link className="button quiet" to="../../.." relative="path">
          {words.cancel}
        </Link>
      </Form>
    </main>
  );
}
