import { Form } from '@remix-run/react';
import { useState } from 'react';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { Problem } from '#app/ui/field.tsx';
import { sheetByteLimit } from '../sheet/sheet-limit.ts';

type Refusal = {
  reason: keyof ReturnType<typeof useLanguage>['t']['import']['refusals'];
  row: number | null;
};

/** The import's first step: a file or pasted cells. With script, a file that is too large is not sent at all. */
export function ChooseSheet({ refusal, text }: { refusal: Refusal | null; text: string }) {
  const { t } = useLanguage();
  const [tooLarge, setTooLarge] = useState(false);
  return (
    <>
      <p className="lead">{t.import.lead}</p>
      {refusal && (
        <p className="notice wrong" role="alert">
          {t.import.refusals[refusal.reason]} {refusal.row !== null && t.import.inRow(refusal.row)}
        </p>
      )}
      <Form
        method="post"
        encType="multipart/form-data"
        className="card stack"
        onSubmit={(event) => {
          if (tooLarge) event.preventDefault();
        }}
      >
        <div className="field">
          <label htmlFor="sheet-file">{t.import.file}</label>
          <input
            id="sheet-file"
            type="file"
            name="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={({ target }) => setTooLarge((target.files?.[0]?.size ?? 0) > sheetByteLimit)}
            {...(tooLarge && { 'aria-invalid': true, 'aria-describedby': 'sheet-file-problem' })}
          />
          <div aria-live="polite">
            <Problem id="sheet-file-problem" text={tooLarge ? t.import.refusals.tooLarge : undefined} />
          </div>
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
