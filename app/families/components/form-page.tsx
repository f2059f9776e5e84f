import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import type { RefusedForm } from '#app/ui/form-state.ts';

/** A page with one small form; what was refused is said above it. */
export function FormPage(props: {
  title: string;
  lead?: string;
  back: string;
  refused: RefusedForm | undefined;
  /** The sentence of a refusal that belongs to no field. */
  refusal?: string | undefined;
  submit?: string;
  /** Stands beside the save button: the way to remove what the form is about. */
  remove?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useLanguage();
  const faulty = Object.keys(props.refused?.problems ?? {}).length > 0;
  return (
    <main id="content">
      <h1>{props.title}</h1>
      {props.lead && <p className="lead">{props.lead}</p>}
      {props.refusal && (
        <p className="notice wrong" role="alert">
          {props.refusal}
        </p>
      )}
      {/* A new form for each answer, so that every field stands as it was typed. */}
      <Form method="post" noValidate key={JSON.stringify(props.refused?.typed)}>
        <div className="card stack">
          {faulty && (
            <p className="wrong" role="alert">
              {t.common.checkFields}
            </p>
          )}
          {props.children}
        </div>
        <div className="actions">
          <button className="button" type="submit" name="intent" value="save">
            {props.submit ?? t.common.save}
          </button>
          <Link className="button quiet" to={props.back} relative="path">
            {t.common.back}
          </Link>
          {props.remove}
        </div>
      </Form>
    </main>
  );
}

/** Removes what the form is about, within the form. */
export function RemoveButton() {
  const { t } = useLanguage();
  return (
    <button className="button quiet" type="submit" name="intent" value="remove">
      {t.common.remove}
    </button>
  );
}
