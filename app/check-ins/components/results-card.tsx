import { useLanguage } from '#app/i18n/messages-context.tsx';
import { subjects } from '../questions.ts';
import { type GroupResults, groupThreshold, type QuestionResult, type Results } from '../round.ts';

/** The results of a closed round, always the group's: the adults first, then the children, then the co-op. */
export function ResultsCard({ title, results, calls }: { title: string; results: Results; calls: string[] }) {
  const { t } = useLanguage();
  return (
    <section className="card results">
      <h2>{t.checkIns.resultsTitle(title)}</h2>
      {results.ok ? (
        <GroupAnswers results={results.results} />
      ) : (
        <p>{t.checkIns.tooFew(groupThreshold.adults, groupThreshold.families)}</p>
      )}
      <Calls names={calls} />
    </section>
  );
}

/** Who chose to be reached out to. */
export function Calls({ names }: { names: string[] }) {
  const { t } = useLanguage();
  if (names.length === 0) return null;
  return (
    <>
      <h3>{t.checkIns.callsTitle}</h3>
      <ul className="dots">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );
}

function GroupAnswers({ results }: { results: GroupResults }) {
  const { t } = useLanguage();
  return (
    <>
      <p className="soft">{t.checkIns.from(results.adults, results.families)}</p>
      {subjects.map((subject) => (
        <section key={subject}>
          <h3>{t.checkIns.subjects[subject]}</h3>
          {results.questions
            .filter((result) => result.subject === subject)
            .map((result) => (
              <QuestionAnswers key={result.question} result={result} of={results.adults} />
            ))}
        </section>
      ))}
    </>
  );
}

function QuestionAnswers({ result, of }: { result: QuestionResult; of: number }) {
  const { t } = useLanguage();
  const { ask, options } = t.checkIns.questions[result.question];
  return (
    <div className="answers">
      <h4>{ask}</h4>
      {result.shown === 'withheld' ? (
        <p className="soft small">{t.checkIns.withheld}</p>
      ) : (
        <>
          <dl>
            {result.groups.map(({ from, end, count }) => (
              <div key={from}>
                <dt>{options.slice(from, end).join(' / ')}</dt>
                <dd>
                  <svg width="100" height="12" viewBox="0 0 100 12" aria-hidden="true">
                    <rect width={(100 * count) / of} height="12" rx="4" />
                  </svg>
                  {count}
                </dd>
              </div>
            ))}
          </dl>
          {result.groups.length < options.length && <p className="soft small">{t.checkIns.banded}</p>}
        </>
      )}
    </div>
  );
}
