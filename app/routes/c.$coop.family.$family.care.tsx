import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readCareDays } from '#app/families/care-days.ts';
import { changeCare, placesOthersHave } from '#app/families/change-care.server.ts';
import { FormPage } from '#app/families/components/form-page.tsx';
import { pageAfter } from '#app/families/done.ts';
import { familyOf } from '#app/families/family-scope.server.ts';
import { avoidedOf, familyRow } from '#app/families/read-family.server.ts';
import { careFormSchema } from '#app/families/schema.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { familyWords, useFamilyWords } from '#app/i18n/family-words.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { Choices, Field } from '#app/ui/field.tsx';
import { formState } from '#app/ui/form-state.ts';
import type { Titled } from '#app/ui/page-title.ts';
import { WeekdayChoices } from '#app/ui/weekday-choices.tsx';

export const handle: Titled = {
  title: (_t, { locale }) => familyWords.read(locale).care,
  words: familyWords,
};

export async function loader({ context, params }: LoaderFunctionArgs) {
  const scope = await familyOf(context, params);
  const { db } = context.app;
  const [family, places, avoided] = await Promise.all([
    familyRow(db, scope),
    placesOthersHave(db, scope),
    avoidedOf(db, scope),
  ]);
  const kept = {
    placesMin: String(family.placesMin),
    placesMax: String(family.placesMax),
    careDays: readCareDays(family.careDays).map(String),
    comeAlong: family.comeAlong ? 'yes' : 'no',
    homes: avoided.filter(({ home }) => home).map(({ id }) => id),
    venues: avoided.filter(({ home }) => !home).map(({ id }) => id),
  };
  return { kept, places };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const scope = await familyOf(context, params);
  const form = await parseForm(request, careFormSchema);
  if (!form.ok) return data({ problems: form.problems, typed: form.typed }, 400);
  const { comeAlong, ...care } = form.value;
  await changeCare(context.app.db, scope, { ...care, comeAlong: comeAlong === 'yes' });
  throw redirect(pageAfter(scope, 'saved', 'care'));
}

export default function FamilyCare() {
  const { t } = useLanguage();
  const words = useFamilyWords();
  const { kept, places } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { value, values, problem } = formState(kept, refused, words.problems, t.common.checkFields);
  const avoidable = [
    ...places.homes.map(({ id, name }) => ({ id, field: 'homes', words: words.homeOf(name) })),
    ...places.venues.map(({ id, name }) => ({ id, field: 'venues', words: name })),
  ];
  return (
    <FormPage title={words.care} lead={words.careLead} back=".." refused={refused}>
      <div className="pair">
        {(['placesMin', 'placesMax'] as const).map((name) => (
          <Field
            key={name}
            name={name}
            type="number"
            inputMode="numeric"
            min={0}
            max={21}
            label={words[name]}
            defaultValue={value(name)}
            problem={problem(name)}
          />
        ))}
      </div>
      <WeekdayChoices
        legend={words.careDays}
        name="careDays"
        chosen={values('careDays')}
        problem={problem('careDays')}
      />
      <Choices legend={words.comeAlong} name="comeAlong" problem={problem('comeAlong')}>
        {(['yes', 'no'] as const).map((answer) => (
          <label key={answer} className="choice">
            <input
              type="radio"
              name="comeAlong"
              value={answer}
              defaultChecked={value('comeAlong') === answer}
            />
            {answer === 'yes' ? words.comeAlongYes : words.comeAlongNo}
          </label>
        ))}
      </Choices>
      {avoidable.length > 0 && (
        <div>
          <Choices legend={words.avoided} name="homes" problem={undefined}>
            {avoidable.map(({ id, field, words }) => (
              <label key={id} className="choice">
                <input type="checkbox" name={field} value={id} defaultChecked={values(field).includes(id)} />
                {words}
              </label>
            ))}
          </Choices>
          <p className="soft small hint">{words.avoidedHint}</p>
        </div>
      )}
    </FormPage>
  );
}
