import { Form } from '@remix-run/react';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { sayLongDate, sayTimes } from '#app/time/words.ts';
import type { RepairSeen } from '../repair-view.ts';

/** What planning a published rota again would change, before anything is changed. */
export function RepairCard({ cycleId, repair }: { cycleId: string; repair: RepairSeen }) {
  const { locale, t } = useLanguage();
  const { fresh, changes } = repair;
  return (
    <section className="card marked rest" aria-live="polite">
      <h2>{t.plan.repairTitle}</h2>
      {!fresh && <p className="wrong">{t.plan.repairStale}</p>}
      {fresh && <p>{changes.length === 0 ? t.plan.repairNone : t.plan.repairCount(changes.length)}</p>}
      {fresh && (
        <ul className="rows">
          {changes.map((change) => (
            <li key={change.id}>
              <b className="begins">
                {sayLongDate(change.date, locale)}, {sayTimes(change.start, change.end)}
              </b>
              <ul className="dots">
                {[
                  ...change.gives.map(t.plan.repairGives),
                  ...change.takes.map(t.plan.repairTakes),
                  ...(change.open > 0 ? [t.plan.repairOpen(change.open)] : []),
                  ...change.comes.map(t.plan.repairComes),
                  ...change.stays.map(t.plan.repairStays),
                ].map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      <Form method="post" className="actions" preventScrollReset>
        <input type="hidden" name="cycle" value={cycleId} />
        {fresh && changes.length > 0 && (
          <button className="button" type="submit" name="intent" value="publishRepair">
            {t.plan.publishRepair}
          </button>
        )}
        <button className="button quiet" type="submit" name="intent" value="forgetRepair">
          {t.plan.forgetRepair}
        </button>
      </Form>
    </section>
  );
}
