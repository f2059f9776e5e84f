import { useLanguage, useReader } from '#app/i18n/messages-context.tsx';
import { sayLongDate } from '#app/time/words.ts';

/** A check-in that waits for the reader, with the way to answer it. */
export function WaitingCard({ base, round }: { base: string; round: WaitingRound }) {
  const { t } = useLanguage();
  const reader = useReader();
  return (
    <section className="card marked rest">
      <h2>{t.checkIns.waitingTitle}</h2>
      <p>{t.checkIns.waiting(round.title, sayLongDate(round.closesOn, reader))}</p>
      <a className="button" href={`${base}/check-ins/${round.id}`}>
        {t.checkIns.answerNow}
      </a>
    </section>
  );
}

export type WaitingRound = { id: string; title: string; closesOn: string };
