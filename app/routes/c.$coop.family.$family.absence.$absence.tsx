import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FormPage, RemoveButton } from '#app/families/components/form-page.tsx';
import { pageAfter } from '#app/families/done.ts';
import { familyOf } from '#app/families/family-scope.server.ts';
import { adultsOf } from '#app/families/read-family.server.ts';
import { asTyped } from '#app/families/say.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { familyWords, useFamilyWords } from '#app/i18n/family-words.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { absenceOf } from '#app/restoration/absences.server.ts';
import { removeAbsence, saveAbsence } from '#app/restoration/save-absence.server.ts';
import { absenceFormSchema } from '#app/restoration/schema.ts';
import { Choices, Field } from '#app/ui/field.tsx';
import { formState } from '#app/ui/form-state.ts';
import type { Titled } from '#app/ui/page-title.ts';
import { WeekdayChoices } from '#app/ui/weekday-choices.tsx';

export const handle: Titled = {
  title: (_t, { locale }) => familyWords.read(locale).awayPageTitle,
  words: familyWords,
};

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const scope = await familyOf(context, params);
  const { db } = context.app;
  const absence = params.absence === 'new' ? null : await absenceOf(db, scope, params.absence ?? '');
  if (params.absence !== 'new' && !absence) throw new Response(null, { status: 404 });
  const adultId = absence?.adultId ?? new URL(request.url).searchParams.get('adult');
  const adult = (await adultsOf(db, scope)).find(({ id }) => id === adultId);
  if (!adult) throw new Response(null, { status: 404 });
  const wholeDay = absence?.startTime === '00:00' && absence.endTime === '24:00';
  return {
    name: adult.name,
    isNew: absence === null,
    kept: {
      kind: absence?.kind ?? 'weekly',
      weekdays: (absence?.weekdays ?? []).map(String),
      startTime: wholeDay ? '' : asTyped(absence?.startTime ?? null),
      endTime: wholeDay ? '' : asTyped(absence?.endTime ?? null),
      firstDay: absence?.firstDay ?? '',
      lastDay: absence?.lastDay ?? '',
    },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const scope = await familyOf(context, params);
  const { db } = context.app;
  const absenceId = params.absence === 'new' ? null : (params.absence ?? '');
  if (absenceId && (await request.clone().formData()).get('intent') === 'remove') {
    await removeAbsence(db, scope, absenceId);
    throw redirect(pageAfter(scope, 'removed', 'absence', absenceId));
  }
  const form = await parseForm(request, absenceFormSchema);
  if (!form.ok) return data({ problems: form.problems, typed: form.typed }, 400);
  const adultId = new URL(request.url).searchParams.get('adult') ?? '';
  const saved = await saveAbsence(db, scope, { absenceId, adultId, said: form.value });
  if (!saved) throw new Response(null, { status: 404 });
  throw redirect(pageAfter(scope, 'saved', 'absence', saved));
}

export default function Absence() {
  const { t } = useLanguage();
  const words = useFamilyWords();
  const { name, isNew, kept } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { value, values, problem } = formState(kept, refused, words.problems, t.common.checkFields);
  return (
    <FormPage
      title={words.away(name)}
      lead={words.awayMeans}
      back="../.."
      refused={refused}
      remove={!isNew && <RemoveButton />}
    >
      <Choices legend={words.awayKind} name="kind" problem={problem('kind')}>
        {(['weekly', 'span'] as const).map((kind) => (
          <label key={kind} className="choice">
            <input type="radio" name="kind" value={kind} defaultChecked={value('kind') === kind} />
            {kind === 'weekly' ? words.awayWeekly : words.awaySpan}
          </label>
        ))}
      </Choices>
      <div className="stack of-weekly">
        <WeekdayChoices
          legend={words.days}
          name="weekdays"
          chosen={values('weekdays')}
          problem={problem('weekdays')}
        />
        <div>
          <div className="pair">
            {(['startTime', 'endTime'] as const).map((field) => (
              <Field
                key={field}
                name={field}
                type="time"
                label={field === 'startTime' ? words.starts : words.ends}
                defaultValue={value(field)}
                problem={problem(field)}
              />
            ))}
          </div>
          <p className="soft small hint">{words.wholeDay}</p>
        </div>
      </div>
      <div className="of-span">
        <div className="pair">
          {(['firstDay', 'lastDay'] as const).map((field) => (
            <Field
              key={field}
              name={field}
              type="date"
              label={words[field]}
              defaultValue={value(field)}
              problem={problem(field)}
            />
          ))}
        </div>
        <p className="soft small hint">{words.openEnd}</p>
      </div>
    </FormPage>
  );
}
