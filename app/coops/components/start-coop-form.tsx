import { useEffect, useRef } from 'react';
import type { Messages } from '#app/i18n/messages/en.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { weekdays } from '#app/time/weekdays.ts';
import { sayWeekday } from '#app/time/words.ts';
import { currentZone, regionOf, sayZone } from '#app/time/zones.ts';
import { Choices, Field, Problem, refusedInput } from '#app/ui/field.tsx';

type Refused = { problems: Record<string, string>; typed: Record<string, string | string[]> };
type Reason = keyof Messages['start'];
type Region = keyof Messages['start']['regions'];

/** Name, zone, weekday pattern and place; after a refusal it stands as it was typed. */
export function StartCoopForm({ zones, refused }: { zones: string[]; refused: Refused | undefined }) {
  const { locale, t } = useLanguage();
  const typed = (name: string, otherwise: string) => {
    const value = refused ? (refused.typed[name] ?? '') : otherwise;
    return Array.isArray(value) ? (value[0] ?? '') : value;
  };
  const zone = useRef<HTMLSelectElement>(null);
  // The server cannot know where the browser is; what was typed and refused stays. A zone that is no place is not offered,
  // so whose browser has one chooses.
  useEffect(() => {
    const here = currentZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
    if (!refused && zone.current && zones.includes(here)) zone.current.value = here;
  }, [refused, zones]);
  const days = refused ? [refused.typed.weekdays ?? []].flat() : ['1', '2', '3', '4', '5'];
  const problem = (name: string) => {
    const reason = refused?.problems[name];
    if (!reason) return undefined;
    const sentence = reason in t.start ? t.start[reason as Reason] : t.common.checkFields;
    return typeof sentence === 'string' ? sentence : t.common.checkFields;
  };
  return (
    <div className="card stack">
      {refused && (
        <p className="wrong" role="alert">
          {t.common.checkFields}
        </p>
      )}
      <Field
        name="name"
        label={t.start.name}
        defaultValue={typed('name', '')}
        problem={problem('name')}
        required
        maxLength={80}
      />
      <div className="field">
        <label htmlFor="field-timeZone">{t.start.timeZone}</label>
        <select
          ref={zone}
          id="field-timeZone"
          name="timeZone"
          defaultValue={currentZone(typed('timeZone', ''))}
          {...refusedInput('field-timeZone', problem('timeZone'))}
        >
          <option value="">{t.start.chooseZone}</option>
          {[...new Set(zones.map(regionOf))].map((region) => (
            <optgroup key={region} label={t.start.regions[region as Region] ?? region}>
              {zones
                .filter((zone) => regionOf(zone) === region)
                .map((zone) => (
                  <option key={zone} value={zone}>
                    {sayZone(zone)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
        <Problem id="field-timeZone-problem" text={problem('timeZone')} />
      </div>
      <Choices legend={t.start.days} name="weekdays" problem={problem('weekdays')} days>
        {weekdays.map((weekday) => (
          <label key={weekday} className="choice">
            <input
              type="checkbox"
              name="weekdays"
              value={weekday}
              defaultChecked={days.includes(String(weekday))}
            />
            {sayWeekday(weekday, locale, 'short')}
          </label>
        ))}
      </Choices>
      <div className="pair">
        <Field
          name="startTime"
          type="time"
          label={t.start.start}
          defaultValue={typed('startTime', '09:00')}
          problem={problem('startTime')}
          required
        />
        <Field
          name="endTime"
          type="time"
          label={t.start.end}
          defaultValue={typed('endTime', '12:00')}
          problem={problem('endTime')}
          required
        />
        <Field
          name="capacity"
          type="number"
          inputMode="numeric"
          min={1}
          max={200}
          label={t.start.capacity}
          defaultValue={typed('capacity', '9')}
          problem={problem('capacity')}
          required
        />
      </div>
      <Choices legend={t.start.where} name="venueKind" problem={problem('venueKind')}>
        {(['byTurns', 'fixed'] as const).map((kind) => (
          <label key={kind} className="choice">
            <input
              type="radio"
              name="venueKind"
              value={kind}
              defaultChecked={typed('venueKind', 'byTurns') === kind}
            />
            {t.start[kind]}
          </label>
        ))}
      </Choices>
      <div className="pair fixed-place">
        <Field
          name="venueName"
          label={t.start.venueName}
          defaultValue={typed('venueName', '')}
          problem={problem('venueName')}
          maxLength={80}
        />
        <Field
          name="venueAddress"
          label={t.start.venueAddress}
          defaultValue={typed('venueAddress', '')}
          problem={problem('venueAddress')}
          maxLength={200}
        />
      </div>
      <button className="button" type="submit">
        {t.start.submit}
      </button>
    </div>
  );
}
