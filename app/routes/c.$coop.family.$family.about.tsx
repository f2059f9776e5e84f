import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { changeFamily } from '#app/families/change-family.server.ts';
import { FormPage } from '#app/families/components/form-page.tsx';
import { pageAfter } from '#app/families/done.ts';
import { familyOf } from '#app/families/family-scope.server.ts';
import { familyRow } from '#app/families/read-family.server.ts';
import { familyFormSchema } from '#app/families/schema.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { familyWords, useFamilyWords } from '#app/i18n/family-words.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { Field } from '#app/ui/field.tsx';
import { formState } from '#app/ui/form-state.ts';
import type { Titled } from '#app/ui/page-title.ts';

export const handle: Titled = {
  title: (_t, { locale }) => familyWords.read(locale).details,
  words: familyWords,
};

export async function loader({ context, params }: LoaderFunctionArgs) {
  const scope = await familyOf(context, params);
  const { name, address, share } = await familyRow(context.app.db, scope);
  return { kept: { name, address, share: String(share) }, coordinator: scope.role === 'coordinator' };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const scope = await familyOf(context, params);
  const form = await parseForm(request, familyFormSchema);
  if (!form.ok) return data({ problems: form.problems, typed: form.typed, refusal: null }, 400);
  const { name, address, share = null } = form.value;
  const changed = await changeFamily(context.app.db, scope, { name, address, share });
  const typed = { name, address, share: String(share ?? '') };
  if (!changed.ok) return data({ problems: {}, typed, refusal: changed.reason }, 409);
  throw redirect(pageAfter(scope, 'saved', 'about'));
}

export default function AboutFamily() {
  const { t } = useLanguage();
  const words = useFamilyWords();
  const { kept, coordinator } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { value, problem } = formState(kept, refused, words.problems, t.common.checkFields);
  return (
    <FormPage
      title={words.details}
      back=".."
      refused={refused}
      refusal={refused?.refusal ? words.refusals[refused.refusal] : undefined}
    >
      <Field
        name="name"
        label={words.familyName}
        defaultValue={value('name')}
        problem={problem('name')}
        maxLength={80}
        required
      />
      <Field
        name="address"
        label={words.address}
        defaultValue={value('address')}
        problem={problem('address')}
        maxLength={200}
        autoComplete="street-address"
      />
      {coordinator && (
        <div>
          <Field
            name="share"
            type="number"
            inputMode="numeric"
            min={0}
            max={20}
            label={words.share}
            defaultValue={value('share')}
            problem={problem('share')}
          />
          <p className="soft small hint">{words.shareHint}</p>
        </div>
      )}
    </FormPage>
  );
}
