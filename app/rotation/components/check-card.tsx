import { usePlanWords } from '#app/i18n/plan-words.ts';
import type { CheckSaid } from '../say-check.ts';

/** What the draft breaks and what the changes by hand do, as soon as they are made. */
export function CheckCard({ check, changed }: { check: CheckSaid; changed: boolean }) {
  const plan = usePlanWords();
  const { broken, changes } = check;
  if (broken.length === 0 && changes.length === 0 && !changed) return null;
  return (
    <section className={broken.length > 0 ? 'card marked open' : 'card'} aria-live="polite">
      {broken.length > 0 ? (
        <>
          <h2>{plan.checkTitle}</h2>
          <ul className="dots">
            {broken.map(({ when, words }) => (
              <li key={`${when} ${words}`}>
                {when && <b>{when}:</b>} {words}
              </li>
            ))}
          </ul>
          <p className="soft small">{plan.checkLead}</p>
        </>
      ) : (
        <p>{plan.checkFine}</p>
      )}
      {changes.length > 0 && (
        <>
          <h3>{plan.checkChanges}</h3>
          <ul className="dots">
            {changes.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
