import { useLanguage, useReader } from '#app/i18n/messages-context.tsx';
import { usePlanWords } from '#app/i18n/plan-words.ts';
import { addDays } from '#app/time/index.ts';
import { sayDates, sayDuration } from '#app/time/words.ts';
import type { RelaxationSeen } from '../relaxations.ts';
import { changeWords } from './change-words.ts';

/** The changes that were tried and truly help, with what each would bring. */
export function RelaxCard({ relaxations }: { relaxations: RelaxationSeen[] }) {
  const { locale, t } = useLanguage();
  const reader = useReader();
  const plan = usePlanWords();
  if (relaxations.length === 0) return null;
  return (
    <section className="card marked rest">
      <h2>{plan.helpTitle}</h2>
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
      <p className="soft small">{plan.helpLead}</p>
    </section>
  );

  function where({ mondays }: RelaxationSeen): string {
    const [monday] = mondays;
    return mondays.length === 1 && monday
      ? plan.helpIn(sayDates(monday, addDays(monday, 6), reader))
      : plan.helpInWeeks(mondays.length);
  }

  function effect({ openMinutes, adultWeeks, minutes, mostMissing }: RelaxationSeen): string {
    const said = [
      openMinutes > 0 && plan.helpOpen(sayDuration(openMinutes)),
      adultWeeks > 0 && plan.helpMet(adultWeeks),
      minutes > 0 && plan.helpMinutes(sayDuration(minutes)),
    ].filter((part) => part !== false);
    return said.length > 0
      ? said.join('; ')
      : plan.helpLeast(sayDuration(mostMissing.after), sayDuration(mostMissing.before));
  }
}
