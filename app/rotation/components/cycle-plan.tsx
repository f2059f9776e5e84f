import { Link } from '@remix-run/react';
import { useReader } from '#app/i18n/messages-context.tsx';
import { usePlanWords } from '#app/i18n/plan-words.ts';
import { addDays } from '#app/time/index.ts';
import { sayDates } from '#app/time/words.ts';
import type { CycleSeen } from '../read-plan.server.ts';
import { CheckCard } from './check-card.tsx';
import { EveryonesWeek } from './everyones-week.tsx';
import { GivenCard } from './given-card.tsx';
import { MailsWait } from './mails-wait.tsx';
import { RelaxCard } from './relax-card.tsx';
import { RepairCard } from './repair-card.tsx';
import { SessionRow } from './session-row.tsx';
import { SolveCard } from './solve-card.tsx';

/** One cycle: how far its rota is, what that gives, and one of its weeks in full. */
export function CyclePlan({ base, shown }: { base: string; shown: CycleSeen }) {
  const reader = useReader();
  const plan = usePlanWords();
  const { cycle, view, solve, given, check, choices, repair, mails } = shown;
  const draft = cycle.publishedAt === null;
  const to = (week: string, change?: string) =>
    `?${new URLSearchParams({
      cycle: cycle.id,
      week,
      ...(view.family !== null && { family: view.family }),
      ...(change && { change }),
    })}`;
  return (
    <>
      <h2>
        {sayDates(cycle.firstDay, cycle.lastDay, reader)} · {draft ? plan.draft : plan.published}
      </h2>
      {mails && <MailsWait mails={mails} />}
      <SolveCard
        cycleId={cycle.id}
        draftMark={shown.mark}
        solve={draft || shown.running || solve?.impossible ? solve : null}
        conflicts={shown.conflicts.map(({ words, loosenAt: at }) => ({
          words,
          loosen: at && `${to(at.monday)}#session-${at.sessionId}`,
        }))}
        hasRota={view.hasRota}
        broken={check !== null && check.broken.length > 0}
        published={!draft}
        noAddress={shown.noAddress}
      />
      {check && <CheckCard check={check} changed={shown.handMade} />}
      {repair && <RepairCard cycleId={cycle.id} repair={repair} />}
      {/* The cycle's own dates, above, say the year. */}
      <nav className="weeks" aria-label={plan.weeks}>
        {view.weeks.map((monday) => (
          <Link
            key={monday}
            to={to(monday)}
            aria-current={monday === view.week ? 'page' : undefined}
            preventScrollReset
          >
            {sayDates(monday, addDays(monday, 6), { ...reader, today: monday })}
          </Link>
        ))}
      </nav>
      {given && <GivenCard given={given} agreements={`${base}/agreements`} />}
      {given && <RelaxCard relaxations={shown.relaxations} />}
      <section className="card">
        <h2>{plan.draftTitle}</h2>
        <ul className="rows">
          {view.sessions.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              cycleId={cycle.id}
              hasRota={view.hasRota}
              published={!draft}
              links={
                shown.running || session.begun
                  ? null
                  : { change: `${to(view.week, session.id)}#session-${session.id}`, done: to(view.week) }
              }
              loosened={shown.loosened === session.id}
              choices={choices?.sessionId === session.id ? choices : null}
            />
          ))}
        </ul>
      </section>
      {view.strips.length > 0 && <EveryonesWeek cycleId={cycle.id} view={view} />}
    </>
  );
}
