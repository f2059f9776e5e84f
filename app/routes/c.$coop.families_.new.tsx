import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addFamily } from '#app/families/add-family.server.ts';
import { FormPage } from '#app/families/components/form-page.tsx';
import { pageAfter } from '#app/families/done.ts';
import { newFamilySchema } from '#app/families/schema.ts';
import { coordinatorOf } from '#app/http/guard.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { familyWords, useFamilyWords } from '#app/i18n/family-words.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { localDateOf } from '#app/time/index.ts';
import { Field } from '#app/ui/field.tsx';
import { formState } from '#app/ui/form-state.ts';
import type { Titled } from '#app/ui/page-title.ts';

export const handle: Titled = {
  title: (_t, { locale }) => familyWords.read(locale).addFamily,
  words: familyWords,
};

export function loader({ context }: LoaderFunctionArgs) {
  const scope = coordinatorOf(context);
  return { coopId: scope.coopId, today: localDateOf(context.now, scope.timeZone) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const scope = coordinatorOf(context);
  const { db } = context.app;
  const { now } = context;
  const posted = await request.clone().formData();
  const typed = Object.fromEntries([...posted.keys()].map((key) => [key, String(posted.get(key))]));
  const form = await parseForm(request, newFamilySchema);
  if (!form.ok) return data({ problems: form.problems, typed, refusal: null }, 400);
  const { name, address, share, adultName, email, phone, childName, bornOn } = form.value;
  if (bornOn !== null && bornOn > localDateOf(now, scope.timeZone))
    return data({ problems: { bornOn: 'bornInFuture' }, typed, refusal: null }, 400);
  const added = await addFamily(db, scope, {
    name,
    address,
    share,
    adult: { name: adultName, email, phone },
    child: { name: childName, bornOn },
    now,
  });
  if (!added.ok) return data({ problems: {}, typed, refusal: added.reason }, 409);
  throw redirect(pageAfter({ ...scope, familyId: added.familyId }, 'saved', 'about'));
}

export default function NewFamily() {
  const { t } = useLanguage();
  const words = useFamilyWords();
  const { coopId, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { value, problem } = formState({ share: '1' }, refused, words.problems, t.common.checkFields);
  const field = (name: string, label: string) => ({
    name,
    label,
    defaultValue: value(name),
    problem: problem(name),
  });
  return (
    <FormPage
      title={words.addFamily}
      lead={words.addFamilyLead}
      back={`/c/${coopId}/families`}
      refused={refused}
      refusal={refused?.refusal ? words.refusals[refused.refusal] : undefined}
      submit={words.addFamily}
    >
      <Field {...field('name', words.familyName)} maxLength={80} required />
      <Field {...field('address', words.address)} maxLength={200} />
      <div>
        <Field {...field('share', words.share)} type="number" inputMode="numeric" min={0} max={20} />
        <p className="soft small hint">{words.shareHint}</p>
      </div>
      <fieldset className="stack">
        <legend>
          <b>{words.firstAdult}</b>
        </legend>
        <Field {...field('adultName', words.name)} maxLength={80} required />
        <div>
          <Field {...field('email', words.email)} type="email" inputMode="email" autoCapitalize="off" />
          <p className="soft small hint">{words.emailHint}</p>
        </div>
        <Field {...field('phone', words.phone)} type="tel" maxLength={60} />
      </fieldset>
      <fieldset className="stack">
        <legend>
          <b>{words.firstChild}</b>
        </legend>
        <Field {...field('childName', words.name)} maxLength={80} required />
        <Field {...field('bornOn', words.bornOn)} type="date" max={today} />
      </fieldset>
    </FormPage>
  );
}
