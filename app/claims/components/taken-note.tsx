import { useParams } from '@remix-run/react';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { sayDate, sayTimes } from '#app/time/words.ts';
import type { Taken } from '../taken.ts';
import { sayWhere } from './where.ts';

/** Says what was just taken, and where it can be given back: a list of what is open does not show it any more. */
export function TakenNote({ taken }: { taken: Taken | null }) {
  const { locale, t } = useLanguage();
  const { coop } = useParams();
  if (!taken) return null;
  const when = `${sayDate(taken.localDate, locale)}, ${sayTimes(taken.start, taken.end)}`;
  const where = sayWhere(taken.venue, t);
  return (
    <div className="notice" role="status">
      <p>
        {taken.child === null ? t.rota.tookDuty(when, where) : t.rota.tookPlace(taken.child, when, where)}
      </p>
      <p>
        <a href={`/c/${coop}/rota?show=mine`}>{t.rota.tookUndo}</a>
      </p>
    </div>
  );
}
