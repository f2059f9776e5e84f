import { ContactList } from '#app/coops/components/contact-list.tsx';
import type { Contact } from '#app/coops/coordinators.server.ts';
import { sayList } from '#app/i18n/list.ts';
import { useLanguage, useReader } from '#app/i18n/messages-context.tsx';
import type { NextSession } from '#app/rotation/next-session.ts';
import { sayDate, sayTimes } from '#app/time/words.ts';
import { Mark } from '#app/ui/mark.tsx';
import { ClaimForm } from './claim-form.tsx';
import { ComingList } from './coming-list.tsx';
import { sayWhere } from './where.ts';

/** The next duty or free stretch: when, where, and who else is on. */
export function NextCard({ row, contacts }: { row: NextSession; contacts: Contact[] }) {
  const { locale, t } = useLanguage();
  const reader = useReader();
  const duty = row.dutyId;
  const where = [sayWhere(row.venue, t), row.venue?.address ?? ''].filter((part) => part !== '').join(', ');
  const adults = sayList(row.others, locale);
  return (
    <section className={duty ? 'card marked duty' : 'card marked rest'}>
      <h2 className="soft small">{duty ? t.rota.nextDuty : t.rota.nextRest}</h2>
      <p className="next-when begins">
        {sayDate(row.localDate, reader)}, {sayTimes(row.start, row.end)}
      </p>
      <p>
        {duty
          ? t.rota.dutyAt(where, adults)
          : t.rota.childrenAt(sayList(row.children, locale), row.children.length, where, adults)}
      </p>
      {row.openSlots > 0 && (
        <p className="kind">
          <Mark of="open" />{' '}
          {row.others.length === 0 && !duty ? t.rota.nobodyInCharge : t.rota.adultNeeded(row.openSlots)}
        </p>
      )}
      {row.coming.length > 0 && (
        <>
          <h3 className="soft small">{t.rota.whoComes}</h3>
          <ComingList coming={row.coming} />
        </>
      )}
      {row.kept && (
        <div className="soft small">
          <p>{t.rota.refusals[row.kept]}</p>
          <ContactList of={contacts} />
        </div>
      )}
      {duty && !row.kept && (
        <details>
          <summary>{t.rota.giveBackDuty}</summary>
          <p>{t.rota.giveBackMeans}</p>
          <ClaimForm asked={{ intent: 'releaseDuty', dutyId: duty }} words={t.rota.giveBackYes} quiet />
        </details>
      )}
    </section>
  );
}
