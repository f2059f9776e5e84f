import { useLanguage } from '#app/i18n/messages-context.tsx';
import { sayDuration } from '#app/time/words.ts';
import type { Carried, Relief } from '../carrying.ts';

/** What the numbers can carry and, where the promise does not fit, what would make it possible. */
export function CarriedCard({ of }: { of: Carried & { promised: number; reliefs: Relief[] } }) {
  const { locale, t } = useLanguage();
  const sessions = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(of.freeSessions);
  const fits = of.reliefs.length === 0 && of.minutes + 1e-9 >= of.promised;
  const say = (relief: Relief) => {
    switch (relief.kind) {
      case 'ratio':
        return t.rules.helpRatio(relief.ratio);
      case 'duties':
        return t.rules.helpDuties(relief.duties);
      case 'longerSessions':
        return t.rules.helpLonger(sayDuration(relief.minutes));
      case 'lowerPromise':
        return t.rules.helpLower(sayDuration(relief.minutes));
    }
  };
  return (
    <section className="card marked rest" aria-live="polite">
      <h2>{t.rules.carriesTitle}</h2>
      <p>
        {of.minutes === 0
          ? t.rules.carriesNothing
          : t.rules.carries(sayDuration(Math.round(of.minutes)), sessions)}{' '}
        {fits ? t.rules.keeps : t.rules.breaks(sayDuration(of.promised))}
      </p>
      {!fits && (
        <ul className="dots">
          {of.reliefs.map((relief) => (
            <li key={relief.kind}>{say(relief)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
