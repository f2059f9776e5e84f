import { useParams } from '@remix-run/react';
import { useLanguage, useReader } from '#app/i18n/messages-context.tsx';
import { sayDate, sayTimes } from '#app/time/words.ts';
import type { Confirmed } from '../confirmed.ts';
import { sayWhere } from './where.ts';

/**
 * Says what was just taken, and where it can be given back: a list of what is open does not show it any more. Or that
 * something was given back.
 */
export function ConfirmedNote({ of }: { of: Confirmed | null }) {
  const { t } = useLanguage();
  const reader = useReader();
  const { coop } = useParams();
  if (!of) return null;
  if (of.kind === 'givenBack')
    return (
      <p className="notice" role="status">
        {t.rota.gaveBack}
      </p>
    );
  const when = `${sayDate(of.localDate, reader)}, ${sayTimes(of.start, of.end)}`;
  const where = sayWhere(of.venue, t);
  return (
    <div className="notice" role="status">
      <p>{of.child === null ? t.rota.tookDuty(when, where) : t.rota.tookPlace(of.child, when, where)}</p>
      <p>
        <a href={`/c/${coop}/rota?show=mine`}>{t.rota.tookUndo}</a>
      </p>
    </div>
  );
}
