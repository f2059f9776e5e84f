import { useLocation } from '@remix-run/react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { Choices } from '#app/ui/field.tsx';
import type { Draft } from '../draft.ts';
import type { DraftOf } from '../kept-draft.ts';
import { type Question, questions, steps } from '../questions.ts';
import { useKeptDraft } from './use-kept-draft.ts';

const idOf = (at: number) => `step-${at}`;

/**
 * One question at a time, yet one form: the address's fragment says which is shown, so that no answer leaves the browser
 * before all are sent, and the browser's own "back" leads from question to question. With or without script; with it, the
 * tab keeps what was answered so far.
 */
export function AnswerForm(props: { of: DraftOf; draft: Draft; missing: Question | null }) {
  const { t } = useLanguage();
  const { draft, missing } = props;
  const { form, found, keep, startAfresh } = useKeptDraft(props.of);
  // Without the fragment, which the answer to a refused form must not inherit.
  const { pathname } = useLocation();
  const first = missing ? questions.indexOf(missing) : 0;
  return (
    <form ref={form} onChange={keep} method="post" action={pathname} className="check-in" autoComplete="off">
      {found && (
        <div className="notice" role="status">
          <p>{t.checkIns.stillHere}</p>
          <button className="button quiet" type="button" onClick={startAfresh}>
            {t.checkIns.startAfresh}
          </button>
        </div>
      )}
      {questions.map((question, at) => (
        <Step
          key={question}
          id={idOf(at)}
          progress={t.checkIns.progress(at + 1, questions.length)}
          first={at === first}
        >
          <Choices
            legend={t.checkIns.questions[question].ask}
            name={question}
            problem={question === missing ? t.checkIns.choose : undefined}
          >
            {steps.map((step) => (
              <label className="choice" key={step}>
                <input
                  type="radio"
                  name={question}
                  value={step}
                  required
                  defaultChecked={draft.answers[question] === step}
                />
                {t.checkIns.questions[question].options[step - 1]}
              </label>
            ))}
          </Choices>
          <div className="actions">
            <a className="button next" href={`#${idOf(at + 1)}`}>
              {t.checkIns.next}
            </a>
            {question !== missing && <p className="pick soft">{t.checkIns.pick}</p>}
            {at > 0 && <Back to={at - 1} />}
          </div>
        </Step>
      ))}
      <Step id={idOf(questions.length)} progress={t.checkIns.lastStep} first={false}>
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
        <div className="actions">
          <button className="button send" type="submit">
            {t.checkIns.send}
          </button>
          {/* Without script, what was chosen is gone once the page has been loaded again. */}
          <p className="unfinished">
            <a href={`#${idOf(0)}`}>{t.checkIns.unfinished}</a>
          </p>
          <Back to={questions.length - 1} />
        </div>
      </Step>
    </form>
  );
}

/** One step; `first` is the one that is shown while the address names none. */
function Step(props: { id: string; progress: string; first: boolean; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: it holds a fieldset, and its name says how far one is
    <div
      className={props.first ? 'step first' : 'step'}
      id={props.id}
      role="group"
      aria-label={props.progress}
      tabIndex={-1}
      onKeyDown={goOn}
    >
      <p className="soft small" aria-hidden="true">
        {props.progress}
      </p>
      {props.children}
    </div>
  );
}

/** "Enter" on an answer goes on to the next step; by itself it would send the form. */
function goOn(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  if (event.target.checked) event.currentTarget.querySelector<HTMLElement>('.next')?.click();
}

function Back({ to }: { to: number }) {
  const { t } = useLanguage();
  return (
    <a className="button quiet" href={`#${idOf(to)}`}>
      {t.common.back}
    </a>
  );
}
