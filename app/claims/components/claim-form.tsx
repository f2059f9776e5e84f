import { Form } from '@remix-run/react';
import type { ClaimForm as Asked } from '../schema.ts';

/** One button that claims or releases one thing; a plain form, so it needs no script. */
export function ClaimForm({
  asked,
  words,
  label,
  quiet,
}: {
  asked: Asked;
  words: string;
  /** What the button does, in full, where its words alone do not say it. */
  label?: string;
  quiet?: boolean;
}) {
  return (
    <Form method="post" className="claim">
      {Object.entries(asked).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className={quiet ? 'button quiet' : 'button'} type="submit" aria-label={label}>
        {words}
      </button>
    </Form>
  );
}
