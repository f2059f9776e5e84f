import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { isCoordinator } from '#app/coops/scope.ts';
import { AdultCard } from '#app/families/components/adult-card.tsx';
import { ChangeLink } from '#app/families/components/change-link.tsx';
import { DoneNote } from '#app/families/components/done-note.tsx';
import {
  AttunedCard,
  CareCard,
  ChildrenCard,
  NotesCard,
  ShareCard,
} from '#app/families/components/family-cards.tsx';
import { WaitingCard } from '#app/families/components/waiting-card.tsx';
import { doneIn, pageAfter } from '#app/families/done.ts';
import { familyOf } from '#app/families/family-scope.server.ts';
import { isOwnFamily } from '#app/families/family-scope.ts';
import { readFamily } from '#app/families/read-family.server.ts';
import { dutiesInOwnTime } from '#app/families/upcoming.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { familyWords, useFamilyWords } from '#app/i18n/family-words.ts';
import { confirmRead } from '#app/restoration/confirm-read.server.ts';
import { answerFormSchema } from '#app/restoration/schema.ts';
import type { Titled } from '#app/ui/page-title.ts';

export const handle: Titled<{ family: { name: string } }> = {
  title: (_t, { locale }, { family }) => familyWords.read(locale).ofFamily(family.name),
  words: familyWords,
};

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const scope = await familyOf(context, params);
  const { db } = context.app;
  const { now } = context;
  const family = await readFamily(db, scope);
  return {
    family,
    done: doneIn(family, new URL(request.url).searchParams),
    // What restores whom is the family's alone.
    inOwnTime: isOwnFamily(scope)
      ? await dutiesInOwnTime(db, scope, { practices: family.practices, now })
      : [],
    own: scope.ownFamily,
    coordinator: isCoordinator(scope),
  };
}

/** The family's answer to one thing that was read from its sheet. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const scope = await familyOf(context, params);
  const form = await parseForm(request, answerFormSchema);
  if (!form.ok) throw redirect(`/c/${scope.coopId}/family/${scope.familyId}`);
  const { what, id, answer } = form.value;
  await confirmRead(context.app.db, scope, { what, id, right: answer === 'yes' });
  throw redirect(pageAfter(scope, answer === 'yes' ? 'saved' : 'removed', what, id));
}

export default function Family() {
  const words = useFamilyWords();
  const { family, done, inOwnTime, own, coordinator } = useLoaderData<typeof loader>();
  return (
    <main id="content">
      <h1>{words.ofFamily(family.name)}</h1>
      <p className="row under-title">
        <span>{family.address || words.noAddress}</span>
        <ChangeLink to="about" what={words.details} />
      </p>
      <DoneNote of={done} family={family} />
      <WaitingCard family={family} own={own} />
      <ChildrenCard family={family} />
      {family.adults.map((adult) => (
        <AdultCard key={adult.id} adult={adult} family={family} inOwnTime={inOwnTime} own={own} />
      ))}
      <p>
        <Link className="add" to="adult/new">
          {words.addAdult}
        </Link>
      </p>
      <AttunedCard family={family} />
      <CareCard family={family} />
      <ShareCard family={family} coordinator={coordinator} />
      <NotesCard family={family} />
    </main>
  );
}
