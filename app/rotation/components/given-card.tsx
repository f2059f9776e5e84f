import { Link } from '@remix-run/react';
import { usePlanWords } from '#app/i18n/plan-words.ts';
import type { GivenSaid } from '../say-given.ts';
import type { UnmetSaid } from '../say-unmet.ts';

/** What the whole rota gives, then what is missing in one week, and why, in words. */
export function GivenCard({ given, agreements }: { given: GivenSaid; agreements: string }) {
  const plan = usePlanWords();
  const { sentences, complete, notHeld, uncared, unmet, weekMet } = given;
  return (
    <section className="card">
      <h2>{plan.reachedTitle}</h2>
      <ul className="dots">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {notHeld.map(({ sentence, sessions, lines }) => (
          <li key={sentence}>
            {sentence}
            {sessions > 4 ? (
              <Lines summary={plan.whichOnes} of={lines} open={false} />
            ) : (
              <div className="soft small">{lines.join('; ')}</div>
            )}
          </li>
        ))}
        {uncared && (
          <li>
            {uncared.sentence}
            <div className="soft small">{plan.uncaredMeans}</div>
            <Lines summary={plan.uncaredWhen} of={uncared.lines} open={uncared.days <= 4} />
          </li>
        )}
      </ul>
      {weekMet && <p>{weekMet}</p>}
      {unmet && (
        <>
          <h3>{unmet.title}</h3>
          <ul className="rows">
            {unmet.openSlots.map(({ id, sentence, why }) => (
              <li key={id}>
                {sentence}
                {why && <div className="soft small">{why}</div>}
              </li>
            ))}
            {unmet.shortfalls.map((alike) => (
              <ShortRow key={alike.sentence} alike={alike} />
            ))}
            {unmet.tooFewAdults.length > 0 && (
              <li>
                <details className="names">
                  <summary>{plan.whyNoMoreAdults}</summary>
                  <ul className="dots">
                    {unmet.tooFewAdults.map(({ id, sentence, why }) => (
                      <li key={id}>
                        {sentence}
                        <div className="soft small">{why}</div>
                      </li>
                    ))}
                  </ul>
                </details>
              </li>
            )}
          </ul>
        </>
      )}
      {!complete && (
        <p className="small">
          {plan.unmetWhy} <Link to={agreements}>{plan.toAgreements}</Link>
        </p>
      )}
    </section>
  );
}

/** What a sentence only counts, line by line; a long list of it opens on demand. */
function Lines({ summary, of, open }: { summary: string; of: string[]; open: boolean }) {
  return (
    <details className="names small" open={open}>
      <summary>{summary}</summary>
      <ul className="dots">
        {of.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

/** Adults for whom the same reasons hold are said at once; where they differ, the reasons open on demand. */
function ShortRow({ alike: { sentence, names, parts } }: { alike: UnmetSaid['shortfalls'][number] }) {
  const plan = usePlanWords();
  const [first] = parts;
  return (
    <li>
      {sentence}
      {names.length > 1 && (
        <>
          {' '}
          <Names names={names} />
        </>
      )}
      {parts.length === 1 && first?.why && <div className="soft small">{first.why}</div>}
      {parts.length > 1 && (
        <details className="names small">
          <summary>{plan.becauseEach}</summary>
          <ul className="dots">
            {parts.map((part) => (
              <li key={part.names.join()}>
                {part.names.join(', ')}. <span className="soft">{part.why}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** A long list of names opens on demand, so that a large co-op's week stays readable. */
function Names({ names }: { names: string[] }) {
  const most = 6;
  if (names.length <= most) return <span>{names.join(', ')}.</span>;
  return (
    <details className="names">
      <summary>{`${names.slice(0, most).join(', ')} …`}</summary>
      {names.slice(most).join(', ')}.
    </details>
  );
}
