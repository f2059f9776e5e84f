import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { FormPage } from '#app/families/components/form-page.tsx';
import { pageAfter } from '#app/families/done.ts';
import { familyOf } from '#app/families/family-scope.server.ts';
import { adultsOf } from '#app/families/read-family.server.ts';
import { saveAdult } from '#app/families/save-adult.server.ts';
import { adultFormSchema } from '#app/families/schema.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { familyWords, useFamilyWords } from '#app/i18n/family-words.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { Field } from '#app/ui/field.tsx';
import { formState } from '#app/ui/form-state.ts';
import type { Titled } from '#app/ui/page-title.ts';

export const handle: Titled = {
  title: (_t, { locale }) => familyWords.read(locale).newAdult,
  words: familyWords,
};

export async function loader({ context, params }: LoaderFunctionArgs) {
  const scope = await familyOf(context, params);
  const coordinator = scope.role === 'coordinator';
  if (params.adult === 'new') return { adult: null, coordinator };
  const adult = (await adultsOf(context.app.db, scope)).find(({ id }) => id === params.adult);
  if (!adult) throw new Response(null, { status: 404 });
  return { adult, coordinator };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const scope = await familyOf(context, params);
  const { db } = context.app;
  const { now } = context;
  const form = await parseForm(request, adultFormSchema);
  if (!form.ok) return data({ problems: form.problems, typed: form.typed, refusal: null }, 400);
  const { firstAid, ...adult } = form.value;
  const adultId = params.adult === 'new' ? null : (params.adult ?? '');
  const saved = await saveAdult(db, scope, {
    adultId,
    ...adult,
    firstAid: firstAid === 'yes',
    now,
  });
  const typed = { name: adult.name, phone: adult.phone, email: adult.email ?? '', firstAid: firstAid ?? '' };
  if (!saved.ok) return data({ problems: {}, typed, refusal: saved.reason }, 409);
  throw redirect(pageAfter(scope, 'saved', 'adult', saved.id));
}

export default function Adult() {
  const { t } = useLanguage();
  const words = useFamilyWords();
  const { adult, coordinator } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = {
    name: adult?.name,
    phone: adult?.phone,
    email: adult?.email ?? '',
    firstAid: adult?.firstAid ? 'yes' : '',
  };
  const { value, problem } = formState(kept, refused, words.problems, t.common.checkFields);
  return (
    <FormPage
      title={adult?.name ?? words.newAdult}
      back="../.."
      refused={refused}
      refusal={refused?.refusal ? words.refusals[refused.refusal] : undefined}
      remove={
        adult && (
          <Link className="button quiet" to={`../../remove/adult/${adult.id}`} relative="path">
            {t.common.remove}
          </Link>
        )
      }
    >
      <Field
        name="name"
        label={words.name}
        defaultValue={value('name')}
        problem={problem('name')}
        maxLength={80}
        required
      />
      <Field
        name="phone"
        type="tel"
        label={words.phone}
        defaultValue={value('phone')}
        problem={problem('phone')}
        maxLength={60}
      />
      {coordinator ? (
        <div>
          <Field
            name="email"
            type="email"
            inputMode="email"
            autoCapitalize="off"
            label={words.email}
            defaultValue={value('email')}
            problem={problem('email')}
          />
          <p className="soft small hint">{adult?.joined ? words.emailJoined : words.emailHint}</p>
        </div>
      ) : (
        <p>
          {adult?.email}
          <span className="soft small block">{words.emailByCoordinator}</span>
        </p>
      )}
      <label className="choice">
        <input type="checkbox" name="firstAid" value="yes" defaultChecked={value('firstAid') === 'yes'} />
        {words.firstAid}
      </label>
    </FormPage>
  );
}
