import { Form } from '@remix-run/react';
import { useFamilyWords } from '#app/i18n/family-words.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { Field } from '#app/ui/field.tsx';
import { formState, type RefusedForm } from '#app/ui/form-state.ts';
import type { Contact } from '../coordinators.server.ts';

type Props = { contact: Contact | null; refused: RefusedForm | undefined };

/** Asks a coordinator without a family what members may reach them by. */
export function ContactForm({ contact, refused }: Props) {
  const { t } = useLanguage();
  const words = useFamilyWords();
  const kept = { name: contact?.name, phone: contact?.phone, email: contact?.email ?? undefined };
  const { value, problem } = formState(kept, refused, words.problems, t.common.checkFields);
  return (
    <Form method="post" noValidate className="card stack">
      <div>
        <h2>{words.contactTitle}</h2>
        <p className="soft small">{words.contactLead}</p>
      </div>
      <Field
        name="name"
        label={words.contactName}
        defaultValue={value('name')}
        problem={problem('name')}
        autoComplete="name"
        maxLength={80}
      />
      <Field
        name="phone"
        type="tel"
        label={words.phone}
        defaultValue={value('phone')}
        problem={problem('phone')}
        autoComplete="tel"
        maxLength={60}
      />
      <Field
        name="email"
        type="email"
        inputMode="email"
        autoCapitalize="off"
        label={words.email}
        defaultValue={value('email')}
        problem={problem('email')}
        autoComplete="email"
        maxLength={200}
      />
      <div>
        <button className="button" type="submit">
          {t.common.save}
        </button>
      </div>
    </Form>
  );
}
