import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { addClosure, closuresFrom, removeClosure } from '#app/coops/closures.server.ts';
import { SettingsNote } from '#app/coops/components/settings-note.tsx';
import { weekdayPattern } from '#app/coops/pattern.server.ts';
import { sayClosed } from '#app/coops/say-closed.ts';
import { settingsAfter, settingsDoneIn } from '#app/coops/settings-done.ts';
import { closureSchema, removeClosureSchema } from '#app/coops/settings-schema.ts';
import { ChangeLink } from '#app/families/components/change-link.tsx';
import { coordinatorOf } from '#app/http/guard.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { useLanguage, useReader } from '#app/i18n/messages-context.tsx';
import { localDateOf } from '#app/time/index.ts';
import type { Weekday } from '#app/time/weekdays.ts';
import { sayTimes, sayWeekday } from '#app/time/words.ts';
import { Field } from '#app/ui/field.tsx';
import { formState } from '#app/ui/form-state.ts';
import type { Titled } from '#app/ui/page-title.ts';

export const handle: Titled = { title: (t) => t.settings.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = coordinatorOf(context);
  const { db } = context.app;
  const { now } = context;
  const today = localDateOf(now, scope.timeZone);
  const [pattern, closures] = await Promise.all([weekdayPattern(db, scope), closuresFrom(db, scope, today)]);
  const done = settingsDoneIn({ pattern, closures }, new URL(request.url).searchParams);
  return { pattern, closures, today, done };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const scope = coordinatorOf(context);
  const { db } = context.app;
  const removing = await parseForm(request.clone(), removeClosureSchema);
  if (removing.ok) {
    await removeClosure(db, scope, removing.value.closure);
    throw redirect(settingsAfter(scope.coopId, 'removed', 'closure', [removing.value.closure]));
  }
  const form = await parseForm(request, closureSchema);
  if (!form.ok) return data({ problems: form.problems, typed: form.typed }, 400);
  const { closureId } = await addClosure(db, scope, form.value);
  throw redirect(settingsAfter(scope.coopId, 'saved', 'closure', [closureId]));
}

export default function Settings() {
  const { locale, t } = useLanguage();
  const reader = useReader();
  const { pattern, closures, today, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words: Record<string, string> = {
    dateMissing: t.settings.dateMissing,
    lastBeforeFirst: t.settings.lastBeforeFirst,
    nameTooLong: t.start.nameTooLong,
  };
  const { value, problem } = formState({}, refused, words, t.common.checkFields);
  return (
    <main id="content">
      <h1>{t.settings.title}</h1>
      <p className="lead">{t.settings.lead}</p>
      {!refused && <SettingsNote of={done} />}
      <section className="card">
        <h2>{t.coop.sessions}</h2>
        {pattern.length === 0 && <p>{t.settings.noSessions}</p>}
        <ul className="rows">
          {pattern.map((line) => {
            const when = `${sayWeekday(line.weekday as Weekday, locale)}, ${sayTimes(line.startTime, line.endTime)}`;
            return (
              <li key={line.id} className="row">
                <div>
                  <b className="begins">{when}</b>
                  <div className="soft small">
                    {line.venueName ?? t.coop.byTurns} · {t.coop.upTo(line.capacity)}
                  </div>
                </div>
                <ChangeLink to={`session/${line.id}`} what={when} />
              </li>
            );
          })}
        </ul>
        <Link className="add" to="session/new">
          {t.settings.addSession}
        </Link>
      </section>
      <section className="card">
        <h2>{t.settings.closures}</h2>
        {closures.length === 0 && <p className="soft">{t.settings.noClosures}</p>}
        <ul className="rows">
          {closures.map((closure) => {
            const days = sayClosed(closure, reader);
            return (
              <li key={closure.id} className="row">
                <div>
                  {days}
                  {closure.reason && <div className="soft small">{closure.reason}</div>}
                </div>
                <Form method="post">
                  <button
                    className="button quiet"
                    type="submit"
                    name="closure"
                    value={closure.id}
                    aria-label={t.settings.removeClosure(days)}
                  >
                    {t.settings.remove}
                  </button>
                </Form>
              </li>
            );
          })}
        </ul>
      </section>
      {/* A new form after each addition, empty again. */}
      <Form method="post" noValidate className="card stack" key={closures.length}>
        <h2>{t.settings.addClosure}</h2>
        <div className="pair">
          {(['firstDay', 'lastDay'] as const).map((name) => (
            <Field
              key={name}
              name={name}
              type="date"
              min={today}
              label={t.settings[name]}
              defaultValue={value(name)}
              problem={problem(name)}
              required
            />
          ))}
        </div>
        <Field
          name="reason"
          label={t.settings.reason}
          defaultValue={value('reason')}
          problem={problem('reason')}
          maxLength={120}
        />
        <button className="button" type="submit">
          {t.settings.addClosure}
        </button>
      </Form>
    </main>
  );
}
