import { sayList } from '#app/i18n/list.ts';
import { useLanguage, useReader } from '#app/i18n/messages-context.tsx';
import type { SessionRow } from '#app/rotation/session-row.ts';
import { minutesBetween } from '#app/time/index.ts';
import { sayDate, sayDuration, sayTimes } from '#app/time/words.ts';
import { Mark } from '#app/ui/mark.tsx';
import { ClaimForm } from './claim-form.tsx';
import { ComingList } from './coming-list.tsx';
import { sayWhere } from './where.ts';

/** One session of the rota: who cares, how many come, what is open, and what the member may take or give back. */
export function SessionItem({ row }: { row: SessionRow }) {
  const { locale, t } = useLanguage();
  const reader = useReader();
  const { mine, take } = row;
  const times = sayTimes(row.start, row.end);
  const when = `${sayDate(row.localDate, reader)}, ${times}`;
  const adults = mine.dutyId ? [t.rota.you, ...row.others] : row.others;
  const where = sayWhere(row.venue, t);
  const allergic = row.coming.flatMap(({ children }) => children).filter((child) => child.allergies).length;
  const whoComes = [t.rota.whoComes, ...(allergic > 0 ? [t.rota.withAllergies(allergic)] : [])].join(' · ');
  return (
    <li className={mine.dutyId ? 'session marked duty' : mine.rest ? 'session marked rest' : 'session'}>
      <p>
        <b>{times}</b>
        {where && <span className="soft"> · {where}</span>}
        <span className="soft"> · {t.rota.children(row.children)}</span>
      </p>
      <p>
        {t.rota.onDuty} {adults.length > 0 ? sayList(adults, locale) : t.rota.nobodyYet}
      </p>
      {row.coming.length > 0 && (
        <details>
          <summary aria-label={`${whoComes}: ${when}`}>{whoComes}</summary>
          <ComingList coming={row.coming} />
        </details>
      )}
      {mine.places.length > 0 && (
        <p className="kind">
          <Mark of="place" /> {t.rota.strip.place}:{' '}
          {sayList(
            mine.places.map((child) => child.name),
            locale,
          )}
        </p>
      )}
      {mine.rest && (
        <p className="kind">
          <Mark of="rest" /> {t.rota.strip.rest}
        </p>
      )}
      {row.openSlots > 0 && !row.over && (
        <p className="kind">
          <Mark of="open" /> {t.rota.adultNeeded(row.openSlots)}
        </p>
      )}
      <div className="claims">
        {take.dutyId !== null && (
          <ClaimForm
            asked={{ intent: 'claimDuty', dutyId: take.dutyId }}
            words={t.rota.iCan}
            label={`${t.rota.iCan}: ${when}`}
          />
        )}
        {take.places.map((child) => (
          <ClaimForm
            key={child.id}
            asked={{ intent: 'claimPlace', sessionId: row.id, childId: child.id }}
            words={t.rota.takePlace(child.name)}
            label={`${t.rota.takePlace(child.name)}: ${when}`}
            quiet
          />
        ))}
        {(mine.releasable.duty || (mine.releasable.places && mine.places.length > 0)) && (
          <details>
            <summary aria-label={`${t.rota.giveBack}: ${when}`}>{t.rota.giveBack}</summary>
            {mine.rest && mine.releasable.places && (
              <p className="soft small">
                {t.rota.giveBackCosts(sayDuration(minutesBetween(row.startsAt, row.endsAt)))}
              </p>
            )}
            <div className="claims">
              {mine.dutyId !== null && mine.releasable.duty && (
                <ClaimForm
                  asked={{ intent: 'releaseDuty', dutyId: mine.dutyId }}
                  words={t.rota.giveBackDuty}
                  label={`${t.rota.giveBackDuty}: ${when}`}
                  quiet
                />
              )}
              {mine.places.map((child) => (
                <ClaimForm
                  key={child.id}
                  asked={{ intent: 'releasePlace', sessionId: row.id, childId: child.id }}
                  words={t.rota.giveBackPlace(child.name)}
                  label={`${t.rota.giveBackPlace(child.name)}: ${when}`}
                  quiet
                />
              ))}
            </div>
          </details>
        )}
      </div>
    </li>
  );
}
