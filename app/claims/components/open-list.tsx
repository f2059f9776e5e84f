import { useParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useLanguage, useReader } from '#app/i18n/messages-context.tsx';
import type { SessionRow } from '#app/rotation/session-row.ts';
import { sayDate, sayDuration, sayTimes } from '#app/time/words.ts';
import { ClaimForm } from './claim-form.tsx';
import { sayWhere } from './where.ts';

/** What is open for the member, and that the rota says why the rest is not. */
export function OpenList({ sessions, notForYou }: { sessions: SessionRow[]; notForYou: number }) {
  const { t } = useLanguage();
  const { coop } = useParams();
  const open = sessions.filter(offersSomething);
  return (
    <>
      {open.length > 0 ? <Offers open={open} /> : <p className="soft">{t.rota.nothingOpen}</p>}
      {notForYou > 0 && (
        <p className="soft">
          {t.rota.notForYou(notForYou)} <a href={`/c/${coop}/rota?show=open`}>{t.rota.whyNotForYou}</a>
        </p>
      )}
    </>
  );
}

/** The open duties and places that the member may take, each with its button; no duty that would cost their rest. */
function Offers({ open }: { open: SessionRow[] }) {
  const { t } = useLanguage();
  const reader = useReader();
  return (
    <ul>
      {open.flatMap((row) => {
        const when = `${sayDate(row.localDate, reader)}, ${sayTimes(row.start, row.end)}`;
        const where = sayWhere(row.venue, t);
        const gives = row.take.restMinutes > 0 ? t.rota.givesMore(sayDuration(row.take.restMinutes)) : '';
        const slots = row.take.places.map((child) => (
          <Slot key={`${row.id} ${child.id}`} when={when} what={[t.rota.placeFor(child.name), where, gives]}>
            <ClaimForm
              asked={{ intent: 'claimPlace', sessionId: row.id, childId: child.id }}
              words={t.rota.take}
              label={`${t.rota.take}: ${t.rota.placeFor(child.name)}, ${when}`}
            />
          </Slot>
        ));
        if (row.take.dutyId !== null && offersDuty(row))
          slots.push(
            <Slot key={row.take.dutyId} when={when} what={[t.rota.adultNeeded(row.openSlots), where]}>
              <ClaimForm
                asked={{ intent: 'claimDuty', dutyId: row.take.dutyId }}
                words={t.rota.iCan}
                label={`${t.rota.iCan}: ${when}`}
                quiet
              />
            </Slot>,
          );
        return slots;
      })}
    </ul>
  );
}

/** Whether the session has anything that the member may take: the only ones of their week that its page needs. */
export function offersSomething(row: SessionRow): boolean {
  return offersDuty(row) || row.take.places.length > 0;
}

function offersDuty(row: SessionRow): boolean {
  return row.take.dutyId !== null && !row.mine.rest;
}

function Slot({ when, what, children }: { when: string; what: string[]; children: ReactNode }) {
  return (
    <li className="open-slot">
      <div>
        <b className="begins">{when}</b>
        <div className="soft small">{what.filter((part) => part !== '').join(' · ')}</div>
      </div>
      {children}
    </li>
  );
}
