import { Form } from '@remix-run/react';
import { useState } from 'react';
import { useFamilyWords } from '#app/i18n/family-words.ts';
import type { FamilyMessages } from '#app/i18n/messages/family/en.ts';
import { Problem } from '#app/ui/field.tsx';
import { sheetByteLimit } from '../sheet/sheet-limit.ts';

type Refusal = {
  reason: keyof FamilyMessages['import']['refusals'];
  row: number | null;
};

/** The import's first step: a file or pasted cells. With script, a file that is too large is not sent at all. */
export function ChooseSheet({ refusal, text }: { refusal: Refusal | null; text: string }) {
  const words = useFamilyWords();
  const [tooLarge, setTooLarge] = useState(false);
  return (
    <>
      <p className="lead">{words.import.lead}</p>
      {refusal && (
        <p className="notice wrong" role="alert">
          {words.import.refusals[refusal.reason]} {refusal.row !== null && words.import.inRow(refusal.row)}
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
          <label htmlFor="sheet-file">{words.import.file}</label>
          <input
            id="sheet-file"
            type="file"
            name="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={({ target }) => setTooLarge((target.files?.[0]?.size ?? 0) > sheetByteLimit)}
            {...(tooLarge && { 'aria-invalid': true, 'aria-describedby': 'sheet-file-problem' })}
          />
          <div aria-live="polite">
            <Problem id="sheet-file-problem" text={tooLarge ? words.import.refusals.tooLarge : undefined} />
          </div>
        </div>
        <div className="field">
          <label htmlFor="sheet-text">{words.import.text}</label>
          <textarea id="sheet-text" name="text" rows={6} defaultValue={text} spellCheck={false} />
        </div>
        <button className="button" type="submit" name="intent" value="preview">
          {words.import.show}
        </button>
      </Form>
    </>
  );
}
