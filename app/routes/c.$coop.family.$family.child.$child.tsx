import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { FormPage } from '#app/families/components/form-page.tsx';
import { pageAfter } from '#app/families/done.ts';
import { familyOf } from '#app/families/family-scope.server.ts';
import { childrenOf } from '#app/families/read-family.server.ts';
import { saveChild } from '#app/families/save-child.server.ts';
import { childFormSchema } from '#app/families/schema.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { familyWords, useFamilyWords } from '#app/i18n/family-words.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { localDateOf } from '#app/time/index.ts';
import { Field } from '#app/ui/field.tsx';
import { formState } from '#app/ui/form-state.ts';
import type { Titled } from '#app/ui/page-title.ts';

export const handle: Titled = {
  title: (_t, { locale }) => familyWords.read(locale).newChild,
  words: familyWords,
};

export async function loader({ context, params }: LoaderFunctionArgs) {
  const scope = await familyOf(context, params);
  const today = localDateOf(context.now, scope.timeZone);
  if (params.child === 'new') return { child: null, today };
  const child = (await childrenOf(context.app.db, scope)).find(({ id }) => id === params.child);
  if (!child) throw new Response(null, { status: 404 });
  return { child, today };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const scope = await familyOf(context, params);
  const { db } = context.app;
  const { now } = context;
  const form = await parseForm(request, childFormSchema);
  if (!form.ok) return data({ problems: form.problems, typed: form.typed, refusal: null }, 400);
  const { name, bornOn, allergies } = form.value;
  const typed = { name, bornOn: bornOn ?? '', allergies };
  if (bornOn !== null && bornOn > localDateOf(now, scope.timeZone))
    return data({ problems: { bornOn: 'bornInFuture' }, typed, refusal: null }, 400);
  const childId = params.child === 'new' ? null : (params.child ?? '');
  const saved = await saveChild(db, scope, { childId, ...form.value });
  if (!saved.ok) return data({ problems: {}, typed, refusal: saved.reason }, 409);
  throw redirect(pageAfter(scope, 'saved', 'child', saved.id));
}

export default function Child() {
  const { t } = useLanguage();
  const words = useFamilyWords();
  const { child, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = { name: child?.name, bornOn: child?.bornOn ?? '', allergies: child?.allergies };
  const { value, problem } = formState(kept, refused, words.problems, t.common.checkFields);
  return (
    <FormPage
      title={child?.name ?? words.newChild}
      back="../.."
      refused={refused}
      refusal={refused?.refusal ? words.refusals[refused.refusal] : undefined}
      remove={
        child && (
          <Link className="button quiet" to={`../../remove/child/${child.id}`} relative="path">
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
        name="bornOn"
        type="date"
        max={today}
        label={words.bornOn}
        defaultValue={value('bornOn')}
        problem={problem('bornOn')}
      />
      <div>
        <Field
          name="allergies"
          label={words.allergies}
          defaultValue={value('allergies')}
          problem={problem('allergies')}
          maxLength={500}
        />
        <p className="soft small hint">{words.allergiesHint}</p>
      </div>
    </FormPage>
  );
}
