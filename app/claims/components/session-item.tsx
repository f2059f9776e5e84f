import type { Contact } from '#app/coops/coordinators.server.ts';
import { sayList } from '#app/i18n/list.ts';
import { useLanguage, useReader } from '#app/i18n/messages-context.tsx';
import type { SessionRow } from '#app/rotation/session-row.ts';
import { sayDate, sayTimes } from '#app/time/words.ts';
import { Mark } from '#app/ui/mark.tsx';
import { sayDutyRefusal } from '../say-refusal.ts';
import { ClaimForm } from './claim-form.tsx';
import { ComingList } from './coming-list.tsx';
import { GiveBack } from './give-back.tsx';
import { sayWhere } from './where.ts';

/** One session of the rota: who cares, how many come, what is open, and what the member may take or give back. */
export function SessionItem({ row, contacts }: { row: SessionRow; contacts: Contact[] }) {
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
      {take.dutyRefusal && <p className="soft small">{sayDutyRefusal(take.dutyRefusal, t)}</p>}
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
        <GiveBack row={row} when={when} contacts={contacts} />
      </div>
    </li>
  );
}
