import { usePlanWords } from '#app/i18n/plan-words.ts';
import type { CheckSaid } from '../say-check.ts';

/** What the draft breaks and what the changes by hand do to the promises, as soon as they are made. */
export function CheckCard({ check, changed }: { check: CheckSaid; changed: boolean }) {
  const plan = usePlanWords();
  const { broken, promises } = check;
  if (broken.length === 0 && promises.length === 0 && !changed) return null;
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
      {promises.length > 0 && (
        <>
          <h3>{plan.checkPromises}</h3>
          <ul className="dots">
            {promises.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
