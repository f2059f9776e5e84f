import { Link } from '@remix-run/react';
import { sayList } from '#app/i18n/list.ts';
import { useReader } from '#app/i18n/messages-context.tsx';
import { usePlanWords } from '#app/i18n/plan-words.ts';
import { addDays, mondayOf } from '#app/time/index.ts';
import { sayDate, sayDates, sayDuration, sayLongDate, sayTimes } from '#app/time/words.ts';
import type { Reached } from '../reached.ts';
import type { Uncared } from '../uncared.ts';
import type { OpenSlot, Shortfall, Unmet } from '../unmet.ts';
import { reachedWords } from './reached-words.ts';

type Props = {
  reached: Reached;
  uncared: Uncared[];
  unmet: Unmet;
  week: string;
  promised: number;
  agreements: string;
};

/** What the whole rota gives, then what is missing in one week, and why, in words. */
export function UnmetCard({ reached, uncared, unmet, week, promised, agreements }: Props) {
  const reader = useReader();
  const plan = usePlanWords();
  const dates = sayDates(week, addDays(week, 6), reader);
  const { openSlots, shortfalls } = unmet;
  const complete = reached.missingMinutes === 0 && reached.open === 0;
  return (
    <section className="card">
      <h2>{plan.reachedTitle}</h2>
      <ul className="dots">
        {reachedWords(reached, plan).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {uncared.length > 0 && (
          <li>
            <UncaredTimes of={uncared} />
          </li>
        )}
      </ul>
      {!complete && openSlots.length + shortfalls.length === 0 && <p>{plan.weekMet(dates)}</p>}
      {openSlots.length + shortfalls.length > 0 && (
        <>
          <h3>{plan.unmetTitle(dates)}</h3>
          <ul className="rows">
            {openSlots.map((slot) => (
              <OpenRow key={slot.id} slot={slot} />
            ))}
            {shortfalls.map((alike) => (
              <ShortRow key={alike.missing} alike={alike} promised={promised} />
            ))}
          </ul>
        </>
      )}
      {!complete && (
        <p className="small">
          {plan.unmetWhy} <Link to={agreements}>{plan.toAgreements}</Link>
        </p>
      )}
    </section>
  );
}

/** The non-negotiable times without care behind them, counted; a long list of them opens on demand. */
function UncaredTimes({ of }: { of: Uncared[] }) {
  const reader = useReader();
  const plan = usePlanWords();
  const days = of.flatMap((one) => one.days);
  return (
    <>
      {plan.uncared(days.length, new Set(days.map(mondayOf)).size)}
      <div className="soft small">{plan.uncaredMeans}</div>
      <details className="names small" open={days.length <= 4}>
        <summary>{plan.uncaredWhen}</summary>
        <ul className="dots">
          {of.map(({ name, start, end, days }) => (
            <li key={`${name} ${start} ${end}`}>
              {name}, {sayTimes(start, end)}:{' '}
              {sayList(
                days.map((day) => sayDate(day, reader)),
                reader.locale,
              )}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function OpenRow({ slot }: { slot: OpenSlot }) {
  const reader = useReader();
  const plan = usePlanWords();
  const day = sayLongDate(slot.date, reader);
  const reasons = slot.reasons.map(({ reason, count }) => plan.slotReasons[reason](count)).join(', ');
  const free = slot.reasons.some(({ reason }) => reason === 'free');
  return (
    <li>
      {plan.unmetOpen(`${sayDate(slot.date, reader)}, ${sayTimes(slot.start, slot.end)}`, slot.adults)}
      {reasons && (
        <div className="soft small">{free ? plan.someFree(day, reasons) : plan.nobodyFree(day, reasons)}</div>
      )}
    </li>
  );
}

/** Adults for whom the same reasons hold are said at once; where they differ, the reasons open on demand. */
function ShortRow({ alike, promised }: { alike: Shortfall; promised: number }) {
  const plan = usePlanWords();
  const [first] = alike.parts;
  const why = ({ reasons }: Shortfall['parts'][number]) =>
    plan.because(reasons.map(({ reason, count }) => plan.shortReasons[reason](count)).join(', '));
  return (
    <li>
      {plan.unmetShort(alike.names, sayDuration(alike.missing), sayDuration(promised))}
      {alike.names.length > 1 && (
        <>
          {' '}
          <Names names={alike.names} />
        </>
      )}
      {alike.parts.length === 1 && first && first.reasons.length > 0 && (
        <div className="soft small">{why(first)}</div>
      )}
      {alike.parts.length > 1 && (
        <details className="names small">
          <summary>{plan.becauseEach}</summary>
          <ul className="dots">
            {alike.parts.map((part) => (
              <li key={part.names.join()}>
                {part.names.join(', ')}. <span className="soft">{why(part)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** A long list of names opens on demand, so that a large co-op's week stays readable. */
function Names({ names }: { names: string[] }) {
  const most = 6;
  if (names.length <= most) return <span>{names.join(', ')}.</span>;
  return (
    <details className="names">
      <summary>{`${names.slice(0, most).join(', ')} …`}</summary>
      {names.slice(most).join(', ')}.
    </details>
  );
}
