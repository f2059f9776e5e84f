import { Form, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useLanguage } from '#app/i18n/messages-context.tsx';

type Props = {
  cycleId: string;
  solve: { status: 'queued' | 'running' | 'done' | 'failed' | 'stopped'; level: number } | null;
  /** Why no rota exists; empty when one does. */
  conflicts: string[];
  hasRota: boolean;
};

/** Works out the rota, says how far that is, and publishes it. */
export function SolveCard({ cycleId, solve, conflicts, hasRota }: Props) {
  const { t } = useLanguage();
  const running = solve?.status === 'queued' || solve?.status === 'running';
  useReloadWhile(running);
  return (
    <section className="card plan-progress" aria-live="polite">
      {running && (
        <>
          <noscript>
            <meta httpEquiv="refresh" content="3" />
          </noscript>
          <p>{solve.status === 'queued' ? t.plan.queued : t.plan.running(solve.level)}</p>
          <progress max={9} value={solve.level} aria-label={t.plan.running(solve.level)} />
        </>
      )}
      {solve?.status === 'failed' && <p className="wrong">{t.plan.failed}</p>}
      {solve?.status === 'stopped' && hasRota && <p>{t.plan.stopped}</p>}
      {conflicts.length > 0 && !running && (
        <>
          <p className="wrong">{t.plan.impossible}</p>
          <ul className="dots" lang="en">
            {conflicts.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p>{t.plan.impossibleHelp}</p>
        </>
      )}
      <Form method="post" className="actions" preventScrollReset>
        <input type="hidden" name="cycle" value={cycleId} />
        {running ? (
          <button className="button quiet" type="submit" name="intent" value="stop">
            {t.plan.stop}
          </button>
        ) : (
          <button className={hasRota ? 'button quiet' : 'button'} type="submit" name="intent" value="solve">
            {hasRota ? t.plan.solveAgain : t.plan.solve}
          </button>
        )}
        {hasRota && !running && (
          <button className="button" type="submit" name="intent" value="publish">
            {t.plan.publish}
          </button>
        )}
      </Form>
      {hasRota && !running && <p className="soft small">{t.plan.publishHint}</p>}
    </section>
  );
}

/** With script the page looks each second; without, the browser loads it again by itself. */
function useReloadWhile(running: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!running || state !== 'idle') return;
    const timer = setTimeout(revalidate, 1_000);
    return () => clearTimeout(timer);
  }, [running, state, revalidate]);
}
