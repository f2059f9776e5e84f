import { useLanguage } from '#app/i18n/messages-context.tsx';
import { addDays } from '#app/time/index.ts';
import { sayDates, sayDuration } from '#app/time/words.ts';
import type { RelaxationSeen } from '../relaxations.ts';
import { changeWords } from './change-words.ts';

/** The changes that were tried and truly help, with what each would bring. */
export function RelaxCard({ relaxations }: { relaxations: RelaxationSeen[] }) {
  const { locale, t } = useLanguage();
  if (relaxations.length === 0) return null;
  return (
    <section className="card marked rest">
      <h2>{t.plan.helpTitle}</h2>
      <ul className="rows">
        {relaxations.map((one) => (
          <li key={JSON.stringify(one.change)}>
            <b>{changeWords(one.change, t, locale)}</b>
            <div className="soft small">
              {where(one)} {effect(one)}.
            </div>
          </li>
        ))}
      </ul>
      <p className="soft small">{t.plan.helpLead}</p>
    </section>
  );

  function where({ mondays }: RelaxationSeen): string {
    const [monday] = mondays;
    return mondays.length === 1 && monday
      ? t.plan.helpIn(sayDates(monday, addDays(monday, 6), locale))
      : t.plan.helpInWeeks(mondays.length);
  }

  function effect({ openMinutes, adultWeeks, minutes, mostMissing }: RelaxationSeen): string {
    const said = [
      openMinutes > 0 && t.plan.helpOpen(sayDuration(openMinutes)),
      adultWeeks > 0 && t.plan.helpMet(adultWeeks),
      minutes > 0 && t.plan.helpMinutes(sayDuration(minutes)),
    ].filter((part) => part !== false);
    return said.length > 0
      ? said.join('; ')
      : t.plan.helpLeast(sayDuration(mostMissing.after), sayDuration(mostMissing.before));
  }
}
