import { Form, Link } from '@remix-run/react';
import { useLanguage, useReader } from '#app/i18n/messages-context.tsx';
import { usePlanWords } from '#app/i18n/plan-words.ts';
import { sayLongDate, sayTimes } from '#app/time/words.ts';
import { Mark } from '#app/ui/mark.tsx';
import type { Choices } from '../choices.ts';
import type { SessionView } from '../plan-view.ts';
import { ByHand } from './by-hand.tsx';

type Props = {
  session: SessionView;
  cycleId: string;
  hasRota: boolean;
  published: boolean;
  /** Where the session is changed by hand, and where it is not; null when nothing can be changed. */
  links: { change: string; done: string } | null;
  /** Whether a choice made by hand was just taken back here. */
  loosened: boolean;
  /** Given while the session is being changed. */
  choices: Choices | null;
};

/** One session of the rota: when, where, who cares, how many come, and what was fixed by hand. */
export function SessionRow({ session, cycleId, hasRota, published, links, loosened, choices }: Props) {
  const { t } = useLanguage();
  const reader = useReader();
  const plan = usePlanWords();
  const { place } = session;
  const adults = session.onDuty.length + session.open;
  return (
    <li id={`session-${session.id}`}>
      <b className="begins">
        {sayLongDate(session.date, reader)}, {sayTimes(session.start, session.end)}
      </b>
      <div className="soft small">
        {[
          place && (place.kind === 'home' ? plan.atHome(place.name) : place.name),
          session.held && `${plan.adults(adults)}, ${plan.children(session.children)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
      {session.held && session.onDuty.length > 0 && (
        <div>
          <Mark of="duty" /> {plan.onDuty} {session.onDuty.join(', ')}
        </div>
      )}
      {hasRota && !session.held && <div className="small">{t.rota.notHeld}</div>}
      {session.open > 0 && <p className="slot-open">{plan.openSlot(session.open)}</p>}
      {links &&
        session.pins.map((pin) => (
          <Form method="post" key={pin.id} preventScrollReset className="pinned">
            <input type="hidden" name="cycle" value={cycleId} />
            <input type="hidden" name="session" value={session.id} />
            <input type="hidden" name="pin" value={pin.id} />
            <span className="small">
              {pin.insteadOf.length > 0
                ? plan.movedTo(pin.name, pin.insteadOf.join(', '))
                : plan.pinned[pin.kind](pin.name)}
            </span>
            <button className="button quiet" type="submit" name="intent" value="unpin">
              {plan.unpin}
            </button>
          </Form>
        ))}
      {loosened && (
        <p className="notice" role="status">
          {published ? plan.loosenedPublished : plan.loosened}
        </p>
      )}
      {links &&
        (choices ? (
          <ByHand
            cycleId={cycleId}
            choices={choices}
            published={published}
            hasRota={hasRota}
            done={links.done}
          />
        ) : (
          <Link className="by-hand-link" to={links.change} preventScrollReset>
            {plan.byHand}
          </Link>
        ))}
    </li>
  );
}
