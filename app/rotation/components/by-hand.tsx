import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { usePlanWords } from '#app/i18n/plan-words.ts';
import type { Choices } from '../choices.ts';

type Props = { cycleId: string; choices: Choices; published: boolean; hasRota: boolean; done: string };

/**
 * Fixing and ruling out at one session, in a draft also in place of somebody; those who could take a duty without
 * breaking anything come first.
 */
export function ByHand({ cycleId, choices, published, hasRota, done }: Props) {
  const plan = usePlanWords();
  const { sessionId, onDuty, openSlots, free, notFree, coming, staying } = choices;
  const withReason = notFree.map(({ id, name, reason }) => ({
    id,
    name: `${name} (${plan.notFreeBecause[reason]})`,
  }));
  const form = (key: string, children: ReactNode) => (
    <Form method="post" preventScrollReset className="stack" key={key}>
      <input type="hidden" name="cycle" value={cycleId} />
      <input type="hidden" name="session" value={sessionId} />
      {children}
    </Form>
  );
  return (
    <div className="by-hand stack" id={`hand-${sessionId}`}>
      {form(
        'adult',
        <>
          <div className="hand-duty">
            <Select name="who" id={`adult-${sessionId}`} label={plan.dutyOf}>
              <Group label={plan.onDutyNow} of={onDuty} prefix="adult:" />
              <Group label={plan.freeThen} of={free} prefix="adult:" />
              <Group label={plan.notFreeThen} of={withReason} prefix="adult:" />
            </Select>
            {!published && hasRota && (
              <Select name="from" id={`from-${sessionId}`} label={plan.inPlaceOf}>
                {openSlots > 0 && <option value="open">{plan.openSlotNamed}</option>}
                <option value="more">{plan.oneMore}</option>
                {onDuty.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </div>
          <FixOrForbid fix={plan.isOnDuty} forbid={plan.isNotOnDuty} />
        </>,
      )}
      {form(
        'family',
        <>
          <Select name="who" id={`family-${sessionId}`} label={plan.childrenOf}>
            <Group label={plan.comeNow} of={coming} prefix="family:" />
            <Group label={plan.stayNow} of={staying} prefix="family:" />
          </Select>
          <FixOrForbid fix={plan.letCome} forbid={plan.leaveOut} />
        </>,
      )}
      <p className="soft small">{published ? plan.pinHintPublished : plan.pinHint}</p>
      <div>
        <Link to={done} preventScrollReset>
          {plan.closeByHand}
        </Link>
      </div>
    </div>
  );
}

function FixOrForbid({ fix, forbid }: { fix: string; forbid: string }) {
  return (
    <div className="pinned">
      <button className="button quiet" type="submit" name="intent" value="fix">
        {fix}
      </button>
      <button className="button quiet" type="submit" name="intent" value="forbid">
        {forbid}
      </button>
    </div>
  );
}

function Select({
  name,
  id,
  label,
  children,
}: {
  name: string;
  id: string;
  label: string;
  children: ReactNode;
}) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name}>
        {children}
      </select>
    </div>
  );
}

function Group({ label, of, prefix }: { label: string; of: { id: string; name: string }[]; prefix: string }) {
  if (of.length === 0) return null;
  return (
    <optgroup label={label}>
      {of.map(({ id, name }) => (
        <option key={id} value={`${prefix}${id}`}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}
