import { useParams } from '@remix-run/react';
import { sayList } from '#app/i18n/list.ts';
import { useLanguage, useReader } from '#app/i18n/messages-context.tsx';
import { RhythmLegend, RhythmStrip } from '#app/rotation/components/rhythm-strip.tsx';
import type { Week } from '#app/rotation/week.server.ts';
import { sayDate, sayDuration, sayLongDate } from '#app/time/words.ts';
import { Mark } from '#app/ui/mark.tsx';
import type { Confirmed } from '../confirmed.ts';
import { ConfirmedNote } from './confirmed-note.tsx';
import { NextCard } from './next-card.tsx';
import { OpenList } from './open-list.tsx';
import { RefusalNote, type Refused } from './refusal-note.tsx';
import { SessionItem } from './session-item.tsx';
import { WeekNav } from './week-nav.tsx';

/** A member's week under a published rota: what they have to themselves, what comes next, what they may take. */
export function WeekView({
  week,
  current,
  confirmed,
  refused,
}: {
  week: Week;
  /** Whether it is the week that today lies in. */
  current: boolean;
  confirmed: Confirmed | null;
  refused: Refused | undefined;
}) {
  return (
    <>
      <WeekNav monday={week.monday} before={week.before} after={week.after} />
      <Title week={week} current={current} />
      {refused ? <RefusalNote of={refused} /> : <ConfirmedNote of={confirmed} />}
      {week.mine ? <Mine week={week} mine={week.mine} /> : <ReadOnly week={week} />}
    </>
  );
}

function Title({ week, current }: { week: Week; current: boolean }) {
  const { t } = useLanguage();
  const reader = useReader();
  if (!week.covered && week.begins)
    return (
      <>
        <h1>{t.rota.begins(sayLongDate(week.begins, reader))}</h1>
        <p className="actions">
          <a className="button quiet" href={`?week=${week.begins}`}>
            {t.rota.toFirstWeek}
          </a>
        </p>
      </>
    );
  if (!week.covered) return <h1>{t.rota.notCovered}</h1>;
  const begins = week.begins && t.rota.begins(sayLongDate(week.begins, reader));
  if (!week.mine) return <h1>{begins ?? (current ? t.common.thisWeek : t.rota.title)}</h1>;
  const { restMinutes, waitingMinutes, almost, promisedMinutes } = week.mine;
  const time = sayDuration(restMinutes);
  const missing = promisedMinutes - restMinutes;
  const placesOpen = week.sessions.some(({ take }) => take.restMinutes > 0 && take.places.length > 0);
  const rest =
    restMinutes === 0 ? t.rota.noRest : current ? t.rota.restThisWeek(time) : t.rota.restThatWeek(time);
  return (
    <>
      <h1>{begins ?? rest}</h1>
      {begins && (
        <p>
          <b>{rest}</b>
        </p>
      )}
      <p className="soft">
        {t.rota.promised(sayDuration(promisedMinutes))}
        {missing > 0 && ` ${t.rota.lessThanPromised(sayDuration(missing), placesOpen)}`}
      </p>
      {almost && (
        <p>
          {t.rota.onlySome(
            sayDuration(almost.minutes),
            sayList(almost.children, reader.locale),
            almost.children.length,
          )}
        </p>
      )}
      {waitingMinutes > 0 && (
        <p className="kind">
          <Mark of="open" /> {t.rota.waitsForAdult(sayDuration(waitingMinutes))}
        </p>
      )}
    </>
  );
}

function Mine({ week, mine }: { week: Week; mine: NonNullable<Week['mine']> }) {
  const { t } = useLanguage();
  const { coop } = useParams();
  if (!week.covered) return null;
  return (
    <>
      <section className="card week-strip" aria-label={t.rota.yourWeek}>
        <RhythmStrip label={t.rota.yourWeek} days={mine.strip} />
        <RhythmLegend of={mine.strip} />
      </section>
      {mine.next ? (
        <NextCard row={mine.next} contacts={mine.contacts} />
      ) : (
        <p className="soft">
          {t.rota.nothingNext} <a href={`/c/${coop}/rota?show=mine`}>{t.rota.yoursLater}</a>
        </p>
      )}
      <section>
        <h2>{t.rota.openForYou}</h2>
        <OpenList sessions={week.sessions} notForYou={mine.notForYou} />
      </section>
    </>
  );
}

function ReadOnly({ week }: { week: Week }) {
  const { t } = useLanguage();
  const reader = useReader();
  return (
    <>
      <p className="lead">{t.rota.readOnly}</p>
      {week.sessions.map((row) => (
        <section className="card" key={row.id}>
          <h2 className="begins">{sayDate(row.localDate, reader)}</h2>
          <ul>
            <SessionItem row={row} contacts={[]} />
          </ul>
        </section>
      ))}
    </>
  );
}
