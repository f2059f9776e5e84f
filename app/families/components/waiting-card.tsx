import { Form, Link } from '@remix-run/react';
import { useFamilyWords } from '#app/i18n/family-words.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import type { FamilySeen } from '../read-family.server.ts';
import { sayMeans, sayWindows } from '../say.ts';

/** What was read from the family's sheet and waits for its yes, one question each. */
export function WaitingCard({ family, own }: { family: FamilySeen; own: boolean }) {
  const { locale, t } = useLanguage();
  const words = useFamilyWords();
  const reader = { locale, words };
  const nameOf = (adultId: string) => family.adults.find(({ id }) => id === adultId)?.name ?? '';
  const questions = [
    ...family.children
      .filter(({ toConfirm }) => toConfirm)
      .map((child) => ({
        what: 'child' as const,
        // One tap must not strike out several, of which one may be meant.
        mayLeaveOut: false,
        id: child.id,
        source: child.allergies,
        means: words.meansAllergies(child.name),
      })),
    ...family.absences
      .filter(({ toConfirm }) => toConfirm)
      .map((absence) => ({
        what: 'absence' as const,
        mayLeaveOut: true,
        id: absence.ids[0] ?? '',
        source: absence.source,
        means: sayMeans(nameOf(absence.adultId), absence, reader),
      })),
    ...family.practices
      .filter(({ toConfirm }) => own && toConfirm)
      .map((practice) => ({
        what: 'practice' as const,
        mayLeaveOut: true,
        id: practice.id,
        source: practice.source,
        means: words.meansPractice(
          nameOf(practice.adultId),
          practice.name,
          sayWindows(practice.windows, reader),
        ),
      })),
  ];
  if (questions.length === 0) return null;
  return (
    <section className="card marked to-answer">
      <h2>{words.waitingTitle}</h2>
      <p className="soft small">{words.waitingLead}</p>
      <ul className="rows">
        {questions.map(({ what, mayLeaveOut, id, source, means }) => (
          <li key={id}>
            <p className="soft small">{words.sheetSays(source)}</p>
            <p>{means}</p>
            <Form method="post" className="yes-no" preventScrollReset>
              <input type="hidden" name="what" value={what} />
              <input type="hidden" name="id" value={id} />
              <Answer value="yes" means={means} />
              <Link className="button quiet" to={`${what}/${id}`} aria-label={`${t.common.change}: ${means}`}>
                {t.common.change}
              </Link>
              {mayLeaveOut && <Answer value="no" means={means} />}
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** @param means what is answered, since several questions have the same buttons */
function Answer({ value, means }: { value: 'yes' | 'no'; means: string }) {
  const words = useFamilyWords();
  return (
    <button
      className={value === 'yes' ? 'button' : 'button quiet'}
      type="submit"
      name="answer"
      value={value}
      aria-label={`${words[value]}: ${means}`}
    >
      {words[value]}
    </button>
  );
}
