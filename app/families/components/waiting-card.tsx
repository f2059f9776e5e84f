import { Form, Link } from '@remix-run/react';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import type { FamilySeen } from '../read-family.server.ts';
import { sayAbsence, sayWindows } from '../say.ts';

/** What was read from the family's sheet and waits for its yes, one question each. */
export function WaitingCard({ family, own }: { family: FamilySeen; own: boolean }) {
  const language = useLanguage();
  const { t } = language;
  const nameOf = (adultId: string) => family.adults.find(({ id }) => id === adultId)?.name ?? '';
  const questions = [
    ...family.absences
      .filter(({ toConfirm }) => toConfirm)
      .map((absence) => ({
        what: 'absence' as const,
        id: absence.ids[0] ?? '',
        source: absence.source,
        means: t.family.meansAway(nameOf(absence.adultId), sayAbsence(absence, language)),
      })),
    ...family.practices
      .filter(({ toConfirm }) => own && toConfirm)
      .map((practice) => ({
        what: 'practice' as const,
        id: practice.id,
        source: practice.source,
        means: t.family.meansPractice(
          nameOf(practice.adultId),
          practice.name,
          sayWindows(practice.windows, language),
        ),
      })),
  ];
  if (questions.length === 0) return null;
  return (
    <section className="card marked to-answer">
      <h2>{t.family.waitingTitle}</h2>
      <p className="soft small">{t.family.waitingLead}</p>
      <ul className="rows">
        {questions.map(({ what, id, source, means }) => (
          <li key={id}>
            <p className="soft small">{t.family.sheetSays(source)}</p>
            <p>{means}</p>
            <Form method="post" className="yes-no" preventScrollReset>
              <input type="hidden" name="what" value={what} />
              <input type="hidden" name="id" value={id} />
              <button
                className="button"
                type="submit"
                name="answer"
                value="yes"
                aria-label={`${t.family.yes}: ${means}`}
              >
                {t.family.yes}
              </button>
              <Link className="button quiet" to={`${what}/${id}`} aria-label={`${t.family.change}: ${means}`}>
                {t.family.change}
              </Link>
              <button
                className="button quiet"
                type="submit"
                name="answer"
                value="no"
                aria-label={`${t.family.no}: ${means}`}
              >
                {t.family.no}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
