import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { ImportPreviewForm } from '#app/families/components/import-preview-form.tsx';
import { importFamilies } from '#app/families/import-families.server.ts';
import { readImportForm } from '#app/families/import-preview.ts';
import { coordinatorOf } from '#app/http/guard.server.ts';
import { readBoundedForm } from '#app/http/parse-form.server.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { localDateOf } from '#app/time/index.ts';
import type { Titled } from '#app/ui/page-title.ts';
import { inTransaction } from '#db/transaction.ts';

export const handle: Titled = { title: (t) => t.import.title };

/** A sheet of one megabyte, sent along with the choices made about it. */
const mostBytes = 4 * 1024 * 1024;

export function loader({ context }: LoaderFunctionArgs) {
  coordinatorOf(context);
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const scope = coordinatorOf(context);
  const { db, now } = context.app;
  const bounded = await readBoundedForm(request, mostBytes);
  if (!bounded.ok)
    return data(
      { refusal: { reason: 'tooLarge' as const, row: null }, text: '', preview: null, elsewhere: null },
      413,
    );
  const read = await readImportForm(bounded.form, localDateOf(now(), scope.timeZone));
  if (!read.ok) {
    return data(
      { refusal: { reason: read.reason, row: read.row }, text: read.text, preview: null, elsewhere: null },
      400,
    );
  }
  const { preview } = read;
  const shown = { refusal: null, text: '', preview, elsewhere: null };
  if (read.intent === 'preview') return data(shown);
  if (preview.faults.length > 0) return data(shown, 400);
  const done = await inTransaction(db, (trx) =>
    importFamilies(trx, scope, { families: preview.families, now: now() }),
  );
  if (!done.ok) return data({ ...shown, elsewhere: { row: done.row, email: done.email } }, 409);
  const { added, updated, unchanged } = done;
  return redirect(`/c/${scope.coopId}/families?added=${added}&updated=${updated}&unchanged=${unchanged}`);
}

export default function ImportFamilies() {
  const { t } = useLanguage();
  const done = useActionData<typeof action>();
  return (
    <main id="content">
      <h1>{t.import.title}</h1>
      {done?.elsewhere && (
        <p className="notice wrong" role="alert">
          {t.import.emailElsewhere(done.elsewhere.row, done.elsewhere.email)}
        </p>
      )}
      {done?.preview ? (
        // A new form for each answer, so that every field stands as the server read it.
        <Form method="post" key={JSON.stringify([done.preview.corrections, done.preview.columns])}>
          <ImportPreviewForm preview={done.preview} />
        </Form>
      ) : (
        <ChooseSheet refusal={done?.refusal ?? null} text={done?.text ?? ''} />
      )}
    </main>
  );
}

type Refusal = {
  reason: keyof ReturnType<typeof useLanguage>['t']['import']['refusals'];
  row: number | null;
};

function ChooseSheet({ refusal, text }: { refusal: Refusal | null; text: string }) {
  const { t } = useLanguage();
  return (
    <>
      <p className="lead">{t.import.lead}</p>
      {refusal && (
        <p className="notice wrong" role="alert">
          {t.import.refusals[refusal.reason]} {refusal.row !== null && t.import.inRow(refusal.row)}
        </p>
      )}
      <Form method="post" encType="multipart/form-data" className="card stack">
        <div className="field">
          <label htmlFor="sheet-file">{t.import.file}</label>
          <input id="sheet-file" type="file" name="file" accept=".csv,.tsv,.txt,text/csv,text/plain" />
        </div>
        <div className="field">
          <label htmlFor="sheet-text">{t.import.text}</label>
          <textarea id="sheet-text" name="text" rows={6} defaultValue={text} spellCheck={false} />
        </div>
        <button className="button" type="submit" name="intent" value="preview">
          {t.import.show}
        </button>
      </Form>
    </>
  );
}
