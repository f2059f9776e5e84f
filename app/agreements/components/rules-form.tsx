import type { ReactNode } from 'react';
import { useAgreementsWords } from '#app/i18n/agreements-words.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { Field } from '#app/ui/field.tsx';
import { ruleBounds, ruleFields } from '../rule-fields.ts';

type Props = {
  values: Record<string, string | string[]>;
  problems: Record<string, string>;
  editable: boolean;
  /** Stands between the numbers and the buttons: what they carry. */
  children: ReactNode;
};

/** The numbers the rota obeys: inputs for a coordinator, plain text for everybody else. */
export function RulesForm({ values, problems, editable, children }: Props) {
  const { locale, t } = useLanguage();
  const words = useAgreementsWords();
  if (!editable) {
    const numbers = new Intl.NumberFormat(locale);
    return (
      <>
        <dl className="card facts">
          {ruleFields.map((field) => (
            <div key={field}>
              <dt>{words[field]}</dt>
              <dd>{numbers.format(Number(values[field]))}</dd>
            </div>
          ))}
        </dl>
        {children}
      </>
    );
  }
  return (
    <>
      <div className="card stack">
        {Object.keys(problems).length > 0 && (
          <p className="wrong" role="alert">
            {t.common.checkFields}
          </p>
        )}
        {ruleFields.map((field) => {
          const { min, max, step } = ruleBounds[field];
          return (
            <Field
              key={field}
              name={field}
              type="number"
              inputMode="decimal"
              min={min}
              max={max}
              step={step}
              label={words[field]}
              defaultValue={String(values[field] ?? '')}
              problem={problems[field] ? words.outOfRange(min, max) : undefined}
            />
          );
        })}
      </div>
      {children}
      <div className="actions">
        <button className="button" type="submit" name="intent" value="save">
          {t.common.save}
        </button>
        <button className="button quiet" type="submit" name="intent" value="try">
          {words.tryNumbers}
        </button>
      </div>
    </>
  );
}
