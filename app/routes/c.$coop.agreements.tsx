import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import {
  Form,
  Link,
  type ShouldRevalidateFunctionArgs,
  useActionData,
  useLoaderData,
} from '@remix-run/react';
import { carriedNow } from '#app/agreements/carried-now.server.ts';
import { changeRules } from '#app/agreements/change-rules.server.ts';
import { CarriedCard } from '#app/agreements/components/carried-card.tsx';
import { RulesForm } from '#app/agreements/components/rules-form.tsx';
import { useCarried } from '#app/agreements/components/use-carried.ts';
import { mayNotCarry } from '#app/agreements/may-not-carry.ts';
import { currentAgreement } from '#app/agreements/queries.server.ts';
import { asForm } from '#app/agreements/rule-fields.ts';
import type { Rules } from '#app/agreements/rules.ts';
import { rulesFormSchema } from '#app/agreements/schema.ts';
import type { Scope } from '#app/coops/scope.ts';
import { coordinatorOf, memberOf } from '#app/http/guard.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { agreementsWords, useAgreementsWords } from '#app/i18n/agreements-words.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { keptPromise } from '#app/rotation/kept-promise.server.ts';
import { usualWeek } from '#app/rotation/usual-week.server.ts';
import { type Instant, localDateOf } from '#app/time/index.ts';
import type { Titled } from '#app/ui/page-title.ts';
import type { Database } from '#db/connect.ts';
import { inTransaction } from '#db/transaction.ts';

export const handle: Titled = { title: (t) => t.rules.title, words: agreementsWords };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = memberOf(context);
  const { db } = context.app;
  const { now } = context;
  const { version, rules } = await currentAgreement(db, scope);
  const again = new URL(request.url).searchParams.has('again');
  const carries = await carriedAndKept(db, scope, rules, { now, again });
  return {
    version,
    values: asForm(rules),
    carries,
    coordinator: scope.role === 'coordinator',
    coopId: scope.coopId,
  };
}

/** "Try" shows what the typed numbers carry and changes nothing; "save" makes them a new version. */
export async function action({ request, context }: ActionFunctionArgs) {
  const scope = coordinatorOf(context);
  const { db } = context.app;
  const { now } = context;
  const sent = await request.clone().formData();
  const saving = sent.get('intent') === 'save';
  const form = await parseForm(request, rulesFormSchema);
  if (!form.ok) return data({ problems: form.problems, typed: form.typed, tried: null, saved: false }, 400);
  if (saving) await inTransaction(db, (trx) => changeRules(trx, scope, { rules: form.value, now }));
  const tried = await carriedAndKept(db, scope, form.value, { now, again: sent.has('again') });
  return data({ problems: {}, typed: asForm(form.value), tried, saved: saving });
}

/**
 * The arithmetic at once, and what the scheduler can prove where it answers in time.
 * @param again whether the page asks by itself, since more was being worked out
 */
async function carriedAndKept(
  db: Database,
  scope: Scope,
  rules: Rules,
  { now, again }: { now: Instant; again: boolean },
) {
  const [carried, week] = await Promise.all([
    carriedNow(db, scope, rules, localDateOf(now, scope.timeZone)),
    usualWeek(db, scope, rules, now),
  ]);
  const known =
    week && (await keptPromise(week, rules.restorationMinutesPerWeek, { who: scope.userId, again }));
  return { ...carried, ...(known ?? { kept: null, moreSoon: false }) };
}

/** Numbers that were only tried change nothing that is read. */
export function shouldRevalidate({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formData?.get('intent') !== 'try' && defaultShouldRevalidate;
}

export default function Agreements() {
  const { t } = useLanguage();
  const words = useAgreementsWords();
  const { version, values, carries, coordinator, coopId } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const carried = useCarried(done, carries);
  return (
    <main id="content">
      <h1>{t.rules.title}</h1>
      <p className="lead">
        {words.lead} {words.version(version)}.
      </p>
      {done?.saved && (
        <p className="notice" role="status">
          {t.common.saved} {carried && mayNotCarry(carried) && words.savedMayNot}
        </p>
      )}
      <Form method="post" noValidate>
        <RulesForm values={done?.typed ?? values} problems={done?.problems ?? {}} editable={coordinator}>
          <CarriedCard of={carried} />
        </RulesForm>
      </Form>
      {coordinator && (
        <p>
          <Link className="button quiet" to={`/c/${coopId}/settings`}>
            {t.settings.link}
          </Link>
        </p>
      )}
      <section className="card">
        <h2>{words.clauseTitle}</h2>
        <p>{words.clause}</p>
      </section>
    </main>
  );
}
