import { useReader } from '#app/i18n/messages-context.tsx';
import { usePlanWords } from '#app/i18n/plan-words.ts';
import { addDays } from '#app/time/index.ts';
import { sayDate, sayDates, sayDuration, sayTimes } from '#app/time/words.ts';
import type { Broken, DraftCheck, PromiseChange } from '../check-draft.ts';

/** What the draft breaks and what the changes by hand do to the promises, as soon as they are made. */
export function CheckCard({ check, changed }: { check: DraftCheck; changed: boolean }) {
  const plan = usePlanWords();
  const { broken, promises } = check;
  if (broken.length === 0 && promises.length === 0 && !changed) return null;
  return (
    <section className={broken.length > 0 ? 'card marked open' : 'card'} aria-live="polite">
      {broken.length > 0 ? (
        <>
          <h2>{plan.checkTitle}</h2>
          <ul className="dots">
            {broken.map((one) => (
              <li key={JSON.stringify(one)}>
                <BrokenRule of={one} />
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
            {promises.map((one) => (
              <li key={`${one.monday} ${one.name}`}>
                <Promised of={one} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function BrokenRule({ of }: { of: Broken }) {
  const reader = useReader();
  const plan = usePlanWords();
  const rule = (of.rule in plan.broken ? of.rule : 'other') as keyof typeof plan.broken;
  const words = plan.broken[rule](of.name, {
    ...of.counts,
    mostChildren: of.limits.children,
    mostWeight: of.limits.weight,
    leastAdults: of.limits.adults,
    mostDuties: of.limits.duties,
    leastPlaces: of.limits.placesMin,
    mostPlaces: of.limits.placesMax,
  });
  const when = of.session
    ? `${sayDate(of.session.date, reader)}, ${sayTimes(of.session.start, of.session.end)}`
    : of.monday && plan.inWeek(sayDates(of.monday, addDays(of.monday, 6), reader));
  return (
    <>
      {when && <b>{when}:</b>} {words}
    </>
  );
}

function Promised({ of: { name, monday, missing, before } }: { of: PromiseChange }) {
  const reader = useReader();
  const plan = usePlanWords();
  const week = sayDates(monday, addDays(monday, 6), reader);
  if (missing === 0) return plan.promiseMet(name, week);
  return plan.promiseShort(
    name,
    week,
    sayDuration(missing),
    before === 0 ? plan.nothing : sayDuration(before),
  );
}
