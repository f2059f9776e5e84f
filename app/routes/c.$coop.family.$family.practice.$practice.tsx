import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FormPage, RemoveButton } from '#app/families/components/form-page.tsx';
import { pageAfter } from '#app/families/done.ts';
import { ownFamilyOf } from '#app/families/family-scope.server.ts';
import { adultsOf } from '#app/families/read-family.server.ts';
import { asTyped, windowLines } from '#app/families/say.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { familyWords, useFamilyWords } from '#app/i18n/family-words.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { practicesOf } from '#app/restoration/practices.server.ts';
import { removePractice, savePractice } from '#app/restoration/save-practice.server.ts';
import { practiceFormSchema } from '#app/restoration/schema.ts';
import { Field } from '#app/ui/field.tsx';
import { type FormState, formState } from '#app/ui/form-state.ts';
import type { Titled } from '#app/ui/page-title.ts';
import { WeekdayChoices } from '#app/ui/weekday-choices.tsx';

export const handle: Titled = {
  title: (_t, { locale }) => familyWords.read(locale).practice,
  words: familyWords,
};

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const scope = await ownFamilyOf(context, params);
  const { db } = context.app;
  const isNew = params.practice === 'new';
  const practice = (await practicesOf(db, scope)).find(({ id }) => id === params.practice);
  if (!isNew && !practice) throw new Response(null, { status: 404 });
  const adultId = practice?.adultId ?? new URL(request.url).searchParams.get('adult');
  const adult = (await adultsOf(db, scope)).find(({ id }) => id === adultId);
  if (!adult) throw new Response(null, { status: 404 });
  const lines = windowLines(practice?.windows ?? []);
  return {
    adult: adult.name,
    isNew,
    lines: Math.max(1, lines.length) + 1,
    kept: {
      name: practice?.name ?? '',
      nonNegotiable: practice?.nonNegotiable ? 'yes' : '',
      ...Object.fromEntries(
        lines.flatMap((line, i) => [
          [`times[${i}].weekdays`, line.weekdays.map(String)],
          [`times[${i}].start`, asTyped(line.start)],
          [`times[${i}].end`, asTyped(line.end)],
        ]),
      ),
    } as Record<string, string | string[]>,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const scope = await ownFamilyOf(context, params);
  const { db } = context.app;
  const practiceId = params.practice === 'new' ? null : (params.practice ?? '');
  if (practiceId && (await request.clone().formData()).get('intent') === 'remove') {
    await removePractice(db, scope, practiceId);
    throw redirect(pageAfter(scope, 'removed', 'practice', practiceId));
  }
  const form = await parseForm(request.clone(), practiceFormSchema);
  if (!form.ok) return data({ problems: form.problems, typed: form.typed, refusal: null }, 400);
  const { name, nonNegotiable, times } = form.value;
  const saved = await savePractice(db, scope, {
    practiceId,
    adultId: new URL(request.url).searchParams.get('adult') ?? '',
    name,
    nonNegotiable: nonNegotiable === 'yes',
    windows: times,
  });
  if (!saved.ok && saved.reason === 'notFound') throw new Response(null, { status: 404 });
  if (!saved.ok) return data({ problems: {}, typed: { name }, refusal: saved.reason }, 409);
  throw redirect(pageAfter(scope, 'saved', 'practice', saved.id));
}

export default function Practice() {
  const { t } = useLanguage();
  const words = useFamilyWords();
  const { adult, isNew, lines, kept } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const form = formState(kept, refused, words.problems, t.common.checkFields);
  const { value, problem } = form;
  const typedIn = (line: string) =>
    form.values(`${line}.weekdays`).length > 0 || value(`${line}.start`) + value(`${line}.end`) !== '';
  return (
    <FormPage
      title={words.restores(adult)}
      lead={words.practiceHint}
      back="../.."
      refused={refused}
      refusal={refused?.refusal ? words.refusals[refused.refusal] : undefined}
      remove={!isNew && <RemoveButton />}
    >
      <Field
        name="name"
        label={words.practice}
        defaultValue={value('name')}
        problem={problem('name')}
        maxLength={80}
        required
      />
      {Array.from({ length: lines - 1 }, (_, i) => `times[${i}]`).map((line) => (
        <PracticeTime key={line} line={line} form={form} />
      ))}
      <details open={typedIn(`times[${lines - 1}]`)}>
        <summary>{words.moreTimes}</summary>
        <PracticeTime line={`times[${lines - 1}]`} form={form} />
      </details>
      <label className="choice">
        <input
          type="checkbox"
          name="nonNegotiable"
          value="yes"
          defaultChecked={value('nonNegotiable') === 'yes'}
        />
        {words.nonNegotiable}
      </label>
    </FormPage>
  );
}

/** One line of weekdays and hours; left empty it is none. */
function PracticeTime({ line, form }: { line: string; form: FormState }) {
  const words = useFamilyWords();
  return (
    <fieldset className="practice-time">
      <legend className="unseen">{words.timesTitle}</legend>
      <WeekdayChoices
        legend={words.days}
        name={`${line}.weekdays`}
        chosen={form.values(`${line}.weekdays`)}
        problem={form.problem(`${line}.weekdays`)}
      />
      <div className="pair">
        {(['start', 'end'] as const).map((field) => (
          <Field
            key={field}
            name={`${line}.${field}`}
            type="time"
            label={field === 'start' ? words.starts : words.ends}
            defaultValue={form.value(`${line}.${field}`)}
            problem={form.problem(`${line}.${field}`)}
          />
        ))}
      </div>
    </fieldset>
  );
}
