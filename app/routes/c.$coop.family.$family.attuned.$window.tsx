import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FormPage, RemoveButton } from '#app/families/components/form-page.tsx';
import { pageAfter } from '#app/families/done.ts';
import { familyOf } from '#app/families/family-scope.server.ts';
import { asTyped } from '#app/families/say.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { familyWords, useFamilyWords } from '#app/i18n/family-words.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import {
  attunedWindowsOf,
  removeAttunedWindow,
  saveAttunedWindow,
} from '#app/restoration/attuned-windows.server.ts';
import { attunedFormSchema } from '#app/restoration/schema.ts';
import { Field } from '#app/ui/field.tsx';
import { formState } from '#app/ui/form-state.ts';
import type { Titled } from '#app/ui/page-title.ts';
import { WeekdayChoices } from '#app/ui/weekday-choices.tsx';

export const handle: Titled = {
  title: (_t, { locale }) => familyWords.read(locale).attunedTitle,
  words: familyWords,
};

export async function loader({ context, params }: LoaderFunctionArgs) {
  const scope = await familyOf(context, params);
  const isNew = params.window === 'new';
  const window = (await attunedWindowsOf(context.app.db, scope)).find(({ id }) => id === params.window);
  if (!isNew && !window) throw new Response(null, { status: 404 });
  return {
    isNew,
    kept: {
      name: window?.name ?? '',
      weekdays: [...(window?.weekdays ?? '12345')],
      startTime: asTyped(window?.startTime ?? null),
      endTime: asTyped(window?.endTime ?? null),
    },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const scope = await familyOf(context, params);
  const { db } = context.app;
  const windowId = params.window === 'new' ? null : (params.window ?? '');
  if (windowId && (await request.clone().formData()).get('intent') === 'remove') {
    await removeAttunedWindow(db, scope, windowId);
    throw redirect(pageAfter(scope, 'removed', 'attuned', windowId));
  }
  const form = await parseForm(request, attunedFormSchema);
  if (!form.ok) return data({ problems: form.problems, typed: form.typed }, 400);
  const saved = await saveAttunedWindow(db, scope, { windowId, ...form.value });
  if (!saved) throw new Response(null, { status: 404 });
  throw redirect(pageAfter(scope, 'saved', 'attuned', saved));
}

export default function AttunedWindow() {
  const { t } = useLanguage();
  const words = useFamilyWords();
  const { isNew, kept } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { value, values, problem } = formState(kept, refused, words.problems, t.common.checkFields);
  return (
    <FormPage
      title={words.attunedTitle}
      lead={words.attunedHint}
      back="../.."
      refused={refused}
      remove={!isNew && <RemoveButton />}
    >
      <Field
        name="name"
        label={words.attunedName}
        defaultValue={value('name')}
        problem={problem('name')}
        maxLength={80}
        required
      />
      <WeekdayChoices
        legend={words.days}
        name="weekdays"
        chosen={values('weekdays')}
        problem={problem('weekdays')}
      />
      <div className="pair">
        {(['startTime', 'endTime'] as const).map((field) => (
          <Field
            key={field}
            name={field}
            type="time"
            label={field === 'startTime' ? words.starts : words.ends}
            defaultValue={value(field)}
            problem={problem(field)}
            required
          />
        ))}
      </div>
    </FormPage>
  );
}
