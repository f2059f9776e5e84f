import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { weekdayPattern } from '#app/coops/pattern.server.ts';
import { placesOf, removeSessions, type SessionLine, saveSessions } from '#app/coops/save-sessions.server.ts';
import { settingsAfter } from '#app/coops/settings-done.ts';
import { sessionLineSchema } from '#app/coops/settings-schema.ts';
import { FormPage, RemoveButton } from '#app/families/components/form-page.tsx';
import { asTyped } from '#app/families/say.ts';
import { coordinatorOf } from '#app/http/guard.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { Choices, Field } from '#app/ui/field.tsx';
import { formState } from '#app/ui/form-state.ts';
import type { Titled } from '#app/ui/page-title.ts';
import { WeekdayChoices } from '#app/ui/weekday-choices.tsx';

export const handle: Titled = { title: (t) => t.settings.newSession };

export async function loader({ context, params }: LoaderFunctionArgs) {
  const scope = coordinatorOf(context);
  const { db } = context.app;
  const isNew = params.line === 'new';
  const [pattern, places] = await Promise.all([weekdayPattern(db, scope), placesOf(db, scope)]);
  const line = pattern.find(({ id }) => id === params.line);
  if (!isNew && !line) throw new Response(null, { status: 404 });
  const like = line ?? pattern[0];
  return {
    isNew,
    places,
    kept: {
      weekdays: line ? [String(line.weekday)] : [],
      startTime: asTyped(like?.startTime ?? '09:00'),
      endTime: asTyped(like?.endTime ?? '12:00'),
      capacity: String(like?.capacity ?? 9),
      venue: like?.venueId ?? 'byTurns',
      venueName: '',
      venueAddress: '',
    },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const scope = coordinatorOf(context);
  const { db } = context.app;
  const lineId = params.line === 'new' ? null : (params.line ?? '');
  const posted = await request.clone().formData();
  if (lineId && posted.get('intent') === 'remove') {
    await removeSessions(db, scope, lineId);
    throw redirect(settingsAfter(scope.coopId, 'removed', 'sessions', [lineId]));
  }
  const form = await parseForm(request, sessionLineSchema);
  if (!form.ok) return data({ problems: form.problems, typed: form.typed, refusal: null }, 400);
  const { venue, venueName, venueAddress, ...times } = form.value;
  const line: SessionLine = {
    ...times,
    venue:
      venue === 'byTurns'
        ? { kind: 'byTurns' }
        : venue === 'new'
          ? { kind: 'new', name: venueName, address: venueAddress }
          : { kind: 'known', id: venue },
  };
  const saved = await saveSessions(db, scope, { lineId, line });
  if (saved.ok) throw redirect(settingsAfter(scope.coopId, 'saved', 'sessions', saved.lineIds));
  const typed = {
    ...times,
    venue,
    venueName,
    venueAddress,
    weekdays: times.weekdays.map(String),
    capacity: String(times.capacity),
  };
  if (saved.reason === 'venueKindMissing')
    return data({ problems: { venue: saved.reason }, typed, refusal: null }, 400);
  return data({ problems: {}, typed, refusal: saved.reason }, 409);
}

export default function SessionLinePage() {
  const { t } = useLanguage();
  const { isNew, places, kept } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = Object.fromEntries(
    Object.entries(t.start).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const { value, values, problem } = formState(kept, refused, words, t.common.checkFields);
  const venues = [
    { id: 'byTurns', name: t.start.byTurns },
    ...places,
    { id: 'new', name: t.settings.newPlace },
  ];
  return (
    <FormPage
      title={t.settings.newSession}
      lead={t.settings.lead}
      back="../.."
      refused={refused}
      refusal={refused?.refusal ? t.settings[refused.refusal] : undefined}
      remove={!isNew && <RemoveButton />}
    >
      <WeekdayChoices
        legend={t.start.days}
        name="weekdays"
        chosen={values('weekdays')}
        problem={problem('weekdays')}
      />
      <div className="pair">
        {(['startTime', 'endTime'] as const).map((name) => (
          <Field
            key={name}
            name={name}
            type="time"
            label={name === 'startTime' ? t.start.start : t.start.end}
            defaultValue={value(name)}
            problem={problem(name)}
            required
          />
        ))}
        <Field
          name="capacity"
          type="number"
          inputMode="numeric"
          min={1}
          max={200}
          label={t.start.capacity}
          defaultValue={value('capacity')}
          problem={problem('capacity')}
          required
        />
      </div>
      <Choices legend={t.start.where} name="venue" problem={problem('venue')}>
        {venues.map(({ id, name }) => (
          <label key={id} className="choice">
            <input type="radio" name="venue" value={id} defaultChecked={value('venue') === id} />
            {name}
          </label>
        ))}
      </Choices>
      <div className="pair new-place">
        <Field
          name="venueName"
          label={t.start.venueName}
          defaultValue={value('venueName')}
          problem={problem('venueName')}
          maxLength={80}
        />
        <Field
          name="venueAddress"
          label={t.start.venueAddress}
          defaultValue={value('venueAddress')}
          problem={problem('venueAddress')}
          maxLength={200}
        />
      </div>
    </FormPage>
  );
}
