import { useAgreementsWords } from '#app/i18n/agreements-words.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { changeWords } from '#app/rotation/components/change-words.ts';
import type { KeptPromise } from '#app/rotation/kept-promise.server.ts';
import { sayDuration } from '#app/time/words.ts';
import type { Relief } from '../carrying.ts';
import { type CarriedAndKept, fitsByRuleOfThumb, isOpen, mayNotCarry } from '../may-not-carry.ts';

/** What the numbers can carry; null while one of them is none that could be agreed on, so that there is nothing to say of them. */
export function CarriedCard({ of }: { of: CarriedAndKept | null }) {
  const words = useAgreementsWords();
  const mark = of === null || isOpen(of) ? '' : mayNotCarry(of) ? 'marked open' : 'marked rest';
  return (
    <section className={mark ? `card ${mark}` : 'card'} aria-live="polite">
      <h2>{words.carriesTitle}</h2>
      {of ? <Carries of={of} /> : <p>{words.carriesWaits}</p>}
      {of?.moreSoon && (
        <p className="soft small">
          {words.moreSoon}
          <noscript> {words.lookAgain}</noscript>
        </p>
      )}
    </section>
  );
}

/**
 * What they carry and, where the promise does not fit, what would make it possible: the figure that was worked out where
 * there is one, and what a single duty brings as a rule of thumb.
 */
function Carries({ of }: { of: CarriedAndKept }) {
  const words = useAgreementsWords();
  const perDuty =
    of.minutes === 0
      ? words.carriesNothing
      : words.carries(sayDuration(Math.round(of.minutes)), Math.round(of.freeSessions * 10) / 10);
  const fits = fitsByRuleOfThumb(of);
  const say = (relief: Relief) => {
    switch (relief.kind) {
      case 'ratio':
        return words.helpRatio(relief.ratio);
      case 'duties':
        return words.helpDuties(relief.duties);
      case 'longerSessions':
        return words.helpLonger(sayDuration(relief.minutes));
      case 'lowerPromise':
        return words.helpLower(sayDuration(relief.minutes));
    }
  };
  const { kept } = of;
  return (
    <>
      {kept ? (
        <>
          <Kept kept={kept} promised={of.promised} />
          <p className="soft small">{perDuty}</p>
        </>
      ) : (
        <p>
          {perDuty}{' '}
          {fits
            ? words.fitsByThumb
            : of.takes === null
              ? words.breaks(sayDuration(of.promised), of.reliefs.length)
              : words.takes(sayDuration(of.promised), of.takes)}
        </p>
      )}
      {!kept && !fits && of.takes === null && of.reliefs.length > 0 && (
        <ul className="dots">
          {of.reliefs.map((relief) => (
            <li key={relief.kind}>{say(relief)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Kept({ kept, promised }: { kept: KeptPromise; promised: number }) {
  const { locale, t } = useLanguage();
  const words = useAgreementsWords();
  const { minutes, bound, reliefs } = kept;
  return (
    <>
      <p>
        {bound > minutes
          ? words.keptBetween(sayDuration(minutes), sayDuration(bound))
          : words.kept(sayDuration(minutes))}{' '}
        {promised <= minutes
          ? words.keeps
          : promised > bound
            ? words.keptNot(sayDuration(promised))
            : words.keptUnsure(sayDuration(promised))}
      </p>
      {promised > bound && reliefs.length > 0 && (
        <>
          <p>{words.keptHelp(reliefs.length)}</p>
          <ul className="dots">
            {reliefs.map((change) => (
              <li key={change.kind}>{changeWords(change, t, locale)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
