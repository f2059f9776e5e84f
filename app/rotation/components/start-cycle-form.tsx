import { Form } from '@remix-run/react';
import type { Typed } from '#app/http/parse-form.server.ts';
import { usePlanWords } from '#app/i18n/plan-words.ts';
import { Field } from '#app/ui/field.tsx';

type Props = { nextMonday: string; typed: Typed | null; problems: Record<string, string> };

/** Asks for the first Monday and how many weeks are planned together. */
export function StartCycleForm({ nextMonday, typed, problems }: Props) {
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
          <button className="button" type="submit" name="intent" value="start">
            {plan.startCycle}
          </button>
        </div>
      </Form>
    </section>
  );
}
