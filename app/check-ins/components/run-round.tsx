import { Form } from '@remix-run/react';
import { useLanguage, useReader } from '#app/i18n/messages-context.tsx';
import type { WaitingMails } from '#app/reminders/waiting-mails.server.ts';
import { sayDate, sayLongDate, sayTime } from '#app/time/words.ts';
import { Field } from '#app/ui/field.tsx';
import { Calls } from './results-card.tsx';

export type OpenProblem = 'needed' | 'tooLong' | 'dateWrong';

/** The coordinator's form that opens a round. */
export function OpenRoundForm(props: {
  values: { title: string; closesOn: string };
  problems: { title?: OpenProblem; closesOn?: OpenProblem };
  today: string;
}) {
  const { t } = useLanguage();
  const say = (problem: OpenProblem | undefined) => (problem ? t.checkIns[problem] : undefined);
  return (
    <section className="card">
      <h2>{t.checkIns.openTitle}</h2>
      <p>{t.checkIns.openLead}</p>
      <Form method="post" className="stack" noValidate>
        <Field
          name="title"
          label={t.checkIns.name}
          maxLength={80}
          required
          defaultValue={props.values.title}
          problem={say(props.problems.title)}
        />
        <Field
          name="closesOn"
          type="date"
          label={t.checkIns.lastDay}
          min={props.today}
          required
          defaultValue={props.values.closesOn}
          problem={say(props.problems.closesOn)}
        />
        <div>
          <button className="button" type="submit" name="intent" value="open">
            {t.checkIns.open}
          </button>
        </div>
      </Form>
    </section>
  );
}

/** The open round as its coordinator sees it: how many answered, never who. */
export function OpenRoundCard(props: {
  round: { id: string; title: string; closesOn: string; answered: number; calls: string[] };
  mails: WaitingMails | null;
}) {
  const { t } = useLanguage();
  const reader = useReader();
  const { round, mails } = props;
  return (
    <section className="card results">
      <h2>{t.checkIns.openUntil(round.title, sayLongDate(round.closesOn, reader))}</h2>
      <p>{t.checkIns.answered(round.answered)}</p>
      {mails && (
        <p className="soft small" role="status">
          {t.reminders.mailsWait(sayTime(mails.time), mails.date && sayDate(mails.date, reader))}
        </p>
      )}
      <Calls names={round.calls} />
      <details>
        <summary>{t.checkIns.close}</summary>
        <Form method="post" className="stack">
          <input type="hidden" name="round" value={round.id} />
          <p>{t.checkIns.closeHint}</p>
          <div>
            <button className="button quiet" type="submit" name="intent" value="close">
              {t.checkIns.closeNow}
            </button>
          </div>
        </Form>
      </details>
    </section>
  );
}
