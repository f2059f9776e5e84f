import { Form } from '@remix-run/react';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { Field } from '#app/ui/field.tsx';
import type { ReminderKind } from '#db/schema.ts';
import { MailKinds } from './mail-kinds.tsx';

type Wishes = { quietStart: string; quietEnd: string; kinds: string[] };

/** Quiet hours and the wanted kinds of mail, for one co-op; after a refusal as they were given. */
export function MailWishesCard(props: {
  coop: { id: string; name: string };
  kinds: readonly ReminderKind[];
  wishes: Wishes;
  problems: Record<string, string>;
  saved: boolean;
}) {
  const { t } = useLanguage();
  const { coop, wishes } = props;
  const problem = (name: string) => (props.problems[name] ? t.reminders.timeWrong : undefined);
  return (
    <section className="card" id={`mails-${coop.id}`}>
      <h2>{t.reminders.mailsFrom(coop.name)}</h2>
      {props.saved && (
        <p className="notice" role="status">
          {t.reminders.saved}
        </p>
      )}
      <p className="soft">{t.reminders.quietLead}</p>
      <Form method="post" className="stack" noValidate>
        <input type="hidden" name="coop" value={coop.id} />
        <div className="pair">
          <Field
            name="quietStart"
            id={`quiet-start-${coop.id}`}
            type="time"
            label={t.reminders.quietStart}
            defaultValue={wishes.quietStart}
            problem={problem('quietStart')}
            required
          />
          <Field
            name="quietEnd"
            id={`quiet-end-${coop.id}`}
            type="time"
            label={t.reminders.quietEnd}
            defaultValue={wishes.quietEnd}
            problem={problem('quietEnd')}
            required
          />
        </div>
        <MailKinds id={`kinds-${coop.id}`} kinds={props.kinds} wanted={wishes.kinds} />
        <div>
          <button className="button" type="submit">
            {t.reminders.save}
          </button>
        </div>
      </Form>
    </section>
  );
}
