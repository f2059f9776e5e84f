import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { ChooseSheet } from '#app/families/components/choose-sheet.tsx';
import { ImportPreviewForm } from '#app/families/components/import-preview-form.tsx';
import { importFamilies } from '#app/families/import-families.server.ts';
import { readImportForm } from '#app/families/import-preview.ts';
import { knownFamilies } from '#app/families/known-families.server.ts';
import { readBoundedForm } from '#app/http/bounded-form.server.ts';
import { coordinatorOf } from '#app/http/guard.server.ts';
import { familyWords, useFamilyWords } from '#app/i18n/family-words.ts';
import { localDateOf } from '#app/time/index.ts';
import type { Titled } from '#app/ui/page-title.ts';
import { inTransaction } from '#db/transaction.ts';

export const handle: Titled = {
  title: (_t, { locale }) => familyWords.read(locale).import.title,
  words: familyWords,
};

/** A sheet of one megabyte, sent along with the choices made about it. */
const mostBytes = 4 * 1024 * 1024;

export function loader({ context }: LoaderFunctionArgs) {
  coordinatorOf(context);
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const scope = coordinatorOf(context);
  const { db } = context.app;
  const { now } = context;
  const nothing = { refusal: null, text: '', preview: null, known: [], refused: null };
  const bounded = await readBoundedForm(request, mostBytes);
  if (!bounded.ok) return data({ ...nothing, refusal: { reason: 'tooLarge' as const, row: null } }, 413);
  const read = await readImportForm(bounded.form, localDateOf(now, scope.timeZone));
  if (!read.ok)
    return data({ ...nothing, refusal: { reason: read.reason, row: read.row }, text: read.text }, 400);
  const { preview } = read;
  const shown = async () => ({ ...nothing, preview, known: await knownFamilies(db, scope, preview) });
  if (read.intent === 'preview') return data(await shown());
  if (preview.faults.length > 0) return data(await shown(), 400);
  const { families, choices } = preview;
  const done = await inTransaction(db, (trx) => importFamilies(trx, scope, { families, choices, now }));
  if (!done.ok) return data({ ...(await shown()), refused: done }, 409);
  const { added, updated, unchanged } = done;
  return redirect(`/c/${scope.coopId}/families?added=${added}&updated=${updated}&unchanged=${unchanged}`);
}

export default function ImportFamilies() {
  const words = useFamilyWords();
  const done = useActionData<typeof action>();
  return (
    <main id="content">
      <h1>{words.import.title}</h1>
      {done?.refused && (
        <p className="notice wrong" role="alert">
          {done.refused.reason === 'emailElsewhere'
            ? words.import.emailElsewhere(done.refused.row, done.refused.email)
            : words.import.familyInDoubt(done.refused.row)}
        </p>
      )}
      {done?.preview ? (
        // A new form for each answer, so that every field stands as the server read it.
        <Form method="post" key={JSON.stringify([done.preview.corrections, done.preview.columns])}>
          <ImportPreviewForm preview={done.preview} known={done.known} />
        </Form>
      ) : (
        <ChooseSheet refusal={done?.refusal ?? null} text={done?.text ?? ''} />
      )}
    </main>
  );
}
