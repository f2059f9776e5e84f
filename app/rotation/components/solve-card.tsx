import { Form, Link } from '@remix-run/react';
import { usePlanWords } from '#app/i18n/plan-words.ts';
import { relaxingStep } from '#app/scheduler/findings.ts';
import { type Home, HomesHint } from './homes-hint.tsx';

type Props = {
  cycleId: string;
  /** Of the draft that is shown, which is the one that is published. */
  draftMark: string;
  solve: {
    status: 'queued' | 'running' | 'done' | 'failed' | 'stopped';
    level: number;
    stopping: boolean;
    impossible: boolean;
  } | null;
  /**
   * Why no rota exists: the smallest set of choices and rules that cannot hold together, and where those made by hand can be
   * loosened. Empty when one exists.
   */
  conflicts: { words: string; loosen: string | null }[];
  hasRota: boolean;
  /** Whether the draft breaks a rule, so that it waits to be mended. */
  broken: boolean;
  /** Whether members hold this rota: then a run only proposes changes. */
  published: boolean;
  /** Families at whose homes sessions are, and whose address is not known. */
  noAddress: Home[];
};

/** Works out the rota, says how far that is, and publishes it. */
export function SolveCard(props: Props) {
  const { cycleId, draftMark, solve, conflicts, hasRota, broken, published, noAddress } = props;
  const plan = usePlanWords();
  const running = solve?.status === 'queued' || solve?.status === 'running';
  const mayPublish = hasRota && !running && !broken && !published;
  const progress = solve?.stopping
    ? plan.stopping
    : solve?.status === 'queued'
      ? plan.queued
      : solve?.level === relaxingStep
        ? plan.relaxing
        : plan.running(Math.max(1, solve?.level ?? 1));
  return (
    <section className="card plan-progress" aria-live="polite">
      {running && (
        <>
          {/* With script the page asks again by itself. */}
          <noscript>
            <meta httpEquiv="refresh" content="3" />
          </noscript>
          <p>{progress}</p>
          <progress max={relaxingStep} value={solve.level} aria-label={progress} />
        </>
      )}
      {solve?.status === 'failed' && <p className="wrong">{plan.failed}</p>}
      {solve?.status === 'stopped' && hasRota && !published && <p>{plan.stopped}</p>}
      {solve?.impossible && !running && (
        <>
          <p className="wrong">{plan.impossible}</p>
          <ul className="dots">
            {conflicts.map(({ words, loosen }) => (
              <li key={words}>{loosen ? <Link to={loosen}>{words}</Link> : words}</li>
            ))}
          </ul>
          <p>{plan.impossibleHelp}</p>
        </>
      )}
      {published && !running && <p>{plan.planAgainLead}</p>}
      {mayPublish && <HomesHint homes={noAddress} />}
      <Form method="post" className="actions" preventScrollReset>
        <input type="hidden" name="cycle" value={cycleId} />
        {running ? (
          !solve.stopping && (
            <button className="button quiet" type="submit" name="intent" value="stop">
              {plan.stop}
            </button>
          )
        ) : (
          <button
            className={hasRota && !broken ? 'button quiet' : 'button'}
            type="submit"
            name="intent"
            value="solve"
          >
            {published ? plan.planAgain : hasRota ? plan.solveAgain : plan.solve}
          </button>
        )}
        {mayPublish && (
          <>
            <input type="hidden" name="draft" value={draftMark} />
            <button className="button" type="submit" name="intent" value="publish">
              {plan.publish}
            </button>
          </>
        )}
      </Form>
      {mayPublish && <p className="soft small">{plan.publishHint}</p>}
    </section>
  );
}
