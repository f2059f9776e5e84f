import { usePlanWords } from '#app/i18n/plan-words.ts';
import type { RelaxationSaid } from '../say-relaxation.ts';

/** The changes that were tried and truly help, with what each would bring. */
export function RelaxCard({ relaxations }: { relaxations: RelaxationSaid[] }) {
  const plan = usePlanWords();
  if (relaxations.length === 0) return null;
  return (
    <section className="card marked rest">
      <h2>{plan.helpTitle}</h2>
      <ul className="rows">
        {relaxations.map(({ change, brings }) => (
          <li key={`${change} ${brings}`}>
            <b>{change}</b>
            <div className="soft small">{brings}</div>
          </li>
        ))}
      </ul>
      <p className="soft small">{plan.helpLead}</p>
    </section>
  );
}
