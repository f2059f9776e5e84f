import { Form } from '@remix-run/react';
import { usePlanWords } from '#app/i18n/plan-words.ts';
import { sayDuration } from '#app/time/words.ts';
import type { PlanView } from '../plan-view.ts';
import { RhythmLegend, RhythmStrip } from './rhythm-strip.tsx';

/** The week of every adult as a strip; in a large co-op, that of one family's adults at a time. */
export function EveryonesWeek({ cycleId, view }: { cycleId: string; view: PlanView }) {
  const plan = usePlanWords();
  return (
    <section className="card everyones-week">
      <h2>{plan.stripsTitle}</h2>
      {view.families.length > 0 && <ChooseFamily cycleId={cycleId} view={view} />}
      <RhythmLegend of={view.strips.flatMap(({ days }) => days)} />
      <ul className="strips">
        {view.strips.map((adult) => (
          <li key={adult.id}>
            <b>{adult.name}</b> <span className="soft small">{plan.ownTime(sayDuration(adult.rest))}</span>
            <RhythmStrip label={adult.name} days={adult.days} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChooseFamily({ cycleId, view: { week, family, families } }: { cycleId: string; view: PlanView }) {
  const plan = usePlanWords();
  return (
    <Form method="get" className="choose-family" preventScrollReset>
      <input type="hidden" name="cycle" value={cycleId} />
      <input type="hidden" name="week" value={week} />
      <div className="field">
        <label htmlFor="family">{plan.showFamily}</label>
        <select id="family" name="family" key={family} defaultValue={family ?? ''}>
          {families.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button className="button quiet" type="submit">
        {plan.show}
      </button>
    </Form>
  );
}
