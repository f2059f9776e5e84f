import { Form } from '@remix-run/react';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { Choices } from '#app/ui/field.tsx';
import { type Draft, lastStep } from '../draft.ts';
import { questions, steps } from '../questions.ts';

/** One question at a time; what was answered before travels along in hidden fields, so it needs no script. */
export function AnswerForm({ draft, missing }: { draft: Draft; missing: boolean }) {
  const { t } = useLanguage();
  const current = questions[draft.step];
  return (
    <Form method="post" className="stack check-in" key={draft.step}>
      <input type="hidden" name="step" value={draft.step} />
      {questions
        .filter((question) => question !== current && draft.answers[question] !== undefined)
        .map((question) => (
          <input key={question} type="hidden" name={question} value={draft.answers[question]} />
        ))}
      {current && draft.call && <input type="hidden" name="call" value="yes" />}
      <p className="soft small" role="status">
        {current ? t.checkIns.progress(draft.step + 1, lastStep) : t.checkIns.lastStep}
      </p>
      {current ? (
        <Choices
          legend={t.checkIns.questions[current].ask}
          name={current}
          problem={missing ? t.checkIns.choose : undefined}
        >
          {steps.map((step) => (
            <label className="choice" key={step}>
              <input
                type="radio"
                name={current}
                value={step}
                defaultChecked={draft.answers[current] === step}
                aria-describedby={missing ? `field-${current}-problem` : undefined}
              />
              {t.checkIns.questions[current].options[step - 1]}
            </label>
          ))}
        </Choices>
      ) : (
        <fieldset className="field" aria-describedby="call-hint">
          <legend>{t.checkIns.callTitle}</legend>
          <div className="choices">
            <label className="choice">
              <input type="checkbox" name="call" value="yes" defaultChecked={draft.call} />
              {t.checkIns.callChoice}
            </label>
          </div>
          <p className="soft small" id="call-hint">
            {t.checkIns.callHint}
          </p>
        </fieldset>
      )}
      <div className="actions">
        <button className="button" type="submit" name="intent" value={current ? 'next' : 'send'}>
          {current ? t.checkIns.next : t.checkIns.send}
        </button>
        {draft.step > 0 && (
          <button className="button quiet" type="submit" name="intent" value="back">
            {t.common.back}
          </button>
        )}
      </div>
    </Form>
  );
}
