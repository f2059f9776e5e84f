import { Link } from '@remix-run/react';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { addDays } from '#app/time/index.ts';
import { sayDate, sayDates, sayDuration, sayLongDate, sayTimes } from '#app/time/words.ts';
import type { Unmet } from '../unmet.ts';

type Props = { unmet: Unmet[]; inAll: number; week: string; promised: number; agreements: string };

/** What could not be met in the week, and why, in words. */
export function UnmetCard({ unmet, inAll, week, promised, agreements }: Props) {
  const { locale, t } = useLanguage();
  const dates = sayDates(week, addDays(week, 6), locale);
  return (
    <section className="card">
      <h2>{t.plan.unmetTitle}</h2>
      {inAll > 0 && <p className="soft">{t.plan.unmetTotal(inAll)}</p>}
      {unmet.length === 0 && <p>{t.plan.weekMet}</p>}
      <ul className="rows">
        {unmet.map((item) => (
          <li key={`${item.kind} ${item.id}`}>
            {item.kind === 'openSlot' ? (
              <>
                {t.plan.unmetOpen(
                  `${sayDate(item.date, locale)}, ${sayTimes(item.start, item.end)}`,
                  item.adults,
                )}
                <Why
                  say={(reasons) => {
                    const day = sayLongDate(item.date, locale);
                    const free = item.reasons.some(({ reason }) => reason === 'free');
                    return free ? t.plan.someFree(day, reasons) : t.plan.nobodyFree(day, reasons);
                  }}
                  reasons={item.reasons.map(({ reason, count }) => t.plan.slotReasons[reason](count))}
                />
              </>
            ) : (
              <>
                {item.names.length === 1 ? (
                  t.plan.unmetShortOne(
                    item.names[0] ?? '',
                    dates,
                    sayDuration(item.missing),
                    sayDuration(promised),
                  )
                ) : (
                  <>
                    {t.plan.unmetShort(item.names, dates, sayDuration(item.missing), sayDuration(promised))}:{' '}
                    <Names names={item.names} />
                  </>
                )}
                <Why
                  say={t.plan.because}
                  reasons={item.reasons.map(({ reason, count }) => t.plan.shortReasons[reason](count))}
                />
              </>
            )}
          </li>
        ))}
      </ul>
      {inAll > 0 && (
        <p className="small">
          {t.plan.unmetWhy} <Link to={agreements}>{t.plan.toAgreements}</Link>
        </p>
      )}
    </section>
  );
}

function Why({ say, reasons }: { say: (reasons: string) => string; reasons: string[] }) {
  return reasons.length > 0 ? <div className="soft small">{say(reasons.join(', '))}</div> : null;
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
