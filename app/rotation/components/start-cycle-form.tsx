import { Form } from '@remix-run/react';
import type { Typed } from '#app/http/parse-form.server.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { Field } from '#app/ui/field.tsx';

type Props = { nextMonday: string; typed: Typed | null; problems: Record<string, string> };

/** Asks for the first Monday and how many weeks are planned together. */
export function StartCycleForm({ nextMonday, typed, problems }: Props) {
  const { t } = useLanguage();
  return (
    <section className="card">
      <h2>{t.plan.newTitle}</h2>
      <Form method="post" noValidate className="stack">
        <div className="pair">
          <Field
            name="firstDay"
            type="date"
            step={7}
            label={t.plan.firstDay}
            defaultValue={String(typed?.firstDay ?? nextMonday)}
            problem={problems.firstDay && t.plan.refusals.notMonday}
          />
          <Field
            name="weeks"
            type="number"
            inputMode="numeric"
            min={1}
            max={12}
            label={t.plan.weeks}
            defaultValue={String(typed?.weeks ?? 4)}
            problem={problems.weeks && t.plan.refusals.weeksWrong}
          />
        </div>
        <div>
          <button className="button" type="submit" name="intent" value="start">
            {t.plan.startCycle}
          </button>
        </div>
      </Form>
    </section>
  );
}
