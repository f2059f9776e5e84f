import { Form } from '@remix-run/react';
import type { Closure } from '#app/coops/closures.server.ts';
import type { Typed } from '#app/http/parse-form.server.ts';
import { useLanguage, useReader } from '#app/i18n/messages-context.tsx';
import { usePlanWords } from '#app/i18n/plan-words.ts';
import { sayDate, sayDates } from '#app/time/words.ts';
import { Field } from '#app/ui/field.tsx';

type Props = {
  nextMonday: string;
  /** Closed days of the weeks from the next Monday on, as many as a cycle may have. */
  closures: Closure[];
  typed: Typed | null;
  problems: Record<string, string>;
};

/** Asks for the first Monday and how many weeks are planned together, and names the closed days that they may have. */
export function StartCycleForm({ nextMonday, closures, typed, problems }: Props) {
  const { t } = useLanguage();
  const reader = useReader();
  const plan = usePlanWords();
  return (
    <section className="card">
      <h2>{plan.newTitle}</h2>
      <Form method="post" noValidate className="stack">
        <div className="pair">
          <Field
            name="firstDay"
            type="date"
            step={7}
            label={plan.firstDay}
            defaultValue={String(typed?.firstDay ?? nextMonday)}
            problem={problems.firstDay && plan.refusals.notMonday}
          />
          <Field
            name="weeks"
            type="number"
            inputMode="numeric"
            min={1}
            max={12}
            label={plan.weeks}
            defaultValue={String(typed?.weeks ?? 4)}
            problem={problems.weeks && plan.refusals.weeksWrong}
          />
        </div>
        <div>
          {closures.length > 0 ? t.settings.closures : t.settings.noClosures}
          <ul className="dots">
            {closures.map(({ id, firstDay, lastDay, reason }) => (
              <li key={id}>
                {firstDay === lastDay ? sayDate(firstDay, reader) : sayDates(firstDay, lastDay, reader)}{' '}
                {reason}
              </li>
            ))}
          </ul>
          <a className="change" href="settings">
            {t.settings.link}
          </a>
        </div>
        <div>
          <button className="button" type="submit" name="intent" value="start">
            {plan.startCycle}
          </button>
        </div>
      </Form>
    </section>
  );
}
