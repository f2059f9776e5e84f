import type { InputHTMLAttributes, ReactNode } from 'react';

type FieldProps = InputHTMLAttributes<HTMLInputElement> & {
  name: string;
  label: string;
  problem?: string | undefined;
};

/** One labelled input with what is wrong with it said beneath and to assistive technology. */
export function Field({ label, problem, ...input }: FieldProps) {
  // A page with the same field twice gives each an id.
  const id = input.id ?? `field-${input.name}`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input {...input} id={id} {...refusedInput(id, problem)} />
      <Problem id={`${id}-problem`} text={problem} />
    </div>
  );
}

/** How an input says that it was refused and why, and how the page finds it: see show-answer.tsx. */
export function refusedInput(id: string, problem: string | undefined) {
  if (!problem) return {};
  return { 'aria-invalid': true, 'aria-describedby': `${id}-problem`, 'data-refused': '', autoFocus: true };
}

/** A group of choices under one legend. */
export function Choices(props: {
  legend: string;
  name: string;
  id?: string;
  problem?: string | undefined;
  /** Days of the week stand in columns. */
  days?: boolean;
  children: ReactNode;
}) {
  const id = props.id ?? `field-${props.name}`;
  return (
    <fieldset
      className="field"
      id={id}
      {...(props.problem && {
        'aria-describedby': `${id}-problem`,
        'data-refused': '',
        tabIndex: -1,
        autoFocus: true,
      })}
    >
      <legend>{props.legend}</legend>
      <div className={props.days ? 'choices days' : 'choices'}>{props.children}</div>
      <Problem id={`${id}-problem`} text={props.problem} />
    </fieldset>
  );
}

export function Problem({ id, text }: { id: string; text: string | undefined }) {
  return text ? (
    <p className="wrong small" id={id}>
      {text}
    </p>
  ) : null;
}
