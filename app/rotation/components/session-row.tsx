import { Form } from '@remix-run/react';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { sayLongDate, sayTimes } from '#app/time/words.ts';
import { Mark } from '#app/ui/mark.tsx';
import type { SessionView } from '../plan-view.ts';

type Props = {
  session: SessionView;
  cycleId: string;
  hasRota: boolean;
  /** Who can be fixed or ruled out; null when the rota is published. */
  people: { adults: { id: string; name: string }[]; families: { id: string; name: string }[] } | null;
};

/** One session of the rota: when, where, who cares, how many come, and what was fixed by hand. */
export function SessionRow({ session, cycleId, hasRota, people }: Props) {
  const { locale, t } = useLanguage();
  const { place } = session;
  const adults = session.onDuty.length + session.open;
  return (
    <li>
      <b>
        {sayLongDate(session.date, locale)}, {sayTimes(session.start, session.end)}
      </b>
      <div className="soft small">
        {[
          place && (place.kind === 'home' ? t.plan.atHome(place.name) : place.name),
          session.held && `${t.plan.adults(adults)}, ${t.plan.children(session.children)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
      {session.held && session.onDuty.length > 0 && (
        <div>
          <Mark of="duty" /> {t.plan.onDuty} {session.onDuty.join(', ')}
        </div>
      )}
      {hasRota && !session.held && <div className="small">{t.plan.notHeld}</div>}
      {session.open > 0 && <p className="slot-open">{t.plan.openSlot(session.open)}</p>}
      {people && <ByHand session={session} cycleId={cycleId} people={people} />}
    </li>
  );
}

function ByHand({
  session,
  cycleId,
  people,
}: {
  session: SessionView;
  cycleId: string;
  people: NonNullable<Props['people']>;
}) {
  const { t } = useLanguage();
  const id = `who-${session.id}`;
  return (
    <>
      {session.pins.map((pin) => (
        <Form method="post" key={pin.id} preventScrollReset className="pinned">
          <input type="hidden" name="cycle" value={cycleId} />
          <input type="hidden" name="pin" value={pin.id} />
          <span className="small">{t.plan.pinned[pin.kind](pin.name)}</span>
          <button className="button quiet" type="submit" name="intent" value="unpin">
            {t.plan.unpin}
          </button>
        </Form>
      ))}
      <details className="by-hand">
        <summary>{t.plan.byHand}</summary>
        <Form method="post" preventScrollReset className="stack">
          <input type="hidden" name="cycle" value={cycleId} />
          <input type="hidden" name="session" value={session.id} />
          <div className="field">
            <label htmlFor={id}>{t.plan.who}</label>
            <select id={id} name="who">
              <optgroup label={t.plan.adultsGroup}>
                {people.adults.map((adult) => (
                  <option key={adult.id} value={`adult:${adult.id}`}>
                    {adult.name}
                  </option>
                ))}
              </optgroup>
              <optgroup label={t.plan.familiesGroup}>
                {people.families.map((family) => (
                  <option key={family.id} value={`family:${family.id}`}>
                    {family.name}
                  </option>
                ))}
              </optgroup>
            </select>
          </div>
          <p className="soft small">{t.plan.pinHint}</p>
          <div className="pinned">
            <button className="button" type="submit" name="intent" value="fix">
              {t.plan.fix}
            </button>
            <button className="button quiet" type="submit" name="intent" value="forbid">
              {t.plan.forbid}
            </button>
          </div>
        </Form>
      </details>
    </>
  );
}
