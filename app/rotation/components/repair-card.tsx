import { Form } from '@remix-run/react';
import { useReader } from '#app/i18n/messages-context.tsx';
import { usePlanWords } from '#app/i18n/plan-words.ts';
import { sayLongDate, sayTimes } from '#app/time/words.ts';
import type { RepairSeen } from '../repair-view.ts';

/** What planning a published rota again would change, before anything is changed. */
export function RepairCard({ cycleId, repair }: { cycleId: string; repair: RepairSeen }) {
  const reader = useReader();
  const plan = usePlanWords();
  const { fresh, changes } = repair;
  const openWords = (count: number) => (count === 0 ? plan.repairFilled : plan.repairOpen(count));
  return (
    <section className="card marked rest" aria-live="polite">
      <h2>{plan.repairTitle}</h2>
      {!fresh && <p className="wrong">{plan.repairStale}</p>}
      {fresh && <p>{changes.length === 0 ? plan.repairNone : plan.repairCount(changes.length)}</p>}
      {fresh && (
        <ul className="rows">
          {changes.map((change) => (
            <li key={change.id}>
              <b className="begins">
                {sayLongDate(change.date, reader)}, {sayTimes(change.start, change.end)}
              </b>
              <ul className="dots">
                {[
                  ...change.gives.map(plan.repairGives),
                  ...change.takes.map(plan.repairTakes),
                  ...(change.open === null ? [] : [openWords(change.open)]),
                  ...change.comes.map(plan.repairComes),
                  ...change.stays.map(plan.repairStays),
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
        <input type="hidden" name="repair" value={repair.id} />
        {fresh && changes.length > 0 && (
          <button className="button" type="submit" name="intent" value="publishRepair">
            {plan.publishRepair}
          </button>
        )}
        <button className="button quiet" type="submit" name="intent" value="forgetRepair">
          {plan.forgetRepair}
        </button>
      </Form>
    </section>
  );
}
